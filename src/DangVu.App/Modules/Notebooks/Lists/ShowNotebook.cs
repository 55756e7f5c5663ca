using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Notebooks.Summary;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Lists;

/// <summary>One member's notebook of one year: what was registered, what was done, what the cell committee said.</summary>
internal static class ShowNotebook
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var notebook = await Find(c, c.Id(), "notebooks.read");
        if (notebook is null)
            return null;
        var t = c.T;
        var member = await c.Work.Get<IMembers>().Find(notebook.MemberId);
        var body = await c.Bodies.Find(notebook.BodyId);
        var writes = c.Actor.May("notebooks.write", body!.Path);
        return new DetailModel
        {
            Title = t["notebooks.of", member?.FullName ?? "", notebook.Year],
            Lede = body.Name + ". " + await Sum(c, notebook),
            Crumbs = [new(t["notebooks.title"], "/notebooks?body=" + notebook.BodyId)],
            Actions = writes
                ?
                [
                    new(t["notebooks.deed.new"], $"/notebooks/{notebook.Id}/deeds/new", Primary: true),
                    new(
                        t["notebooks.type"],
                        $"/notebooks/{notebook.Id}/page?quarter={RegisterPages.Text(Pending(c, notebook))}"
                    ),
                    new(t["notebooks.plan"], $"/notebooks/{notebook.Id}/plan"),
                    new(
                        t["notebooks.booklet.one"],
                        $"/notebooks/booklets.pdf?body={notebook.BodyId}&member={notebook.MemberId}&year={RegisterPages.Text(notebook.Year)}"
                    ),
                ]
                : [],
            Facts =
            [
                (t["notebooks.registered"], Vn.Day(notebook.RegisteredOn)),
                (t["notebooks.entered"], DeedPages.Entered(t, notebook.ByDeputy, notebook.EnteredBy)),
            ],
            Sections = await Parts(c, notebook, DeedDoor.Cell),
        };
    }

    /// <summary>The year in one sentence.</summary>
    internal static async Task<string> Sum(Ctx c, Notebook notebook)
    {
        var line = (await YearSummary.Lines(c, c.Db.Set<Notebook>().Where(n => n.Id == notebook.Id)))[0];
        var grades = Enumerable
            .Range(1, 4)
            .Where(line.Grades.ContainsKey)
            .Select(q =>
                $"{new Quarter(notebook.Year, q)} {c.T["notebooks.grade." + line.Grades[q]].ToLowerInvariant()}"
            )
            .ToList();
        var sum = c.T["notebooks.sum", notebook.Year, line.Planned, line.Carried, line.Deeds];
        return grades.Count == 0 ? sum : sum + " " + c.T["notebooks.sum.grades", string.Join(", ", grades)];
    }

    /// <summary>The quarter whose page is most likely in the deputy's hand: the one that just ended, or runs.</summary>
    private static int Pending(Ctx c, Notebook notebook) =>
        Quarter.Of(c.Today.AddDays(-20)) is var last && last.Year == notebook.Year ? last.Number
        : notebook.Year < c.Today.Year ? 4
        : 1;

    internal static async Task<IReadOnlyList<Section>> Parts(Ctx c, Notebook notebook, DeedDoor door)
    {
        var t = c.T;
        var planned = await c
            .Db.Set<PlannedDeed>()
            .AsNoTracking()
            .Where(p => p.NotebookId == notebook.Id)
            .OrderBy(p => p.Position)
            .ToListAsync();
        var deeds = await c
            .Db.Set<Deed>()
            .AsNoTracking()
            .Where(d => d.NotebookId == notebook.Id)
            .OrderByDescending(d => d.On)
            .ThenBy(d => d.Id)
            .ToListAsync();
        var photos = await c.Work.Get<FileStore>().Of([.. deeds.Select(d => d.Id)]);
        var comments = await c
            .Db.Set<QuarterComment>()
            .AsNoTracking()
            .Where(x => x.NotebookId == notebook.Id)
            .OrderBy(x => x.Quarter)
            .ToListAsync();
        return
        [
            new(t["notebooks.planned"])
            {
                Table = new Table(
                    [new(t["notebooks.deed-planned"]), new(t["notebooks.duty"]), new(t["notebooks.done"], true)],
                    [
                        .. planned.Select(p =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(p.Text, p.TaskId is { } task ? "/tasks/" + task : null),
                                    p.Duty,
                                    Cell.Of(deeds.Count(d => d.PlannedId == p.Id)),
                                ]
                        ),
                    ]
                ),
            },
            new(t["notebooks.deeds"])
            {
                Table = new Table(
                    [new(t["on"]), new(t["notebooks.deed.text"]), new(t["notebooks.evidence"])],
                    [
                        .. deeds.Select(d =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(d.On),
                                    new Cell(
                                        DeedPages.Words(t, d),
                                        door.Page(d.Id),
                                        Sub: Beside(t, d, photos[d.Id].Count())
                                    ),
                                    d.Evidence,
                                ]
                        ),
                    ]
                )
                {
                    Empty = t["notebooks.deeds.none"],
                },
            },
            new(t["notebooks.comments"])
            {
                Table = new Table(
                    [
                        new(t["notebooks.quarter.column"]),
                        new(t["notebooks.grade"]),
                        new(t["notebooks.comment"]),
                        new(t["on"]),
                    ],
                    [
                        .. comments.Select(x =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Quarter(notebook.Year, x.Quarter).ToString(),
                                    t["notebooks.grade." + x.Grade],
                                    x.Text,
                                    Vn.Day(x.CommentedOn),
                                ]
                        ),
                    ]
                )
                {
                    Empty = t["notebooks.comments.none"],
                },
            },
        ];
    }

    private static string? Beside(Texts t, Deed deed, int photos)
    {
        List<string> said =
        [
            .. deed.ByDeputy ? new[] { t["notebooks.paper"] } : [],
            .. photos > 0 ? new[] { t["notebooks.photos.number", photos] } : [],
        ];
        return said.Count == 0 ? null : string.Join(" · ", said);
    }

    /// <summary>The notebook, if the actor may do this where it is kept.</summary>
    internal static async Task<Notebook?> Find(Ctx c, Guid id, string permission)
    {
        var notebook = await c.Db.Set<Notebook>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id);
        return
            notebook is not null
            && await c.Bodies.Find(notebook.BodyId) is { } body
            && c.Actor.May(permission, body.Path)
            ? notebook
            : null;
    }
}

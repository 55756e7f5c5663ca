using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
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
            Lede = body.Name,
            Crumbs = [new(t["notebooks.title"], "/notebooks?body=" + notebook.BodyId)],
            Actions = writes
                ?
                [
                    new(t["notebooks.deed.new"], $"/notebooks/{notebook.Id}/deeds/new", Primary: true),
                    new(t["notebooks.plan"], $"/notebooks/{notebook.Id}/plan"),
                ]
                : [],
            Facts =
            [
                (t["notebooks.registered"], Vn.Day(notebook.RegisteredOn)),
                (t["notebooks.entered"], DeedPages.Entered(t, notebook.ByDeputy, notebook.EnteredBy)),
            ],
            Sections = await Parts(c, notebook, "/notebooks/deeds/"),
        };
    }

    /// <param name="deedPage">Where a deed opens; null on the member's own page.</param>
    internal static async Task<IReadOnlyList<Section>> Parts(Ctx c, Notebook notebook, string? deedPage)
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
                            (IReadOnlyList<Cell>)[p.Text, p.Duty, Cell.Of(deeds.Count(d => d.PlannedId == p.Id))]
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
                                        d.Text,
                                        deedPage is null ? null : deedPage + d.Id,
                                        Sub: d.ByDeputy ? t["notebooks.paper"] : null
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

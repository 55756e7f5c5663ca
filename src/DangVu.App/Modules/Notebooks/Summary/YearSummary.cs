using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Summary;

/// <summary>What one notebook's year came to.</summary>
/// <param name="Carried">Of the registered deeds, those to which something done is tied.</param>
internal sealed record YearLine(
    Guid NotebookId,
    Guid MemberId,
    int Planned,
    int Carried,
    int Deeds,
    IReadOnlyDictionary<int, string> Grades
);

/// <summary>A year at a glance: by member inside one cell, by cell above it. Words and numbers, no score.</summary>
internal static class YearSummary
{
    public static Task<PageModel?> Read(Ctx c) => c.Body.IsCell ? OfCell(c) : OfBodies(c);

    public static async Task<IReadOnlyList<YearLine>> Lines(Ctx c, IQueryable<Notebook> notebooks)
    {
        var rows = await notebooks.AsNoTracking().Select(n => new { n.Id, n.MemberId }).ToListAsync();
        var ids = notebooks.Select(n => n.Id);
        var planned = await c
            .Db.Set<PlannedDeed>()
            .Where(p => ids.Contains(p.NotebookId))
            .GroupBy(p => p.NotebookId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var deeds = await c
            .Db.Set<Deed>()
            .Where(d => ids.Contains(d.NotebookId))
            .GroupBy(d => d.NotebookId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Carried = g.Where(d => d.PlannedId != null).Select(d => d.PlannedId).Distinct().Count(),
            })
            .ToDictionaryAsync(g => g.Key);
        var grades = (
            await c
                .Db.Set<QuarterComment>()
                .Where(x => ids.Contains(x.NotebookId))
                .Select(x => new
                {
                    x.NotebookId,
                    x.Quarter,
                    x.Grade,
                })
                .ToListAsync()
        ).ToLookup(x => x.NotebookId);
        return
        [
            .. rows.Select(n => new YearLine(
                n.Id,
                n.MemberId,
                planned.GetValueOrDefault(n.Id),
                deeds.GetValueOrDefault(n.Id)?.Carried ?? 0,
                deeds.GetValueOrDefault(n.Id)?.Count ?? 0,
                grades[n.Id].ToDictionary(x => x.Quarter, x => x.Grade)
            )),
        ];
    }

    private static async Task<PageModel?> OfCell(Ctx c)
    {
        var t = c.T;
        var year = RegisterPages.Year(c);
        var lines = await Lines(c, c.Db.Set<Notebook>().Where(n => n.BodyId == c.Body.Id && n.Year == year));
        var names = await c.Work.Get<IMembers>().Names(lines.Select(l => l.MemberId));
        // In the order of the cell's list; who is no longer on it stands after.
        var place = (await c.Work.Get<IMembers>().On(c.Today, c.Body.Id))
            .Select((m, i) => (m.Id, i))
            .ToDictionary(m => m.Id, m => m.i);
        var rows = lines
            .OrderBy(l => place.GetValueOrDefault(l.MemberId, int.MaxValue))
            .Select(l =>
                (IReadOnlyList<Cell>)
                    [
                        new Cell(names.GetValueOrDefault(l.MemberId) ?? "", "/notebooks/" + l.NotebookId)
                        {
                            Sub = place.ContainsKey(l.MemberId) ? null : t["notebooks.off-list"],
                        },
                        new Cell($"{l.Carried}/{l.Planned}") { Number = true },
                        Cell.Of(l.Deeds),
                        .. Enumerable.Range(1, 4).Select(q => Grade(t, l.Grades.GetValueOrDefault(q))),
                    ]
            );
        return Page(
            c,
            year,
            t[
                "notebooks.summary.lede.cell",
                c.Body.Name,
                lines.Count,
                lines.Sum(l => l.Deeds),
                lines.Sum(l => l.Carried),
                lines.Sum(l => l.Planned)
            ],
            [
                new(t["notebooks.member"]),
                new(t["notebooks.summary.carried"], true),
                new(t["notebooks.deeds"], true),
                .. Enumerable
                    .Range(1, 4)
                    .Select(q => new Column(t["notebooks.quarter", new Quarter(year, q).ToString()])),
            ],
            [.. rows]
        );
    }

    private static async Task<PageModel?> OfBodies(Ctx c)
    {
        var t = c.T;
        var year = RegisterPages.Year(c);
        var cells = (await c.Bodies.All())
            .Where(b => b.IsCell && c.Range.Covers(b.Path) && c.Actor.May("notebooks.read", b.Path))
            .ToList();
        var ids = cells.Select(b => b.Id).ToList();
        var notebooks = c.Db.Set<Notebook>().Where(n => n.Year == year && ids.Contains(n.BodyId));
        var cellOf = await notebooks.Select(n => new { n.Id, n.BodyId }).ToDictionaryAsync(n => n.Id, n => n.BodyId);
        var lines = (await Lines(c, notebooks)).ToLookup(l => cellOf[l.NotebookId]);
        var rows = cells
            .Where(b => lines.Contains(b.Id))
            .Select(b =>
                (IReadOnlyList<Cell>)
                    [
                        new Cell(b.Name, $"/notebooks/summary?body={b.Id}&year={RegisterPages.Text(year)}"),
                        Cell.Of(lines[b.Id].Count()),
                        new Cell($"{lines[b.Id].Sum(l => l.Carried)}/{lines[b.Id].Sum(l => l.Planned)}")
                        {
                            Number = true,
                        },
                        Cell.Of(lines[b.Id].Sum(l => l.Deeds)),
                        .. CommentGrades.All.Select(g =>
                            Cell.Of(lines[b.Id].Sum(l => l.Grades.Values.Count(x => x == g)))
                        ),
                    ]
            );
        var all = lines.SelectMany(l => l).ToList();
        return Page(
            c,
            year,
            t[
                "notebooks.summary.lede",
                c.Body.Name,
                all.Count,
                all.Sum(l => l.Deeds),
                all.Sum(l => l.Carried),
                all.Sum(l => l.Planned)
            ],
            [
                new(t["notebooks.cell"]),
                new(t["notebooks.summary.books"], true),
                new(t["notebooks.summary.carried"], true),
                new(t["notebooks.deeds"], true),
                .. CommentGrades.All.Select(g => new Column(t["notebooks.grade." + g], true)),
            ],
            [.. rows]
        );
    }

    public static Cell Grade(Texts t, string? grade) =>
        grade is null
            ? new Cell("–")
            : new Cell(
                t["notebooks.grade.short." + grade],
                Tone: grade switch
                {
                    "well" or "done" => Tone.Ok,
                    "partly" => Tone.Due,
                    _ => Tone.Late,
                }
            );

    private static ListModel Page(
        Ctx c,
        int year,
        string lede,
        IReadOnlyList<Column> columns,
        IReadOnlyList<IReadOnlyList<Cell>> rows
    )
    {
        var table = Lists.ListNotebooks.Sliced(c, columns, rows, out var next);
        return new ListModel
        {
            Title = c.T["notebooks.summary.title", year],
            Lede = lede,
            Help = c.T["notebooks.summary.help"],
            Crumbs = [new(c.T["notebooks.title"], "/notebooks?body=" + c.Body.Id)],
            Filters = Lists.ListNotebooks.Filters(c, year),
            Table = table,
            Next = next,
            First = c.Query("from") is null ? null : c.Here([("from", null)]),
        };
    }
}

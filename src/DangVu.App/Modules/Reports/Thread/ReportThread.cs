using System.Text.RegularExpressions;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reports.Thread;

/// <summary>
/// Where a directive stands in reports: the paragraphs of signed ones that name it or count it, and those of the half-term report that
/// would do so if it were drawn today. The draft's figures stay blank here; the report itself opens with them.
/// </summary>
internal sealed partial class ReportThread : IThreadParts
{
    private const string Draft = "half-term";
    private const int Shown = 30;

    public async Task<IReadOnlyList<ThreadPart>> Of(Ctx c, IReadOnlyList<Guid> directives)
    {
        var t = c.T;
        var root = await c.Bodies.Root();
        if (!c.Actor.May("reports.read", root.Path))
            return [];
        var cited =
            from citation in c.Db.Set<ReportCitation>().AsNoTracking()
            where directives.Contains(citation.DirectiveId)
            join report in c.Db.Set<Report>().AsNoTracking() on citation.ReportId equals report.Id
            select new
            {
                citation.Named,
                citation.Block,
                citation.Text,
                report.Id,
                report.Number,
                report.Title,
                report.SignedOn,
            };
        // A paragraph stands there once for each document that it counts.
        var signed = await cited
            .GroupBy(x => new
            {
                x.Id,
                x.Block,
                x.Text,
                x.Number,
                x.Title,
                x.SignedOn,
            })
            .Select(g => new { g.Key, Named = g.Max(x => x.Named ? 1 : 0) })
            .OrderByDescending(g => g.Key.SignedOn)
            .ThenByDescending(g => g.Key.Id)
            .ThenByDescending(g => g.Named)
            .ThenBy(g => g.Key.Block)
            .Take(Shown)
            .ToListAsync();
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var (text, named) in await Drafted(c, root, directives))
            rows.Add([
                new Cell(t["report.title." + Draft], "/reports/" + Draft),
                new Cell(t["thread.reports.drafted"], Tone: Tone.Due),
                text,
                t[named ? "thread.reports.cites" : "thread.reports.counts"],
            ]);
        rows.AddRange(
            signed.Select(s =>
                (IReadOnlyList<Cell>)
                    [
                        new Cell(s.Key.Number, "/reports/signed/" + s.Key.Id, Sub: s.Key.Title),
                        new Cell(t["thread.reports.signed", Vn.Day(s.Key.SignedOn)], Tone: Tone.Ok),
                        s.Key.Text,
                        t[s.Named == 1 ? "thread.reports.cites" : "thread.reports.counts"],
                    ]
            )
        );
        return
        [
            new ThreadPart(
                ThreadOrder.Reports,
                "thread.reports",
                new Table(
                    [
                        new(t["reports.what"]),
                        new(t["state"]),
                        new(t["thread.reports.paragraph"]),
                        new(t["thread.reports.why"]),
                    ],
                    rows
                )
                {
                    Empty = t["thread.reports.none"],
                }
            )
            {
                Next = new(t["thread.reports.open"], "/reports/" + Draft),
            },
        ];
    }

    /// <summary>The paragraphs of the draft that name one of the documents or hold a figure that counts one.</summary>
    private static async Task<IReadOnlyList<(string Text, bool Named)>> Drafted(
        Ctx c,
        BodyRef root,
        IReadOnlyList<Guid> directives
    )
    {
        var words = new Texts();
        var own = await c
            .Db.Set<ReportBlock>()
            .AsNoTracking()
            .Where(b => b.ReportKind == Draft)
            .ToDictionaryAsync(b => b.Block, b => b.Text);
        var figures = await c.Work.Get<IDirectives>().CountedIn(directives);
        var found = new List<(string, bool)>();
        foreach (var block in ReportBuilder.Outline.SelectMany(s => s.Blocks))
        {
            var template = own.GetValueOrDefault(block) ?? words["report.block." + block];
            var named = (await c.Work.Get<IDirectives>().Named(root, template)).Any(d => directives.Contains(d.Id));
            if (named || figures.Any(f => template.Contains("{" + f, StringComparison.Ordinal)))
                found.Add((Figure().Replace(template, "…"), named));
        }
        return found;
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Figure();
}

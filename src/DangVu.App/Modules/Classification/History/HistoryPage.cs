using System.Globalization;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.History;

/// <summary>The grades of one body or member over the years, as far as the reader may read them where they were given.</summary>
internal static class HistoryPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (c.QueryId("of") is not { } of)
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May("classification.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var rows = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Of == of && ids.Contains(s.BodyId))
            .OrderByDescending(s => s.Year)
            .ThenBy(s => s.Span)
            .Take(60)
            .ToListAsync();
        if (rows.Count == 0)
            return null;
        var name = await Names.One(c.Work, rows[0]);
        return new ListModel
        {
            Title = name,
            Lede = t["classification.history-lede", rows.Count(s => s.DecidedGrade is not null)],
            Crumbs = [RoundWords.Home(t)],
            Help = t["classification.history-help"],
            Table = new Table(
                [
                    new(t["year"]),
                    new(t["body"]),
                    new(t["classification.self"]),
                    new(t["classification.proposal"]),
                    new(t["classification.vote"]),
                    new(t["classification.decision"]),
                    new(t["on"]),
                ],
                [
                    .. rows.Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                s.Span == Spans.Term
                                    ? t["classification.span.term.to", s.Year]
                                    : s.Year.ToString(CultureInfo.InvariantCulture),
                                bodies[s.BodyId],
                                GradeWords.Text(t, s.SelfGrade),
                                GradeWords.Text(t, s.ProposedGrade),
                                GradeWords.Voted(t, s),
                                GradeWords.Decided(t, s),
                                Vn.Day(s.DecidedOn),
                            ]
                    ),
                ]
            ),
        };
    }
}

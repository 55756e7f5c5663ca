using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>Counts of held turns by body and month: the only thing that leaves the module.</summary>
internal sealed class TurnReader(AppDb db) : ISelfReviews
{
    public async Task<IReadOnlyList<HeldTurns>> Held(DateOnly from, DateOnly asOf, Guid? bodyId = null) =>
        await db.Set<Turn>()
            .Where(t =>
                t.State == TurnStates.Held
                && t.HeldOn >= from
                && t.HeldOn <= asOf
                && (bodyId == null || t.BodyId == bodyId)
            )
            .GroupBy(t => new
            {
                t.BodyId,
                t.Collective,
                t.Month,
            })
            .Select(g => new HeldTurns(g.Key.BodyId, g.Key.Collective, g.Key.Month, g.Count()))
            .ToListAsync();
}

/// <summary>The months that went without their turns, and how many turns were held.</summary>
internal sealed class SelfReviewFigures(ISelfReviews turns, IBodies bodies, SelfReviewRules rules, AppDb db) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var held = (await turns.Held(span.Term.From, span.AsOf)).ToDictionary(
            h => (h.BodyId, h.Collective, h.Month),
            h => h.Held
        );
        var all = await bodies.All();
        var cells = new List<Guid>();
        var committee = new List<Guid>();
        foreach (var month in WholeMonths(span.Term.From, span.AsOf))
        {
            var least = rules.PerMonth(Collective.Cell, month).Least;
            foreach (
                var cell in all.Where(b => b.IsCell && b.ExistsOn(month) && b.ExistsOn(month.AddMonths(1).AddDays(-1)))
            )
                if (held.GetValueOrDefault((cell.Id, Collective.Cell, month)) < least)
                    cells.Add(cell.Id);
            var root = await bodies.Root();
            if (
                held.GetValueOrDefault((root.Id, Collective.Committee, month))
                < rules.PerMonth(Collective.Committee, month).Least
            )
                committee.Add(root.Id);
        }
        var ids = await db.Set<Turn>()
            .Where(t => t.State == TurnStates.Held && t.HeldOn >= span.Term.From && t.HeldOn <= span.AsOf)
            .OrderBy(t => t.Month)
            .ThenBy(t => t.Id)
            .Select(t => t.Id)
            .ToListAsync();
        return
        [
            Of("selfreview.cells.missed-months", cells.Count, cells.Distinct().Select(id => "bodies/" + id)),
            Of(
                "selfreview.committee.missed-months",
                committee.Count,
                committee.Distinct().Select(id => "bodies/" + id)
            ),
            Of("selfreview.turns.held", ids.Count, ids.Select(id => "self-review-turns/" + id)),
        ];
    }

    /// <summary>First days of the months that had wholly passed by the day.</summary>
    internal static IEnumerable<DateOnly> WholeMonths(DateOnly from, DateOnly asOf)
    {
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        for (var month = first; month.AddMonths(1) <= asOf; month = month.AddMonths(1))
            yield return month;
    }

    private static Figure Of(string name, int value, IEnumerable<string> evidence) =>
        new(name, value, [.. evidence], "figure." + name);
}

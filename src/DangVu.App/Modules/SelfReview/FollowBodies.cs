using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Turns;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>
/// The coming turns of a cell that ends go with their members to the cell they come to, as many a month as the rule allows; whoever is
/// left over comes first when that cell next draws. Months held stay with the cell that heard them. Open remedies go over.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var month = SelfReviewDoor.MonthOf(plan.On);
        var goes = plan.Heirs.Where(h => h.Value is not null).Select(h => h.Key).ToList();
        return
        [
            .. BodyRows.Line(
                "turns",
                Fates.Moves,
                await BodyRows.Count<Turn>(work, goes, t => t.State == TurnStates.Planned && t.Month >= month)
            ),
            .. BodyRows.Line(
                "turns",
                Fates.Ends,
                await BodyRows.Count<Turn>(
                    work,
                    [.. plan.Ended.Except(goes)],
                    t => t.State == TurnStates.Planned && t.Month >= month
                )
            ),
            .. await BodyRows.Lines<Remedy>(work, plan, "remedies", r => r.State == "open"),
        ];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        if (happened.Heirs.Count > 0)
            await Turns(work, happened);
        await BodyRows.HandOn<Remedy>(work, happened, r => r.State == "open");
    }

    private static async Task Turns(Work work, Reorganised happened)
    {
        var first = SelfReviewDoor.MonthOf(happened.On);
        var goes = happened.Members.ToDictionary(m => m.MemberId, m => m.To);
        var coming = await BodyRows
            .In<Turn>(work, happened.Ended, t => t.State == TurnStates.Planned && t.Month >= first)
            .OrderBy(t => t.Month)
            .ThenBy(t => t.Place)
            .ThenBy(t => t.Id)
            .ToListAsync();
        var heirs = coming.Select(t => To(t)).OfType<Guid>().Distinct().ToList();
        var there = await work
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(t =>
                heirs.Contains(t.BodyId)
                && t.Month >= first
                && (t.State == TurnStates.Planned || t.State == TurnStates.Held)
            )
            .Select(t => new
            {
                t.BodyId,
                t.Month,
                t.Place,
            })
            .ToListAsync();
        var places = there.ToLookup(t => (t.BodyId, t.Month), t => t.Place);
        var used = places.ToDictionary(g => g.Key, g => g.ToHashSet());
        var rules = work.Get<SelfReviewRules>();
        foreach (var turn in coming)
        {
            (turn.State, turn.Reason) = (TurnStates.Replaced, happened.Decision);
            if (To(turn) is not { } heir)
                continue;
            if (!used.TryGetValue((heir, turn.Month), out var taken))
                used[(heir, turn.Month)] = taken = [];
            if (taken.Count >= rules.PerMonth(turn.Collective, turn.Month).Most)
                continue;
            var place = 1;
            while (!taken.Add(place))
                place++;
            SwapTurns.Again(work, turn, turn.Month, turn.MemberId, place).BodyId = heir;
        }

        Guid? To(Turn turn) =>
            goes.TryGetValue(turn.MemberId, out var to) ? to : happened.Heirs.GetValueOrDefault(turn.BodyId);
    }
}

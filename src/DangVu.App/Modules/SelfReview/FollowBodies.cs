using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>The rota of a body that ends gives its coming turns up: the body that takes over draws its own. Open remedies go over.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var month = SelfReviewDoor.MonthOf(plan.On);
        var turns = await BodyRows.Count<Turn>(
            work,
            plan.Ended,
            t => t.State == TurnStates.Planned && t.Month >= month
        );
        return
        [
            .. BodyRows.Line("turns", Fates.Ends, turns),
            .. await BodyRows.Lines<Remedy>(work, plan, "remedies", r => r.State == "open"),
        ];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        var month = SelfReviewDoor.MonthOf(happened.On);
        var turns = BodyRows.In<Turn>(work, happened.Ended, t => t.State == TurnStates.Planned && t.Month >= month);
        if (happened.Heirs.Count > 0)
            foreach (var turn in await turns.ToListAsync())
                (turn.State, turn.Reason) = (TurnStates.Replaced, happened.Decision);
        await BodyRows.HandOn<Remedy>(work, happened, r => r.State == "open");
    }
}

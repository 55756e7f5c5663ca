using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews;

/// <summary>
/// What is still to be put right goes over to the body that takes over. An ended collective writes no sheet any more; the members'
/// open sheets go along with the members.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var moved = plan.Members.Select(m => m.MemberId).ToList();
        return
        [
            .. await BodyRows.Lines<Shortcoming>(work, plan, "shortcomings", s => s.ClosedOn == null),
            .. BodyRows.Line(
                "sheets",
                Fates.Moves,
                await work
                    .Db.Set<ReviewSheet>()
                    .CountAsync(s =>
                        s.State == SheetStates.Open && s.MemberId != null && moved.Contains(s.MemberId.Value)
                    )
            ),
            .. BodyRows.Line(
                "collective-sheets",
                Fates.Ends,
                await BodyRows.Count<ReviewSheet>(
                    work,
                    plan.Ended,
                    s => s.State == SheetStates.Open && s.MemberId == null
                )
            ),
        ];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        var given = new Dictionary<Guid, Guid>(
            await BodyRows.HandOn<Shortcoming>(work, happened, s => s.ClosedOn == null)
        );
        // Of a body that goes on, what is a member's own goes along with the member.
        var goes = happened
            .Members.Where(m => !happened.Heirs.ContainsKey(m.From))
            .ToDictionary(m => m.MemberId, m => m.To);
        var people = goes.Keys.ToList();
        if (people.Count > 0)
            foreach (
                var own in await work
                    .Db.Set<Shortcoming>()
                    .Where(s => s.ClosedOn == null && s.MemberId != null && people.Contains(s.MemberId.Value))
                    .ToListAsync()
            )
                given[own.Id] = own.BodyId = goes[own.MemberId!.Value];
        await BodyRows.Along<ShortcomingStep>(work, given, nameof(ShortcomingStep.ShortcomingId));
        if (happened.Heirs.Count == 0)
            return;
        var sheets = BodyRows.In<ReviewSheet>(
            work,
            happened.Ended,
            s => s.State == SheetStates.Open && s.MemberId == null
        );
        foreach (var sheet in await sheets.ToListAsync())
            (sheet.State, sheet.ExcusedOn, sheet.Reason) = (SheetStates.Excused, happened.On, happened.Decision);
    }
}

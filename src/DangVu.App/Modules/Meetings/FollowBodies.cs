using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>Meetings that an ended body had planned are annulled by the decision; those held stay with it, with their minutes.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<Refusal>> Against(Work work, Reorganised plan)
    {
        if (plan.Heirs.Count == 0)
            return [];
        var held = await BodyRows
            .In<Meeting>(work, plan.Ended, m => m.Stage != Stages.Annulled && m.HeldOn >= plan.On)
            .AsNoTracking()
            .OrderBy(m => m.HeldOn)
            .FirstOrDefaultAsync();
        if (held is null)
            return [];
        var body = await work.Get<IBodies>().Find(held.BodyId);
        return [Refusal.Invalid("on", "reorganisation.met-later", body!.Name, held.HeldOn!.Value)];
    }

    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var lasting = plan.Lasting;
        return
        [
            .. BodyRows.Line("meetings-planned", Fates.Ends, await Planned(work, plan).CountAsync()),
            .. BodyRows.Line(
                "meetings-planned",
                Fates.Stays,
                await BodyRows.Count<Meeting>(
                    work,
                    lasting,
                    m => m.PlannedOn >= plan.On && (m.Stage == Stages.Prepared || m.Stage == Stages.Invited)
                )
            ),
            .. BodyRows.Line(
                "meetings-held",
                Fates.Stays,
                await BodyRows.Count<Meeting>(
                    work,
                    plan.Touched,
                    m => m.Stage == Stages.Held || m.Stage == Stages.Concluded || m.Stage == Stages.Closed
                )
            ),
        ];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        if (happened.Heirs.Count == 0)
            return;
        foreach (var meeting in await Planned(work, happened).ToListAsync())
            (meeting.Stage, meeting.RegularMonth, meeting.AnnulledFor) = (Stages.Annulled, null, happened.Decision);
    }

    private static IQueryable<Meeting> Planned(Work work, Reorganised plan) =>
        BodyRows.In<Meeting>(
            work,
            plan.Ended,
            m => m.PlannedOn >= plan.On && (m.Stage == Stages.Prepared || m.Stage == Stages.Invited)
        );
}

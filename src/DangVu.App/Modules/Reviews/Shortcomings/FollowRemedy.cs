using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>A remedy settled where it was agreed is settled in the register too: one remedy has one state.</summary>
internal sealed class FollowRemedy : IHandle<RemedySettled>
{
    public async Task Handle(Work work, RemedySettled happened)
    {
        var row = await work
            .Db.Set<Shortcoming>()
            .FirstOrDefaultAsync(s => s.Source == ShortcomingSources.SelfReview && s.SourceId == happened.RemedyId);
        var what = happened.State switch
        {
            "done" => ShortcomingStates.Remedied,
            "dropped" => ShortcomingStates.Dropped,
            _ => ShortcomingSteps.Returned,
        };
        if (row is null || !ShortcomingSteps.From(row.State).Contains(what))
            return;
        var on = happened.On > row.StateOn ? happened.On : row.StateOn;
        work.Db.Add(
            new ShortcomingStep
            {
                Id = work.NewId(),
                BodyId = row.BodyId,
                ShortcomingId = row.Id,
                On = on,
                What = what,
                By = work.Actor.Name,
            }
        );
        row.State = ShortcomingSteps.StateAfter(what, row.State);
        row.StateOn = on;
        if (row.State == ShortcomingStates.Dropped)
            row.ClosedOn = on;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Sheets;

/// <summary>A remedy is done, dropped or opened again: by its owner or by whoever keeps the rota of the body.</summary>
internal sealed record SettleRemedy(Guid RemedyId, string State, DateOnly? On = null)
{
    public static readonly IReadOnlyList<string> States = ["open", "done", "dropped"];

    public static async Task<Result<Guid>> Handle(Work work, SettleRemedy command)
    {
        var remedy = await work.Db.Set<Remedy>().SingleOrDefaultAsync(r => r.Id == command.RemedyId);
        if (remedy is null)
            return Refusal.NotFound("record.none");
        if (work.Actor.IsSystem || remedy.OwnerId != work.Actor.MemberId)
        {
            var body = await work.Body(remedy.BodyId, SelfReviewDoor.Write);
            if (body.IsRefused)
                return Result<Guid>.Refused(body.Refusals);
        }
        if (!States.Contains(command.State))
            return Refusal.Invalid("state", "field.choice");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        remedy.State = command.State;
        remedy.SettledOn = command.State == "open" ? null : on;
        await work.Raise(new RemedySettled(remedy.Id, remedy.State, on));
        return remedy.Id;
    }
}

/// <summary>What the register of shortcomings says of a remedy holds here too: one remedy has one state.</summary>
internal sealed class RemedyFollows : IHandle<ShortcomingFollowed>
{
    public async Task Handle(Work work, ShortcomingFollowed happened)
    {
        if (
            happened.Source != "self-review"
            || await work.Db.Set<Remedy>().SingleOrDefaultAsync(r => r.Id == happened.SourceId) is not { } remedy
        )
            return;
        remedy.State = happened.State switch
        {
            "remedied" or "verified" => "done",
            "dropped" => "dropped",
            _ => "open",
        };
        remedy.SettledOn = remedy.State == "open" ? null : remedy.SettledOn ?? happened.On;
        remedy.DueOn = happened.Deadline;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>The month passed without this turn.</summary>
internal sealed record MissTurn(Guid TurnId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, MissTurn command)
    {
        var found = await SelfReviewDoor.Find(work, command.TurnId, SelfReviewDoor.Write);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var turn = found.Value;
        if (turn.State != TurnStates.Planned)
            return Refusal.Rule("turn.not-planned");
        if (turn.Month > work.Today)
            return Refusal.Rule("turn.not-yet", turn.Month.Month, turn.Month.Year);
        var reason = Typed.Clean(command.Reason);
        if (reason.Length == 0)
            return Refusal.Invalid("reason", "field.required");
        turn.State = TurnStates.Missed;
        turn.Reason = reason;
        return turn.Id;
    }
}

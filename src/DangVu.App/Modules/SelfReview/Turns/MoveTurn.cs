using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>Two members change places, or one takes the turn of another; with the reason.</summary>
internal sealed record SwapTurn(Guid TurnId, Guid WithMemberId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, SwapTurn command)
    {
        var found = await SelfReviewDoor.Find(work, command.TurnId, SelfReviewDoor.Write);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var turn = found.Value;
        if (turn.State != TurnStates.Planned)
            return Refusal.Rule("turn.not-planned");
        var reason = Typed.Clean(command.Reason);
        if (reason.Length == 0)
            return Refusal.Invalid("reason", "field.required");
        var body = (await work.Get<IBodies>().Find(turn.BodyId))!;
        var seats = await DrawRota.Seats(work, body, turn.Collective, work.Today);
        if (command.WithMemberId == turn.MemberId || seats.All(s => s.MemberId != command.WithMemberId))
            return Refusal.Invalid("withMemberId", "turn.not-on-list");
        var theirs = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == turn.BodyId
                && t.Collective == turn.Collective
                && t.MemberId == command.WithMemberId
                && t.State == TurnStates.Planned
                && t.Month >= turn.Month
            )
            .OrderBy(t => t.Month)
            .FirstOrDefaultAsync();
        if (theirs is not null && theirs.Month == turn.Month)
            return Refusal.Invalid("withMemberId", "turn.same-month");
        turn.State = TurnStates.Replaced;
        turn.Reason = reason;
        Again(work, turn, turn.Month, command.WithMemberId);
        if (theirs is not null)
        {
            theirs.State = TurnStates.Replaced;
            theirs.Reason = reason;
            Again(work, theirs, theirs.Month, turn.MemberId);
        }
        return turn.Id;
    }

    internal static Turn Again(Work work, Turn turn, DateOnly month, Guid memberId, int? place = null)
    {
        var next = new Turn
        {
            Id = work.NewId(),
            BodyId = turn.BodyId,
            Collective = turn.Collective,
            Month = month,
            Place = place ?? turn.Place,
            MemberId = memberId,
            DrawId = turn.DrawId,
        };
        work.Db.Add(next);
        return next;
    }
}

/// <summary>Puts a planned or missed turn off to a later month; with the reason.</summary>
internal sealed record PostponeTurn(Guid TurnId, DateOnly ToMonth, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, PostponeTurn command)
    {
        var found = await SelfReviewDoor.Find(work, command.TurnId, SelfReviewDoor.Write);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var turn = found.Value;
        var to = SelfReviewDoor.MonthOf(command.ToMonth);
        if (turn.State is not (TurnStates.Planned or TurnStates.Missed))
            return Refusal.Rule("turn.not-planned");
        var reason = Typed.Clean(command.Reason);
        if (reason.Length == 0)
            return Refusal.Invalid("reason", "field.required");
        if (to <= turn.Month)
            return Refusal.Invalid("toMonth", "turn.later-month");
        var there = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == turn.BodyId
                && t.Collective == turn.Collective
                && t.Month == to
                && t.State != TurnStates.Replaced
            )
            .ToListAsync();
        if (there.Any(t => t.MemberId == turn.MemberId))
            return Refusal.Invalid("toMonth", "turn.same-month");
        if (turn.State == TurnStates.Planned)
            turn.State = TurnStates.Replaced;
        turn.Reason = reason;
        return SwapTurn.Again(work, turn, to, turn.MemberId, there.Count + 1).Id;
    }
}

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

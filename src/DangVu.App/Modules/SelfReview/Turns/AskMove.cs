using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>
/// Two members change places, or one takes the turn of another; with the reason, and only when both have said yes. The member asks, or a
/// deputy does and enters the words that were given.
/// </summary>
/// <param name="OwnWordOn">The day on which the turn's member agreed, entered by a deputy.</param>
/// <param name="OtherWordOn">The day on which the other one agreed, entered by a deputy.</param>
internal sealed record SwapTurn(
    Guid TurnId,
    Guid WithMemberId,
    string Reason,
    DateOnly? OwnWordOn = null,
    DateOnly? OtherWordOn = null
)
{
    public static Task<Result<Guid>> Handle(Work work, SwapTurn command) =>
        Asking.Ask(
            work,
            command.TurnId,
            command.Reason,
            (command.OwnWordOn, command.OtherWordOn),
            turn => new TurnMove
            {
                Id = work.NewId(),
                BodyId = turn.BodyId,
                Kind = MoveKinds.Swap,
                WithMemberId = command.WithMemberId,
            }
        );
}

/// <summary>
/// Puts a planned or missed turn off to a later month; with the reason, when the member and whoever keeps the rota agree.
/// </summary>
internal sealed record PostponeTurn(Guid TurnId, DateOnly ToMonth, string Reason, DateOnly? OwnWordOn = null)
{
    public static Task<Result<Guid>> Handle(Work work, PostponeTurn command) =>
        Asking.Ask(
            work,
            command.TurnId,
            command.Reason,
            (command.OwnWordOn, null),
            turn => new TurnMove
            {
                Id = work.NewId(),
                BodyId = turn.BodyId,
                Kind = MoveKinds.Postpone,
                ToMonth = SelfReviewDoor.MonthOf(command.ToMonth),
            }
        );
}

/// <summary>A yes or no to a swap or postponement that is asked for.</summary>
/// <param name="Side">own or other: for whom a deputy enters the word; without it, the actor's own.</param>
/// <param name="WordOn">The day on which it was given, entered by a deputy.</param>
internal sealed record AnswerMove(Guid MoveId, bool Agrees, string? Side = null, DateOnly? WordOn = null)
{
    public const string Own = "own";
    public const string Other = "other";

    public static async Task<Result<Guid>> Handle(Work work, AnswerMove command)
    {
        var found = await Asking.Find(work, command.MoveId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (move, keeps) = found.Value;
        if (move.State != MoveStates.Open)
            return Refusal.Rule("move.closed");
        var mine = Asking.SideOf(work.Actor, move, keeps);
        var side = command.Side ?? mine;
        if (side is not (Own or Other))
            return Refusal.Invalid("side", "field.required");
        if (side != mine && !keeps)
            return Refusal.NotFound("record.none");
        if (!command.Agrees)
        {
            (move.State, move.ClosedOn) = (MoveStates.Declined, work.Today);
            return move.Id;
        }
        if (Asking.Word(work, move, side, side == mine ? work.Today : command.WordOn, byDeputy: side != mine) is { } no)
            return no;
        return move.BothAgreed ? await Moving.Do(work, move) : move.Id;
    }
}

internal static class Asking
{
    public static async Task<Result<Guid>> Ask(
        Work work,
        Guid turnId,
        string reason,
        (DateOnly? Own, DateOnly? Other) words,
        Func<Turn, TurnMove> make
    )
    {
        var found = await SelfReviewDoor.FindOwnOrKept(work, turnId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (turn, keeps) = found.Value;
        if (Typed.Clean(reason).Length == 0)
            return Refusal.Invalid("reason", "field.required");
        var move = make(turn);
        (move.Collective, move.TurnId, move.MemberId) = (turn.Collective, turn.Id, turn.MemberId);
        (move.Reason, move.AskedOn) = (Typed.Clean(reason), work.Today);
        if (await Moving.Problem(work, move, turn) is { } problem)
            return problem;
        foreach (var (side, said) in new[] { (AnswerMove.Own, words.Own), (AnswerMove.Other, words.Other) })
        {
            var mine = IsSide(work.Actor, move, keeps, side);
            if (!mine && said is not null && !keeps)
                return Refusal.Invalid(side == AnswerMove.Own ? "ownWordOn" : "otherWordOn", "move.not-yours");
            if (
                (mine || said is not null)
                && Word(work, move, side, mine ? work.Today : said, byDeputy: !mine) is { } wrong
            )
                return wrong;
        }
        work.Db.Add(move);
        return move.BothAgreed ? await Moving.Do(work, move, turn) : move.Id;
    }

    /// <summary>The move, for one of those whom it concerns; for anyone else there is none.</summary>
    public static async Task<Result<(TurnMove Move, bool Keeps)>> Find(Work work, Guid id)
    {
        var move = await work.Db.Set<TurnMove>().FindAsync(work.Db.OfficeId, id);
        if (move is null || await work.Get<IBodies>().Find(move.BodyId) is not { } body)
            return Refusal.NotFound("record.none");
        var keeps = work.Actor.May(SelfReviewDoor.Write, body.Path);
        var concerned = work.Actor.MemberId is { } me && (me == move.MemberId || me == move.WithMemberId);
        return keeps || concerned ? (move, keeps) : Refusal.NotFound("record.none");
    }

    /// <summary>Whose word the actor gives by answering; null for a deputy, who says for whom.</summary>
    public static string? SideOf(Actor actor, TurnMove move, bool keeps) =>
        IsSide(actor, move, keeps, AnswerMove.Own) && move.OwnWordOn is null ? AnswerMove.Own
        : IsSide(actor, move, keeps, AnswerMove.Other) ? AnswerMove.Other
        : IsSide(actor, move, keeps, AnswerMove.Own) ? AnswerMove.Own
        : null;

    private static bool IsSide(Actor actor, TurnMove move, bool keeps, string side) =>
        side == AnswerMove.Own ? !actor.IsSystem && actor.MemberId == move.MemberId
        : move.Kind == MoveKinds.Postpone ? keeps
        : !actor.IsSystem && actor.MemberId is { } me && me == move.WithMemberId;

    public static Refusal? Word(Work work, TurnMove move, string side, DateOnly? on, bool byDeputy)
    {
        var field = side == AnswerMove.Own ? "ownWordOn" : "otherWordOn";
        if (on is not { } day)
            return Refusal.Invalid("wordOn", "field.required");
        if (day > work.Today)
            return Refusal.Invalid(field, "field.future", day);
        var by = byDeputy ? work.Actor.Name : null;
        if (side == AnswerMove.Own)
            (move.OwnWordOn, move.OwnWordBy) = (day, by);
        else
            (move.OtherWordOn, move.OtherWordBy) = (day, by);
        return null;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>Carries out a swap or postponement on which both agree.</summary>
internal static class Moving
{
    /// <summary>What stands in the way of it as things are now.</summary>
    public static async Task<Refusal?> Problem(Work work, TurnMove move, Turn turn)
    {
        if (turn.State != TurnStates.Planned && !(move.Kind == MoveKinds.Postpone && turn.State == TurnStates.Missed))
            return Refusal.Rule("turn.not-planned");
        if (move.Kind == MoveKinds.Postpone)
            return await LaterProblem(work, turn, move.ToMonth!.Value);
        var with = move.WithMemberId!.Value;
        var body = (await work.Get<IBodies>().Find(turn.BodyId))!;
        var seats = await RotaReader.Seats(work, body, turn.Collective, work.Today);
        if (with == turn.MemberId || seats.All(s => s.MemberId != with))
            return Refusal.Invalid("withMemberId", "turn.not-on-list");
        if (await Has(work, turn, with, turn.Month))
            return Refusal.Invalid("withMemberId", "turn.same-month");
        if (await Theirs(work, turn, with) is { } theirs)
            return await Has(work, turn, turn.MemberId, theirs.Month)
                ? Refusal.Invalid("withMemberId", "turn.same-month")
                : null;
        // They have none to give: then they must not have had one more often than the one whose turn they take.
        var live = await RotaReader.Turns(work, turn.BodyId, turn.Collective);
        return live.Count(t => t.MemberId == with) > live.Count(t => t.MemberId == turn.MemberId && t.Id != turn.Id)
            ? Refusal.Invalid("withMemberId", "turn.had-already")
            : null;
    }

    private static async Task<Refusal?> LaterProblem(Work work, Turn turn, DateOnly to)
    {
        if (to <= turn.Month)
            return Refusal.Invalid("toMonth", "turn.later-month");
        if (await Has(work, turn, turn.MemberId, to))
            return Refusal.Invalid("toMonth", "turn.same-month");
        // A month holds no more than the rule allows; where it is full, two members swap.
        var (_, most) = work.Get<SelfReviewRules>().PerMonth(turn.Collective, to);
        var there = await work
            .Db.Set<Turn>()
            .CountAsync(t =>
                t.BodyId == turn.BodyId
                && t.Collective == turn.Collective
                && t.Month == to
                && (t.State == TurnStates.Planned || t.State == TurnStates.Held)
            );
        return there >= most ? Refusal.Invalid("toMonth", "turn.month-full", to.Month, to.Year, most) : null;
    }

    public static async Task<Result<Guid>> Do(Work work, TurnMove move, Turn? known = null)
    {
        var turn = known ?? await work.Db.Set<Turn>().SingleAsync(t => t.Id == move.TurnId);
        move.ClosedOn = work.Today;
        if (await Problem(work, move, turn) is { } problem)
        {
            // Both agreed, but the turn has meanwhile gone another way: that is the answer, and no fault of whoever said yes last.
            if (problem.Code != "turn.not-planned" && known is not null)
                return problem;
            move.State = MoveStates.Lapsed;
            return move.Id;
        }
        move.State = MoveStates.Done;
        List<Guid> gone = [turn.Id];
        turn.Reason = move.Reason;
        if (move.Kind == MoveKinds.Postpone)
        {
            var there = await work
                .Db.Set<Turn>()
                .Where(t =>
                    t.BodyId == turn.BodyId
                    && t.Collective == turn.Collective
                    && t.Month == move.ToMonth
                    && t.State != TurnStates.Replaced
                )
                .Select(t => t.Place)
                .ToListAsync();
            if (turn.State == TurnStates.Planned)
                turn.State = TurnStates.Replaced;
            SwapTurns.Again(work, turn, move.ToMonth!.Value, turn.MemberId, there.DefaultIfEmpty(0).Max() + 1);
        }
        else
        {
            var theirs = await Theirs(work, turn, move.WithMemberId!.Value);
            turn.State = TurnStates.Replaced;
            SwapTurns.Again(work, turn, turn.Month, move.WithMemberId.Value);
            if (theirs is not null)
            {
                (theirs.State, theirs.Reason) = (TurnStates.Replaced, move.Reason);
                SwapTurns.Again(work, theirs, theirs.Month, turn.MemberId);
                gone.Add(theirs.Id);
            }
        }
        // What others asked about these very turns is answered by this: three who ask each other in a circle cannot all get their way.
        foreach (
            var other in await work
                .Db.Set<TurnMove>()
                .Where(m => m.State == MoveStates.Open && gone.Contains(m.TurnId) && m.Id != move.Id)
                .ToListAsync()
        )
            (other.State, other.ClosedOn) = (MoveStates.Lapsed, work.Today);
        return move.Id;
    }

    /// <summary>The other's next planned turn from this month on: what they give in exchange.</summary>
    private static Task<Turn?> Theirs(Work work, Turn turn, Guid with) =>
        work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == turn.BodyId
                && t.Collective == turn.Collective
                && t.MemberId == with
                && t.State == TurnStates.Planned
                && t.Month >= turn.Month
            )
            .OrderBy(t => t.Month)
            .FirstOrDefaultAsync();

    private static Task<bool> Has(Work work, Turn turn, Guid memberId, DateOnly month) =>
        work
            .Db.Set<Turn>()
            .AnyAsync(t =>
                t.BodyId == turn.BodyId
                && t.Collective == turn.Collective
                && t.Month == month
                && t.MemberId == memberId
                && t.State != TurnStates.Replaced
            );
}

internal static class SwapTurns
{
    /// <summary>The same turn in another month or with another member; the old row stays and says that it gave way.</summary>
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

using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>
/// Enters from paper a swap or postponement on which both had agreed, by the months and places of the rota as they stand on it.
/// </summary>
/// <param name="WithPlace">The place in that month with which it is swapped; without it the turn is put off to that month.</param>
internal sealed record RecordMove(
    Guid BodyId,
    DateOnly Month,
    int Place,
    DateOnly ToMonth,
    string Reason,
    DateOnly AgreedOn,
    int? WithPlace = null,
    string Collective = CollectiveCodes.Cell
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordMove command)
    {
        var body = await work.Body(command.BodyId, SelfReviewDoor.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (await At(work, command, command.Month, command.Place) is not { } turn)
            return Refusal.Invalid("place", "turn.place-unknown", command.Place);
        if (command.WithPlace is not { } place)
            return await PostponeTurn.Handle(
                work,
                new PostponeTurn(turn.Id, command.ToMonth, command.Reason, command.AgreedOn)
            );
        return await At(work, command, command.ToMonth, place) is not { } other
            ? Refusal.Invalid("withPlace", "turn.place-unknown", place)
            : await SwapTurn.Handle(
                work,
                new SwapTurn(turn.Id, other.MemberId, command.Reason, command.AgreedOn, command.AgreedOn)
            );
    }

    private static Task<Turn?> At(Work work, RecordMove command, DateOnly month, int place)
    {
        var first = SelfReviewDoor.MonthOf(month);
        return work
            .Db.Set<Turn>()
            .AsNoTracking()
            .FirstOrDefaultAsync(t =>
                t.BodyId == command.BodyId
                && t.Collective == command.Collective
                && t.Month == first
                && t.Place == place
                && t.State == TurnStates.Planned
            );
    }
}

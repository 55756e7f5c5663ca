using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>One turn was held, at the meeting of that day.</summary>
internal sealed record HoldTurn(Guid TurnId, DateOnly HeldOn, Guid? MeetingId = null)
{
    public static async Task<Result<Guid>> Handle(Work work, HoldTurn command)
    {
        var found = await SelfReviewDoor.Find(work, command.TurnId, SelfReviewDoor.Write);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var turn = found.Value;
        if (turn.State is not (TurnStates.Planned or TurnStates.Missed))
            return Refusal.Rule("turn.not-planned");
        return await Hold(work, [turn], command.HeldOn, command.MeetingId) is { Count: > 0 } problems
            ? Result<Guid>.Refused(problems)
            : turn.Id;
    }

    internal static async Task<IReadOnlyList<Refusal>> Hold(
        Work work,
        IReadOnlyList<Turn> turns,
        DateOnly heldOn,
        Guid? meetingId
    )
    {
        var (body, collective, month) = (
            (await work.Get<IBodies>().Find(turns[0].BodyId))!,
            turns[0].Collective,
            turns[0].Month
        );
        if (heldOn > work.Today)
            return [Refusal.Invalid("heldOn", "field.future", heldOn)];
        if (SelfReviewDoor.MonthOf(heldOn) != month)
            return [Refusal.Invalid("heldOn", "meeting.other-month", month.Month, month.Year)];
        if (
            meetingId is { } id
            && (
                await work.Get<IMeetings>().Find(id) is not { } named
                || named.BodyId != body.Id
                || named.Collective != collective
            )
        )
            return [Refusal.Invalid("meetingId", "turn.meeting-unknown")];
        var list = (await work.Get<ICollectives>().On(body, collective, heldOn)).Select(s => s.MemberId).ToHashSet();
        // Whoever went to another cell on this very day still held it here.
        if (turns.Any(t => !list.Contains(t.MemberId)))
            list.UnionWith(
                (await work.Get<ICollectives>().On(body, collective, heldOn.AddDays(-1))).Select(s => s.MemberId)
            );
        if (turns.Any(t => !list.Contains(t.MemberId)))
            return [Refusal.Rule("turn.not-on-list")];
        meetingId ??= (await work.Get<IMeetings>().Held(heldOn, heldOn, body.Id, collective)).FirstOrDefault()?.Id;
        foreach (var turn in turns)
        {
            turn.State = TurnStates.Held;
            turn.HeldOn = heldOn;
            turn.MeetingId = meetingId;
        }
        await Retention.Erase(work, [body.Id]);
        return [];
    }
}

/// <summary>Who of the month did not have their turn, and why.</summary>
internal sealed record TurnMissed(int Place, string Reason);

/// <summary>A sheet and what was said to it, typed from paper for the turn at this place of the month.</summary>
internal sealed record TurnPaper(
    int Place,
    SheetText Sheet,
    IReadOnlyList<CommentEntry>? Comments = null,
    DateOnly? SignedOn = null
);

/// <summary>The turns of a month as one act, after the meeting that heard them.</summary>
internal sealed record HoldMonth(
    Guid BodyId,
    DateOnly Month,
    DateOnly HeldOn,
    string Collective = CollectiveCodes.Cell,
    Guid? MeetingId = null,
    IReadOnlyList<TurnMissed>? Missed = null,
    IReadOnlyList<TurnPaper>? Papers = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, HoldMonth command)
    {
        var body = await work.Body(command.BodyId, SelfReviewDoor.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var month = SelfReviewDoor.MonthOf(command.Month);
        var turns = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == command.BodyId
                && t.Collective == command.Collective
                && t.Month == month
                && t.State == TurnStates.Planned
            )
            .OrderBy(t => t.Place)
            .ToListAsync();
        if (turns.Count == 0)
            return Refusal.Rule("turn.none-planned", month.Month, month.Year);
        foreach (var missed in command.Missed ?? [])
        {
            if (turns.FirstOrDefault(t => t.Place == missed.Place) is not { } turn)
                return Refusal.Invalid("missed", "turn.place-unknown", missed.Place);
            if (Typed.Clean(missed.Reason).Length == 0)
                return Refusal.Invalid("missed", "field.required");
            turn.State = TurnStates.Missed;
            turn.Reason = Typed.Clean(missed.Reason);
        }
        var held = turns.Where(t => t.State == TurnStates.Planned).ToList();
        if (
            held.Count > 0
            && await HoldTurn.Hold(work, held, command.HeldOn, command.MeetingId) is { Count: > 0 } problems
        )
            return Result<Guid>.Refused(problems);
        foreach (var paper in command.Papers ?? [])
        {
            if (held.FirstOrDefault(t => t.Place == paper.Place) is not { } turn)
                return Refusal.Invalid("papers", "turn.place-unknown", paper.Place);
            if (!await SelfReviewDoor.MayEnter(work, turn))
                return Refusal.Forbidden("scope.outside", body.Value.Name);
            var written = await SheetWriter.Write(work, turn, null, paper.Sheet, byOther: true);
            if (written.IsRefused)
                return Result<Guid>.Refused(written.Refusals);
            written.Value.ConfirmedOn = paper.SignedOn;
            foreach (var entry in paper.Comments ?? [])
                if (await CommentWriter.Add(work, turn, entry) is { } refused)
                    return refused;
        }
        return turns[0].Id;
    }
}

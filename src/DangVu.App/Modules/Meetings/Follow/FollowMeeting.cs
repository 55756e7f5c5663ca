using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Follow;

/// <summary>Step 5: a task of the resolution is done, dropped or opened again.</summary>
internal sealed record SettlePoint(Guid PointId, string State, string? Result = null, DateOnly? On = null)
{
    public static readonly IReadOnlyList<string> States = ["open", "done", "dropped"];

    public static async Task<Result<Guid>> Handle(Work work, SettlePoint command)
    {
        var point = await work.Db.Set<ResolutionPoint>().SingleOrDefaultAsync(p => p.Id == command.PointId);
        if (point is null)
            return Refusal.NotFound("record.none");
        var found = await MeetingDesk.Find(work, point.MeetingId, Stages.After);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (!States.Contains(command.State))
            return Refusal.Invalid("state", "field.choice");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (command.State == "dropped" && string.IsNullOrWhiteSpace(command.Result))
            return Refusal.Invalid("result", "point.reason-missing");
        point.State = command.State;
        point.Result = Typed.CleanOrNull(command.Result);
        point.SettledOn = command.State == "open" ? null : on;
        return point.Id;
    }
}

/// <summary>A task added after the meeting was concluded, as the resolution says.</summary>
internal sealed record AddPoint(Guid MeetingId, PointSet Point)
{
    public static async Task<Result<Guid>> Handle(Work work, AddPoint command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded, Stages.Closed);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var text = Typed.Clean(command.Point.Text);
        if (text.Length == 0)
            return Refusal.Invalid("text", "field.required");
        if (command.Point.DueOn < found.Value.Meeting.HeldOn)
            return Refusal.Invalid("dueOn", "field.before", found.Value.Meeting.HeldOn!.Value);
        var point = new ResolutionPoint
        {
            Id = work.NewId(),
            BodyId = found.Value.Meeting.BodyId,
            MeetingId = command.MeetingId,
            Text = text,
            OwnerId = command.Point.OwnerId,
            DueOn = command.Point.DueOn,
        };
        work.Db.Add(point);
        return point.Id;
    }
}

/// <summary>The minutes stand; nothing in them changes after this.</summary>
internal sealed record CloseMeeting(Guid MeetingId)
{
    public static async Task<Result<Guid>> Handle(Work work, CloseMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (MeetingDesk.CheckQuorum(work, found.Value.Meeting) is { } quorum)
            return quorum;
        found.Value.Meeting.Stage = Stages.Closed;
        return command.MeetingId;
    }
}

/// <summary>Takes a meeting out of every count: planned and given up, or recorded by mistake. The reason stays.</summary>
internal sealed record AnnulMeeting(Guid MeetingId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, [.. Stages.Before, .. Stages.After]);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var reason = Typed.Clean(command.Reason);
        if (reason.Length == 0)
            return Refusal.Invalid("reason", "field.required");
        var meeting = found.Value.Meeting;
        if (meeting.Stage == Stages.Invited)
            await Prepare.TellInvited.Of(work, meeting, found.Value.Body, calledOff: true);
        meeting.Stage = Stages.Annulled;
        meeting.RegularMonth = null;
        meeting.AnnulledFor = reason;
        return meeting.Id;
    }
}

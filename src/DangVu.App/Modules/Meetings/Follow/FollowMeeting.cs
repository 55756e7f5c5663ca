using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Follow;

/// <summary>A task added after the meeting was concluded, as the resolution says; it stands in the programme like any other.</summary>
internal sealed record AddPoint(Guid MeetingId, PointSet Point)
{
    public static async Task<Result<Guid>> Handle(Work work, AddPoint command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded, Stages.Closed);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.Clean(command.Point.Text).Length == 0)
            return Refusal.Invalid("text", "field.required");
        return await ConcludeMeeting.Give(work, found.Value.Meeting, command.Point);
    }
}

/// <summary>The minutes are finished and signed; the rule's clock stops on this day.</summary>
internal sealed record FinishMinutes(Guid MeetingId, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, FinishMinutes command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var latest = MeetingDesk.DayAfter(work, meeting);
        var on = command.On ?? latest;
        if (on > latest)
            return Refusal.Invalid("on", "field.future", on);
        if (on < meeting.HeldOn)
            return Refusal.Invalid("on", "field.before", meeting.HeldOn.Value);
        await MinutesBox.TakeIn(work, meeting.Id);
        meeting.MinutesDoneOn = on;
        return meeting.Id;
    }
}

/// <summary>The file of the meeting is complete; nothing in it changes after this.</summary>
internal sealed record CloseMeeting(Guid MeetingId)
{
    public static async Task<Result<Guid>> Handle(Work work, CloseMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var stays = await MeetingDesk.Stays(work, meeting.Id);
        if (MeetingDesk.Short(work, meeting, Presence.EverEntitled(stays)) is { } quorum)
            return quorum;
        await MinutesBox.TakeIn(work, meeting.Id);
        meeting.MinutesDoneOn ??= MeetingDesk.DayAfter(work, meeting);
        meeting.Stage = Stages.Closed;
        return command.MeetingId;
    }
}

/// <summary>The minutes and the resolution went to the level above.</summary>
internal sealed record ReportUp(Guid MeetingId, DateOnly On, string How)
{
    public static async Task<Result<Guid>> Handle(Work work, ReportUp command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded, Stages.Closed);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        if (meeting.SentUpConfirmedOn is { } confirmed)
            return Refusal.Rule("meeting.report-confirmed", confirmed);
        if (command.On > MeetingDesk.DayAfter(work, meeting))
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < meeting.HeldOn)
            return Refusal.Invalid("on", "field.before", meeting.HeldOn.Value);
        if (Typed.CleanOrNull(command.How) is not { } how)
            return Refusal.Invalid("how", "field.required");
        meeting.SentUpOn = command.On;
        meeting.SentUpHow = how;
        return meeting.Id;
    }
}

/// <summary>The level above has it; said there, not by the body itself.</summary>
internal sealed record ConfirmReport(Guid MeetingId)
{
    public static async Task<Result<Guid>> Handle(Work work, ConfirmReport command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Concluded, Stages.Closed);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
        if (body.ParentId is not { } above)
            return Refusal.Rule("meeting.report-nobody-above", body.Name);
        var parent = await work.Body(above, MeetingDesk.Write);
        if (parent.IsRefused)
            return Result<Guid>.Refused(parent.Refusals);
        if (meeting.SentUpOn is not { } sent)
            return Refusal.Rule("meeting.report-not-sent");
        meeting.SentUpConfirmedOn ??= sent > work.Today ? sent : work.Today;
        return meeting.Id;
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
        var (meeting, body) = found.Value;
        // Tasks of a meeting that never was would be followed by nobody.
        var open = (await work.Get<ITasks>().OfSource(MeetingDesk.TaskSource, meeting.Id)).Count(t => t.IsOpen);
        if (open > 0)
            return Refusal.Rule("meeting.annul-has-tasks", open);
        if (meeting.Stage == Stages.Invited)
            await TellInvited.Of(work, meeting, body, calledOff: true);
        meeting.Stage = Stages.Annulled;
        meeting.RegularMonth = null;
        meeting.AnnulledFor = reason;
        return meeting.Id;
    }
}

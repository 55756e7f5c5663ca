using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

internal sealed record AgendaLine(string Title, string? Detail = null, Guid? ItemId = null);

/// <summary>Changes the agenda as a whole, before the meeting.</summary>
internal sealed record SetAgenda(Guid MeetingId, IReadOnlyList<AgendaLine> Lines)
{
    public static async Task<Result<Guid>> Handle(Work work, SetAgenda command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Before);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var lines = command.Lines.Where(l => Typed.Clean(l.Title).Length > 0).ToList();
        if (lines.Count == 0)
            return Refusal.Invalid("lines", "meeting.agenda-empty");
        var meeting = found.Value.Meeting;
        var before = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == meeting.Id).ToDictionaryAsync(i => i.Id);
        var position = 1;
        foreach (var line in lines)
        {
            if (line.ItemId is { } id && before.Remove(id, out var item))
            {
                item.Title = Typed.Clean(line.Title);
                item.Detail = Typed.CleanOrNull(line.Detail);
            }
            else
            {
                item = new AgendaItem
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    Title = Typed.Clean(line.Title),
                    Detail = Typed.CleanOrNull(line.Detail),
                };
                work.Db.Add(item);
            }
            item.Position = position++;
        }
        work.Db.RemoveRange(before.Values);
        return meeting.Id;
    }
}

/// <summary>Step 2: the notice went out. Day and place may still be moved.</summary>
internal sealed record InviteToMeeting(
    Guid MeetingId,
    DateOnly NoticeOn,
    DateOnly? PlannedOn = null,
    string? Time = null,
    string? Place = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, InviteToMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Before);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
        var day = command.PlannedOn ?? meeting.PlannedOn;
        var problems = MeetingDesk.CheckDay(body, "plannedOn", day).ToList();
        if (command.NoticeOn > work.Today)
            problems.Add(Refusal.Invalid("noticeOn", "field.future", command.NoticeOn));
        if (command.NoticeOn > day)
            problems.Add(Refusal.Invalid("noticeOn", "meeting.notice-late", day));
        if (MeetingDesk.MonthOf(day) != meeting.Month && meeting.RegularMonth is not null)
            problems.Add(Refusal.Invalid("plannedOn", "meeting.other-month", meeting.Month.Month, meeting.Month.Year));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        meeting.NoticeOn = command.NoticeOn;
        meeting.PlannedOn = day;
        meeting.Time = Typed.CleanOrNull(command.Time) ?? meeting.Time;
        meeting.Place = Typed.CleanOrNull(command.Place) ?? meeting.Place;
        meeting.Stage = Stages.Invited;
        await TellInvited.Of(work, meeting, body);
        return meeting.Id;
    }
}

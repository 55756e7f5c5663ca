using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

internal sealed record GuestAsked(string Name, string? Role = null, Guid? MemberId = null);

/// <summary>Step 2: the notice went out, to the list and to guests. Day and place may still be moved.</summary>
/// <param name="Guests">Everybody asked who is not on the list; null: as they were.</param>
/// <param name="PapersOn">When those invited had the papers.</param>
internal sealed record InviteToMeeting(
    Guid MeetingId,
    DateOnly NoticeOn,
    DateOnly? PlannedOn = null,
    string? Time = null,
    string? Place = null,
    IReadOnlyList<GuestAsked>? Guests = null,
    DateOnly? PapersOn = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, InviteToMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Before);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
        work.Expect(meeting, command.Version);
        var day = command.PlannedOn ?? meeting.PlannedOn;
        var problems = MeetingDesk.CheckDay(body, "plannedOn", day).ToList();
        if (command.NoticeOn > work.Today)
            problems.Add(Refusal.Invalid("noticeOn", "field.future", command.NoticeOn));
        if (command.NoticeOn > day)
            problems.Add(Refusal.Invalid("noticeOn", "meeting.notice-late", day));
        if (command.PapersOn > day)
            problems.Add(Refusal.Invalid("papersOn", "meeting.notice-late", day));
        if (MeetingDesk.MonthOf(day) != meeting.Month && meeting.RegularMonth is not null)
            problems.Add(Refusal.Invalid("plannedOn", "meeting.other-month", meeting.Month.Month, meeting.Month.Year));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        meeting.NoticeOn = command.NoticeOn;
        meeting.PapersOn = command.PapersOn ?? meeting.PapersOn;
        meeting.PlannedOn = day;
        meeting.Time = Typed.CleanOrNull(command.Time) ?? meeting.Time;
        meeting.Place = Typed.CleanOrNull(command.Place) ?? meeting.Place;
        meeting.Stage = Stages.Invited;
        meeting.InvitedTimes++;
        if (command.Guests is { } guests && await Ask(work, meeting, guests) is { } unknown)
            return unknown;
        await TellInvited.Of(work, meeting, body);
        return meeting.Id;
    }

    private static async Task<Refusal?> Ask(Work work, Meeting meeting, IReadOnlyList<GuestAsked> guests)
    {
        var names = await work.Get<IMembers>().Names(guests.Select(g => g.MemberId).OfType<Guid>());
        work.Db.RemoveRange(await work.Db.Set<Guest>().Where(g => g.MeetingId == meeting.Id).ToListAsync());
        var said = new List<string>();
        foreach (var guest in guests)
        {
            if (guest.MemberId is { } member && !names.ContainsKey(member))
                return Refusal.Invalid("guests", "field.choice");
            var name = guest.MemberId is { } known ? names[known] : Typed.Clean(guest.Name);
            if (name.Length == 0)
                continue;
            var role = Typed.CleanOrNull(guest.Role);
            work.Db.Add(
                new Guest
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    MemberId = guest.MemberId,
                    Name = name,
                    Role = role,
                }
            );
            said.Add(role is null ? name : $"{name} ({role})");
        }
        meeting.Guests = said.Count == 0 ? null : string.Join("; ", said);
        return null;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <summary>Tells the higher modules whom a meeting asks to come; while it is only prepared nobody is told.</summary>
internal static class TellInvited
{
    public static async Task Of(Work work, Meeting meeting, BodyRef body, bool calledOff = false)
    {
        var seats = await MeetingDesk.Seats(work, meeting, body, meeting.PlannedOn);
        var guests = await work
            .Db.Set<Guest>()
            .AsNoTracking()
            .Where(g => g.MeetingId == meeting.Id && g.MemberId != null)
            .Select(g => g.MemberId!.Value)
            .ToListAsync();
        var added = work
            .Db.Set<Guest>()
            .Local.Where(g => g.MeetingId == meeting.Id)
            .Select(g => g.MemberId)
            .OfType<Guid>();
        await work.Raise(
            new MeetingInvited(
                meeting.Id,
                meeting.BodyId,
                meeting.Collective,
                meeting.Kind,
                meeting.Theme,
                meeting.PlannedOn,
                meeting.Time,
                meeting.Place,
                [.. seats.Select(s => s.MemberId).Concat(guests).Concat(added).Distinct()],
                // Raised by each change of the meeting, this one included.
                meeting.Version,
                calledOff
            )
        );
    }
}

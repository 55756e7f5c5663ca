using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <summary>Tells the higher modules whom a meeting asks to come; while it is only prepared nobody is told.</summary>
internal static class TellInvited
{
    public static async Task Of(Work work, Meeting meeting, BodyRef body, bool calledOff = false)
    {
        var seats = await work.Get<ICollectives>().On(body, meeting.Collective, meeting.PlannedOn);
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
                [.. seats.Select(s => s.MemberId)],
                // Raised by each change of the meeting, this one included.
                meeting.Version,
                calledOff
            )
        );
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>For a review: a member's attendance, or the meetings that a body held and how they were scored.</summary>
internal sealed class ReviewAttendance(IMeetings meetings) : IReviewFacts
{
    public string Permission => "meetings.read";

    public async Task<IReadOnlyList<ReviewFact>> Of(Work work, Texts t, ReviewAsked asked)
    {
        var link = $"/meetings?body={asked.BodyId}&year={asked.To.Year}";
        if (asked.MemberId is not { } member)
        {
            var held = await meetings.Held(asked.From, asked.To, asked.BodyId);
            if (held.Count == 0)
                return [];
            var regular = held.Count(m => m.Kind == MeetingKinds.Regular);
            var facts = new List<ReviewFact>
            {
                new("rules", t["meetings.review.held", held.Count, regular, held.Count - regular], link),
            };
            var expected = held.Sum(m => m.Expected);
            if (expected > 0)
                facts.Add(
                    new("rules", t["meetings.review.rate", Vn.Percent(held.Sum(m => m.Present), expected)], link)
                );
            return facts;
        }
        var states = await (
            from line in work.Db.Set<Attendance>().AsNoTracking()
            where line.MemberId == member && line.State != AttendanceStates.Exempt
            join meeting in work.Db.Set<Meeting>() on line.MeetingId equals meeting.Id
            where
                meeting.Collective == Collective.Cell
                && meeting.HeldOn >= asked.From
                && meeting.HeldOn <= asked.To
                && Stages.After.Contains(meeting.Stage)
            group line by line.State into g
            select new { g.Key, Count = g.Count() }
        ).ToDictionaryAsync(g => g.Key, g => g.Count);
        var all = states.Values.Sum();
        return all == 0
            ? []
            :
            [
                new(
                    "discipline",
                    t[
                        "meetings.review.attended",
                        states.GetValueOrDefault(AttendanceStates.Present),
                        all,
                        states.GetValueOrDefault(AttendanceStates.WithReason),
                        states.GetValueOrDefault(AttendanceStates.WithoutReason)
                    ],
                    link
                ),
            ];
    }
}

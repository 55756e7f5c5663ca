using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>
/// How often a member came to the meetings of their cells within the span, and stayed away without a reason or with one. Known for whom a
/// roll call names at all; the meetings for which the exempted were not expected do not count.
/// </summary>
internal sealed class AttendanceFacts : IRuleFacts
{
    private const string Missed = "member.absent-without-reason";
    private const string Excused = "member.absent-with-reason";
    private const string Rate = "member.attendance-rate";

    public IReadOnlyList<string> Facts { get; } = [Missed, Excused, Rate];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var members = question.Cases.Where(c => c.IsMember).ToList();
        if (members.Count == 0)
            return;
        var (since, to) = (question.From, question.AsOf(work));
        var lines = work.Db.Set<Attendance>().AsNoTracking().Where(a => a.State != AttendanceStates.Exempt);
        if (question.FewMembers() is { } few)
            lines = lines.Where(a => few.Contains(a.MemberId));
        var counts = await (
            from line in lines
            join meeting in work.Db.Set<Meeting>() on line.MeetingId equals meeting.Id
            where
                meeting.Collective == Collective.Cell
                && meeting.HeldOn >= since
                && meeting.HeldOn <= to
                && (meeting.Stage == Stages.Held || meeting.Stage == Stages.Concluded || meeting.Stage == Stages.Closed)
            group line by line.MemberId into g
            select new
            {
                g.Key,
                All = g.Count(),
                Present = g.Count(a => a.State == AttendanceStates.Present),
                WithReason = g.Count(a => a.State == AttendanceStates.WithReason),
                Without = g.Count(a => a.State == AttendanceStates.WithoutReason),
            }
        ).ToDictionaryAsync(g => g.Key);
        foreach (var one in members)
            if (counts.TryGetValue(one.Id, out var count))
            {
                var link = $"/meetings?body={one.BodyId}&year={to.Year}&collective={Collective.Cell}";
                answers.Set(one.Id, Missed, FactValue.OfNumber(count.Without), link);
                answers.Set(one.Id, Excused, FactValue.OfNumber(count.WithReason), link);
                answers.Set(one.Id, Rate, FactValue.OfPercent(100m * count.Present / count.All), link);
            }
    }
}

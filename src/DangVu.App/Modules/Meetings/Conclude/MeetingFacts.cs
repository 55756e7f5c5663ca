using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Conclude;

/// <summary>What the register itself says about a meeting's quality. What it does not know is left out and never counts as met.</summary>
internal static class MeetingFacts
{
    public static async Task<FactSet> Of(Work work, Meeting meeting)
    {
        var rules = work.Get<MeetingRules>();
        var day = meeting.HeldOn!.Value;
        var facts = FactSet.None.With("meetings.absent-without-reason", meeting.AbsentWithoutReason);
        if (meeting.Expected > 0)
            facts = facts.WithPercent("meetings.attendance-rate", 100m * meeting.Present / meeting.Expected);
        if (meeting.Length is { } length)
            facts = facts.With("meetings.minutes-long", length);
        // A regular meeting with a theme of its own has to last as long as both together.
        var combined = meeting is { Kind: MeetingKinds.Regular, Theme: not null };
        var least = combined ? rules.Number("combined.least-minutes", day) : null;
        if ((least ?? rules.Number("regular.least-minutes", day)) is { } required)
            facts = facts.With("meetings.required-minutes", required);
        if (meeting.Speakers is { } speakers && meeting.Present > 0)
            facts = facts.WithPercent("meetings.speaker-rate", 100m * speakers / meeting.Present);
        if (rules.Number("excused.running-at-most", day) is { } most)
            facts = facts.With("meetings.often-excused", await OftenExcused(work, meeting, most));
        var tasks = (await LastTasks.Of(work, meeting)).Where(t => t.State != "dropped").ToList();
        if (tasks.Count > 0)
            facts = facts.WithPercent(
                "meetings.target-rate",
                100m * tasks.Count(t => t.State == "done" && t.ClosedOn <= day) / tasks.Count
            );
        return meeting is { Kind: MeetingKinds.Regular, Theme: null } ? facts.WithoutItem("thematic-part") : facts;
    }

    /// <summary>Members excused more often in a row than the rule allows, up to this meeting and within its year.</summary>
    private static async Task<int> OftenExcused(Work work, Meeting meeting, int most)
    {
        var day = meeting.HeldOn!.Value;
        var january = new DateOnly(day.Year, 1, 1);
        var lines = await (
            from m in work.Db.Set<Meeting>().AsNoTracking()
            where
                m.BodyId == meeting.BodyId
                && m.Collective == meeting.Collective
                && m.Kind == MeetingKinds.Regular
                && Stages.After.Contains(m.Stage)
                && m.HeldOn >= january
                && m.HeldOn <= day
            join a in work.Db.Set<Attendance>() on m.Id equals a.MeetingId
            orderby m.HeldOn descending, m.Id descending
            select new { a.MemberId, a.State }
        ).ToListAsync();
        return lines
            .GroupBy(a => a.MemberId)
            .Count(g => g.TakeWhile(a => a.State == AttendanceStates.WithReason).Count() > most);
    }

    /// <summary>Kept with a score, so that it can be explained later as it was.</summary>
    public static string Write(FactSet facts) =>
        string.Join(
            ';',
            Names
                .Select(n => (Name: n, Value: facts.Find(n)))
                .Where(f => f.Value is not null)
                .Select(f => f.Name + "=" + f.Value!.Value.Number.ToString("0.####", CultureInfo.InvariantCulture))
        );

    public static FactSet Read(string written, Meeting meeting)
    {
        var facts = FactSet.None;
        foreach (var pair in written.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=') is [var name, var number])
            {
                var value = decimal.Parse(number, CultureInfo.InvariantCulture);
                facts = name.EndsWith("-rate", StringComparison.Ordinal)
                    ? facts.WithPercent(name, value)
                    : facts.With(name, value);
            }
        return meeting is { Kind: MeetingKinds.Regular, Theme: null } ? facts.WithoutItem("thematic-part") : facts;
    }

    private static readonly IReadOnlyList<string> Names =
    [
        "meetings.minutes-long",
        "meetings.required-minutes",
        "meetings.attendance-rate",
        "meetings.absent-without-reason",
        "meetings.often-excused",
        "meetings.speaker-rate",
        "meetings.target-rate",
    ];
}

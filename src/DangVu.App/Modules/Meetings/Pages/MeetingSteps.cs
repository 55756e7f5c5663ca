using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>What the five steps need to know besides the meeting itself.</summary>
internal sealed record StepFacts(int Items, bool AnyMinutes, bool Scored, int OpenTasks)
{
    public static readonly StepFacts None = new(0, false, false, 0);
}

/// <summary>The five steps of a meeting with the one button that comes next.</summary>
internal static class MeetingSteps
{
    private static readonly IReadOnlyList<string> Keys = ["prepare", "invite", "hold", "conclude", "follow"];

    /// <summary>The step that is to be done now, from 1; 6 once nothing is left.</summary>
    public static int Now(Meeting m, StepFacts facts) =>
        m.Stage switch
        {
            Stages.Prepared => 2,
            Stages.Invited => 3,
            // Called but nothing written yet: the meeting is being held.
            Stages.Held => facts.AnyMinutes ? 4 : 3,
            Stages.Concluded => facts.Scored || m.Collective != Collective.Cell ? 5 : 4,
            _ => 6,
        };

    /// <summary>Where a page stands among the five, on one line.</summary>
    public static Section Strip(Texts t, int here, Meeting m) =>
        new(null)
        {
            Strip =
            [
                .. Keys.Select(
                    (key, i) =>
                        new StripStep(t["meeting.step." + key], i + 1 < Math.Max(here, Reached(m)), i + 1 == here)
                ),
            ],
        };

    private static int Reached(Meeting m) =>
        m.Stage switch
        {
            Stages.Prepared => 2,
            Stages.Invited => 3,
            Stages.Held => 4,
            Stages.Concluded => 5,
            _ => 6,
        };

    public static List<Step> Of(Texts t, Meeting m, bool writes, StepFacts facts)
    {
        var at = "/meetings/" + m.Id;
        var now = Now(m, facts);
        var list = new List<Step>();
        for (var step = 1; step <= 5; step++)
        {
            var next = step == now;
            var done = step < now;
            list.Add(
                new Step(
                    done ? "✓" : step.ToString(CultureInfo.InvariantCulture),
                    done ? Tone.Ok
                        : next ? Tone.Due
                        : Tone.None,
                    t["meeting.step." + Keys[step - 1]],
                    Sub(t, m, step, facts),
                    done ? t["meeting.step.done"]
                        : next ? t["meeting.step.next"]
                        : null,
                    writes ? Button(t, m, step, next, at, facts) : null,
                    next && writes
                )
            );
        }
        return list;
    }

    private static string? Sub(Texts t, Meeting m, int step, StepFacts facts) =>
        step switch
        {
            1 => t["meeting.step.items", facts.Items],
            2 => m.NoticeOn is null ? null : t["meeting.step.noticed", Vn.Day(m.NoticeOn)],
            3 => m.HeldOn is null ? null : t["meeting.step.held", Vn.Day(m.HeldOn), Vn.Ratio(m.Present, m.Expected)],
            4 => m.Grade is null ? null : t["meeting.step.graded", t["meeting.grade." + m.Grade]],
            _ => m.MinutesDueOn is { } due && m.MinutesDoneOn is null && m.Conclusion is not null
                ? t["meeting.step.minutes-due", Vn.Day(due)]
            : facts.OpenTasks > 0 ? t["meeting.step.tasks", facts.OpenTasks]
            : null,
        };

    /// <summary>What is to be pressed in a step: the next thing, or the way back into a step that may still be changed.</summary>
    private static Link? Button(Texts t, Meeting m, int step, bool next, string at, StepFacts facts) =>
        (step, m.Stage) switch
        {
            (1, Stages.Prepared or Stages.Invited) => new(t["meeting.do.agenda"], at + "/agenda"),
            (2, Stages.Prepared or Stages.Invited) => new(t["meeting.do.invite"], at + "/invite"),
            (3, Stages.Invited) when next => new(t["meeting.do.roll"], at + "/attendance"),
            (3, Stages.Held or Stages.Concluded) => new(t["meeting.do.minutes"], at + "/minutes"),
            (4, Stages.Held) when next => new(t["meeting.do.conclude"], at + "/conclude"),
            (4, Stages.Concluded or Stages.Closed) => new(t["meeting.do.score"], at + "/score"),
            (5, Stages.Concluded or Stages.Closed) => new(t["meeting.do.follow"], at + "/follow"),
            _ => null,
        };
}

using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>The five steps of a meeting with the one button that comes next.</summary>
internal static class MeetingSteps
{
    public static List<Step> Of(Texts t, Meeting m, bool writes, int items)
    {
        var stage = m.Stage switch
        {
            Stages.Prepared => 1,
            Stages.Invited => 2,
            Stages.Held => 3,
            Stages.Concluded => 4,
            _ => 5,
        };
        var at = "/meetings/" + m.Id;
        (string Key, string? Sub, Link? Before, Link? Now, Link? After)[] steps =
        [
            ("prepare", t["meeting.step.items", items], null, new(t["meeting.do.agenda"], at + "/agenda"), null),
            ("invite", Vn.Day(m.NoticeOn), null, new(t["meeting.do.invite"], at + "/invite"), null),
            (
                "hold",
                m.HeldOn is null ? null : Vn.Day(m.HeldOn),
                null,
                new(t["meeting.do.roll"], at + "/attendance"),
                new(t["meeting.do.minutes"], at + "/minutes")
            ),
            (
                "conclude",
                null,
                null,
                new(t["meeting.do.conclude"], at + "/conclude"),
                new(t["meeting.do.score"], at + "/score")
            ),
            (
                "follow",
                null,
                null,
                new(t["meeting.do.follow"], at + "/follow"),
                new(t["meeting.do.follow"], at + "/follow")
            ),
        ];
        var list = new List<Step>();
        for (var i = 0; i < steps.Length; i++)
        {
            var (key, sub, _, now, after) = steps[i];
            // The agenda was laid out with the meeting, so the next thing to do is the invitation.
            var done = i + 1 <= stage;
            var next = i == stage;
            var button =
                !writes ? null
                : next ? now
                : i == 0 && stage <= 2 ? now
                : i == 2 && stage is 3 or 4 && done ? after
                : i == 3 && stage >= 4 && done ? after
                : i == 4 && done ? after
                : null;
            list.Add(
                new Step(
                    done ? "✓" : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    done ? Tone.Ok
                        : next ? Tone.Due
                        : Tone.None,
                    t["meeting.step." + key],
                    sub,
                    done ? t["meeting.step.done"]
                        : next ? t["meeting.step.next"]
                        : null,
                    button,
                    next && writes
                )
            );
        }
        return list;
    }
}

using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 5: what is still owed after the meeting, one line each, and the closing of its file.</summary>
internal static class FollowPages
{
    public static Table Tasks(Texts t, IReadOnlyList<TaskRef> tasks, IReadOnlyDictionary<Guid, string> names) =>
        new(
            [new(t["point.text"]), new(t["point.owner"]), new(t["point.due"]), new(t["state"])],
            [
                .. tasks.Select(x =>
                    (IReadOnlyList<Cell>)
                        [
                            new Cell(x.Title, x.Href) { Sub = x.Result },
                            x.PersonId is { } owner ? names.GetValueOrDefault(owner) : null,
                            Vn.Day(x.Deadline),
                            State(t, x),
                        ]
                ),
            ]
        )
        {
            Empty = t["point.none"],
        };

    public static Cell State(Texts t, TaskRef x) =>
        x.IsLate
            ? new Cell(t["point.late"]) { Tone = Tone.Late }
            : new Cell(t["task-state." + x.State])
            {
                Tone =
                    x.State == "done" ? Tone.Ok
                    : x.IsOpen ? Tone.Due
                    : Tone.Mute,
            };

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (
            await MeetingPage.Find(c, "meetings.read") is not var (m, body)
            || m.Stage is not (Stages.Concluded or Stages.Closed)
        )
            return null;
        var t = c.T;
        var tasks = await c.Work.Get<ITasks>().OfSource(MeetingDesk.TaskSource, m.Id);
        var names = await c.Work.Get<IMembers>().Names(tasks.Select(x => x.PersonId).OfType<Guid>());
        var scored = await c.Db.Set<QualityScore>().AnyAsync(s => s.MeetingId == m.Id);
        var writes = c.Actor.May(MeetingDesk.Write, body.Path);
        var above = body.ParentId is { } parent ? await c.Bodies.Find(parent) : null;
        var confirms = above is not null && c.Actor.May(MeetingDesk.Write, above.Path);
        var owed = Owed(c, m, scored, tasks.Count, above is not null);
        var next = m.Stage == Stages.Concluded && owed.All(o => o.Done || !o.Needed);
        var open = tasks.Count(x => x.IsOpen);
        return new DetailModel
        {
            Title = t["meeting.do.follow"],
            Lede = tasks.Count == 0 ? t["point.none"] : t["meeting.follow.lede", tasks.Count, open],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Actions = !writes
                ? []
                :
                [
                    .. m.Stage == Stages.Concluded
                        ? [new PageAction(t["meeting.close"], $"/meetings/{m.Id}/close", Primary: next, Post: true)]
                        : Array.Empty<PageAction>(),
                    .. confirms && m.SentUpOn is not null && m.SentUpConfirmedOn is null
                        ? [new PageAction(t["meeting.report.confirm"], $"/meetings/{m.Id}/report/confirm", Post: true)]
                        : Array.Empty<PageAction>(),
                    new(t["point.add"], $"/meetings/{m.Id}/points/new"),
                    new(t["meeting.shortcoming"], $"/meetings/{m.Id}/shortcoming"),
                ],
            Sections =
            [
                MeetingSteps.Strip(t, 5, m),
                new(t["meeting.owed"]) { Steps = Lines(t, owed, writes) },
                new(t["meeting.points"]) { Table = Tasks(t, tasks, names) },
            ],
            Help = t["meeting.follow.help"],
        };
    }

    /// <param name="Needed">Before the file can be called complete.</param>
    private sealed record Due(string Text, string? Sub, bool Done, bool Late, bool Needed, Link? Button);

    private static List<Due> Owed(Ctx c, Meeting m, bool scored, int tasks, bool hasAbove)
    {
        var t = c.T;
        var at = "/meetings/" + m.Id;
        var minutes =
            m.MinutesDoneOn is { } done ? t["meeting.owed.minutes-done", Vn.Day(done)]
            : m.MinutesDueOn is { } due ? t["meeting.owed.minutes-due", Vn.Day(due)]
            : null;
        return
        [
            new(
                t["meeting.owed.minutes"],
                minutes,
                m.MinutesDoneOn is not null,
                m.MinutesLate(c.Today),
                true,
                m.Stage == Stages.Concluded ? new(t["meeting.owed.minutes.go"], at + "/minutes/finish") : null
            ),
            .. m.Collective == Collective.Cell
                ?
                [
                    new Due(
                        t["meeting.do.score"],
                        m.Grade is null ? null : t["meeting.grade." + m.Grade],
                        scored,
                        false,
                        true,
                        new(t["meeting.do.score"], at + "/score")
                    ),
                ]
                : Array.Empty<Due>(),
            .. m.Resolution is null
                ? []
                : new[]
                {
                    new Due(
                        t["meeting.owed.tasks"],
                        t["meeting.owed.tasks.count", tasks],
                        tasks > 0,
                        false,
                        false,
                        new(t["point.add"], at + "/points/new")
                    ),
                },
            new(t["meeting.owed.papers"], null, false, false, false, new(t["meeting.open"], at + "/papers")),
            .. hasAbove
                ?
                [
                    new Due(
                        t["meeting.owed.report"],
                        m.SentUpConfirmedOn is { } confirmed ? t["meeting.owed.report.confirmed", Vn.Day(confirmed)]
                            : m.SentUpOn is { } sent ? t["meeting.owed.report.sent", Vn.Day(sent), m.SentUpHow ?? ""]
                            : m.MinutesDueOn is { } until ? t["meeting.owed.minutes-due", Vn.Day(until)]
                            : null,
                        m.SentUpOn is not null,
                        m.SentUpOn is null && m.MinutesDueOn < c.Today,
                        false,
                        m.SentUpConfirmedOn is null ? new(t["meeting.owed.report.go"], at + "/report") : null
                    ),
                ]
                : Array.Empty<Due>(),
        ];
    }

    private static List<Step> Lines(Texts t, List<Due> owed, bool writes)
    {
        var first = owed.FindIndex(o => !o.Done && o.Needed);
        return
        [
            .. owed.Select(
                (o, i) =>
                    new Step(
                        o.Done ? "✓" : Vn.Number(i + 1),
                        o.Late ? Tone.Late
                            : o.Done ? Tone.Ok
                            : Tone.Due,
                        o.Text,
                        o.Sub,
                        o.Late ? t["meeting.owed.late"]
                            : o.Done ? t["meeting.step.done"]
                            : null,
                        writes ? o.Button : null,
                        i == first && writes
                    )
            ),
        ];
    }

    public static Task<Result<string>> PostClose(Ctx c, FormReader form) =>
        StepPages.Do(c, form, "meetings.close", new CloseMeeting(c.Id()), CloseMeeting.Handle);

    public static Task<Result<string>> PostConfirm(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.confirm-report",
            new ConfirmReport(c.Id()),
            ConfirmReport.Handle,
            $"/meetings/{c.Id()}/follow"
        );
}

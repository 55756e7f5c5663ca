using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>The parts of a meeting's page.</summary>
internal static class MeetingSections
{
    public static Section Minutes(Ctx c, IReadOnlyList<MinutesNow> items, IReadOnlyDictionary<Guid, string> names) =>
        new(c.T["meeting.agenda"])
        {
            Table = new Table(
                [new("", true), new(c.T["meeting.item"]), new(c.T["meeting.minutes"])],
                [
                    .. items.Select(i =>
                        (IReadOnlyList<Cell>)
                            [
                                Cell.Of(i.Item.Position),
                                new Cell(i.Item.Title) { Sub = Under(c.T, i, names) },
                                new Cell(i.Now.Text ?? "") { Sub = i.Now.Opinions },
                            ]
                    ),
                ]
            )
            {
                Empty = c.T["meeting.agenda.none"],
            },
        };

    private static string? Under(Texts t, MinutesNow i, IReadOnlyDictionary<Guid, string> names)
    {
        var parts = new[]
        {
            i.Now.CarriedOver ? t["meeting.carried"] : i.Item.Detail,
            i.Item.PresenterId is { } who && names.TryGetValue(who, out var name) ? t["meeting.item.by", name] : null,
            i.Typed ? t["meeting.item.typing"] : null,
        };
        return string.Join(" · ", parts.Where(p => p is not null)) is { Length: > 0 } under ? under : null;
    }

    /// <summary>How the tasks of the resolution before stood, and what was said about them at this meeting.</summary>
    public static async Task<IReadOnlyList<Section>> LastTasks(Ctx c, Meeting m)
    {
        if (m.Stage == Stages.Annulled)
            return [];
        var tasks = await Hold.LastTasks.Of(c.Work, m);
        if (tasks.Count == 0)
            return [];
        var said = await Hold.LastTasks.Said(c.Work, m.Id);
        return
        [
            new(c.T["meeting.last-tasks"])
            {
                Table = new Table(
                    [new(c.T["point.text"]), new(c.T["point.due"]), new(c.T["state"]), new(c.T["meeting.task-said"])],
                    [
                        .. tasks.Select(x =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(x.Title, x.Href),
                                    Vn.Day(x.Deadline),
                                    FollowPages.State(c.T, x),
                                    said.GetValueOrDefault(x.Id)?.Text,
                                ]
                        ),
                    ]
                ),
            },
        ];
    }

    public static Section Roll(
        Texts t,
        Meeting m,
        IReadOnlyList<Attendance> marked,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        new(t["meeting.roll"])
        {
            Facts =
            [
                (t["meeting.on-list"], Cell.Of(m.OnList)),
                (t["meeting.present"], Vn.Ratio(m.Present, m.Expected)),
                (t["attendance.absent-with-reason"], Cell.Of(m.AbsentWithReason)),
                (t["attendance.absent-without-reason"], Cell.Of(m.AbsentWithoutReason)),
                (t["meeting.entitled"], Cell.Of(m.Entitled)),
                (t["meeting.entitled-present"], Cell.Of(m.EntitledPresent)),
            ],
            Table = new Table(
                [new(t["meeting.absent"]), new(t["state"]), new(t["reason"])],
                [
                    .. marked
                        .OrderBy(a => a.State, StringComparer.Ordinal)
                        .ThenBy(a => a.CameAt ?? a.LeftAt)
                        .Select(a => (IReadOnlyList<Cell>)[names.GetValueOrDefault(a.MemberId), State(t, a), a.Reason]),
                ]
            )
            {
                Empty = t["meeting.nobody-absent"],
            },
        };

    private static string State(Texts t, Attendance a) =>
        a.State != AttendanceStates.Present
            ? t["attendance." + a.State]
            : string.Join(
                ", ",
                new[]
                {
                    a.CameAt is null ? null : t["attendance.came", MeetingWords.Clock(a.CameAt)],
                    a.LeftAt is null ? null : t["attendance.left", MeetingWords.Clock(a.LeftAt)],
                }.Where(x => x is not null)
            );

    public static Section Votes(Texts t, IReadOnlyList<MeetingVote> votes) =>
        new(t["meeting.votes"])
        {
            Table = new Table(
                [
                    new(t["vote.subject"]),
                    new(t["vote.for"], true),
                    new(t["vote.against"], true),
                    new(t["vote.other"], true),
                    new(t["vote.needed"]),
                    new(t["vote.outcome"]),
                ],
                [
                    .. votes.Select(v =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(v.Subject) { Sub = v.At is null ? null : MeetingWords.Clock(v.At) },
                                Cell.Of(v.InFavour),
                                Cell.Of(v.Against),
                                Cell.Of(v.Other),
                                new Cell(t["vote.needed-of", v.Needed, v.Base])
                                {
                                    Sub = v.Basis + (v.RuleVerified ? "" : " · " + t["rule.unverified"]),
                                },
                                new Cell(
                                    (v.Passed ? t["vote.passed"] : t["vote.failed"])
                                        + " "
                                        + Vn.Ratio(v.InFavour, v.Base)
                                )
                                {
                                    Tone = v.Passed ? Tone.Ok : Tone.Late,
                                },
                            ]
                    ),
                ]
            ),
        };
}

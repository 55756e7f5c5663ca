using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>A meeting: where it stands in its five steps, and its record.</summary>
internal static class MeetingPage
{
    public static async Task<(Meeting Meeting, BodyRef Body)?> Find(Ctx c, string permission) =>
        await c.Db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == c.Id()) is { } meeting
        && await c.Bodies.Find(meeting.BodyId) is { } body
        && c.Actor.May(permission, body.Path)
            ? (meeting, body)
            : null;

    public static string Name(Texts t, Meeting m) =>
        MeetingWords.What(t, m.Collective, m.Kind) + ", " + Vn.Day(m.HeldOn ?? m.PlannedOn);

    public static IReadOnlyList<Link> Crumbs(Texts t, Meeting m, BodyRef body) =>
        [new(t["meetings.title"], "/meetings?body=" + body.Id), new(Name(t, m), "/meetings/" + m.Id)];

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Find(c, "meetings.read") is not var (m, body))
            return null;
        var t = c.T;
        var items = await MeetingDesk.Agenda(c.Db, m.Id);
        var absent = await c
            .Db.Set<Attendance>()
            .AsNoTracking()
            .Where(a => a.MeetingId == m.Id && a.State != AttendanceStates.Present)
            .ToListAsync();
        var votes = await c
            .Db.Set<MeetingVote>()
            .AsNoTracking()
            .Where(v => v.MeetingId == m.Id)
            .OrderBy(v => v.Id)
            .ToListAsync();
        var points = await c
            .Db.Set<ResolutionPoint>()
            .AsNoTracking()
            .Where(p => p.MeetingId == m.Id)
            .OrderBy(p => p.Id)
            .ToListAsync();
        var score = await c.Db.Set<QualityScore>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == m.Id);
        var names = await c
            .Work.Get<IMembers>()
            .Names([
                .. absent.Select(a => a.MemberId),
                .. points.Where(p => p.OwnerId is not null).Select(p => p.OwnerId!.Value),
                .. new[] { m.ChairId, m.SecretaryId }.OfType<Guid>(),
            ]);
        var writes = c.Actor.May(MeetingDesk.Write, body.Path);
        return new DetailModel
        {
            Title = Name(t, m),
            Lede = Lede(t, m, body),
            Crumbs = [new(t["meetings.title"], "/meetings?body=" + body.Id)],
            Help = t["meeting.help"],
            Actions =
            [
                new(t["meetingpaper.papers"], $"/meetings/{m.Id}/papers"),
                .. writes && m.Stage != Stages.Annulled
                    ? new PageAction[] { new(t["meeting.annul"], $"/meetings/{m.Id}/annul") }
                    : [],
            ],
            Facts =
            [
                (t["body"], new Cell(body.Name, "/meetings?body=" + body.Id)),
                (t["state"], MeetingWords.Stage(t, m.Stage)),
                (t["meetings.theme"], m.Theme),
                (t["meetings.place"], string.Join(", ", new[] { m.Time, m.Place }.Where(x => x is not null))),
                (t["meetings.notice"], Vn.Day(m.NoticeOn)),
                (t["meetings.chair"], Name(names, m.ChairId)),
                (t["meetings.secretary"], Name(names, m.SecretaryId)),
                (t["meetings.guests"], m.Guests),
                (t["meetings.length"], m.Length is { } length ? t["meetings.minutes-long", length] : ""),
                (
                    t["meetings.quality"],
                    score is null
                        ? ""
                        : new Cell(t["meeting.grade." + score.Grade]) { Sub = t["meeting.scored-by", score.ScoredBy] }
                ),
                (t["meetings.paper"], m.FromPaper ? t["meeting.from-paper"] : ""),
                (t["meeting.annulled-for"], m.AnnulledFor),
            ],
            Sections =
            [
                .. m.Stage == Stages.Annulled
                    ? []
                    : new[] { new Section(t["meeting.steps"]) { Steps = MeetingSteps.Of(t, m, writes, items.Count) } },
                new(t["meeting.agenda"]) { Table = Minutes(c, items) },
                .. m.HeldOn is null ? [] : new[] { Roll(t, m, absent, names) },
                .. m.Conclusion is null ? [] : new[] { new Section(t["meeting.conclusion"]) { Text = m.Conclusion } },
                .. votes.Count == 0 ? [] : new[] { Votes(t, votes) },
                .. m.Resolution is null ? [] : new[] { new Section(t["meeting.resolution"]) { Text = m.Resolution } },
                .. points.Count == 0
                    ? []
                    : new[]
                    {
                        new Section(t["meeting.points"]) { Table = FollowPages.Points(t, points, names, c.Today) },
                    },
            ],
        };
    }

    private static string? Name(IReadOnlyDictionary<Guid, string> names, Guid? id) =>
        id is { } known ? names.GetValueOrDefault(known) : null;

    private static string Lede(Texts t, Meeting m, BodyRef body) =>
        m.HeldOn is null ? t["meeting.lede.planned", body.Name, Vn.Day(m.PlannedOn)]
        : m.Stage == Stages.Annulled ? t["meeting.lede.annulled", body.Name]
        : t["meeting.lede.held", body.Name, Vn.Ratio(m.Present, m.Expected)];

    private static Table Minutes(Ctx c, IReadOnlyList<AgendaItem> items) =>
        new(
            [new("", true), new(c.T["meeting.item"]), new(c.T["meeting.minutes"])],
            [
                .. items.Select(i =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(i.Position),
                            new Cell(i.Title) { Sub = i.CarriedOver ? c.T["meeting.carried"] : i.Detail },
                            new Cell(i.Minutes ?? "")
                            {
                                Sub = i.Opinions is null ? null : OpinionBox.Show(OpinionBox.Open(c.Work, i.Opinions)),
                            },
                        ]
                ),
            ]
        )
        {
            Empty = c.T["meeting.agenda.none"],
        };

    private static Section Roll(
        Texts t,
        Meeting m,
        IReadOnlyList<Attendance> absent,
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
                    .. absent
                        .OrderBy(a => a.State, StringComparer.Ordinal)
                        .Select(a =>
                            (IReadOnlyList<Cell>)
                                [names.GetValueOrDefault(a.MemberId), t["attendance." + a.State], a.Reason]
                        ),
                ]
            )
            {
                Empty = t["meeting.nobody-absent"],
            },
        };

    private static Section Votes(Texts t, IReadOnlyList<MeetingVote> votes) =>
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
                                v.Subject,
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

    public static async Task<FormModel?> ShowAnnul(Ctx c) =>
        await Find(c, MeetingDesk.Write) is not var (m, body) || m.Stage == Stages.Annulled
            ? null
            : new FormModel
            {
                Title = c.T["meeting.annul"],
                Lede = c.T["meeting.annul.lede", Name(c.T, m)],
                Crumbs = Crumbs(c.T, m, body),
                Fields = [new("reason", c.T["reason"]) { Required = true }],
                Submit = c.T["meeting.annul"],
                Cancel = "/meetings/" + m.Id,
            };

    public static async Task<Result<string>> PostAnnul(Ctx c, FormReader form) =>
        await StepPages.Do(
            c,
            form,
            "meetings.annul",
            new Follow.AnnulMeeting(c.Id(), form.Text("reason")),
            Follow.AnnulMeeting.Handle
        );
}

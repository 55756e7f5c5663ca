using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
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
        var items = await MinutesBox.Read(c.Work, m.Id);
        var marked = await c
            .Db.Set<Attendance>()
            .AsNoTracking()
            .Where(a =>
                a.MeetingId == m.Id && (a.State != AttendanceStates.Present || a.CameAt != null || a.LeftAt != null)
            )
            .ToListAsync();
        var votes = await c
            .Db.Set<MeetingVote>()
            .AsNoTracking()
            .Where(v => v.MeetingId == m.Id)
            .OrderBy(v => v.Position)
            .ThenBy(v => v.Id)
            .ToListAsync();
        var tasks = await c.Work.Get<ITasks>().OfSource(MeetingDesk.TaskSource, m.Id);
        var score = await c.Db.Set<QualityScore>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == m.Id);
        var names = await c
            .Work.Get<IMembers>()
            .Names([
                .. marked.Select(a => a.MemberId),
                .. tasks.Select(x => x.PersonId).OfType<Guid>(),
                .. items.Select(i => i.Item.PresenterId).OfType<Guid>(),
                .. new[] { m.ChairId, m.SecretaryId, m.DrafterId }.OfType<Guid>(),
            ]);
        var writes = c.Actor.May(MeetingDesk.Write, body.Path);
        var facts = new StepFacts(
            items.Count,
            items.Any(i => i.Now.Text is not null || i.Now.Opinions is not null) || m.Length is not null,
            score is not null,
            tasks.Count(x => x.IsOpen)
        );
        return new DetailModel
        {
            Title = Name(t, m),
            Lede = Lede(t, m, body),
            Crumbs = [new(t["meetings.title"], "/meetings?body=" + body.Id)],
            Help = t["meeting.help"],
            Sections =
            [
                .. m.Stage == Stages.Annulled
                    ? []
                    : new[] { new Section(t["meeting.steps"]) { Steps = MeetingSteps.Of(t, m, writes, facts) } },
                new(t["meeting.about"])
                {
                    Facts = [.. Facts(t, m, body, score, names).Where(f => f.Item2.Text.Length > 0)],
                    Actions = [.. Actions(t, m, writes)],
                },
                .. m.Stage == Stages.Held ? await ConcludePages.Lost(c, m) : [],
                .. await Discussed.DiscussedSection.Of(c, m) is { } discussed ? new[] { discussed } : [],
                MeetingSections.Minutes(c, items, names),
                .. await FilePages.Section(c, [.. items.Select(i => i.Item)], id => $"/meetings/{m.Id}/files/{id}"),
                .. m.Draft is null || m.Conclusion is not null
                    ? []
                    : new[] { new Section(t["meeting.draft-resolution"]) { Text = m.Draft } },
                .. await MeetingSections.LastTasks(c, m),
                .. m.HeldOn is null ? [] : new[] { MeetingSections.Roll(t, m, marked, names) },
                .. m.Conclusion is null ? [] : new[] { new Section(t["meeting.conclusion"]) { Text = m.Conclusion } },
                .. votes.Count == 0 ? [] : new[] { MeetingSections.Votes(t, votes) },
                .. await MeetingBallots.Of(c, m, writes),
                .. m.Resolution is null ? [] : new[] { new Section(t["meeting.resolution"]) { Text = m.Resolution } },
                .. tasks.Count == 0
                    ? []
                    : new[] { new Section(t["meeting.points"]) { Table = FollowPages.Tasks(t, tasks, names) } },
                .. await ScorePages.Why(c, m, score) is { } why ? new[] { why } : [],
            ],
        };
    }

    private static IEnumerable<PageAction> Actions(Texts t, Meeting m, bool writes)
    {
        var at = "/meetings/" + m.Id;
        yield return new(t["meetingpaper.papers"], at + "/papers");
        if (!writes || m.Stage == Stages.Annulled)
            yield break;
        if (m.Collective == Collective.Congress && Stages.Before.Contains(m.Stage))
            yield return new(t["meeting.delegates"], at + "/delegates");
        if (m.Stage == Stages.Invited)
            yield return new(t["meeting.opinions-before"], at + "/opinions");
        if (AttachPaper.Open.Contains(m.Stage))
            yield return new(t["meeting.files"], at + "/files");
        if (m.Stage == Stages.Held)
            yield return new(t["meeting.do.roll"], at + "/attendance");
        if (m.Stage is Stages.Held or Stages.Concluded)
        {
            yield return new(t["meeting.comings"], at + "/comings");
            yield return new(t["vote.add"], at + "/votes/new");
        }
        yield return new(t["meeting.annul"], at + "/annul");
    }

    private static IReadOnlyList<(string, Cell)> Facts(
        Texts t,
        Meeting m,
        BodyRef body,
        QualityScore? score,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        [
            (t["body"], new Cell(body.Name, "/meetings?body=" + body.Id)),
            (t["state"], MeetingWords.Stage(t, m.Stage)),
            (t["meetings.theme"], m.Theme),
            (t["meetings.place"], string.Join(", ", new[] { m.Time, m.Place }.Where(x => x is not null))),
            (t["meetings.notice"], Vn.Day(m.NoticeOn)),
            (t["meetings.papers-on"], Vn.Day(m.PapersOn)),
            (t["meeting.pre"], m.PreMeetingId is { } pre ? new Cell(t["meeting.open"], "/meetings/" + pre) : ""),
            (t["meetings.chair"], Name(names, m.ChairId)),
            (t["meetings.secretary"], Name(names, m.SecretaryId)),
            (t["meeting.drafter"], Name(names, m.DrafterId)),
            (t["meetings.guests"], m.Guests),
            (t["meetings.length"], m.Length is { } length ? t["meetings.minutes-long", length] : ""),
            (t["meeting.speakers"], m.Speakers is { } speakers ? Cell.Of(speakers) : ""),
            (
                t["meetings.quality"],
                score is null
                    ? ""
                    : new Cell(t["meeting.grade." + score.Grade]) { Sub = t["meeting.scored-by", score.ScoredBy] }
            ),
            (t["meetings.paper"], m.FromPaper ? t["meeting.from-paper"] : ""),
            (t["meeting.annulled-for"], m.AnnulledFor),
        ];

    private static string? Name(IReadOnlyDictionary<Guid, string> names, Guid? id) =>
        id is { } known ? names.GetValueOrDefault(known) : null;

    private static string Lede(Texts t, Meeting m, BodyRef body) =>
        m.HeldOn is null ? t["meeting.lede.planned", body.Name, Vn.Day(m.PlannedOn)]
        : m.Stage == Stages.Annulled ? t["meeting.lede.annulled", body.Name]
        : t["meeting.lede.held", body.Name, Vn.Ratio(m.Present, m.Expected)];

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

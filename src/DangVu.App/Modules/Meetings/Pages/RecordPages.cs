using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>A past meeting typed from the minutes book: first its day, because the list to mark is that day's.</summary>
internal static class RecordPages
{
    public static Task<FormModel?> ShowStart(Ctx c)
    {
        var t = c.T;
        var collectives = Collective.Of(c.Body);
        return Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = t["meetings.record"],
                Lede = t["meetings.record.lede", c.Body.Name],
                Crumbs = [new(t["meetings.title"], "/meetings?body=" + c.Body.Id)],
                Fields =
                [
                    new("collective", t["meetings.collective"], FieldKind.Select)
                    {
                        Required = true,
                        Value = collectives.Count > 0 ? collectives[0] : null,
                        Options = MeetingWords.Collectives(t, collectives),
                    },
                    new("kind", t["meetings.kind"], FieldKind.Radio)
                    {
                        Required = true,
                        Value = MeetingKinds.Regular,
                        Options = MeetingWords.Kinds(t),
                    },
                    new("heldOn", t["meetings.held-on"], FieldKind.Date) { Required = true },
                ],
                Submit = t["meetings.record.next"],
                Cancel = "/meetings?body=" + c.Body.Id,
                Help = t["meetings.record.help"],
            }
        );
    }

    public static async Task<Result<string>> PostStart(Ctx c, FormReader form)
    {
        var collective = form.Choice("collective", Collective.Of(c.Body));
        var kind = form.Choice("kind", MeetingKinds.All);
        var day = form.Date("heldOn");
        if (day > c.Today)
            form.Add(Refusal.Invalid("heldOn", "field.future", day));
        if (
            !form.HasErrors
            && kind == MeetingKinds.Regular
            && await MeetingDesk.CheckMonth(c.Work, c.Body.Id, collective, MeetingDesk.MonthOf(day)) is { } taken
        )
            form.Add(taken);
        foreach (var refusal in form.HasErrors ? [] : MeetingDesk.CheckDay(c.Body, "heldOn", day))
            form.Add(refusal);
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : $"/meetings/record/{c.Body.Id}/{collective}/{kind}/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}?body={c.Body.Id}";
    }

    private static async Task<(BodyRef Body, string Collective, string Kind, DateOnly Day)?> Route(Ctx c)
    {
        var (collective, kind) = (c.Route("collective"), c.Route("kind"));
        return
            await c.Bodies.Find(c.Id("bodyId")) is { } body
            && c.Actor.May(MeetingDesk.Write, body.Path)
            && Collective.Of(body).Contains(collective)
            && MeetingKinds.All.Contains(kind)
            && DateOnly.TryParseExact(
                c.Route("day"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? (body, collective, kind, day)
            : null;
    }

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await Route(c) is not var (body, collective, kind, day))
            return null;
        var t = c.T;
        var seats = await c.Work.Get<ICollectives>().On(body, collective, day);
        var rules = c.Work.Get<MeetingRules>();
        var people = seats.Select(s => (s.MemberId.ToString(), s.Name)).ToList();
        var lines = (rules.Agenda(collective, kind, day)?.Items ?? [])
            .Where(i => i.Phase == "main")
            .Select(i => i.Title.In(t.Language))
            .ToList();
        return new FormModel
        {
            Title = MeetingWords.What(t, collective, kind) + ", " + Vn.Day(day),
            Lede = t["meetings.record.body", body.Name],
            Crumbs =
            [
                new(t["meetings.title"], "/meetings?body=" + body.Id),
                new(t["meetings.record"], "/meetings/record?body=" + body.Id),
            ],
            Fields =
            [
                .. kind == MeetingKinds.Regular
                    ? []
                    : new[] { new Field("theme", t["meetings.theme"]) { Required = true } },
                new("time", t["meetings.time"]),
                new("place", t["meetings.place"]),
                new("noticeOn", t["meetings.notice"], FieldKind.Date),
                new("papersOn", t["meetings.papers-on"], FieldKind.Date),
                new("chairId", t["meetings.chair"], FieldKind.Select) { Options = people },
                new("secretaryId", t["meetings.secretary"], FieldKind.Select) { Options = people },
                new("guests", t["meetings.guests"]),
                new("length", t["meetings.length"], FieldKind.Number),
                new("speakers", t["meeting.speakers"], FieldKind.Number),
                HoldPages.RollGrid(t, seats, new Dictionary<Guid, Attendance>(), times: true),
                new("minutes", t["meeting.minutes"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("title", t["meeting.item"]),
                        new("text", t["meeting.minutes"], FieldKind.LongText),
                        new("opinions", t["meeting.opinions"], FieldKind.LongText),
                        new("carried", t["meeting.carry"], FieldKind.Check),
                    ],
                    Rows =
                    [
                        .. lines
                            .Concat(["", "", ""])
                            .Select(
                                (line, i) =>
                                    new GridRow(
                                        StepPages.Blank(i + 1).ToString(),
                                        t["meeting.item.line", i + 1],
                                        null,
                                        new Dictionary<string, string?> { ["title"] = line }
                                    )
                            ),
                    ],
                },
                .. ConcludePages.VoteFields(t, rules.Decisions(day), t["vote.subject.first", day.Month]),
                MoreVotes(t, rules.Decisions(day)),
                .. ConcludePages.EndFields(t, seats),
                .. collective == Collective.Cell ? ScorePages.Fields(t, (await QualitySet.On(c.Work, day)).Body) : [],
                new("grade", t["meetings.quality"], FieldKind.Radio)
                {
                    Options = [.. ScoreMeeting.Grades.Select(g => (g, t["meeting.grade." + g]))],
                },
                new("scoredBy", t["meeting.scored-by.label"]) { Value = c.Actor.Name },
            ],
            Submit = t["meetings.record.go"],
            Cancel = "/meetings?body=" + body.Id,
            Help = t["meetings.record.help"],
            Draft = Drafts.Name(
                c,
                $"record-{body.Id:N}-{collective}-{kind}-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"
            ),
        };
    }

    /// <summary>Votes besides the one on the resolution: an admission, a commendation.</summary>
    private static Field MoreVotes(Texts t, IReadOnlyList<DangVu.Kernel.Rules.VoteRule> decisions) =>
        new("votes", t["vote.more"], FieldKind.Grid)
        {
            Inputs =
            [
                new("subject", t["vote.subject"]),
                new("decision", t["vote.decision"], FieldKind.Select)
                {
                    Options = ConcludePages.Decisions(t, decisions),
                },
                new("inFavour", t["vote.for"], FieldKind.Number),
                new("against", t["vote.against"], FieldKind.Number),
                new("other", t["vote.other"], FieldKind.Number),
            ],
            Rows =
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(n => new GridRow(
                        StepPages.Blank(n).ToString(),
                        t["vote.line", n],
                        null,
                        new Dictionary<string, string?>()
                    )),
            ],
        };

    private static List<VoteCast> ReadMoreVotes(FormReader form)
    {
        var votes = new List<VoteCast>();
        foreach (var (_, value) in form.Grid("votes"))
            if (value("subject") is { } subject)
                votes.Add(
                    new VoteCast(
                        subject,
                        Number("inFavour", value("inFavour")),
                        Number("against", value("against")),
                        Number("other", value("other")),
                        value("decision") ?? "resolution"
                    )
                );
        return votes;

        int Number(string name, string? typed)
        {
            if (typed is null && name != "inFavour")
                return 0;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            form.Add(
                typed is null
                    ? Refusal.Invalid("votes", "field.required")
                    : Refusal.Invalid("votes", "field.number", typed)
            );
            return 0;
        }
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await Route(c) is not var (body, collective, kind, day))
            return Refusal.NotFound("record.none");
        var minutes = form.Grid("minutes")
            .Where(r =>
                r.Value("title") is not null
                && (r.Value("text") is not null || r.Value("opinions") is not null || r.Value("carried") is not null)
            )
            .Select(r => new MinutesLine(
                r.Value("title")!,
                r.Value("text"),
                r.Value("carried") is not null,
                OpinionBox.Read(r.Value("opinions"))
            ))
            .ToList();
        var command = new RecordMeeting(
            body.Id,
            collective,
            kind,
            day,
            form.Text("conclusion", 8000),
            HoldPages.ReadRoll(form),
            Theme: form.Optional("theme"),
            Length: (int?)form.OptionalNumber("length", 1, 1440),
            ChairId: form.OptionalId("chairId"),
            SecretaryId: form.OptionalId("secretaryId"),
            Minutes: minutes,
            Vote: ConcludePages.ReadVote(form),
            Resolution: form.Optional("resolution", 8000),
            Points: ConcludePages.ReadPoints(form),
            Grade: form.Optional("grade", 20),
            Score: collective == Collective.Cell
                ? ScorePages.Read(form, (await QualitySet.On(c.Work, day)).Body)
                : null,
            ScoredBy: form.Optional("scoredBy", 200),
            OtherVotes: ReadMoreVotes(form),
            Place: form.Optional("place", 200),
            NoticeOn: form.OptionalDate("noticeOn"),
            Time: form.Optional("time", 50),
            Guests: form.Optional("guests", 2000),
            Speakers: (int?)form.OptionalNumber("speakers", 0, 100_000),
            PapersOn: form.OptionalDate("papersOn")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("meetings.record", command, RecordMeeting.Handle);
        return done.Match<Result<string>>(id => "/meetings/" + id, Result<string>.Refused);
    }
}

using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 4: conclusion, votes, resolution and its tasks.</summary>
internal static class ConcludePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || m.Stage != Stages.Held)
            return null;
        var t = c.T;
        var seats = await MeetingDesk.Seats(c.Work, m, body, m.HeldOn!.Value);
        return new FormModel
        {
            Title = t["meeting.do.conclude"],
            Lede = t["meeting.conclude.lede", m.Present, m.EntitledPresent],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 4, m), .. await Lost(c, m)],
            Rules = Rules(c, m),
            Draft = Drafts.Name(c, $"conclude-{m.Id:N}"),
            Fields =
            [
                StepPages.Version(m),
                .. VoteFields(
                    t,
                    c.Work.Get<MeetingRules>().Decisions(m.HeldOn!.Value),
                    t["vote.subject.first", m.Month.Month]
                ),
                .. EndFields(t, seats, m.Draft),
            ],
            Submit = t["meeting.conclude.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.conclude.help"],
        };
    }

    /// <summary>Said plainly when so many have left that nothing can be voted on any more.</summary>
    public static async Task<IReadOnlyList<Section>> Lost(Ctx c, Meeting m)
    {
        var (_, quorum) = c.Work.Get<MeetingRules>().Quorum(m.Collective, m.HeldOn!.Value);
        var needed = quorum.Needed(m.Entitled);
        return Presence.LostAt(await MeetingDesk.Stays(c.Work, m.Id), needed) is var (from, left)
            ?
            [
                new(null)
                {
                    Facts =
                    [
                        (
                            c.T["meeting.quorum-lost"],
                            new Cell(
                                c.T["meeting.quorum-lost.from", MeetingWords.Clock(from), left, m.Entitled, needed]
                            )
                            {
                                Tone = Tone.Late,
                            }
                        ),
                    ],
                },
            ]
            : [];
    }

    /// <summary>How many must be there and how many must agree, said beside the boxes, with the legal basis.</summary>
    internal static List<RuleNote> Rules(Ctx c, Meeting m)
    {
        var t = c.T;
        var book = c.Work.Get<MeetingRules>();
        var notes = new List<RuleNote>();
        var (version, quorum) = book.Quorum(m.Collective, m.HeldOn!.Value);
        notes.Add(
            new RuleNote(
                t["meeting.rule.quorum", quorum.Needed(m.Entitled), m.Entitled, m.EntitledPresent],
                version.Basis.Cite(t.Language),
                version.Verified && quorum.Verified
            )
        );
        var majority = book.Majority("resolution", m.HeldOn!.Value);
        if (majority.IsDone)
            notes.Add(
                new RuleNote(
                    t["meeting.rule.majority", majority.Value.Rule.Needed(m.Entitled), m.Entitled],
                    majority.Value.Version.Basis.Cite(t.Language),
                    majority.Value.Version.Verified && majority.Value.Rule.Verified
                )
            );
        return notes;
    }

    internal static IEnumerable<Field> VoteFields(Texts t, IReadOnlyList<VoteRule> decisions, string? subject) =>
        [
            new("subject", t["vote.subject"]) { Value = subject },
            new("decision", t["vote.decision"], FieldKind.Select)
            {
                Required = true,
                Value = "resolution",
                Options = Decisions(t, decisions),
            },
            new("inFavour", t["vote.for"], FieldKind.Number) { Hint = t["vote.none.hint"] },
            new("against", t["vote.against"], FieldKind.Number) { Value = "0" },
            new("other", t["vote.other"], FieldKind.Number) { Value = "0" },
            new("at", t["vote.at"]) { Hint = t["vote.at.hint"] },
        ];

    internal static IReadOnlyList<(string, string)> Decisions(Texts t, IReadOnlyList<VoteRule> decisions) =>
        [.. decisions.Select(d => (d.Decision, d.Title.In(t.Language)))];

    internal static IEnumerable<Field> EndFields(Texts t, IReadOnlyList<Seat> seats, string? draft = null) =>
        [
            new("conclusion", t["meeting.conclusion"], FieldKind.LongText) { Required = true },
            new("resolution", t["meeting.resolution"], FieldKind.LongText)
            {
                Hint = t[draft is null ? "meeting.resolution.hint" : "meeting.resolution.draft-hint"],
                Value = draft,
            },
            new("points", t["meeting.points"], FieldKind.Grid)
            {
                Inputs =
                [
                    new("text", t["point.text"]),
                    new("ownerId", t["point.owner"], FieldKind.Select)
                    {
                        Options = [.. seats.Select(s => (s.MemberId.ToString(), s.Name))],
                    },
                    new("dueOn", t["point.due"], FieldKind.Date),
                ],
                Rows =
                [
                    .. Enumerable
                        .Range(1, 5)
                        .Select(n => new GridRow(
                            StepPages.Blank(n).ToString(),
                            t["point.line", n],
                            null,
                            new Dictionary<string, string?>()
                        )),
                ],
            },
        ];

    internal static VoteCast? ReadVote(FormReader form)
    {
        if (form.OptionalNumber("inFavour", 0, 1_000_000) is not { } inFavour)
            return null;
        return new VoteCast(
            form.Text("subject", 300),
            (int)inFavour,
            (int)(form.OptionalNumber("against", 0, 1_000_000) ?? 0),
            (int)(form.OptionalNumber("other", 0, 1_000_000) ?? 0),
            form.Text("decision", 50),
            HoldPages.Time(form, "at", form.Optional("at", 20))
        );
    }

    internal static List<PointSet> ReadPoints(FormReader form)
    {
        var points = new List<PointSet>();
        foreach (var (_, value) in form.Grid("points"))
        {
            if (value("text") is not { } text)
                continue;
            DateOnly? due = null;
            if (value("dueOn") is { } typed)
            {
                if (FormReader.TryDate(typed, out var day))
                    due = day;
                else
                    form.Add(Refusal.Invalid("points", "field.date", typed));
            }
            points.Add(new PointSet(text, Guid.TryParse(value("ownerId"), out var owner) ? owner : null, due));
        }
        return points;
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var vote = ReadVote(form);
        var cell = await MeetingPage.Find(c, MeetingDesk.Write) is var (m, _) && m.Collective == Collective.Cell;
        return await StepPages.Do(
            c,
            form,
            "meetings.conclude",
            new ConcludeMeeting(
                c.Id(),
                form.Text("conclusion", 8000),
                vote,
                // A prepared draft on which nobody voted stays a draft.
                vote is null
                && form.Optional("resolution", 8000) == await Draft(c)
                    ? null
                    : form.Optional("resolution", 8000),
                ReadPoints(form),
                form.Version
            ),
            ConcludeMeeting.Handle,
            $"/meetings/{c.Id()}/{(cell ? "score" : "follow")}"
        );
    }

    private static async Task<string?> Draft(Ctx c) =>
        await MeetingPage.Find(c, MeetingDesk.Write) is var (m, _) ? m.Draft?.ReplaceLineEndings("\n") : null;

    public static async Task<FormModel?> ShowVote(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Held or Stages.Concluded)
        )
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["vote.add"],
            Lede = t["meeting.conclude.lede", m.Present, m.EntitledPresent],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 4, m), .. await Lost(c, m)],
            Rules = Rules(c, m),
            Fields = [.. VoteFields(t, c.Work.Get<MeetingRules>().Decisions(m.HeldOn!.Value), null)],
            Submit = t["vote.add"],
            Cancel = "/meetings/" + m.Id,
        };
    }

    public static Task<Result<string>> PostVote(Ctx c, FormReader form)
    {
        if (ReadVote(form) is not { } vote)
        {
            if (!form.HasErrors)
                form.Add(Refusal.Invalid("inFavour", "field.required"));
            return Task.FromResult(Result<string>.Refused(form.Errors));
        }
        return StepPages.Do(c, form, "meetings.vote", new AddVote(c.Id(), vote), AddVote.Handle);
    }
}

using System.Globalization;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 4: conclusion and vote, and the meeting's own score.</summary>
internal static class ConcludePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || m.Stage != Stages.Held)
            return null;
        var t = c.T;
        var seats = await c.Work.Get<ICollectives>().On(body, m.Collective, m.HeldOn!.Value);
        return new FormModel
        {
            Title = t["meeting.do.conclude"],
            Lede = t["meeting.conclude.lede", m.Present, m.EntitledPresent],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Rules = Rules(c, m),
            Fields =
            [
                .. VoteFields(
                    t,
                    c.Work.Get<MeetingRules>().Decisions(m.HeldOn!.Value),
                    t["vote.subject.first", m.Month.Month]
                ),
                .. EndFields(t, seats),
            ],
            Submit = t["meeting.conclude.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.conclude.help"],
        };
    }

    /// <summary>How many must be there and how many must agree, said beside the boxes, with the legal basis.</summary>
    private static List<RuleNote> Rules(Ctx c, Meeting m)
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

    internal static IEnumerable<Field> VoteFields(Texts t, IReadOnlyList<VoteRule> decisions, string subject) =>
        [
            new("subject", t["vote.subject"]) { Value = subject },
            new("decision", t["vote.decision"], FieldKind.Select)
            {
                Required = true,
                Value = "resolution",
                Options = [.. decisions.Select(d => (d.Decision, d.Title.In(t.Language)))],
            },
            new("inFavour", t["vote.for"], FieldKind.Number) { Hint = t["vote.none.hint"] },
            new("against", t["vote.against"], FieldKind.Number) { Value = "0" },
            new("other", t["vote.other"], FieldKind.Number) { Value = "0" },
        ];

    internal static IEnumerable<Field> EndFields(Texts t, IReadOnlyList<Seat> seats) =>
        [
            new("conclusion", t["meeting.conclusion"], FieldKind.LongText) { Required = true },
            new("resolution", t["meeting.resolution"], FieldKind.LongText) { Hint = t["meeting.resolution.hint"] },
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
        if (form.OptionalNumber("inFavour", 0, int.MaxValue) is not { } inFavour)
            return null;
        return new VoteCast(
            form.Text("subject", 300),
            (int)inFavour,
            (int)(form.OptionalNumber("against", 0, int.MaxValue) ?? 0),
            (int)(form.OptionalNumber("other", 0, int.MaxValue) ?? 0),
            form.Text("decision", 50)
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

    public static Task<Result<string>> Post(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.conclude",
            new ConcludeMeeting(
                c.Id(),
                form.Text("conclusion", 8000),
                ReadVote(form),
                form.Optional("resolution", 8000),
                ReadPoints(form)
            ),
            ConcludeMeeting.Handle,
            $"/meetings/{c.Id()}/score"
        );

    public static async Task<FormModel?> ShowScore(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || !Stages.After.Contains(m.Stage))
            return null;
        var t = c.T;
        var ruled = c.Work.Get<MeetingRules>().Quality(m.HeldOn!.Value);
        var before = await c.Db.Set<QualityScore>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == m.Id);
        var known = (before?.Parts ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('='))
            .ToDictionary(p => p[0], p => p[1]);
        return new FormModel
        {
            Title = t["meeting.do.score"],
            Lede = t["meeting.score.lede", Vn.Ratio(m.Present, m.Expected), m.AbsentWithoutReason],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Rules =
            [
                new RuleNote(
                    ruled.Version.Title.In(t.Language),
                    ruled.Version.Basis.Cite(t.Language),
                    ruled.Version.Verified
                ),
            ],
            Fields =
            [
                .. Asked(ruled.Body).Select(n => Ask(t, n, known.GetValueOrDefault(n.Code))),
                new("scoredBy", t["meeting.scored-by.label"])
                {
                    Required = true,
                    Value = before?.ScoredBy ?? c.Actor.Name,
                },
                new("grade", t["meetings.quality"], FieldKind.Radio)
                {
                    Required = true,
                    Value = before?.Grade,
                    Options = [.. ScoreMeeting.Grades.Select(g => (g, t["meeting.grade." + g]))],
                    Hint = t["meeting.grade.hint"],
                },
            ],
            Submit = t["meeting.score.go"],
            Cancel = "/meetings/" + m.Id,
        };
    }

    /// <summary>What people must judge; what the record already says is not asked.</summary>
    private static IEnumerable<CriteriaNode> Asked(CriteriaBody body) =>
        body.AllNodes()
            .Where(n => n is PassLeaf { When: null } or JudgedLeaf or ChoiceLeaf or CriteriaGroup { Judged: true });

    private static Field Ask(Texts t, CriteriaNode node, string? value) =>
        node switch
        {
            PassLeaf => new("c-" + node.Code, node.Title.In(t.Language), FieldKind.Check)
            {
                Value = value == "1" ? "on" : null,
            },
            ChoiceLeaf levels => new("c-" + node.Code, node.Title.In(t.Language), FieldKind.Select)
            {
                Value = value,
                Options =
                [
                    .. levels.Choices.Select(l =>
                        (l.Points.ToString(CultureInfo.InvariantCulture), l.Title.In(t.Language))
                    ),
                ],
            },
            _ => new("c-" + node.Code, node.Title.In(t.Language), FieldKind.Number)
            {
                Value = value,
                Hint = t["meeting.score.most", node.Most],
            },
        };

    public static async Task<Result<string>> PostScore(Ctx c, FormReader form)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, _) || m.HeldOn is not { } held)
            return Refusal.NotFound("record.none");
        var parts = new List<ScorePart>();
        foreach (var node in Asked(c.Work.Get<MeetingRules>().Quality(held).Body))
            if (node is PassLeaf)
                parts.Add(new ScorePart(node.Code, form.Ticked("c-" + node.Code) ? 1 : 0));
            else if (form.Optional("c-" + node.Code, 10) is { } typed)
            {
                if (
                    decimal.TryParse(
                        typed.Replace(',', '.'),
                        NumberStyles.Number,
                        CultureInfo.InvariantCulture,
                        out var points
                    )
                )
                    parts.Add(new ScorePart(node.Code, points));
                else
                    form.Add(Refusal.Invalid("c-" + node.Code, "field.number", typed));
            }
        return await StepPages.Do(
            c,
            form,
            "meetings.score",
            new ScoreMeeting(m.Id, form.Text("scoredBy", 200), form.Optional("grade", 20), parts),
            ScoreMeeting.Handle
        );
    }
}

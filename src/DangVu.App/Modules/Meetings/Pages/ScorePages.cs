using System.Globalization;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>The meeting's own score: what the register knows is worked out, what people must judge is proposed where the record speaks.</summary>
internal static class ScorePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || !Stages.After.Contains(m.Stage))
            return null;
        var t = c.T;
        var ruled = await QualitySet.On(c.Work, m.HeldOn!.Value);
        var before = await c.Db.Set<QualityScore>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == m.Id);
        var given = Parts(before);
        var hints = await ScoreHints.For(c.Work, t, m);
        var facts = await MeetingFacts.Of(c.Work, m);
        return new FormModel
        {
            Title = t["meeting.do.score"],
            Lede = t["meeting.score.lede", Vn.Ratio(m.Present, m.Expected), m.AbsentWithoutReason],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 4, m), Known(t, ruled.Body, facts)],
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
                .. Asked(ruled.Body, facts)
                    .Select(n => Ask(t, n, given, hints.GetValueOrDefault(n.Code), before is not null)),
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
            Help = t["meeting.score.help"],
        };
    }

    private static Dictionary<string, string> Parts(QualityScore? score) =>
        (score?.Parts ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('='))
            .ToDictionary(p => p[0], p => p[1]);

    /// <summary>The criteria that the register answers by itself, each with its reason; what it does not know says so.</summary>
    private static Section Known(Texts t, CriteriaBody body, FactSet facts) =>
        new(t["meeting.score.known"])
        {
            Text = t["meeting.score.known.text"],
            Table = Table(t, body, facts, leaf => leaf is MeasuredLeaf or PassLeaf { When: not null }),
        };

    /// <summary>Why the score is what it is, criterion by criterion, as things stood when it was given.</summary>
    public static async Task<Section?> Why(Ctx c, Meeting m, QualityScore? score)
    {
        if (score is null || score.Parts.Length == 0)
            return null;
        var body = await QualitySet.Of(c.Work, score, m.HeldOn!.Value);
        var parts = Parts(score)
            .Select(p => new ScorePart(p.Key, decimal.Parse(p.Value, CultureInfo.InvariantCulture)))
            .ToList();
        var facts = ScoreMeeting.Given(body, MeetingFacts.Read(score.Facts, m), parts, []);
        return new(c.T["meeting.score.why"])
        {
            Text = score.Suggested is { } suggested
                ? c.T["meeting.score.suggested", c.T["meeting.grade." + suggested]]
                : c.T["meeting.score.not-known"],
            Table = Table(c.T, body, facts, _ => true),
        };
    }

    private static Table Table(Texts t, CriteriaBody body, FactSet facts, Func<CriteriaLeaf, bool> which)
    {
        var traces = new Dictionary<string, Trace>();
        void Collect(Trace trace)
        {
            traces.TryAdd(trace.Code, trace);
            foreach (var child in trace.Children)
                Collect(child);
        }
        Collect(body.Evaluate(facts).Trace);
        return new Table(
            [new(t["meeting.score.criterion"]), new(t["meeting.score.reason"]), new(t["vote.outcome"])],
            [
                .. body.Leaves()
                    .Where(which)
                    .Where(leaf => traces.ContainsKey(leaf.Code))
                    .Select(leaf =>
                        (IReadOnlyList<Cell>)
                            [
                                leaf.Title.In(t.Language),
                                TraceWriter.Sentence(traces[leaf.Code], t.Language),
                                new Cell(t["score.outcome." + Say(traces[leaf.Code].Outcome)])
                                {
                                    Tone = traces[leaf.Code].Outcome switch
                                    {
                                        Outcome.Met => Tone.Ok,
                                        Outcome.NotMet => Tone.Late,
                                        _ => Tone.Mute,
                                    },
                                },
                            ]
                    ),
            ]
        );
    }

    private static string Say(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => "met",
            Outcome.NotMet => "not-met",
            _ => "not-known",
        };

    /// <summary>What people must judge; what the record already says is not asked, nor what this meeting had no part of.</summary>
    private static IEnumerable<CriteriaNode> Asked(CriteriaBody body, FactSet facts) =>
        body.AllNodes()
            .Where(n => n is PassLeaf { When: null } or JudgedLeaf or ChoiceLeaf or CriteriaGroup { Judged: true })
            .Where(n => !facts.IsNotApplicable(n.Code));

    /// <param name="scored">Scored before: only what was given then stands in the boxes.</param>
    private static Field Ask(Texts t, CriteriaNode node, Dictionary<string, string> given, ScoreHint? hint, bool scored)
    {
        var value = given.GetValueOrDefault(node.Code);
        var proposed = !scored && value is null && hint is not null;
        var name = "c-" + node.Code;
        var title = node.Title.In(t.Language);
        return node switch
        {
            // Three answers: a box left open is not known, and not known is not met.
            PassLeaf => new(name, title, FieldKind.Select)
            {
                Value = proposed ? (hint!.Met ? "1" : "0") : value,
                Options = [("1", t["score.outcome.met"]), ("0", t["score.outcome.not-met"])],
                Hint = hint?.Why,
            },
            ChoiceLeaf levels => new(name, title, FieldKind.Select)
            {
                Value = value,
                Options =
                [
                    .. levels.Choices.Select(l =>
                        (l.Points.ToString(CultureInfo.InvariantCulture), l.Title.In(t.Language))
                    ),
                ],
            },
            _ => new(name, title, FieldKind.Number)
            {
                Value = proposed ? (hint!.Met ? node.Most : 0).ToString(CultureInfo.InvariantCulture) : value,
                Hint = t["meeting.score.most", node.Most] + (hint is null ? "" : " " + hint.Why),
            },
        };
    }

    internal static List<ScorePart> Read(FormReader form, CriteriaBody body)
    {
        var parts = new List<ScorePart>();
        foreach (var node in Asked(body, FactSet.None))
            if (form.Optional("c-" + node.Code, 10) is { } typed)
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
        return parts;
    }

    /// <summary>The same boxes for a meeting that is typed whole afterwards; nothing is proposed there.</summary>
    internal static IEnumerable<Field> Fields(Texts t, CriteriaBody body) =>
        Asked(body, FactSet.None).Select(n => Ask(t, n, [], null, false));

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, _) || m.HeldOn is not { } held)
            return Refusal.NotFound("record.none");
        var parts = Read(form, (await QualitySet.On(c.Work, held)).Body);
        return await StepPages.Do(
            c,
            form,
            "meetings.score",
            new ScoreMeeting(m.Id, form.Text("scoredBy", 200), form.Optional("grade", 20), parts),
            ScoreMeeting.Handle
        );
    }
}

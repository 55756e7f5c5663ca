using System.Text.Json;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>One subject of a round: every voice with its reason, what the rule said, and the grades of other years.</summary>
internal static class ShowSubject
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Find(c, "classification.read") is not { } found)
            return null;
        var (subject, body) = found;
        var t = c.T;
        var name = await Names.One(c.Work, subject);
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == subject.RoundId);
        var rule = c.Work.Get<RuleBook>().Find(round.RuleOf(subject.Kind));
        return new DetailModel
        {
            Title = name,
            Lede = subject.DecidedGrade is { } grade
                ? t["classification.decided-as", subject.Year, t["rating." + grade]]
                : t["classification.not-yet", subject.Year, t["classification.state." + subject.State]],
            Crumbs =
            [
                new(t["classification.title"], "/classification"),
                new(t["classification.round", subject.Year], "/classification/rounds/" + subject.RoundId),
            ],
            Help = t["classification.subject-help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions = Actions(c, subject, body),
            Facts =
            [
                (t["classification.kind"], t["classification.kind." + subject.Kind]),
                (t["body"], body.Name),
                (t["state"], GradeWords.State(t, subject)),
                (t["classification.self"], GradeWords.Text(t, subject.SelfGrade)),
                (t["classification.proposal"], GradeWords.Text(t, subject.ProposedGrade)),
                (t["classification.decision"], GradeWords.Text(t, subject.DecidedGrade)),
            ],
            Sections = await Sections(c, subject, rule),
        };
    }

    /// <summary>The voices, the rule's own words and the other years; the subject's own page shows the same.</summary>
    internal static async Task<IReadOnlyList<Section>> Sections(Ctx c, Subject subject, RuleVersion? rule)
    {
        var t = c.T;
        var verdicts = await c
            .Db.Set<Verdict>()
            .AsNoTracking()
            .Where(v => v.SubjectId == subject.Id)
            .OrderBy(v => v.On)
            .ThenBy(v => v.Id)
            .ToListAsync();
        var years = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Of == subject.Of && s.Id != subject.Id)
            .OrderByDescending(s => s.Year)
            .Take(10)
            .ToListAsync();
        return
        [
            new(t["classification.voices"])
            {
                Table = new Table(
                    [
                        new(t["on"]),
                        new(t["classification.step"]),
                        new(t["classification.by"]),
                        new(t["classification.grade"]),
                        new(t["decision"]),
                        new(t["reason"]),
                    ],
                    [
                        .. verdicts.Select(v =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(v.On),
                                    new Cell(
                                        t["classification.stage." + v.Stage],
                                        Tone: v.AnnulledOn is null ? Tone.None : Tone.Mute,
                                        Sub: v.AnnulledOn is { } gone
                                            ? t["classification.annulled", Vn.Day(gone), v.AnnulReason]
                                            : null
                                    ),
                                    v.By,
                                    GradeWords.Text(t, v.Grade),
                                    v.Decision,
                                    v.Reason,
                                ]
                        ),
                    ]
                ),
            },
            Checked(t, verdicts.LastOrDefault(v => v.Stage == Stages.Decision && v.AnnulledOn is null), rule),
            new(t["classification.other-years"])
            {
                Table = new Table(
                    [
                        new(t["year"]),
                        new(t["classification.self"]),
                        new(t["classification.proposal"]),
                        new(t["classification.decision"]),
                    ],
                    [
                        .. years.Select(s =>
                            (IReadOnlyList<Cell>)
                                [
                                    s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                    GradeWords.Text(t, s.SelfGrade),
                                    GradeWords.Text(t, s.ProposedGrade),
                                    GradeWords.Decided(t, s),
                                ]
                        ),
                    ]
                ),
            },
        ];
    }

    private static Section Checked(Texts t, Verdict? decision, RuleVersion? rule)
    {
        if (decision?.Trace is not { } stored || JsonSerializer.Deserialize<List<Trace>>(stored) is not { } traces)
            return new Section(t["classification.checked"]) { Text = t["classification.checked-none"] };
        return new Section(t["classification.checked"])
        {
            Text = rule is not null && rule.Checksum == decision.RuleChecksum ? null : t["classification.rule-changed"],
            Table = new Table(
                [new(t["classification.condition"]), new(t["state"])],
                [
                    .. traces
                        .SelectMany(trace => TraceWriter.Lines(trace, t.Language))
                        .Select(line =>
                            (IReadOnlyList<Cell>)
                                [
                                    new string('–', line.Depth) + (line.Depth > 0 ? " " : "") + line.Text,
                                    line.Outcome switch
                                    {
                                        Outcome.Met => new Cell(t["outcome.met"], Tone: Tone.Ok),
                                        Outcome.NotMet => new Cell(t["outcome.not-met"], Tone: Tone.Mute),
                                        _ => new Cell(t["outcome.not-known"], Tone: Tone.Due),
                                    },
                                ]
                        ),
                ]
            ),
        };
    }

    private static List<PageAction> Actions(Ctx c, Subject subject, BodyRef body)
    {
        var at = "/classification/subjects/" + subject.Id;
        var actions = new List<PageAction>();
        if (subject.HasOpenComplaint && c.Actor.May("classification.decide", body.Path))
            actions.Add(new(c.T["classification.answer"], at + "/answer", Primary: true));
        if (subject.DecidedGrade is not null && c.Actor.May("classification.decide", body.Path))
            actions.Add(new(c.T["classification.annul"], at + "/annul"));
        if (subject.DecidedGrade is not null && c.Actor.May("classification.propose", body.Path))
            actions.Add(new(c.T["classification.complain"], at + "/complaint"));
        return actions;
    }

    internal static async Task<(Subject Subject, BodyRef Body)?> Find(Ctx c, string permission)
    {
        var subject = await c.Db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        return
            subject is not null && await c.Bodies.Find(subject.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? (subject, body)
            : null;
    }
}

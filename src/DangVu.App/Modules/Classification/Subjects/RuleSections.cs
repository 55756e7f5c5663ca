using System.Text.Json;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>
/// What the rule says of a subject: as it was kept with the decision, or as the records say it now; each condition with the page of its
/// records, and what nobody knows yet. The product only does the rule's arithmetic; people decide.
/// </summary>
internal static class RuleSections
{
    public static async Task<IReadOnlyList<Section>> Of(
        Ctx c,
        Subject subject,
        Round round,
        RuleVersion? rule,
        Verdict? decision
    )
    {
        var t = c.T;
        if (rule is null || !subject.IsGraded)
            return [];
        if (decision is not null)
            return [Kept(t, decision, rule)];
        var grades = rule.As<GradesBody>();
        var facts = await GradingFacts.Read(c.Work, round, grades, [subject]);
        var choice = grades.Evaluate(facts.Of(subject));
        var traces = choice.Trace.Where(trace => trace.Children.Count > 0).ToList();
        var sections = new List<Section>
        {
            traces.Count == 0
                ? new Section(t["classification.rule-now"]) { Text = t["classification.rule-none"] }
                : new Section(t["classification.rule-now"])
                {
                    Text = t["classification.rule-now.text"],
                    Table = Lines(t, traces),
                },
        };
        if (traces.Count > 0)
            sections.Add(Known(c, subject, facts, AskedFacts.Of(grades, traces)));
        return sections;
    }

    private static Section Kept(Texts t, Verdict decision, RuleVersion rule) =>
        decision.Trace is { } stored && JsonSerializer.Deserialize<List<Trace>>(stored) is { } traces
            ? new Section(t["classification.checked"])
            {
                Text = rule.Checksum == decision.RuleChecksum ? null : t["classification.rule-changed"],
                Table = Lines(t, traces),
            }
            : new Section(t["classification.checked"]) { Text = t["classification.checked-none"] };

    private static Table Lines(Texts t, IEnumerable<Trace> traces) =>
        new(
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
        );

    /// <summary>Every fact that the rule asks: its value with the records behind it, the typed word with its source, or that nobody knows it.</summary>
    private static Section Known(Ctx c, Subject subject, GradingFacts facts, IReadOnlyList<string> asked)
    {
        var t = c.T;
        var set = facts.Of(subject);
        var may = c.Actor.May("classification.propose") && c.Permission == "classification.read";
        return new Section(t["classification.facts"])
        {
            Table = new Table(
                [
                    new(t["classification.fact.name"]),
                    new(t["classification.fact.value"]),
                    new(t["classification.fact.source"]),
                ],
                [
                    .. asked
                        .Select(GradingFacts.Definition)
                        .OfType<FactDefinition>()
                        .Select(fact => Row(t, subject, facts, set, fact, may)),
                ]
            ),
        };
    }

    private static IReadOnlyList<Cell> Row(
        Texts t,
        Subject subject,
        GradingFacts facts,
        FactSet set,
        FactDefinition fact,
        bool may
    )
    {
        var form = $"/classification/subjects/{subject.Id}/facts/{fact.Name}";
        var title = fact.Title.In(t.Language);
        if (facts.Typed(subject, fact.Name) is { } typed)
            return
            [
                title,
                new Cell(set.Find(fact.Name)?.In(t.Language) ?? typed.Value, may ? form : null),
                new Cell(t["classification.fact.typed", typed.By, Vn.Day(typed.On)], Tone: Tone.Due, Sub: typed.Source),
            ];
        return set.Find(fact.Name) is { } value
            ?
            [
                title,
                value.In(t.Language),
                new Cell(t["classification.fact.records"], may ? facts.Link(subject, fact.Name) : null),
            ]
            :
            [
                title,
                new Cell(t["outcome.not-known"], Tone: Tone.Due),
                may ? new Cell(t["classification.fact.type"], form) : "",
            ];
    }
}

using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>A case against its criteria set, line by line: the most, what the records say and why, and each stage's score with its reason.</summary>
internal static class ScoreTable
{
    /// <param name="evaluation">What the records alone come to, or with the scores laid over them; the column says what it gives.</param>
    /// <param name="link">From a fact's name to the page of the records behind it.</param>
    public static Section Of(
        Texts t,
        RuleVersion rule,
        CriteriaEvaluation evaluation,
        ScoreSheet sheet,
        Func<string, string?> link
    )
    {
        var set = rule.As<CriteriaBody>();
        var traces = Traces(evaluation);
        var stages = ScoreStages.All.Where(sheet.Has).ToList();
        var items = ScoredItem.Of(set).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var node in set.AllNodes())
        {
            traces.TryGetValue(node.Code, out var trace);
            items.TryGetValue(node.Code, out var item);
            var cells = new List<Cell>
            {
                new(node.Title.In(t.Language), Sub: node is CriteriaGroup ? t["score.group"] : null),
                node.Most > 0
                    ? new Cell(ScoreNumbers.Show(node.Most, t.Language)) { Number = true }
                    : new Cell(""),
                trace is null
                    ? new Cell("")
                    : Said(t, trace, Facts(node).Select(link).FirstOrDefault(l => l is not null)),
            };
            cells.AddRange(
                stages.Select(s =>
                    item is not null && sheet.Find(node.Code, s) is { } score
                        ? new Cell(Say(t, item, score), Sub: $"{Vn.Day(score.On)}, {score.By}")
                        : new Cell("")
                )
            );
            if (stages.Count > 0)
                cells.Add(
                    string.Join(
                        "; ",
                        stages
                            .Select(s => sheet.Find(node.Code, s))
                            .Where(s => s?.Reason is not null)
                            .Select(s => $"{t["score.stage." + s!.Stage]}: {s.Reason}")
                    )
                );
            rows.Add(cells);
        }
        return new Section(t["score.title"])
        {
            Table = new Table(
                [
                    new(t["score.criterion"]),
                    new(t["score.most"], true),
                    new(t["score.records"]),
                    .. stages.Select(s => new Column(t["score.stage." + s])),
                    .. stages.Count > 0 ? new[] { new Column(t["score.reason"]) } : [],
                ],
                rows
            ),
        };
    }

    /// <summary>A score in words: "12,5", the chosen level, "đạt".</summary>
    public static string Say(Texts t, ScoredItem item, RecordedScore score) =>
        score.NotApplicable ? t["score.not-applicable"]
        : score.Value is not { } value ? ""
        : item.Kind switch
        {
            ScoreKind.YesNo => t[value == "yes" ? "score.yes" : "score.no"],
            ScoreKind.Choice => item.Choices.FirstOrDefault(c => c.Code == value)?.Title.In(t.Language) ?? value,
            _ => ScoreNumbers.Read(value) is { } number
                ? ScoreNumbers.Show(number, t.Language) + (item.Percent ? "%" : "")
                : value,
        };

    /// <summary>Every node's trace by its code; grades and their parts come last, so the first one met is the criterion.</summary>
    public static IReadOnlyDictionary<string, Trace> Traces(CriteriaEvaluation evaluation)
    {
        var traces = new Dictionary<string, Trace>(StringComparer.Ordinal);
        foreach (var child in evaluation.Trace.Children)
            Collect(child, traces);
        return traces;
    }

    /// <summary>The rule's own sentence, from the innermost check that decides it.</summary>
    public static string Why(Texts t, Trace trace)
    {
        while (trace.Children is [var only])
            trace = only;
        return TraceWriter.Sentence(trace, t.Language);
    }

    private static Cell Said(Texts t, Trace trace, string? href)
    {
        var (text, tone) = trace.Outcome switch
        {
            Outcome.Met => (t["score.met"], Tone.Ok),
            Outcome.NotMet => (t["score.not-met"], Tone.Late),
            _ => (t["score.not-known"], Tone.Due),
        };
        if (trace is { Points: { } points, Max: not null })
            text += points.IsKnown()
                ? ": " + ScoreNumbers.Show(points.Low, t.Language)
                : $": {ScoreNumbers.Show(points.Low, t.Language)}–{ScoreNumbers.Show(points.High, t.Language)}";
        return new Cell(
            text,
            href,
            tone,
            Sub: trace.Reason.StartsWith("group", StringComparison.Ordinal) ? null : Why(t, trace)
        );
    }

    private static IReadOnlyList<string> Facts(CriteriaNode node) =>
        node is CriteriaLeaf leaf ? RuleFacts.Of(leaf) : [];

    private static void Collect(Trace trace, Dictionary<string, Trace> into)
    {
        into.TryAdd(trace.Code, trace);
        foreach (var child in trace.Children)
            Collect(child, into);
    }
}

namespace DangVu.Kernel.Rules.Evaluation;

/// <summary>One line of a trace as people read it.</summary>
public sealed record TraceLine(int Depth, Outcome Outcome, string Text);

/// <summary>Says a trace in Vietnamese or English: "… : đạt vì …, theo …".</summary>
public static class TraceWriter
{
    public static IReadOnlyList<TraceLine> Lines(Trace trace, string language, Basis? basis = null)
    {
        var lines = new List<TraceLine>();
        Write(trace, language, basis, 0, lines);
        return lines;
    }

    /// <summary>The first line alone.</summary>
    public static string Sentence(Trace trace, string language, Basis? basis = null)
    {
        var reason = RuleSentences.Say(language, trace.Reason, [.. trace.Args.Select(arg => arg.In(language))]);
        var outcome = RuleSentences.Say(language, $"outcome.{Reading.Kebab.Of(trace.Outcome)}");
        var label = trace.Label.In(language);
        var sentence =
            label.Length == 0
                ? RuleSentences.Say(language, "sentence.bare", outcome, reason)
                : RuleSentences.Say(language, "sentence.labelled", label, outcome, reason);
        if (trace.Points is { } points)
            sentence += RuleSentences.Say(language, "sentence.points", Range(points, trace.Max, language));
        return basis is null
            ? sentence
            : sentence + RuleSentences.Say(language, "sentence.basis", basis.Cite(language));
    }

    private static void Write(Trace trace, string language, Basis? basis, int depth, List<TraceLine> lines)
    {
        lines.Add(new TraceLine(depth, trace.Outcome, Sentence(trace, language, basis)));
        foreach (var child in trace.Children)
            Write(child, language, null, depth + 1, lines);
    }

    private static string Range(Score points, decimal? max, string language)
    {
        var low = FactValue.OfNumber(points.Low).In(language);
        var given = points.IsKnown() ? low : $"{low}–{FactValue.OfNumber(points.High).In(language)}";
        return max is { } most ? $"{given}/{FactValue.OfNumber(most).In(language)}" : given;
    }
}

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
        var reason = Reason(trace, language);
        // A figure inside a formula is neither met nor missed: it is only said.
        if (trace.Reason.StartsWith("input", StringComparison.Ordinal))
            return RuleSentences.Say(language, "sentence.input", trace.Label.In(language), reason);
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
        foreach (var child in IsMerged(trace) ? [] : trace.Children)
            Write(child, language, null, depth + 1, lines);
    }

    private static string Reason(Trace trace, string language)
    {
        var own = RuleSentences.Say(language, trace.Reason, [.. trace.Args.Select(arg => arg.In(language))]);
        if (!IsMerged(trace))
            return own;
        var child = trace.Children[0];
        var label = child.Label.In(language);
        var merged = RuleSentences.Say(language, "sentence.merged", Small(label), Reason(child, language));
        return trace.Reason == "condition" ? merged : RuleSentences.Say(language, "sentence.and", own, merged);
    }

    /// <summary>A label inside a sentence; abbreviations keep their capitals.</summary>
    private static string Small(string label) =>
        label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>A condition of a single fact is said in one line with what it decides.</summary>
    private static bool IsMerged(Trace trace) =>
        trace.Children is [{ Children.Count: 0 }]
        && !trace.Children[0].Reason.StartsWith("input", StringComparison.Ordinal)
        && (trace.Reason is "condition" or "precondition" || trace.Reason.StartsWith("veto", StringComparison.Ordinal));

    private static string Range(Score points, decimal? max, string language)
    {
        var low = FactValue.OfNumber(points.Low).In(language);
        var given = points.IsKnown() ? low : $"{low}–{FactValue.OfNumber(points.High).In(language)}";
        return max is { } most ? $"{given}/{FactValue.OfNumber(most).In(language)}" : given;
    }
}

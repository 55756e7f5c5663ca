using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>The facts that a rule asks of a case, in the order of its conditions.</summary>
internal static class AskedFacts
{
    public static IReadOnlyList<string> Of(GradesBody rule, IEnumerable<Trace> traces) =>
        [
            .. (rule.Points is { } points ? [points.Name] : Array.Empty<string>())
                .Concat(traces.SelectMany(Names))
                .Where(n => GradingFacts.Definition(n) is not null)
                .Distinct(),
        ];

    /// <summary>A node that compares a fact bears its name; one that nobody can decide names what it lacks.</summary>
    private static IEnumerable<string> Names(Trace trace) =>
        trace.Children.SelectMany(Names).Prepend(trace.Code).Concat(trace.Missing);
}

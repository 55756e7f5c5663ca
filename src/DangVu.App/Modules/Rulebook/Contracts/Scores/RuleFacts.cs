using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>Which facts a part of a criteria set asks.</summary>
internal static class RuleFacts
{
    public static IReadOnlyList<string> Of(CriteriaLeaf leaf) =>
        leaf switch
        {
            MeasuredLeaf measured => [.. Of(measured.By).Distinct()],
            PassLeaf { When: { } when } => Of(when),
            AdjustLeaf adjust => [.. Of(adjust.By).Distinct()],
            _ => [],
        };

    public static IReadOnlyList<string> Of(Condition condition) => [.. Named(condition).Distinct()];

    /// <summary>Somewhere in it a person's value is asked.</summary>
    public static bool Typed(Measure measure) =>
        measure switch
        {
            TypedMeasure => true,
            SumMeasure sum => sum.Parts.Any(Typed),
            DifferenceMeasure difference => Typed(difference.From) || Typed(difference.Less),
            RatioMeasure ratio => Typed(ratio.Of) || Typed(ratio.To),
            _ => false,
        };

    private static IEnumerable<string> Named(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(Named),
            AnyOf any => any.Parts.SelectMany(Named),
            CountOf count => count.Parts.SelectMany(Named),
            NotOf not => Named(not.Part),
            Compare compare => compare.ToFact is { } other ? [compare.Fact.Name, other.Name] : [compare.Fact.Name],
            _ => [],
        };

    private static IEnumerable<string> Of(Measure measure) =>
        measure switch
        {
            FactMeasure fact => [fact.Fact.Name],
            SumMeasure sum => sum.Parts.SelectMany(Of),
            DifferenceMeasure difference => Of(difference.From).Concat(Of(difference.Less)),
            RatioMeasure ratio => Of(ratio.Of).Concat(Of(ratio.To)),
            _ => [],
        };
}

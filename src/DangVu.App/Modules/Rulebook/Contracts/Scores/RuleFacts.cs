using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>Which facts a part of a criteria set asks.</summary>
internal static class RuleFacts
{
    public static IReadOnlyList<string> Of(CriteriaLeaf leaf) => [.. Definitions(leaf).Select(f => f.Name)];

    public static IReadOnlyList<string> Of(Condition condition) => [.. Definitions(condition).Select(f => f.Name)];

    public static IReadOnlyList<FactDefinition> Definitions(CriteriaLeaf leaf) =>
        leaf switch
        {
            MeasuredLeaf measured => [.. Of(measured.By).Distinct()],
            PassLeaf { When: { } when } => Definitions(when),
            AdjustLeaf adjust => [.. Of(adjust.By).Distinct()],
            _ => [],
        };

    public static IReadOnlyList<FactDefinition> Definitions(Condition condition) => [.. Named(condition).Distinct()];

    /// <summary>Somewhere in it a person's value is asked.</summary>
    public static bool Typed(Measure measure) =>
        measure switch
        {
            TypedMeasure => true,
            ValueMeasure named => Typed(named.Value.Is),
            SumMeasure sum => sum.Parts.Any(Typed),
            DifferenceMeasure difference => Typed(difference.From) || Typed(difference.Less),
            RatioMeasure ratio => Typed(ratio.Of) || Typed(ratio.To),
            _ => false,
        };

    private static IEnumerable<FactDefinition> Named(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(Named),
            AnyOf any => any.Parts.SelectMany(Named),
            CountOf count => count.Parts.SelectMany(Named),
            NotOf not => Named(not.Part),
            Compare compare => compare.ToFact is { } other ? [compare.Fact, other] : [compare.Fact],
            CompareValue value => Of(value.Value.Is),
            _ => [],
        };

    private static IEnumerable<FactDefinition> Of(Measure measure) =>
        measure switch
        {
            FactMeasure fact => [fact.Fact],
            ValueMeasure named => Of(named.Value.Is),
            CountMeasure count => count.Parts.SelectMany(Named),
            SumMeasure sum => sum.Parts.SelectMany(Of),
            DifferenceMeasure difference => Of(difference.From).Concat(Of(difference.Less)),
            RatioMeasure ratio => Of(ratio.Of).Concat(Of(ratio.To)),
            _ => [],
        };
}

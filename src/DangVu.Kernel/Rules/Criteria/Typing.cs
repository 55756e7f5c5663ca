namespace DangVu.Kernel.Rules;

/// <summary>What people may type into a criteria set.</summary>
public static class Typing
{
    /// <summary>The type of the value that a person gives for this place; null where nobody types anything there.</summary>
    public static FactType? TypeOfItem(this CriteriaBody body, string code) =>
        body.AllNodes().FirstOrDefault(node => node.Code == code) switch
        {
            CriteriaGroup { Judged: true } or JudgedLeaf => FactType.Number,
            ChoiceLeaf => FactType.Text,
            PassLeaf { When: null } => FactType.Boolean,
            MeasuredLeaf measured => TypeOf(measured.By),
            AdjustLeaf adjust => TypeOf(adjust.By),
            _ => null,
        };

    /// <summary>Whether the value is of the place's type and, for a choice, one of its levels.</summary>
    public static bool Takes(this CriteriaBody body, string code, FactValue value) =>
        body.TypeOfItem(code) == value.Type
        && (
            body.Leaves().OfType<ChoiceLeaf>().FirstOrDefault(leaf => leaf.Code == code) is not { } choice
            || choice.Choices.Any(level => level.Code == value.Text)
        );

    private static FactType? TypeOf(Measure measure) =>
        measure switch
        {
            TypedMeasure typed => typed.Type,
            SumMeasure sum => sum.Parts.Select(TypeOf).FirstOrDefault(type => type is not null),
            DifferenceMeasure difference => TypeOf(difference.From) ?? TypeOf(difference.Less),
            RatioMeasure ratio => TypeOf(ratio.Of) ?? TypeOf(ratio.To),
            _ => null,
        };
}

using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>A named value of the set held against fixed numbers.</summary>
public sealed record CompareValue(NamedValue Value, Comparison By, IReadOnlyList<FactValue> To) : Condition
{
    public override Trace Check(FactSet facts)
    {
        var label = Label.Vi.Length > 0 ? Label : Value.Title;
        var code = $"value.{Value.Code}";
        var taken = Value.Is.Take(facts, "");
        var parts = Value.Is.ShowAsPart(facts, "");
        if (taken.Value is not { } number)
            return new Trace(code, label, Outcome.NotKnown, NotKnown(taken.Missing))
            {
                Missing = taken.Missing,
                Children = parts,
            };
        var input = Value.Is.IsPercent ? FactValue.OfPercent(number) : FactValue.OfNumber(number);
        return new Trace(code, label, Kleene.Of(By.Holds(input, To)), $"compare.{Kebab.Of(By)}")
        {
            Input = input,
            Threshold = To[0],
            Args = [input, .. By == Comparison.OneOf ? [] : To],
            Children = parts,
        };
    }

    internal static string NotKnown(IReadOnlyList<string> missing) =>
        missing.Contains(RatioMeasure.NoDenominator) ? "no-denominator" : "fact-not-known";
}

using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>A fact held against fixed values, or against another fact of the same type.</summary>
public sealed record Compare(FactDefinition Fact, Comparison By, IReadOnlyList<FactValue> To, FactDefinition? ToFact)
    : Condition
{
    public override Trace Check(FactSet facts)
    {
        var label = Label.Vi.Length > 0 ? Label : Fact.Title;
        var input = facts.Find(Fact.Name);
        var to =
            ToFact is null ? To
            : facts.Find(ToFact.Name) is { } other ? [other]
            : [];
        if (input is null || to.Count == 0)
            return NotKnown(label, input is null ? Fact : ToFact!);
        if (input.Value.Type != Fact.Type)
            throw new InvalidOperationException($"{Fact.Name} is declared {Fact.Type}, not {input.Value.Type}");
        return new Trace(Fact.Name, label, Kleene.Of(By.Holds(input.Value, to)), $"compare.{Kebab.Of(By)}")
        {
            Input = input,
            Threshold = to[0],
            Args = [input.Value, .. By == Comparison.OneOf ? [] : to],
        };
    }

    private static Trace NotKnown(RuleText label, FactDefinition missing) =>
        new(missing.Name, label, Outcome.NotKnown, "fact-not-known") { Missing = [missing.Name] };
}

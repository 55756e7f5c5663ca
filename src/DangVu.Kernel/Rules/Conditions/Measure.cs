namespace DangVu.Kernel.Rules;

/// <summary>What a measure comes to, or the facts that it lacks.</summary>
public readonly record struct Measured(decimal? Value, IReadOnlyList<string> Missing)
{
    public static Measured Of(decimal value) => new(value, []);

    public static Measured Lacks(params string[] names) => new(null, names);
}

/// <summary>A number taken from the case: a fact, a value typed for the item, or sums, differences and ratios of such.</summary>
public abstract record Measure
{
    public abstract Measured Take(FactSet facts, string item);

    protected static IReadOnlyList<string> Join(IEnumerable<Measured> parts) =>
        [.. parts.SelectMany(part => part.Missing).Distinct(StringComparer.Ordinal)];
}

public sealed record FixedMeasure(decimal Value) : Measure
{
    public override Measured Take(FactSet facts, string item) => Measured.Of(Value);
}

public sealed record FactMeasure(FactDefinition Fact) : Measure
{
    public override Measured Take(FactSet facts, string item) =>
        facts.Find(Fact.Name) is { } value ? Measured.Of(value.Number) : Measured.Lacks(Fact.Name);
}

/// <summary>Typed by a person for this very item.</summary>
public sealed record TypedMeasure(FactType Type) : Measure
{
    public override Measured Take(FactSet facts, string item) =>
        facts.Find(FactSet.ItemName(item)) is { } value
            ? Measured.Of(value.Number)
            : Measured.Lacks(FactSet.ItemName(item));
}

public sealed record SumMeasure(IReadOnlyList<Measure> Parts) : Measure
{
    public override Measured Take(FactSet facts, string item)
    {
        var parts = Parts.Select(part => part.Take(facts, item)).ToList();
        return parts.All(part => part.Value is not null)
            ? Measured.Of(parts.Sum(part => part.Value!.Value))
            : new Measured(null, Join(parts));
    }
}

public sealed record DifferenceMeasure(Measure From, Measure Less) : Measure
{
    public override Measured Take(FactSet facts, string item)
    {
        Measured[] parts = [From.Take(facts, item), Less.Take(facts, item)];
        return parts is [{ Value: { } from }, { Value: { } less }]
            ? Measured.Of(from - less)
            : new Measured(null, Join(parts));
    }
}

/// <summary>Of over To, times 100 for a percent. Where To is nothing there is no ratio: it is not known.</summary>
public sealed record RatioMeasure(Measure Of, Measure To, bool Percent) : Measure
{
    public const string NoDenominator = "ratio.denominator";

    public override Measured Take(FactSet facts, string item)
    {
        Measured[] parts = [Of.Take(facts, item), To.Take(facts, item)];
        return parts switch
        {
            [{ Value: not null }, { Value: 0m }] => Measured.Lacks(NoDenominator),
            [{ Value: { } of }, { Value: { } to }] => Measured.Of(of / to * (Percent ? 100 : 1)),
            _ => new Measured(null, Join(parts)),
        };
    }
}

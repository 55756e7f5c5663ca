namespace DangVu.Kernel.Rules;

/// <summary>What a measure comes to, or the facts that it lacks.</summary>
public readonly record struct Measured(decimal? Value, IReadOnlyList<string> Missing)
{
    /// <summary>The value is beyond what the engine counts with.</summary>
    public const string TooLarge = "value.too-large";

    public static Measured Of(decimal value) => new(value, []);

    public static Measured Lacks(params string[] names) => new(null, names);

    /// <summary>A calculation whose result may be too large: then it is not known, never an error in the middle of a round.</summary>
    public static Measured Try(Func<decimal> count)
    {
        try
        {
            return Of(count());
        }
        catch (OverflowException)
        {
            return Lacks(TooLarge);
        }
    }
}

/// <summary>
/// A number taken from the case: a fact, a value typed for the item, a named value of the set, how many conditions are met,
/// or sums, differences and ratios of such.
/// </summary>
public abstract record Measure
{
    /// <summary>Whether the number is a percent.</summary>
    public virtual bool IsPercent => false;

    /// <summary>The number where it is the same in every case.</summary>
    public virtual decimal? Fixed => null;

    public abstract Measured Take(FactSet facts, string item);

    /// <summary>The lines that show from what the number comes; none where the number itself says it.</summary>
    public virtual IReadOnlyList<Trace> Show(FactSet facts, string item) => [];

    /// <summary>As a line of its own inside a formula.</summary>
    public virtual IReadOnlyList<Trace> ShowAsPart(FactSet facts, string item) => Show(facts, item);

    protected static IReadOnlyList<string> Join(params IReadOnlyList<Measured> parts) =>
        [.. parts.SelectMany(part => part.Missing).Distinct(StringComparer.Ordinal)];

    protected FactValue Typed(decimal value) => IsPercent ? FactValue.OfPercent(value) : FactValue.OfNumber(value);

    /// <summary>"Số kỳ đã họp: 11": a line that is neither met nor missed.</summary>
    protected static Trace Line(string code, RuleText title, FactValue? value, IReadOnlyList<string> missing) =>
        new(
            code,
            title,
            value is null ? Outcome.NotKnown : Outcome.Met,
            value is not null ? "input"
                : missing.Contains(RatioMeasure.NoDenominator) ? "input-no-denominator"
                : "input-not-known"
        )
        {
            Input = value,
            Args = value is { } known ? [known] : [],
            Missing = missing,
        };
}

public sealed record FixedMeasure(decimal Value) : Measure
{
    public override decimal? Fixed => Value;

    public override Measured Take(FactSet facts, string item) => Measured.Of(Value);
}

public sealed record FactMeasure(FactDefinition Fact) : Measure
{
    public override bool IsPercent => Fact.Type == FactType.Percent;

    public override Measured Take(FactSet facts, string item) =>
        facts.Find(Fact.Name) is not { } value ? Measured.Lacks(Fact.Name)
        : value.Type == Fact.Type ? Measured.Of(value.Number)
        : throw new InvalidOperationException($"{Fact.Name} is declared {Fact.Type}, not {value.Type}");

    public override IReadOnlyList<Trace> ShowAsPart(FactSet facts, string item) =>
        [
            facts.Find(Fact.Name) is { } value
                ? Line(Fact.Name, Fact.Title, value, [])
                : Line(Fact.Name, Fact.Title, null, [Fact.Name]),
        ];
}

/// <summary>Typed by a person for this very item.</summary>
public sealed record TypedMeasure(FactType Type) : Measure
{
    public override bool IsPercent => Type == FactType.Percent;

    public override Measured Take(FactSet facts, string item) =>
        facts.Find(FactSet.ItemName(item)) is { Type: FactType.Number or FactType.Percent } value
            ? Measured.Of(value.Number)
            : Measured.Lacks(FactSet.ItemName(item));
}

/// <summary>A value that the set has named, so that several criteria can use one formula.</summary>
public sealed record NamedValue(string Code, RuleText Title, Measure Is);

public sealed record ValueMeasure(NamedValue Value) : Measure
{
    public override bool IsPercent => Value.Is.IsPercent;

    public override decimal? Fixed => Value.Is.Fixed;

    public override Measured Take(FactSet facts, string item) => Value.Is.Take(facts, item);

    public override IReadOnlyList<Trace> Show(FactSet facts, string item)
    {
        var taken = Take(facts, item);
        var shown = taken.Value is { } value ? Typed(value) : (FactValue?)null;
        return
        [
            Line($"value.{Value.Code}", Value.Title, shown, taken.Missing) with
            {
                Children = Value.Is.ShowAsPart(facts, item),
            },
        ];
    }
}

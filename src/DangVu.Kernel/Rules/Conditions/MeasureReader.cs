using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads a measure: number, fact, typed, value, sum, difference, ratio or count.</summary>
public static class MeasureReader
{
    private static readonly string[] Kinds =
    [
        "number",
        "fact",
        "typed",
        "value",
        "sum",
        "difference",
        "ratio",
        "count",
    ];

    public static Measure? Measure(this NodeReader at, string key)
    {
        if (at.Map(key) is { } map)
            return Read(map);
        at.Missing(key);
        return null;
    }

    private static Measure? Read(NodeReader at)
    {
        var kinds = Kinds.Where(at.Has).ToList();
        if (kinds.Count != 1)
        {
            at.Reading.Refuse(at.Line, "one-measure", string.Join(", ", Kinds));
            return null;
        }
        Measure? measure = kinds[0] switch
        {
            "number" => new FixedMeasure(at.Number("number")),
            "fact" => Fact(at),
            "typed" => Typed(at),
            "value" => at.Value("value") is { } value ? new ValueMeasure(value) : null,
            "sum" => Parts(at, "sum") is { Count: > 0 } parts ? new SumMeasure(parts) : null,
            "difference" => Parts(at, "difference") is [var from, var less]
                ? new DifferenceMeasure(from, less)
                : TwoParts(at),
            "ratio" => Ratio(at.Map("ratio")!),
            _ => new CountMeasure(ConditionReader.Parts(at, "count")),
        };
        at.Done();
        return measure;
    }

    private static FactMeasure? Fact(NodeReader at)
    {
        if (at.Fact("fact") is not { } fact)
            return null;
        if (fact.Type is FactType.Number or FactType.Percent)
            return new FactMeasure(fact);
        at.Reading.Refuse(at.LineOf("fact"), "not-countable", fact.Name, Kebab.Of(fact.Type));
        return null;
    }

    private static TypedMeasure Typed(NodeReader at)
    {
        var type = at.Choice<FactType>("typed");
        if (type is not (FactType.Number or FactType.Percent))
            at.Reading.Refuse(at.LineOf("typed"), "not-countable", "typed", Kebab.Of(type));
        if (at.Reading.Values.IsReading)
            at.Reading.Refuse(at.LineOf("typed"), "typed-in-value");
        return new TypedMeasure(type);
    }

    private static List<Measure> Parts(NodeReader at, string key) =>
        [.. at.SomeMaps(key).Select(Read).OfType<Measure>()];

    private static DifferenceMeasure? TwoParts(NodeReader at)
    {
        at.Reading.Refuse(at.LineOf("difference"), "two-parts");
        return null;
    }

    private static RatioMeasure? Ratio(NodeReader at)
    {
        var of = at.Measure("of");
        var to = at.Measure("to");
        var percent = at.Flag("percent", otherwise: true);
        at.Done();
        if (to?.Fixed == 0)
            at.Reading.Refuse(at.LineOf("to"), "division-by-zero");
        return of is null || to is null ? null : new RatioMeasure(of, to, percent);
    }
}

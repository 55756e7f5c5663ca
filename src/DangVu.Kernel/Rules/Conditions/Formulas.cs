namespace DangVu.Kernel.Rules;

public sealed record SumMeasure(IReadOnlyList<Measure> Parts) : Measure
{
    public override bool IsPercent => Parts.All(part => part.IsPercent);

    public override decimal? Fixed => Parts.All(part => part.Fixed is not null) ? Parts.Sum(part => part.Fixed) : null;

    public override Measured Take(FactSet facts, string item)
    {
        var parts = Parts.Select(part => part.Take(facts, item)).ToList();
        return parts.TrueForAll(part => part.Value is not null)
            ? Measured.Try(() => parts.Sum(part => part.Value!.Value))
            : new Measured(null, Join(parts));
    }

    public override IReadOnlyList<Trace> Show(FactSet facts, string item) =>
        [.. Parts.SelectMany(part => part.ShowAsPart(facts, item))];
}

public sealed record DifferenceMeasure(Measure From, Measure Less) : Measure
{
    public override bool IsPercent => From.IsPercent && Less.IsPercent;

    public override decimal? Fixed => From.Fixed - Less.Fixed;

    public override Measured Take(FactSet facts, string item)
    {
        var (from, less) = (From.Take(facts, item), Less.Take(facts, item));
        return from.Value is { } most && less.Value is { } off
            ? Measured.Try(() => most - off)
            : new Measured(null, Join(from, less));
    }

    public override IReadOnlyList<Trace> Show(FactSet facts, string item) =>
        [.. From.ShowAsPart(facts, item), .. Less.ShowAsPart(facts, item)];
}

/// <summary>Of over To, times 100 for a percent. Where To is nothing there is no ratio: it is not known.</summary>
public sealed record RatioMeasure(Measure Of, Measure To, bool Percent) : Measure
{
    public const string NoDenominator = "ratio.denominator";

    public override bool IsPercent => Percent;

    public override Measured Take(FactSet facts, string item)
    {
        var (of, to) = (Of.Take(facts, item), To.Take(facts, item));
        if (of.Value is not { } share || to.Value is not { } whole)
            return new Measured(null, Join(of, to));
        return whole == 0 ? Measured.Lacks(NoDenominator) : Measured.Try(() => share / whole * (Percent ? 100 : 1));
    }

    public override IReadOnlyList<Trace> Show(FactSet facts, string item) =>
        [.. Of.ShowAsPart(facts, item), .. To.ShowAsPart(facts, item)];
}

/// <summary>How many of the conditions are met; not known while one of them is.</summary>
public sealed record CountMeasure(IReadOnlyList<Condition> Parts) : Measure
{
    public override Measured Take(FactSet facts, string item)
    {
        var parts = Parts.Select(part => part.Check(facts)).ToList();
        return parts.TrueForAll(part => part.Outcome != Outcome.NotKnown)
            ? Measured.Of(parts.Count(part => part.Outcome == Outcome.Met))
            : new Measured(null, Trace.MissingOf(parts));
    }

    public override IReadOnlyList<Trace> Show(FactSet facts, string item) =>
        [.. Parts.Select(part => part.Check(facts))];
}

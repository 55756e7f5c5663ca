namespace DangVu.Kernel.Rules;

/// <summary>Something that is met, not met, or not known in a case.</summary>
public abstract record Condition
{
    /// <summary>What the condition asks, in the words of its rule; empty where the facts' own titles say it.</summary>
    public RuleText Label { get; init; } = new("", "");

    public abstract Trace Check(FactSet facts);
}

public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override Trace Check(FactSet facts)
    {
        var parts = Parts.Select(part => part.Check(facts)).ToList();
        return Trace.OfChildren("all", Label, Kleene.All(parts.Select(part => part.Outcome)), "all", parts);
    }
}

public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override Trace Check(FactSet facts)
    {
        var parts = Parts.Select(part => part.Check(facts)).ToList();
        return Trace.OfChildren("any", Label, Kleene.Any(parts.Select(part => part.Outcome)), "any", parts);
    }
}

public sealed record NotOf(Condition Part) : Condition
{
    public override Trace Check(FactSet facts)
    {
        var part = Part.Check(facts);
        return Trace.OfChildren("not", Label, Kleene.Not(part.Outcome), "not", [part]);
    }
}

/// <summary>At least so many of the parts are met.</summary>
public sealed record CountOf(int AtLeast, IReadOnlyList<Condition> Parts) : Condition
{
    public override Trace Check(FactSet facts)
    {
        var parts = Parts.Select(part => part.Check(facts)).ToList();
        var outcome = Kleene.AtLeast(AtLeast, [.. parts.Select(part => part.Outcome)]);
        var met = FactValue.OfNumber(parts.Count(part => part.Outcome == Outcome.Met));
        return Trace.OfChildren("count", Label, outcome, "count", parts) with
        {
            Input = met,
            Threshold = FactValue.OfNumber(AtLeast),
            Args = [met, FactValue.OfNumber(parts.Count), FactValue.OfNumber(AtLeast)],
        };
    }
}

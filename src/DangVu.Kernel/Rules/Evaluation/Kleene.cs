namespace DangVu.Kernel.Rules;

/// <summary>Three-valued logic: what is not known stays so unless the rest already decides.</summary>
public static class Kleene
{
    public static Outcome Of(bool met) => met ? Outcome.Met : Outcome.NotMet;

    public static Outcome Not(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => Outcome.NotMet,
            Outcome.NotMet => Outcome.Met,
            _ => Outcome.NotKnown,
        };

    public static Outcome All(IEnumerable<Outcome> outcomes) =>
        outcomes.Aggregate(Outcome.Met, (left, right) => left < right ? left : right);

    public static Outcome Any(IEnumerable<Outcome> outcomes) =>
        outcomes.Aggregate(Outcome.NotMet, (left, right) => left > right ? left : right);

    /// <summary>At least so many are met.</summary>
    public static Outcome AtLeast(int needed, IReadOnlyCollection<Outcome> outcomes)
    {
        var met = outcomes.Count(outcome => outcome == Outcome.Met);
        if (met >= needed)
            return Outcome.Met;
        return met + outcomes.Count(outcome => outcome == Outcome.NotKnown) < needed
            ? Outcome.NotMet
            : Outcome.NotKnown;
    }
}

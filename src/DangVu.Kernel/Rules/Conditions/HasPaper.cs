namespace DangVu.Kernel.Rules;

/// <summary>A paper is in the file.</summary>
public sealed record HasPaper(string Paper) : Condition
{
    public override Trace Check(FactSet facts)
    {
        var (outcome, reason) = facts.HasPaper(Paper) switch
        {
            true => (Outcome.Met, "paper-there"),
            false => (Outcome.NotMet, "paper-missing"),
            null => (Outcome.NotKnown, "papers-not-known"),
        };
        var label = Label.Vi.Length > 0 ? Label : new RuleText(Paper, Paper);
        return new Trace($"paper.{Paper}", label, outcome, reason)
        {
            Missing = outcome == Outcome.NotKnown ? [$"paper.{Paper}"] : [],
        };
    }
}

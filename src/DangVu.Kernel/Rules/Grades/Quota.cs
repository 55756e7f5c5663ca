namespace DangVu.Kernel.Rules;

public enum Rounding
{
    Down,
    Nearest,
    Up,
}

/// <summary>At most so many percent: who is counted, among whom, and how a fraction is rounded, all said by the rule.</summary>
public sealed record Quota(
    IReadOnlyList<string> Counted,
    IReadOnlyList<string> Among,
    decimal Percent,
    Rounding Rounding,
    string Scope
)
{
    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }

    public QuotaOutcome Weigh(IReadOnlyDictionary<string, int> counts)
    {
        var counted = Counted.Sum(grade => counts.GetValueOrDefault(grade));
        var among = Among.Sum(grade => counts.GetValueOrDefault(grade));
        return new QuotaOutcome(counted, among, Allowed(among));
    }

    public int Allowed(int among)
    {
        var exact = among * Percent / 100;
        return (int)(
            Rounding switch
            {
                Rounding.Down => decimal.Floor(exact),
                Rounding.Up => decimal.Ceiling(exact),
                _ => decimal.Round(exact, 0, MidpointRounding.AwayFromZero),
            }
        );
    }
}

public sealed record QuotaOutcome(int Counted, int Among, int Allowed)
{
    public bool IsKept => Counted <= Allowed;

    /// <summary>How many more there may be; 0 when full.</summary>
    public int Room => Math.Max(0, Allowed - Counted);

    /// <summary>How many there are too many.</summary>
    public int Over => Math.Max(0, Counted - Allowed);
}

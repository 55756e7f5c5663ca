namespace DangVu.Kernel.Rules;

/// <summary>
/// Why a check came out as it did, node by node. It is stored with the decision and can be said in either language
/// long after the rule file has gone. <see cref="Reason"/> is a key of the rule sentences, <see cref="Args"/> fill it.
/// </summary>
public sealed record Trace(string Code, RuleText Label, Outcome Outcome, string Reason)
{
    public IReadOnlyList<FactValue> Args { get; init; } = [];

    public FactValue? Input { get; init; }

    public FactValue? Threshold { get; init; }

    public Score? Points { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Facts, items and papers without which this node cannot be decided.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<Trace> Children { get; init; } = [];

    public static IReadOnlyList<string> MissingOf(IEnumerable<Trace> traces) =>
        [.. traces.SelectMany(trace => trace.Missing).Distinct(StringComparer.Ordinal)];

    /// <summary>A node decided by its children; what decided children lack does not matter any more.</summary>
    public static Trace OfChildren(
        string code,
        RuleText label,
        Outcome outcome,
        string reason,
        IReadOnlyList<Trace> children
    ) =>
        new(code, label, outcome, reason)
        {
            Children = children,
            Missing =
                outcome == Outcome.NotKnown
                    ? MissingOf(children.Where(child => child.Outcome == Outcome.NotKnown))
                    : [],
        };
}

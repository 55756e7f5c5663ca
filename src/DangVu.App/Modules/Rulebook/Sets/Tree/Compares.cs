using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>One comparison of a condition: a fact held against a value, several values, or another fact.</summary>
internal sealed record CompareRow(string Fact, string Is, string? To, string? ToFact);

/// <summary>
/// A condition as the form shows it: a few comparisons that must all hold, or of which one is enough. Other conditions (nested, counted,
/// negated, with words of their own) stay as the file has them.
/// </summary>
internal sealed record Compares(bool Any, IReadOnlyList<CompareRow> Rows)
{
    public const int Most = 4;

    public static IReadOnlyList<string> Signs { get; } = ["==", "!=", ">=", ">", "<=", "<", "in"];

    public static Compares? Of(RuleNode? when)
    {
        if (when is null)
            return null;
        if (Row(when) is { } single)
            return new Compares(false, [single]);
        if (when is not MappingNode { Entries: [{ Key: "all" or "any" } only] } || only.Value is not SequenceNode parts)
            return null;
        var rows = parts.Items.Select(Row).OfType<CompareRow>().ToList();
        return rows.Count == parts.Items.Count && rows.Count <= Most ? new Compares(only.Key == "any", rows) : null;
    }

    public RuleNode? Node() =>
        Rows switch
        {
            [] => null,
            [var only] => Node(only),
            _ => Make.Map((Any ? "any" : "all", Make.List(Rows.Select(Node)))),
        };

    private static RuleNode Node(CompareRow row) =>
        Make.Map(
            ("fact", Make.Text(row.Fact)),
            ("is", Make.Text(row.Is)),
            (
                "to",
                row.ToFact is not null ? null
                : row.Is == "in"
                    ? Make.List(
                        (row.To ?? "")
                            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                            .Select(t => new ScalarNode(t, 0))
                    )
                : Make.Text(row.To)
            ),
            ("toFact", Make.Text(row.ToFact))
        );

    private static CompareRow? Row(RuleNode node)
    {
        if (node is not MappingNode map || map.Entries.Any(e => e.Key is not ("fact" or "is" or "to" or "toFact")))
            return null;
        if (NodeTree.Text(map, "fact") is not { } fact || NodeTree.Text(map, "is") is not { } sign)
            return null;
        return NodeTree.At(map, "to") is SequenceNode list
            ? new CompareRow(fact, sign, string.Join(", ", list.Items.OfType<ScalarNode>().Select(s => s.Text)), null)
            : new CompareRow(fact, sign, NodeTree.Text(map, "to"), NodeTree.Text(map, "toFact"));
    }
}

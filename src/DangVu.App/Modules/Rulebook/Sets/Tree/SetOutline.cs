using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>One part of a set as it stands in the tree, whether or not the whole can be read.</summary>
/// <param name="Path">From the root of the file.</param>
/// <param name="Most">What can be earned here: said, or added up from below.</param>
internal sealed record OutlineRow(
    string Path,
    int Depth,
    int Line,
    string Kind,
    string Code,
    string Title,
    decimal Most,
    decimal? Minimum,
    RuleNode Node
);

/// <summary>The parts of a set in their order: what must hold before, what rules out, groups and criteria, grades.</summary>
internal static class SetOutline
{
    public static IReadOnlyList<OutlineRow> Of(RuleNode root)
    {
        var rows = new List<OutlineRow>();
        List(root, "body/preconditions", 0, rows);
        List(root, "body/vetoes", 0, rows);
        List(root, "body/groups", 0, rows);
        List(root, "body/items", 0, rows);
        List(root, "body/grades", 0, rows);
        return rows;
    }

    /// <summary>What the groups and criteria of the set come to.</summary>
    public static decimal Total(RuleNode root) =>
        NodeTree.Items(root, "body/groups").Concat(NodeTree.Items(root, "body/items")).Sum(Most);

    /// <summary>The part in which a line of the file stands; null for the head of the file.</summary>
    public static OutlineRow? Holding(IReadOnlyList<OutlineRow> rows, int line) =>
        rows.Where(r => r.Line <= line && line <= LastLine(r.Node)).MaxBy(r => r.Depth);

    public static decimal Most(RuleNode node) =>
        PartKinds.Of(node) switch
        {
            PartKinds.Group => Number(node, "max")
                ?? NodeTree.Items(node, "groups").Concat(NodeTree.Items(node, "items")).Sum(Most),
            PartKinds.Stated or PartKinds.When => Number(node, "pass/points") ?? 0,
            PartKinds.Bonus or PartKinds.Penalty => 0,
            _ => Number(node, "points/max") ?? 0,
        };

    public static decimal? Number(RuleNode node, string path) =>
        NodeTree.Text(node, path) is { } text && Scalars.Number(text, out var number) ? number : null;

    private static void List(RuleNode root, string path, int depth, List<OutlineRow> rows)
    {
        foreach (var (i, node) in NodeTree.Items(root, path).Index())
        {
            var at = $"{path}/{i}";
            var kind = PartKinds.Of(at, node);
            rows.Add(
                new OutlineRow(
                    at,
                    depth,
                    node.Line,
                    kind,
                    NodeTree.Text(node, "code") ?? "",
                    NodeTree.Text(node, "title/vi") ?? "",
                    kind is PartKinds.Precondition or PartKinds.Veto or PartKinds.Grade ? 0 : Most(node),
                    Number(node, "minimum"),
                    node
                )
            );
            if (kind != PartKinds.Group)
                continue;
            List(root, at + "/groups", depth + 1, rows);
            List(root, at + "/items", depth + 1, rows);
        }
    }

    private static int LastLine(RuleNode node) =>
        node switch
        {
            MappingNode map => map.Entries.Select(e => Math.Max(e.Line, LastLine(e.Value))).Append(node.Line).Max(),
            SequenceNode list => list.Items.Select(LastLine).Append(node.Line).Max(),
            _ => node.Line,
        };
}

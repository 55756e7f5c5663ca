using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads a criteria set and refuses one whose points do not add up.</summary>
internal static class CriteriaReader
{
    public static CriteriaBody Read(NodeReader at)
    {
        var lines = new List<(string, int)>();
        var nodes = Nodes(at, "groups", lines);
        if (nodes.Count == 0)
            nodes = Nodes(at, "items", lines);
        if (nodes.Count == 0)
            at.Reading.Refuse(at.Line, "empty-list", "groups");
        var body = new CriteriaBody(
            at.NumberOrNull("total"),
            at.Choice<NotApplicableMeans>("notApplicable", NotApplicableMeans.Drop),
            nodes,
            Named(at, "preconditions", lines),
            Named(at, "vetoes", lines),
            GradeReader.Grades(at, "grades", required: false)
        );
        at.Reading.Unique(lines);
        if (body.Total is { } total && total != nodes.Sum(node => node.Most))
            at.Reading.Refuse(
                at.LineOf("total"),
                "total-differs",
                Scalars.Say(total),
                Scalars.Say(nodes.Sum(node => node.Most))
            );
        return body;
    }

    private static List<CriteriaNode> Nodes(NodeReader at, string key, List<(string, int)> lines) =>
        [.. at.Maps(key).Select(item => Node(item, lines)).OfType<CriteriaNode>()];

    private static CriteriaNode? Node(NodeReader at, List<(string, int)> lines)
    {
        var (code, title) = (at.Text("code"), at.Words("title"));
        lines.Add((code, at.Line));
        var (verified, note) = (at.Flag("verified", otherwise: true), at.WordsOrNull("note"));
        CriteriaNode? node =
            at.Has("groups") || at.Has("items") ? Group(at, code, title, lines) : LeafReader.Read(at, code, title);
        at.Done();
        return node is null ? null : node with { Verified = verified, Note = note };
    }

    private static CriteriaGroup Group(NodeReader at, string code, RuleText title, List<(string, int)> lines)
    {
        List<CriteriaNode> children = [.. Nodes(at, "groups", lines), .. Nodes(at, "items", lines)];
        var group = new CriteriaGroup(code, title, children)
        {
            Max = at.NumberOrNull("max"),
            Minimum = at.NumberOrNull("minimum"),
            MetAtLeast = at.Has("metAtLeast") ? at.Whole("metAtLeast") : null,
            Judged = at.Flag("judged", otherwise: false),
        };
        var sum = children.Sum(child => child.Most);
        var leaves = group.SelfAndBelow().OfType<CriteriaLeaf>().ToList();
        var bonus = leaves.OfType<AdjustLeaf>().Where(leaf => leaf.Sign > 0).Sum(leaf => leaf.Cap);
        if (group.Max is { } max && !group.Judged && sum + bonus < max)
            at.Reading.Refuse(at.LineOf("max"), "max-unreachable", Scalars.Say(max), Scalars.Say(sum + bonus));
        if (group.Minimum > group.Most)
            at.Reading.Refuse(
                at.LineOf("minimum"),
                "minimum-over-max",
                Scalars.Say(group.Minimum.Value),
                Scalars.Say(group.Most)
            );
        if (group.MetAtLeast > leaves.Count)
            at.Reading.Refuse(at.LineOf("metAtLeast"), "count-out-of-range", Scalars.Say(group.MetAtLeast.Value));
        return group;
    }

    private static List<NamedCondition> Named(NodeReader at, string key, List<(string, int)> lines)
    {
        var named = new List<NamedCondition>();
        foreach (var item in at.Maps(key))
        {
            var (code, title) = (item.Text("code"), item.Words("title"));
            lines.Add((code, item.Line));
            var when = item.Condition("when");
            if (when is null && !item.Has("when"))
                item.Missing("when");
            item.Done();
            if (when is not null)
                named.Add(new NamedCondition(code, title, when));
        }
        return named;
    }
}

using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads a criteria set and refuses one whose points do not add up.</summary>
internal static class CriteriaReader
{
    public static CriteriaBody Read(NodeReader at)
    {
        var lines = new List<(string, int)>();
        var values = at.Reading.Values.Read(at);
        List<CriteriaNode> nodes = [.. Nodes(at, "groups", lines), .. Nodes(at, "items", lines)];
        if (at.Items("groups").Count + at.Items("items").Count == 0)
            at.Reading.Refuse(at.Line, "empty-list", "groups");
        var body = new CriteriaBody(
            at.NumberOrNull("total"),
            at.Choice<NotApplicableMeans>("notApplicable", NotApplicableMeans.Drop),
            nodes,
            Named(at, "preconditions", lines),
            Named(at, "vetoes", lines),
            GradeReader.Grades(at, "grades", required: false)
        )
        {
            Values = values,
        };
        at.Reading.Unique(lines);
        var sum = nodes.Sum(node => node.Worth);
        if (body.Total is { } total && total != sum)
            at.Reading.Refuse(at.LineOf("total"), "total-differs", Scalars.Say(total), Scalars.Say(sum));
        SameWeights(at, nodes);
        return body;
    }

    private static List<CriteriaNode> Nodes(NodeReader at, string key, List<(string, int)> lines) =>
        [.. at.Maps(key).Select(item => Node(item, lines)).OfType<CriteriaNode>()];

    private static CriteriaNode? Node(NodeReader at, List<(string, int)> lines)
    {
        var (code, title) = (at.Text("code"), at.Words("title"));
        lines.Add((code, at.Line));
        var (verified, note) = (at.Flag("verified", otherwise: true), at.WordsOrNull("note"));
        var away = at.Condition("notApplicableWhen");
        CriteriaNode? node =
            at.Has("groups") || at.Has("items") ? Group(at, code, title, lines) : LeafReader.Read(at, code, title);
        at.Done();
        return node is null ? null : node with { Verified = verified, Note = note, NotApplicableWhen = away };
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
            Weight = at.NumberOrNull("weight"),
        };
        Weighed(at, group);
        SameWeights(at, children);
        var sum = children.Sum(child => child.Worth);
        var leaves = group.SelfAndBelow().OfType<CriteriaLeaf>().ToList();
        var bonus = leaves.OfType<AdjustLeaf>().Where(leaf => leaf.Sign > 0).Sum(leaf => leaf.Cap);
        if (group.Max <= 0)
            at.Reading.Refuse(at.LineOf("max"), "not-positive", "max");
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

    /// <summary>A weight is a share of what can be earned; where nothing can be, the share would be a division by zero.</summary>
    private static void Weighed(NodeReader at, CriteriaGroup group)
    {
        if (group.Weight is not { } weight)
            return;
        if (weight <= 0)
            at.Reading.Refuse(at.LineOf("weight"), "not-positive", "weight");
        else if (group.Most <= 0)
            at.Reading.Refuse(at.LineOf("weight"), "weight-of-nothing", group.Code);
    }

    /// <summary>Of neighbours that carry points either all are weighed or none: otherwise points and weights would be added up.</summary>
    private static void SameWeights(NodeReader at, List<CriteriaNode> nodes)
    {
        var carrying = nodes.Where(node => node.Worth > 0).ToList();
        var bare = carrying.Where(node => node is not CriteriaGroup { Weight: not null }).ToList();
        if (bare.Count > 0 && bare.Count < carrying.Count)
            at.Reading.Refuse(at.Line, "weights-mixed", string.Join(", ", bare.Select(node => node.Code)));
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

using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

public sealed record CatalogueGroup(string Code, RuleText Title);

/// <summary>One coded item, in the order of the file. Attributes are coded extras such as a level or a parent kind.</summary>
public sealed record CatalogueItem(string Code, string? Group, RuleText Text, int Order, bool Verified)
{
    public RuleText? Note { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> All(string attribute) => Attributes.GetValueOrDefault(attribute) ?? [];

    public string? One(string attribute) => All(attribute) is [var only, ..] ? only : null;

    public bool Has(string attribute, string value) => All(attribute).Contains(value, StringComparer.Ordinal);
}

/// <summary>A dated list of coded items.</summary>
public sealed record CatalogueBody(IReadOnlyList<CatalogueGroup> Groups, IReadOnlyList<CatalogueItem> Items) : RuleBody
{
    public override BodyKind Kind => BodyKind.Catalogue;

    public CatalogueItem? Find(string code) => Items.FirstOrDefault(item => item.Code == code);

    public IEnumerable<CatalogueItem> In(string group) => Items.Where(item => item.Group == group);
}

internal static class CatalogueReader
{
    public static CatalogueBody Read(NodeReader at)
    {
        var lines = new List<(string, int)>();
        var groups = new List<CatalogueGroup>();
        foreach (var item in at.Maps("groups"))
        {
            groups.Add(new CatalogueGroup(item.Text("code"), item.Words("title")));
            lines.Add((groups[^1].Code, item.Line));
            item.Done();
        }
        at.Reading.Unique(lines);
        lines.Clear();
        var items = new List<CatalogueItem>();
        foreach (var item in at.SomeMaps("items"))
        {
            items.Add(Item(item, items.Count + 1, groups));
            lines.Add((items[^1].Code, item.Line));
        }
        at.Reading.Unique(lines);
        return new CatalogueBody(groups, items);
    }

    private static CatalogueItem Item(NodeReader at, int order, List<CatalogueGroup> groups)
    {
        var group = at.TextOrNull("group");
        if (group is not null && groups.All(known => known.Code != group))
            at.Reading.Refuse(at.LineOf("group"), "unknown-group", group);
        var item = new CatalogueItem(
            at.Text("code"),
            group,
            at.Words("text"),
            order,
            at.Flag("verified", otherwise: true)
        )
        {
            Note = at.WordsOrNull("note"),
            Attributes = at.Map("with") is { } with
                ? Attributes(with)
                : new Dictionary<string, IReadOnlyList<string>>(),
        };
        at.Done();
        return item;
    }

    private static Dictionary<string, IReadOnlyList<string>> Attributes(NodeReader at)
    {
        var attributes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var key in at.Keys)
            attributes[key] = at.Node(key) is SequenceNode ? at.Texts(key) : [at.Text(key)];
        return attributes;
    }
}

using System.Globalization;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>
/// Looks into a rule's tree and changes it; trees do not change, a change gives a new one. A place is said as keys and numbers:
/// "body/groups/0/items/2"; "-" stands for the end of a list.
/// </summary>
internal static class NodeTree
{
    public const string End = "-";

    public static RuleNode? At(RuleNode? node, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(node, Child);

    public static string? Text(RuleNode? node, string path) => At(node, path) is ScalarNode scalar ? scalar.Text : null;

    public static bool Has(RuleNode? node, string key) => Child(node, key) is not null;

    public static IReadOnlyList<RuleNode> Items(RuleNode? node, string path) =>
        At(node, path) is SequenceNode list ? list.Items : [];

    /// <summary>The tree with another piece in the place; null takes the piece away.</summary>
    public static RuleNode With(RuleNode root, string path, RuleNode? piece) =>
        Put(root, path.Split('/', StringSplitOptions.RemoveEmptyEntries), piece)!;

    /// <summary>The tree with two neighbours of a list changed about; the same tree where there is no neighbour.</summary>
    public static RuleNode Swap(RuleNode root, string path, int by)
    {
        var (parent, index) = Split(path);
        if (At(root, parent) is not SequenceNode list || index < 0)
            return root;
        var other = index + by;
        if (other < 0 || other >= list.Items.Count || index >= list.Items.Count)
            return root;
        var items = list.Items.ToList();
        (items[index], items[other]) = (items[other], items[index]);
        return With(root, parent, list with { Items = items });
    }

    /// <summary>The list that holds the place, and its number there; -1 where the place is no number.</summary>
    public static (string Parent, int Index) Split(string path)
    {
        var cut = path.LastIndexOf('/');
        return (
            cut < 0 ? "" : path[..cut],
            int.TryParse(path[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : -1
        );
    }

    private static RuleNode? Child(RuleNode? node, string key) =>
        node switch
        {
            MappingNode map => map.Entries.FirstOrDefault(e => e.Key == key)?.Value,
            SequenceNode list
                when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
                    && i < list.Items.Count => list.Items[i],
            _ => null,
        };

    private static RuleNode? Put(RuleNode? node, ReadOnlySpan<string> path, RuleNode? piece)
    {
        if (path.Length == 0)
            return piece;
        var key = path[0];
        var rest = path[1..];
        node ??= key == End ? Make.List() : Make.Map();
        if (node is SequenceNode list)
        {
            var items = list.Items.ToList();
            var index = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : items.Count;
            var item = Put(index < items.Count ? items[index] : null, rest, piece);
            if (index < items.Count)
                items.RemoveAt(index);
            if (item is not null)
                items.Insert(Math.Min(index, items.Count), item);
            return list with { Items = items };
        }
        if (node is not MappingNode map)
            return node;
        var entries = map.Entries.ToList();
        var at = entries.FindIndex(e => e.Key == key);
        var value = Put(at < 0 ? null : entries[at].Value, rest, piece);
        if (at >= 0 && value is null)
            entries.RemoveAt(at);
        else if (at >= 0)
            entries[at] = entries[at] with { Value = value! };
        else if (value is not null)
            entries.Add(new MappingEntry(key, value, 0));
        return map with { Entries = entries };
    }
}

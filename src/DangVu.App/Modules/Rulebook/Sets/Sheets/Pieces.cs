using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Sheets;

/// <summary>Small work on pieces of a tree between file and workbook.</summary>
internal static class Pieces
{
    /// <summary>The piece without mappings in which nothing stands; null where nothing is left.</summary>
    public static RuleNode? Prune(RuleNode? node)
    {
        if (node is not MappingNode map)
            return node;
        var entries = map
            .Entries.Select(e => e.Value is MappingNode ? e with { Value = Prune(e.Value)! } : e)
            .Where(e => e.Value is not null)
            .ToList();
        return entries.Count == 0 ? null : map with { Entries = entries };
    }

    /// <summary>Every line in the piece becomes this one: the row from which it was made.</summary>
    public static RuleNode Stamp(RuleNode node, int line) =>
        node switch
        {
            ScalarNode scalar => scalar with { Line = line },
            SequenceNode list => new SequenceNode([.. list.Items.Select(i => Stamp(i, line))], line),
            MappingNode map => new MappingNode(
                [.. map.Entries.Select(e => new MappingEntry(e.Key, Stamp(e.Value, line), line))],
                line
            ),
            _ => node,
        };

    /// <summary>Whether the text of a place is this word: it is then said by a cross in a column.</summary>
    public static bool Is(RuleNode node, string path, string word) => NodeTree.Text(node, path) == word;
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Rules;

/// <summary>
/// The Kernel's neutral tree back to YAML: one spelling for one tree, and what <see cref="YamlRuleReader"/> reads from it is the same tree.
/// Comments are no part of the tree and are not written.
/// </summary>
internal static partial class YamlRuleWriter
{
    /// <summary>A list or mapping that fits is written on one line, as people write words and conditions.</summary>
    private const int Line = 140;

    public static string Write(RuleNode root)
    {
        var text = new StringBuilder();
        if (root is MappingNode { Entries.Count: > 0 } map)
            Block(map, 0, text);
        else
            text.Append(Flow(root)).Append('\n');
        return text.ToString();
    }

    /// <summary>The whole node on one line: what a cell of a sheet holds of a condition with parts.</summary>
    public static string Flow(RuleNode node)
    {
        var text = new StringBuilder();
        Flow(node, text);
        return text.ToString();
    }

    private static void Block(MappingNode map, int indent, StringBuilder text)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indent).Append(Spell(entry.Key)).Append(':');
            if (OnOneLine(entry.Value, indent + entry.Key.Length + 2) is { } line)
                text.Append(' ').Append(line).Append('\n');
            else if (entry.Value is MappingNode inner)
            {
                text.Append('\n');
                Block(inner, indent + 2, text);
            }
            else
            {
                text.Append('\n');
                Items((SequenceNode)entry.Value, indent + 2, text);
            }
        }
    }

    private static void Items(SequenceNode list, int indent, StringBuilder text)
    {
        foreach (var item in list.Items)
        {
            if (item is MappingNode map && OnOneLine(item, indent + 2) is null)
            {
                var lines = new StringBuilder();
                Block(map, indent + 2, lines);
                text.Append(' ', indent).Append("- ").Append(lines, indent + 2, lines.Length - indent - 2);
            }
            else
                text.Append(' ', indent).Append("- ").Append(Flow(item)).Append('\n');
        }
    }

    private static string? OnOneLine(RuleNode node, int used) =>
        node switch
        {
            ScalarNode or SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 } => Flow(node),
            _ => Flow(node) is { } flow && flow.Length + used <= Line ? flow : null,
        };

    private static void Flow(RuleNode node, StringBuilder text)
    {
        switch (node)
        {
            case ScalarNode scalar:
                text.Append(Spell(scalar.Text));
                break;
            case SequenceNode { Items.Count: 0 }:
                text.Append("[]");
                break;
            case SequenceNode list:
                text.Append('[');
                foreach (var (i, item) in list.Items.Index())
                {
                    text.Append(i == 0 ? "" : ", ");
                    Flow(item, text);
                }
                text.Append(']');
                break;
            case MappingNode { Entries.Count: 0 }:
                text.Append("{}");
                break;
            case MappingNode map:
                text.Append("{ ");
                foreach (var (i, entry) in map.Entries.Index())
                {
                    text.Append(i == 0 ? "" : ", ").Append(Spell(entry.Key)).Append(": ");
                    Flow(entry.Value, text);
                }
                text.Append(" }");
                break;
        }
    }

    private static string Spell(string value)
    {
        if (Plain().IsMatch(value))
            return value;
        var text = new StringBuilder("\"");
        foreach (var letter in value)
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' => text.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)letter:X4}"
                ),
                _ => text.Append(letter),
            };
        return text.Append('"').ToString();
    }

    /// <summary>Codes, names of facts, numbers and dates need no quotes.</summary>
    [GeneratedRegex(@"^(?:[A-Za-z0-9_][A-Za-z0-9_./+-]*|-[0-9]+(?:\.[0-9]+)?)\z")]
    private static partial Regex Plain();
}

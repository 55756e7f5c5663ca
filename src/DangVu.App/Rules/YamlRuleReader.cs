using DangVu.Kernel.Rules.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DangVu.App.Rules;

/// <summary>
/// YAML text to the Kernel's neutral tree. Anchors, aliases and tags are refused: a rule file is plain data. So is deep nesting,
/// which no rule needs and which would exhaust the stack of whoever reads it.
/// </summary>
internal static class YamlRuleReader
{
    private const int Deepest = 40;

    public static RuleNode? Read(string text, RuleReading reading)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
            {
                reading.Refuse(1, "not-a-mapping");
                return null;
            }
            parser.Consume<DocumentStart>();
            var node = Node(parser, 1);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "more than one document");
            return node;
        }
        catch (TooDeep deep)
        {
            reading.Refuse(deep.Line, "too-deep", Scalars.Say(Deepest));
            return null;
        }
        catch (YamlException problem)
        {
            reading.Refuse((int)problem.Start.Line, "yaml-syntax", problem.Message);
            return null;
        }
    }

    private static RuleNode Node(Parser parser, int depth)
    {
        if (depth > Deepest)
            throw new TooDeep((int)parser.Current!.Start.Line);
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } or AnchorAlias)
            throw new YamlException(
                parser.Current.Start,
                parser.Current.End,
                "anchors, aliases and tags are not used here"
            );
        var line = (int)parser.Current!.Start.Line;
        if (parser.TryConsume<Scalar>(out var scalar))
            return new ScalarNode(scalar.Value, line);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<RuleNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(parser, depth + 1));
            return new SequenceNode(items, line);
        }
        parser.Consume<MappingStart>();
        var entries = new List<MappingEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            entries.Add(new MappingEntry(key.Value, Node(parser, depth + 1), (int)key.Start.Line));
        }
        return new MappingNode(entries, line);
    }

    private sealed class TooDeep(int line) : Exception
    {
        public int Line => line;
    }
}

using DangVu.Kernel.Rules.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DangVu.App.Rules;

/// <summary>YAML text to the Kernel's neutral tree. Anchors, aliases and tags are refused: a rule file is plain data.</summary>
internal static class YamlRuleReader
{
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
            var node = Node(parser);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "more than one document");
            return node;
        }
        catch (YamlException problem)
        {
            reading.Refuse((int)problem.Start.Line, "yaml-syntax", problem.Message);
            return null;
        }
    }

    private static RuleNode Node(Parser parser)
    {
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
                items.Add(Node(parser));
            return new SequenceNode(items, line);
        }
        parser.Consume<MappingStart>();
        var entries = new List<MappingEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            entries.Add(new MappingEntry(key.Value, Node(parser), (int)key.Start.Line));
        }
        return new MappingNode(entries, line);
    }
}

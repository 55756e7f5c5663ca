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
        var parser = new Parser(new StringReader(text));
        try
        {
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
        catch (Exception e) when (IsOfTheScanner(e))
        {
            reading.Refuse((int)(parser.Current?.End.Line ?? 1), "yaml-syntax", e.Message);
            return null;
        }
    }

    /// <summary>Some broken texts the YAML scanner does not refuse but stumbles over; to whoever wrote the file it is the same.</summary>
    private static bool IsOfTheScanner(Exception e) =>
        e
            is InvalidOperationException
                or ArgumentException
                or FormatException
                or ArithmeticException
                or IndexOutOfRangeException
                or NullReferenceException;

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
            return new ScalarNode(Whole(scalar), line);
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
            entries.Add(new MappingEntry(Whole(key), Node(parser, depth + 1), (int)key.Start.Line));
        }
        return new MappingNode(entries, line);
    }

    /// <summary>Half of a character (a surrogate alone) is no text, and could be neither compared nor stored.</summary>
    private static string Whole(Scalar scalar)
    {
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            if (!char.IsSurrogate(scalar.Value[i]))
                continue;
            if (i + 1 == scalar.Value.Length || !char.IsSurrogatePair(scalar.Value[i], scalar.Value[i + 1]))
                throw new YamlException(scalar.Start, scalar.End, "a broken character");
            i++;
        }
        return scalar.Value;
    }

    private sealed class TooDeep(int line) : Exception
    {
        public int Line => line;
    }
}

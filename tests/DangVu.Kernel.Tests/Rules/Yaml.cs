using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;
using YamlDotNet.RepresentationModel;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>YAML written in a test, as the neutral tree that the Kernel reads.</summary>
internal static class Yaml
{
    public static readonly FactCatalogue Facts = new([
        Fact("score", FactType.Number),
        Fact("rate", FactType.Percent),
        Fact("held", FactType.Number),
        Fact("due", FactType.Number),
        Fact("disciplined", FactType.Boolean),
        Fact("since", FactType.Date),
        Fact("role", FactType.Text),
    ]);

    public static RuleNode Node(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Of(stream.Documents[0].RootNode);
    }

    /// <summary>A whole rule file around a body; the body begins at line 9.</summary>
    public static (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) Rule(
        string kind,
        string body,
        string head = ""
    )
    {
        var text = $$"""
            family: trial
            slug: one
            version: 1
            effectiveFrom: 2020-01-01
            title: { vi: "Thử", en: "Trial" }
            basis: { document: "1-QĐ/TW", date: 2020-01-01, article: "Điều 1", note: { vi: "thử", en: "trial" } }
            kind: {{kind}}
            body:
            """;
        var indented = string.Join('\n', body.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line));
        var reading = new RuleReading("trial/2020-01-01-one.yaml", Facts);
        var version = VersionReader.Read(Node($"{text}\n{indented}\n{head}"), reading);
        return (version, reading.Problems);
    }

    public static T Body<T>(string kind, string body)
        where T : RuleBody
    {
        var (version, problems) = Rule(kind, body);
        problems.ShouldBeEmpty();
        return version!.As<T>();
    }

    public static void ShouldRefuse(
        this (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) read,
        string code,
        int line
    )
    {
        read.Version.ShouldBeNull();
        read.Problems.ShouldContain(
            problem => problem.Code == code && problem.Line == line,
            string.Join("; ", read.Problems.Select(problem => $"{problem.Line} {problem.Code}"))
        );
        foreach (var problem in read.Problems)
            problem.In("vi").ShouldStartWith("trial/2020-01-01-one.yaml:");
    }

    private static FactDefinition Fact(string name, FactType type) =>
        new(name, type, new RuleText($"Số liệu {name}", $"Fact {name}"));

    private static RuleNode Of(YamlNode node)
    {
        var line = (int)node.Start.Line;
        return node switch
        {
            YamlScalarNode scalar => new ScalarNode(scalar.Value ?? "", line),
            YamlSequenceNode sequence => new SequenceNode([.. sequence.Children.Select(Of)], line),
            YamlMappingNode mapping => new MappingNode(
                [
                    .. mapping.Children.Select(pair => new MappingEntry(
                        ((YamlScalarNode)pair.Key).Value!,
                        Of(pair.Value),
                        (int)pair.Key.Start.Line
                    )),
                ],
                line
            ),
            _ => throw new InvalidOperationException(),
        };
    }
}

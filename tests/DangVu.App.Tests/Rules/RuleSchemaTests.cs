using DangVu.App.Rules;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Tests.Rules;

public sealed class RuleSchemaTests
{
    private static readonly SmallSchema Schema = new(Path.Combine(Checkout.Rules, "schemas"));

    [Fact]
    public void Every_rule_file_keeps_to_the_schema_of_its_kind()
    {
        var problems = new List<string>();
        foreach (var path in Directory.GetFiles(Checkout.Rules, "*.yaml", SearchOption.AllDirectories))
        {
            // Lists of names (ethnic groups, religions) are read by the import, not by the rule engine.
            if (path.Contains("catalogues", StringComparison.Ordinal))
                continue;
            var node = Read(path);
            foreach (var (schema, part) in SchemasOf(path, node))
                problems.AddRange(Schema.Check(part, schema).Select(problem => $"{Path.GetFileName(path)}:{problem}"));
        }
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_rule_has_a_schema() =>
        Enum.GetValues<BodyKind>()
            .Where(kind => !File.Exists(Path.Combine(Checkout.Rules, "schemas", $"{Kebab.Of(kind)}.schema.json")))
            .ShouldBeEmpty();

    [Fact]
    public void A_file_that_breaks_its_schema_is_noticed()
    {
        var reading = new RuleReading("trial.yaml", FactCatalogue.Empty);
        var node = YamlRuleReader.Read(
            "entries:\n  - { code: a, title: { vi: Một }, value: 1, colour: red }\n",
            reading
        )!;
        Schema.Check(node, "table.schema.json").ShouldHaveSingleItem().ShouldStartWith("2: colour");
    }

    private static IEnumerable<(string Schema, RuleNode Part)> SchemasOf(string path, RuleNode node)
    {
        if (Path.GetFileName(path) == "facts.yaml")
            return [("facts.schema.json", node)];
        if (!RuleFiles.IsRule(path))
            return [("cases.schema.json", node)];
        var entries = ((MappingNode)node).Entries.ToDictionary(entry => entry.Key, entry => entry.Value);
        return [("rule.schema.json", node), ($"{((ScalarNode)entries["kind"]).Text}.schema.json", entries["body"])];
    }

    private static RuleNode Read(string path) =>
        YamlRuleReader.Read(File.ReadAllText(path), new RuleReading(path, FactCatalogue.Empty))!;
}

using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Every fact that a rule may name. A rule that names another one is refused when it is read.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, FactDefinition> byName;

    public FactCatalogue(IEnumerable<FactDefinition> facts) =>
        byName = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);

    public static FactCatalogue Empty { get; } = new([]);

    public IReadOnlyCollection<FactDefinition> All => byName.Values;

    public FactDefinition? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads `facts:` with name, type and title.</summary>
    public static FactCatalogue Read(RuleNode root, RuleReading reading)
    {
        var at = new NodeReader(root, reading);
        var facts = new List<FactDefinition>();
        var lines = new List<(string, int)>();
        foreach (var item in at.SomeMaps("facts"))
        {
            var fact = new FactDefinition(item.Text("name"), item.Choice<FactType>("type"), item.Words("title"));
            item.Done();
            facts.Add(fact);
            lines.Add((fact.Name, item.Line));
        }
        at.Done();
        reading.Unique(lines);
        return new FactCatalogue(facts.DistinctBy(fact => fact.Name));
    }
}

namespace DangVu.Kernel.Rules.Reading;

/// <summary>
/// Reads one mapping strictly: every key asked for is remembered, and <see cref="Done"/> refuses the keys nobody asked for.
/// A value that cannot be read is reported and replaced by a harmless one, so that one pass finds all problems.
/// </summary>
public sealed class NodeReader
{
    private readonly Dictionary<string, MappingEntry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public NodeReader(RuleNode node, RuleReading reading)
    {
        Reading = reading;
        Line = node.Line;
        if (node is not MappingNode mapping)
        {
            reading.Refuse(node.Line, "not-a-mapping");
            return;
        }
        foreach (var entry in mapping.Entries)
        {
            if (!entries.TryAdd(entry.Key, entry))
                reading.Refuse(entry.Line, "duplicate-key", entry.Key);
        }
    }

    public RuleReading Reading { get; }

    public int Line { get; }

    public IEnumerable<string> Keys => entries.Keys;

    public bool Has(string key) => entries.ContainsKey(key);

    public int LineOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    public RuleNode? Node(string key)
    {
        asked.Add(key);
        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }

    public void Missing(string key) => Reading.Refuse(Line, "missing-key", key);

    public string Text(string key)
    {
        if (TextOrNull(key) is { } text)
            return text;
        if (!Has(key))
            Missing(key);
        return "";
    }

    public string? TextOrNull(string key)
    {
        var node = Node(key);
        if (node is null)
            return null;
        if (node is ScalarNode { Text.Length: > 0 } scalar)
            return scalar.Text;
        Reading.Refuse(node.Line, "not-a-value", key);
        return null;
    }

    public IReadOnlyList<RuleNode> Items(string key)
    {
        var node = Node(key);
        if (node is null)
            return [];
        if (node is SequenceNode sequence)
            return sequence.Items;
        Reading.Refuse(node.Line, "not-a-list", key);
        return [];
    }

    public NodeReader? Map(string key) => Node(key) is { } node ? new NodeReader(node, Reading) : null;

    public IReadOnlyList<NodeReader> Maps(string key) => [.. Items(key).Select(node => new NodeReader(node, Reading))];

    public void Done()
    {
        foreach (var entry in entries.Values.Where(entry => !asked.Contains(entry.Key)))
            Reading.Refuse(entry.Line, "unknown-key", entry.Key);
    }
}

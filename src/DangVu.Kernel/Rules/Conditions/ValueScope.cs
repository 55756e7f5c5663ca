using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>
/// The named values of one set. They may stand in any order and use one another: each is read when it is first asked for,
/// and one that comes back to itself is refused at the line where it does.
/// </summary>
public sealed class ValueScope
{
    private readonly Dictionary<string, NodeReader> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedValue?> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> reading = new(StringComparer.Ordinal);

    /// <summary>Whether a value's own formula is being read.</summary>
    public bool IsReading => reading.Count > 0;

    /// <summary>Reads `values:` of a body.</summary>
    public IReadOnlyList<NamedValue> Read(NodeReader at)
    {
        var lines = new List<(string Code, int Line)>();
        foreach (var item in at.Maps("values"))
        {
            var code = item.Text("code");
            lines.Add((code, item.Line));
            waiting.TryAdd(code, item);
        }
        at.Reading.Unique(lines);
        return [.. lines.Select(line => line.Code).Distinct().Select(Definition).OfType<NamedValue>()];
    }

    /// <summary>The value of that name; null, and a problem at the line, where there is none.</summary>
    public NamedValue? Find(NodeReader at, string key, string name)
    {
        if (!waiting.ContainsKey(name))
            at.Reading.Refuse(at.LineOf(key), "unknown-value", name);
        else if (reading.Contains(name))
            at.Reading.Refuse(at.LineOf(key), "value-cycle", name);
        else
            return Definition(name);
        return null;
    }

    private NamedValue? Definition(string code)
    {
        if (known.TryGetValue(code, out var value))
            return value;
        reading.Add(code);
        var at = waiting[code];
        var (title, measure) = (at.Words("title"), at.Measure("is"));
        at.Done();
        reading.Remove(code);
        return known[code] = measure is null ? null : new NamedValue(code, title, measure);
    }
}

internal static class ValueReading
{
    public static NamedValue? Value(this NodeReader at, string key)
    {
        var name = at.Text(key);
        return name.Length == 0 ? null : at.Reading.Values.Find(at, key, name);
    }
}

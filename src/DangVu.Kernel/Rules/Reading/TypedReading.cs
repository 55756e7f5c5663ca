namespace DangVu.Kernel.Rules.Reading;

/// <summary>Typed questions to a mapping.</summary>
public static class TypedReading
{
    public static decimal Number(this NodeReader at, string key)
    {
        if (!at.Has(key))
            at.Missing(key);
        return at.NumberOrNull(key) ?? 0;
    }

    public static decimal? NumberOrNull(this NodeReader at, string key)
    {
        if (at.TextOrNull(key) is not { } text)
            return null;
        if (Scalars.Number(text, out var value))
            return value;
        at.Reading.Refuse(at.LineOf(key), "not-a-number", key, text);
        return null;
    }

    public static int Whole(this NodeReader at, string key, int? otherwise = null)
    {
        if (!at.Has(key) && otherwise is { } fallback)
        {
            at.Node(key);
            return fallback;
        }
        var value = at.Number(key);
        if (value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue)
            return (int)value;
        at.Reading.Refuse(at.LineOf(key), "not-whole", key, Scalars.Say(value));
        return 0;
    }

    public static bool Flag(this NodeReader at, string key, bool otherwise)
    {
        if (at.TextOrNull(key) is not { } text)
            return otherwise;
        if (Scalars.Boolean(text, out var value))
            return value;
        at.Reading.Refuse(at.LineOf(key), "not-a-boolean", key, text);
        return otherwise;
    }

    public static DateOnly Date(this NodeReader at, string key)
    {
        if (!at.Has(key))
            at.Missing(key);
        return at.DateOrNull(key) ?? default;
    }

    public static DateOnly? DateOrNull(this NodeReader at, string key)
    {
        if (at.TextOrNull(key) is not { } text)
            return null;
        if (Scalars.Date(text, out var value))
            return value;
        at.Reading.Refuse(at.LineOf(key), "not-a-date", key, text);
        return null;
    }

    public static T Choice<T>(this NodeReader at, string key, T? otherwise = null)
        where T : struct, Enum
    {
        if (!at.Has(key) && otherwise is { } fallback)
        {
            at.Node(key);
            return fallback;
        }
        var text = at.Text(key);
        if (Kebab.TryParse<T>(text, out var value))
            return value;
        if (at.Has(key))
            at.Reading.Refuse(at.LineOf(key), "unknown-choice", key, text, Kebab.All<T>());
        return default;
    }

    public static RuleText Words(this NodeReader at, string key)
    {
        if (at.WordsOrNull(key) is { } words)
            return words;
        at.Missing(key);
        return new RuleText("", "");
    }

    /// <summary>{ vi, en }; English may be left out only where the Vietnamese is a wording that is not translated.</summary>
    public static RuleText? WordsOrNull(this NodeReader at, string key)
    {
        if (at.Map(key) is not { } map)
            return null;
        var words = new RuleText(map.Text("vi"), map.TextOrNull("en") ?? "");
        map.Done();
        return words;
    }

    public static IReadOnlyList<string> Texts(this NodeReader at, string key)
    {
        var texts = new List<string>();
        foreach (var node in at.Items(key))
        {
            if (node is ScalarNode { Text.Length: > 0 } scalar)
                texts.Add(scalar.Text);
            else
                at.Reading.Refuse(node.Line, "not-a-value", key);
        }
        return texts;
    }

    public static IReadOnlyList<NodeReader> SomeMaps(this NodeReader at, string key)
    {
        var maps = at.Maps(key);
        if (maps.Count == 0)
            at.Reading.Refuse(at.LineOf(key), "empty-list", key);
        return maps;
    }
}

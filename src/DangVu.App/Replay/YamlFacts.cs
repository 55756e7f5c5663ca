using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DangVu.App.Replay;

/// <summary>Presets are YAML or JSON; both become the same facts.</summary>
internal static class YamlFacts
{
    /// <summary>A list of facts, or an object with a list under "facts".</summary>
    public static IReadOnlyList<Fact> Read(string file)
    {
        var node = Load(file);
        var list =
            node as JsonArray
            ?? node?["facts"] as JsonArray
            ?? throw new FormatException(Path.GetFileName(file) + ": facts?");
        var facts = new List<Fact>();
        foreach (var item in list)
            facts.Add(
                Fact.Of(
                    Text(item, "act", file),
                    DateOnly.ParseExact(Text(item, "on", file), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    item!["data"]?.DeepClone() ?? new JsonObject(),
                    item["ref"]?.ToString()
                )
            );
        return facts;
    }

    private static string Text(JsonNode? item, string name, string file) =>
        item?[name]?.ToString() ?? throw new FormatException($"{Path.GetFileName(file)}: {name}?");

    /// <summary>JSON is YAML too, so one reader serves both.</summary>
    public static JsonNode? Load(string file) => LoadLines(file).Node;

    /// <summary>Also the lines where the facts of the list begin.</summary>
    public static (JsonNode? Node, IReadOnlyList<long> Lines) LoadLines(string file)
    {
        using var reader = new StreamReader(file);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new FormatException($"{Path.GetFileName(file)}:{e.Start.Line}: {e.Message}");
        }
        if (yaml.Documents.Count == 0)
            return (null, []);
        var root = yaml.Documents[0].RootNode;
        var list =
            root as YamlSequenceNode
            ?? (root as YamlMappingNode)?.Children.FirstOrDefault(c => c.Key.ToString() == "facts").Value
                as YamlSequenceNode;
        return (Convert(root), [.. list?.Children.Select(c => c.Start.Line) ?? []]);
    }

    private static JsonNode? Convert(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                var json = new JsonObject();
                foreach (var (key, value) in map.Children)
                    json[((YamlScalarNode)key).Value!] = Convert(value);
                return json;
            case YamlSequenceNode list:
                return new JsonArray([.. list.Children.Select(Convert)]);
            case YamlScalarNode { Style: ScalarStyle.Plain } plain:
                if (plain.Value is null or "" or "null" or "~")
                    return null;
                if (plain.Value is "true" or "false")
                    return JsonValue.Create(plain.Value == "true");
                if (
                    long.TryParse(
                        plain.Value,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var whole
                    )
                    && whole.ToString(CultureInfo.InvariantCulture) == plain.Value
                )
                    return JsonValue.Create(whole);
                if (
                    plain.Value.Contains('.')
                    && decimal.TryParse(
                        plain.Value,
                        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                    return JsonValue.Create(number);
                return JsonValue.Create(plain.Value.Normalize());
            case YamlScalarNode scalar:
                return JsonValue.Create((scalar.Value ?? "").Normalize());
            default:
                return null;
        }
    }
}

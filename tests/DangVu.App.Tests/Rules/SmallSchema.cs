using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Tests.Rules;

/// <summary>As much of JSON Schema as rules/schemas use, over the neutral tree, so that the schemas cannot drift from the files.</summary>
internal sealed class SmallSchema(string folder)
{
    private readonly Dictionary<string, JsonElement> files = new(StringComparer.Ordinal);

    public List<string> Check(RuleNode node, string file)
    {
        var problems = new List<string>();
        Check(node, Load(file), file, problems);
        return problems;
    }

    private void Check(RuleNode node, JsonElement schema, string file, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var parts = reference.GetString()!.Split("#/$defs/");
            var target = parts[0].Length == 0 ? file : parts[0];
            Check(node, Load(target).GetProperty("$defs").GetProperty(parts[1]), target, problems);
            return;
        }
        if (
            schema.TryGetProperty("oneOf", out var choices)
            && choices.EnumerateArray().Count(choice => Fits(node, choice, file)) != 1
        )
            problems.Add($"{node.Line}: not exactly one of the choices");
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(node, name)))
            problems.Add($"{node.Line}: not a {type}");
        else if (node is MappingNode mapping)
            Mapping(mapping, schema, file, problems);
        else if (node is SequenceNode sequence)
            Sequence(sequence, schema, file, problems);
        else if (node is ScalarNode scalar)
            Scalar(scalar, schema, problems);
    }

    private bool Fits(RuleNode node, JsonElement schema, string file)
    {
        var problems = new List<string>();
        Check(node, schema, file, problems);
        return problems.Count == 0;
    }

    private void Mapping(MappingNode node, JsonElement schema, string file, List<string> problems)
    {
        foreach (
            var key in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().ToList() : []
        )
        {
            if (node.Entries.All(entry => entry.Key != key.GetString()))
                problems.Add($"{node.Line}: {key} is missing");
        }
        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var entry in node.Entries)
        {
            if (known && properties.TryGetProperty(entry.Key, out var value))
                Check(entry.Value, value, file, problems);
            else if (
                schema.TryGetProperty("additionalProperties", out var more)
                && more.ValueKind == JsonValueKind.False
            )
                problems.Add($"{entry.Line}: {entry.Key} is not in the schema");
        }
    }

    private void Sequence(SequenceNode node, JsonElement schema, string file, List<string> problems)
    {
        if (schema.TryGetProperty("minItems", out var least) && node.Items.Count < least.GetInt32())
            problems.Add($"{node.Line}: too few items");
        if (!schema.TryGetProperty("items", out var items))
            return;
        foreach (var item in node.Items)
            Check(item, items, file, problems);
    }

    private static void Scalar(ScalarNode node, JsonElement schema, List<string> problems)
    {
        if (
            schema.TryGetProperty("enum", out var values)
            && values.EnumerateArray().All(value => value.GetString() != node.Text)
        )
            problems.Add($"{node.Line}: {node.Text} is not among {values}");
        if (
            schema.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(node.Text, pattern.GetString()!, RegexOptions.CultureInvariant)
        )
            problems.Add($"{node.Line}: {node.Text} is not like {pattern}");
        if (schema.TryGetProperty("minLength", out _) && node.Text.Length == 0)
            problems.Add($"{node.Line}: empty");
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(name => name.GetString()!)
            : [type.GetString()!];

    private static bool Is(RuleNode node, string type) =>
        (node, type) switch
        {
            (MappingNode, "object") or (SequenceNode, "array") or (ScalarNode, "string") => true,
            (ScalarNode scalar, "boolean") => scalar.Text is "true" or "false",
            (ScalarNode scalar, "integer") => int.TryParse(
                scalar.Text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            ),
            (ScalarNode scalar, "number") => Scalars.Number(scalar.Text, out _),
            _ => false,
        };

    private JsonElement Load(string name)
    {
        if (!files.TryGetValue(name, out var schema))
            files[name] = schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name))).RootElement;
        return schema;
    }
}

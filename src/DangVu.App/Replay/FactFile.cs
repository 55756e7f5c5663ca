using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DangVu.Kernel.Results;

namespace DangVu.App.Replay;

/// <summary>A fact as it stands in a file: its place for people, and either the fact or why it is none.</summary>
/// <param name="Index">1 is the first of the file.</param>
/// <param name="Line">Where it begins; JSON files have no lines.</param>
internal sealed record FactRead(int Index, long? Line, string? Ref, string? Act, Fact? Fact, Refusal? Problem);

/// <summary>Reads somebody's facts without stopping at the first that is none, so that all reasons are told at once.</summary>
internal static class FactFile
{
    private static readonly string[] Known = ["act", "on", "ref", "data"];

    /// <summary>YAML or JSON: a list of facts, or an object with a list under "facts".</summary>
    public static Result<List<FactRead>> Read(string file)
    {
        JsonNode? node;
        IReadOnlyList<long> lines = [];
        try
        {
            if (Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
                node = JsonNode.Parse(
                    File.ReadAllText(file),
                    documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }
                );
            else
                (node, lines) = YamlFacts.LoadLines(file);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return Refusal.Rule("replay.file", e.Message);
        }
        if ((node as JsonArray ?? (node as JsonObject)?["facts"] as JsonArray) is not { } list)
            return Refusal.Rule("replay.file", Path.GetFileName(file) + ": facts?");
        return list.Select((item, i) => One(item, i + 1, i < lines.Count ? lines[i] : null)).ToList();
    }

    private static FactRead One(JsonNode? item, int index, long? line)
    {
        if (item is not JsonObject fact)
            return new FactRead(index, line, null, null, null, Refusal.Rule("replay.no-fact"));
        var reference = Scalar(fact["ref"]);
        var act = Scalar(fact["act"]);
        FactRead Not(Refusal why) => new(index, line, reference, act, null, why);
        if (fact.Select(p => p.Key).FirstOrDefault(k => !Known.Contains(k)) is { } unknown)
            return Not(Refusal.Invalid(unknown, "replay.field-unknown", unknown));
        if (act is null)
            return Not(Refusal.Invalid("act", "replay.field-missing", "act"));
        if (
            !DateOnly.TryParseExact(
                Scalar(fact["on"]) ?? "",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var on
            )
        )
            return Not(Refusal.Invalid("on", "replay.on", Scalar(fact["on"]) ?? ""));
        if (fact["data"] is not (null or JsonObject))
            return Not(Refusal.Invalid("data", "replay.type", "data", "{…}"));
        var data = fact["data"]?.DeepClone() ?? new JsonObject();
        return new FactRead(index, line, reference, act, Fact.Of(act, on, Composed(data), reference), null);
    }

    private static string? Scalar(JsonNode? node) =>
        node is JsonValue value && value.ToString() is { Length: > 0 } text ? text.Normalize() : null;

    /// <summary>Text in composed letters, however the file writes them: names are compared letter by letter.</summary>
    private static JsonNode Composed(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToList())
                    if (value is not null)
                        map[key] = Composed(value.DeepClone());
                return map;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    if (list[i] is { } value)
                        list[i] = Composed(value.DeepClone());
                return list;
            default:
                return node.GetValueKind() == JsonValueKind.String
                    ? JsonValue.Create(node.GetValue<string>().Normalize())
                    : node;
        }
    }
}

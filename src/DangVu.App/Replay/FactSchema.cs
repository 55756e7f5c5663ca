using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using DangVu.App.Acts;

namespace DangVu.App.Replay;

/// <summary>The published schema of facts, made from the acts' command records, so that it cannot say anything else than the program takes.</summary>
internal static class FactSchema
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ActList acts)
    {
        var options = new JsonSerializerOptions(Replayer.Json);
        options.MakeReadOnly(populateMissingResolver: true);
        var defs = new JsonObject
        {
            ["id"] = new JsonObject
            {
                ["type"] = "string",
                ["minLength"] = 1,
                ["description"] =
                    "The ref of an earlier fact, the exact name of a body, \"root\" for the office itself, or an id.",
            },
        };
        var names = acts.All.OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        foreach (var act in names)
        {
            var data = options.GetJsonSchemaAsNode(
                act.Command,
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Ids }
            );
            Rebase(data, $"#/$defs/{act.Name}/properties/data");
            var mustHaveData = (data as JsonObject)?["required"] is JsonArray { Count: > 0 };
            defs[act.Name] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["act"] = new JsonObject { ["const"] = act.Name },
                    ["on"] = new JsonObject { ["type"] = "string", ["format"] = "date" },
                    ["ref"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
                    ["data"] = data,
                },
                ["required"] = mustHaveData ? new JsonArray("act", "on", "data") : new JsonArray("act", "on"),
                ["additionalProperties"] = false,
            };
        }
        defs["fact"] = new JsonObject
        {
            ["oneOf"] = new JsonArray([
                .. names.Select(a => (JsonNode)new JsonObject { ["$ref"] = "#/$defs/" + a.Name }),
            ]),
        };
        var list = new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["$ref"] = "#/$defs/fact" },
        };
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Facts that dangvu replay takes",
            ["description"] =
                "Each fact is one act on one day, done by the same handler as on the screen. A fact whose ref was done before is skipped.",
            ["oneOf"] = new JsonArray(
                list,
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["facts"] = list.DeepClone() },
                    ["required"] = new JsonArray("facts"),
                }
            ),
            ["$defs"] = defs,
        };
        return schema.ToJsonString(Written) + "\n";
    }

    /// <summary>Ids may be written as refs, so the schema must not ask for a UUID.</summary>
    private static JsonNode Ids(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.TypeInfo.Type == typeof(Guid))
            return new JsonObject { ["$ref"] = "#/$defs/id" };
        if (context.TypeInfo.Type == typeof(Guid?))
            return new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject { ["$ref"] = "#/$defs/id" },
                    new JsonObject { ["type"] = "null" }
                ),
            };
        return node;
    }

    /// <summary>The exporter points into the schema of one command; here it stands deeper.</summary>
    private static void Rebase(JsonNode? node, string at)
    {
        switch (node)
        {
            case JsonObject map:
                if (
                    map["$ref"] is JsonValue reference
                    && reference.ToString() is var to
                    && !to.StartsWith("#/$defs/", StringComparison.Ordinal)
                )
                    map["$ref"] = at + to[1..];
                foreach (var (_, value) in map.ToList())
                    Rebase(value, at);
                break;
            case JsonArray list:
                foreach (var value in list)
                    Rebase(value, at);
                break;
        }
    }
}

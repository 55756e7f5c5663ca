using System.Text.Json;
using System.Text.RegularExpressions;
using DangVu.Kernel.Results;

namespace DangVu.App.Replay;

/// <summary>Reads a fact's data into its act's command, and words what the reader of JSON says about data that do not fit.</summary>
internal static partial class DataProblems
{
    /// <summary>A command with its data.</summary>
    internal sealed record Filled(object Command);

    internal const string UnknownRef = "ref?";

    public static Result<Filled> Read(JsonElement data, Type command, JsonSerializerOptions options)
    {
        try
        {
            return data.Deserialize(command, options) is { } read
                ? new Filled(read)
                : Refusal.Invalid("data", "replay.type", "data", "{…}");
        }
        catch (JsonException e)
        {
            return Worded(e);
        }
        catch (NotSupportedException e)
        {
            return Refusal.Invalid("data", "replay.data", command.Name, e.Message);
        }
    }

    private static Refusal Worded(JsonException e)
    {
        var field = e.Path is { Length: > 2 } path ? path[2..] : "data";
        var said = e.InnerException is JsonException inner ? inner.Message : e.Message;
        if (said.StartsWith(UnknownRef, StringComparison.Ordinal))
            return Refusal.Invalid(field, "replay.ref-unknown", PathTail().Replace(said[UnknownRef.Length..], ""));
        if (Unmapped().Match(said) is { Success: true } unmapped)
            return Refusal.Invalid(unmapped.Groups[1].Value, "replay.field-unknown", unmapped.Groups[1].Value);
        if (Missing().Match(said) is { Success: true } missing)
        {
            var names = missing.Groups[1].Value.Replace("'", "", StringComparison.Ordinal).TrimEnd('.');
            return Refusal.Invalid(names, "replay.field-missing", names);
        }
        if (Converted().Match(said) is { Success: true } converted)
            return Refusal.Invalid(field, "replay.type", field, Shape(converted.Groups[1].Value));
        return Refusal.Invalid(field, "replay.data", field, PathTail().Replace(said, ""));
    }

    /// <summary>What should have stood there, as a schema would say it.</summary>
    private static string Shape(string type) =>
        type switch
        {
            _ when type.Contains("DateOnly", StringComparison.Ordinal) => "yyyy-MM-dd",
            _ when type.Contains("System.String", StringComparison.Ordinal)
                    && !type.Contains('[', StringComparison.Ordinal) => "\"…\"",
            _ when type.Contains("Int", StringComparison.Ordinal) => "123",
            _ when type.Contains("Decimal", StringComparison.Ordinal)
                    || type.Contains("Double", StringComparison.Ordinal) => "1.5",
            _ when type.Contains("Boolean", StringComparison.Ordinal) => "true / false",
            _ when type.Contains("List", StringComparison.Ordinal) || type.Contains("[]", StringComparison.Ordinal) =>
                "[…]",
            _ => "{…}",
        };

    [GeneratedRegex("The JSON property '([^']+)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties(?: including)?:? (.+?)$")]
    private static partial Regex Missing();

    [GeneratedRegex("could not be converted to ([^ ]+?)\\. ")]
    private static partial Regex Converted();

    [GeneratedRegex(" Path: .*$")]
    private static partial Regex PathTail();
}

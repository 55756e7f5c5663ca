using System.Text.RegularExpressions;

namespace DangVu.App.Modules.Papers.Contracts;

/// <summary>The blanks of a sentence, written {tháng}: pure.</summary>
internal static partial class Blanks
{
    private const string Open = "…………";

    /// <summary>A blank without a value stays open as dots; an unknown one stays as it is written.</summary>
    public static string Fill(string text, IReadOnlyList<(string Blank, object? Value)> values) =>
        Blank()
            .Replace(
                text,
                found =>
                {
                    foreach (var (blank, value) in values)
                        if (blank == found.Groups[1].Value)
                            return value?.ToString() is { Length: > 0 } known ? known : Open;
                    return found.Value;
                }
            );

    /// <summary>What stands in braces and is no blank of this line, a lone brace among them.</summary>
    public static IReadOnlyList<string> Unknown(string text, IReadOnlyCollection<string> known)
    {
        var unknown = Blank()
            .Matches(text)
            .Select(m => m.Groups[1].Value)
            .Where(b => !known.Contains(b))
            .Select(b => "{" + b + "}")
            .ToList();
        var rest = Blank().Replace(text, "");
        if (rest.AsSpan().ContainsAny('{', '}'))
            unknown.Add(rest.Contains('{', StringComparison.Ordinal) ? "{" : "}");
        return [.. unknown.Distinct()];
    }

    [GeneratedRegex(@"\{([^{}\r\n]*)\}")]
    private static partial Regex Blank();
}

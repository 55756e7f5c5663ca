using System.Globalization;
using System.Text.Json;

namespace DangVu.Kernel.Rules.Evaluation;

/// <summary>The engine's own sentences, vi and en side by side in Rules/Texts.</summary>
public static class RuleSentences
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Vietnamese = new(() => Load("rules.vi.json"));
    private static readonly Lazy<IReadOnlyDictionary<string, string>> English = new(() => Load("rules.en.json"));

    public static IReadOnlyDictionary<string, string> All(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English.Value : Vietnamese.Value;

    public static string Say(string language, string key, params string[] args) =>
        All(language).TryGetValue(key, out var pattern)
            ? string.Format(CultureInfo.InvariantCulture, pattern, [.. args])
            : throw new InvalidOperationException($"No sentence for {key} in {language}");

    private static Dictionary<string, string> Load(string name)
    {
        using var stream =
            typeof(RuleSentences).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Embedded texts {name} are missing");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}

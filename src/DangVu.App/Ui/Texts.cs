using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DangVu.Kernel.Results;

namespace DangVu.App.Ui;

/// <summary>The words of the screens: <c>Texts/*.vi.json</c> and <c>*.en.json</c> of each module, flat keys. Vietnamese first.</summary>
internal sealed class TextBook
{
    private readonly Dictionary<string, Dictionary<string, string>> languages = new(StringComparer.Ordinal)
    {
        ["vi"] = new(StringComparer.Ordinal),
        ["en"] = new(StringComparer.Ordinal),
    };

    public static readonly TextBook Shipped = new(typeof(TextBook).Assembly);

    private TextBook(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var language =
                name.EndsWith(".vi.json", StringComparison.Ordinal) ? "vi"
                : name.EndsWith(".en.json", StringComparison.Ordinal) ? "en"
                : null;
            if (language is null)
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                languages[language].Add(key, text);
        }
    }

    public IReadOnlyDictionary<string, string> Language(string code) => languages[code];

    public string Find(string language, string key) =>
        languages[language].TryGetValue(key, out var text) || languages["vi"].TryGetValue(key, out text) ? text : key;
}

/// <summary>The reader's language.</summary>
internal sealed class Texts
{
    public string Language { get; set; } = "vi";

    public string this[string key] => TextBook.Shipped.Find(Language, key);

    public string this[string key, params object?[] args] =>
        string.Format(CultureInfo.GetCultureInfo(Language == "en" ? "en-GB" : "vi-VN"), this[key], args);

    public string Of(Refusal refusal) => this["refusal." + refusal.Code, [.. refusal.Args.Select(Shown)]];

    private object? Shown(object? arg) =>
        arg switch
        {
            DateOnly day => Vn.Day(day),
            string s when s.StartsWith("key:", StringComparison.Ordinal) => this[s[4..]],
            _ => arg,
        };
}

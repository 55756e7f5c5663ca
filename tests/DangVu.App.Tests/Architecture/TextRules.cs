using System.Text.RegularExpressions;
using DangVu.App.Tests.House;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Architecture;

public sealed partial class TextRules
{
    [Fact]
    public void Vietnamese_and_English_have_the_same_texts()
    {
        var vi = TextBook.Shipped.Language("vi");
        var en = TextBook.Shipped.Language("en");
        vi.Keys.Except(en.Keys).ShouldBeEmpty();
        en.Keys.Except(vi.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values()
    {
        var en = TextBook.Shipped.Language("en");
        TextBook
            .Shipped.Language("vi")
            .Where(t => !Places(t.Value).SetEquals(Places(en[t.Key])))
            .Select(t => t.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_refusal_in_the_code_has_its_words()
    {
        var vi = TextBook.Shipped.Language("vi");
        var missing = new SortedSet<string>();
        foreach (var file in Repository.Sources("*.cs").Where(f => f.Contains("DangVu.App", StringComparison.Ordinal)))
        {
            var code = File.ReadAllText(file);
            foreach (Match match in RefusalCode().Matches(code))
            {
                var refusal = match.Groups[1].Value is { Length: > 0 } a ? a : match.Groups[2].Value;
                if (!vi.ContainsKey("refusal." + refusal) && !refusal.StartsWith("import.", StringComparison.Ordinal))
                    missing.Add($"{refusal} in {Path.GetFileName(file)}");
            }
        }
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_the_code_names_exists()
    {
        var vi = TextBook.Shipped.Language("vi");
        var missing = new SortedSet<string>();
        foreach (
            var file in Repository
                .Sources("*.cs")
                .Concat(Repository.Sources("*.razor"))
                .Where(f => f.Contains("DangVu.App", StringComparison.Ordinal))
        )
        foreach (Match match in TextKey().Matches(File.ReadAllText(file)))
            if (!vi.ContainsKey(match.Groups[1].Value))
                missing.Add($"{match.Groups[1].Value} in {Path.GetFileName(file)}");
        missing.ShouldBeEmpty();
    }

    /// <summary>Words of papers' fixed layout, of recognition and of formats are no sentences of the screens.</summary>
    private static readonly string[] WordsOfTheField =
    [
        "/Import/",
        "PaperWords.cs",
        "VietnameseDates.cs",
        "Dong.cs",
        "/Text/",
        "Vn.cs",
        "FoundOffice.cs",
        "/Cli/",
    ];

    [Fact]
    public void No_Vietnamese_sentence_stands_outside_texts_and_rules()
    {
        var found = new SortedSet<string>();
        foreach (var file in Repository.Sources("*.cs").Concat(Repository.Sources("*.razor")))
        {
            if (WordsOfTheField.Any(w => file.Contains(w, StringComparison.Ordinal)))
                continue;
            foreach (var line in File.ReadLines(file))
            {
                var code = line.TrimStart();
                if (
                    code.StartsWith("//", StringComparison.Ordinal)
                    || code.StartsWith('*')
                    || code.StartsWith("@*", StringComparison.Ordinal)
                )
                    continue;
                foreach (Match text in Quoted().Matches(code))
                {
                    // What stands in an interpolation's braces is code.
                    var words = Interpolated().Replace(text.Value, "").Split(' ');
                    if (words.Length >= 3 && words.Count(w => w.Any(IsVietnameseLetter)) >= 2)
                        found.Add($"{Path.GetFileName(file)}: {text.Value}");
                }
            }
        }
        found.ShouldBeEmpty();
    }

    private static bool IsVietnameseLetter(char ch) =>
        ch is >= '\u1EA0' and <= '\u1EF9'
        || "ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ".Contains(ch, StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Interpolated();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(
        "Refusal\\.(?:Rule|NotFound|Forbidden|Conflict)\\(\\s*\"([^\"]+)\"|Refusal\\.Invalid\\(\\s*[^,()]+,\\s*\"([^\"]+)\""
    )]
    private static partial Regex RefusalCode();

    [GeneratedRegex("(?:\\bT|\\bt|\\.T|Texts|texts|words)\\[\"([a-z0-9.\\-]+[a-z0-9])\"[\\],]")]
    private static partial Regex TextKey();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Quoted();
}

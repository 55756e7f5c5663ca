using System.Text;

namespace DangVu.Kernel.Rules.Reading;

/// <summary>Enum members as they stand in rule files: AllOfficial is "all-official".</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());

    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => Names<T>.ByText.TryGetValue(text, out value);

    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Names<T>.ByText.Keys);

    private static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByText = Enum.GetValues<T>()
            .ToDictionary(Of, StringComparer.Ordinal);
    }
}

using System.Globalization;

namespace DangVu.Kernel.Text;

/// <summary>A full name (họ và tên) in its three parts: family, middle (may be empty), given. Lists are sorted by the given name.</summary>
public sealed record VietnameseName(string Family, string Middle, string Given)
{
    private const int LongestName = 80;
    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>The name as written: family, middle, given.</summary>
    public string Full => string.Join(' ', new[] { Family, Middle, Given }.Where(part => part.Length > 0));

    /// <summary>Splits a full name at its spaces: first word family, last word given, the rest middle; one word alone is a given name.</summary>
    public static VietnameseName Of(string fullName)
    {
        var words = Fold.Spaces(Fold.Nfc(fullName)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => new("", "", ""),
            1 => new("", "", words[0]),
            _ => new(words[0], string.Join(' ', words[1..^1]), words[^1]),
        };
    }

    /// <summary>
    /// Bytes whose binary order is the order of Vietnamese lists: given name, then family, then middle, each with its tones, case aside.
    /// They depend on the ICU version, so a stored key can be rebuilt.
    /// </summary>
    public byte[] SortKey()
    {
        var given = KeyOf(Given);
        var family = KeyOf(Family);
        var middle = KeyOf(Middle);
        return [.. given, 0, .. family, 0, .. middle];
    }

    /// <summary>The sort key of a full name.</summary>
    public static byte[] SortKey(string fullName) => Of(fullName).SortKey();

    /// <summary>Whether this can be a person's full name: at least two words, letters with the odd hyphen, dot or apostrophe, no digits.</summary>
    public static bool IsPlausible(string text)
    {
        var name = Fold.Spaces(Fold.Nfc(text));
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2
            && name.Length <= LongestName
            && name.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '’')
            && words.All(word => word.Any(char.IsLetter));
    }

    /// <summary>
    /// The name with each word in title case where the word is written wholly in capitals or begins in lower case. Words that mix
    /// case on purpose (K'Brôih, YBhăm) stay.
    /// </summary>
    public static string TitleCase(string name) => string.Join(' ', name.Split(' ').Select(TitleWord));

    private static string TitleWord(string word)
    {
        var letters = word.Where(char.IsLetter).ToArray();
        if (letters.Length == 0)
        {
            return word;
        }

        var allCapitals = letters.Length > 1 && letters.All(char.IsUpper);
        if (!allCapitals && char.IsUpper(letters[0]))
        {
            return word;
        }

        var title = (allCapitals ? word.ToLowerInvariant() : word).ToCharArray();
        var start = true;
        for (var i = 0; i < title.Length; i++)
        {
            if (start && char.IsLetter(title[i]))
            {
                title[i] = char.ToUpperInvariant(title[i]);
            }

            start = !char.IsLetter(title[i]);
        }

        return new string(title);
    }

    /// <summary>ICU ends a key with a zero byte and uses none inside; cut it so that one zero separates the parts.</summary>
    private static ReadOnlySpan<byte> KeyOf(string part) =>
        Order.GetSortKey(part, CompareOptions.IgnoreCase).KeyData.AsSpan().TrimEnd((byte)0);
}

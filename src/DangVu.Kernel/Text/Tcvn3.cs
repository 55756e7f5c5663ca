using System.Collections.Frozen;
using System.Text;

namespace DangVu.Kernel.Text;

/// <summary>
/// TCVN3 (ABC): one byte a letter, as Latin-1 characters in the file. It has no toned capitals: the ".VnTimeH" fonts draw lower-case
/// bytes as capitals, so the case of a toned letter may be lost.
/// </summary>
internal static class Tcvn3
{
    private const string Capitals = "ĂÂÊÔƠƯĐ";
    private const string Lower =
        "ă¨ â© ê\u00AA ô« ơ¬ ư\u00AD đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ "
        + "ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ";

    private static readonly FrozenDictionary<char, char> FromByte = Table();

    internal static IEnumerable<(char Letter, char Stored)> Letters => FromByte.Select(pair => (pair.Value, pair.Key));

    internal static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            decoded.Append(FromByte.GetValueOrDefault(c, c));
        }

        return CapitaliseShouting(text, decoded);
    }

    /// <summary>A word whose plain letters are all capitals (two or more) was drawn in capitals throughout.</summary>
    private static string CapitaliseShouting(string stored, StringBuilder decoded)
    {
        var start = 0;
        for (var i = 0; i <= stored.Length; i++)
        {
            if (i < stored.Length && !char.IsWhiteSpace(stored[i]))
            {
                continue;
            }

            var word = stored.AsSpan(start, i - start);
            if (IsShouted(word))
            {
                for (var at = start; at < i; at++)
                {
                    decoded[at] = char.ToUpperInvariant(decoded[at]);
                }
            }

            start = i + 1;
        }

        return decoded.ToString();
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }

            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static FrozenDictionary<char, char> Table()
    {
        var table = new Dictionary<char, char>();
        for (var i = 0; i < Capitals.Length; i++)
        {
            table[(char)(0xA1 + i)] = Capitals[i];
        }

        foreach (var pair in Lower.Split(' '))
        {
            table[pair[1]] = pair[0];
        }

        return table.ToFrozenDictionary();
    }
}

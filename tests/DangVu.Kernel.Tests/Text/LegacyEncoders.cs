using System.Text;

namespace DangVu.Kernel.Tests.Text;

/// <summary>Writes Unicode as the old fonts stored it; tables typed out apart from the product's, so that each checks the other.</summary>
internal static class LegacyEncoders
{
    private const string Letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

    private static readonly byte[] Tcvn3Bytes =
    [
        0xB5,
        0xB6,
        0xB7,
        0xB8,
        0xB9,
        0xA8,
        0xBB,
        0xBC,
        0xBD,
        0xBE,
        0xC6,
        0xA9,
        0xC7,
        0xC8,
        0xC9,
        0xCA,
        0xCB,
        0xAE,
        0xCC,
        0xCE,
        0xCF,
        0xD0,
        0xD1,
        0xAA,
        0xD2,
        0xD3,
        0xD4,
        0xD5,
        0xD6,
        0xD7,
        0xD8,
        0xDC,
        0xDD,
        0xDE,
        0xDF,
        0xE1,
        0xE2,
        0xE3,
        0xE4,
        0xAB,
        0xE5,
        0xE6,
        0xE7,
        0xE8,
        0xE9,
        0xAC,
        0xEA,
        0xEB,
        0xEC,
        0xED,
        0xEE,
        0xEF,
        0xF1,
        0xF2,
        0xF3,
        0xF4,
        0xAD,
        0xF5,
        0xF6,
        0xF7,
        0xF8,
        0xF9,
        0xFA,
        0xFB,
        0xFC,
        0xFD,
        0xFE,
    ];

    private static readonly string[] VniForms =
    [
        "aø",
        "aû",
        "aõ",
        "aù",
        "aï",
        "aê",
        "aè",
        "aú",
        "aü",
        "aé",
        "aë",
        "aâ",
        "aà",
        "aå",
        "aã",
        "aá",
        "aä",
        "ñ",
        "eø",
        "eû",
        "eõ",
        "eù",
        "eï",
        "eâ",
        "eà",
        "eå",
        "eã",
        "eá",
        "eä",
        "ì",
        "æ",
        "ó",
        "í",
        "ò",
        "oø",
        "oû",
        "oõ",
        "où",
        "oï",
        "oâ",
        "oà",
        "oå",
        "oã",
        "oá",
        "oä",
        "ô",
        "ôø",
        "ôû",
        "ôõ",
        "ôù",
        "ôï",
        "uø",
        "uû",
        "uõ",
        "uù",
        "uï",
        "ö",
        "öø",
        "öû",
        "öõ",
        "öù",
        "öï",
        "yø",
        "yû",
        "yõ",
        "yù",
        "î",
    ];

    internal static string Tcvn3(string text) => Encode(text, at => ((char)Tcvn3Bytes[at]).ToString(), upper: false);

    internal static string Vni(string text) => Encode(text, at => VniForms[at], upper: true);

    private static string Encode(string text, Func<int, string> form, bool upper)
    {
        var stored = new StringBuilder();
        foreach (var c in text)
        {
            var at = Letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            var capital = at >= 0 && char.IsUpper(c);
            if (capital && !upper && "ĂÂÊÔƠƯĐ".Contains(c, StringComparison.Ordinal))
            {
                stored.Append((char)(0xA1 + "ĂÂÊÔƠƯĐ".IndexOf(c, StringComparison.Ordinal)));
                continue;
            }

            var letter = at < 0 ? c.ToString() : form(at);
            stored.Append(capital && upper ? letter.ToUpperInvariant() : letter);
        }

        return stored.ToString();
    }
}

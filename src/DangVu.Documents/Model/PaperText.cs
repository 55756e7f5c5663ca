using System.Globalization;
using System.Text;

namespace DangVu.Documents;

/// <summary>Makes any text safe for paper: NFC, no characters that XML, a spreadsheet or a reader's eye cannot bear.</summary>
public static class PaperText
{
    /// <summary>
    /// Unpaired surrogates, control characters and invisible direction marks are dropped; line ends become "\n"; tabs stay;
    /// what is left is composed (NFC).
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        if (IsPlain(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var before = '\0';
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes hands U+FFFD back for half a pair: it says nothing, so it goes as well.
            if (rune.Value == '\r' || (rune.Value == '\n' && before != '\r'))
            {
                kept.Append('\n');
            }
            else if (rune.Value != '\n' && IsKept(rune))
            {
                kept.Append(rune.ToString());
            }

            before = rune.IsBmp ? (char)rune.Value : '\0';
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>As <see cref="Clean"/>, for words that stand in a line: tabs become spaces.</summary>
    public static string CleanLine(string? text) => Clean(text).Replace('\t', ' ');

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            // Latin, Latin-1, Latin Extended-A and the precomposed Vietnamese block need no work.
            var plain =
                c is (>= ' ' and <= '~') or (>= '\u00C0' and <= '\u01B0') or (>= '\u1EA0' and <= '\u1EF9') or '\n';
            if (!plain)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKept(Rune rune)
    {
        if (rune.Value == '\t')
        {
            return true;
        }

        if (rune.Value is 0xFFFD or 0xFFFE or 0xFFFF || (rune.Value & 0xFFFE) == 0xFFFE)
        {
            return false;
        }

        return Rune.GetUnicodeCategory(rune) is var category
            && category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);
    }
}

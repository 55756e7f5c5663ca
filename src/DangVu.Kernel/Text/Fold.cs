using System.Globalization;
using System.Text;

namespace DangVu.Kernel.Text;

/// <summary>
/// Vietnamese text reduced to what a person without a Vietnamese keyboard would type: no marks, đ as d, lower case, single spaces.
/// Two texts that differ only in case, marks, composition or where the tone stands have one fold.
/// </summary>
public static class Fold
{
    /// <summary>The text in composed form (NFC). Broken surrogates become U+FFFD instead of an exception.</summary>
    public static string Nfc(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var whole = HasBrokenSurrogate(text) ? Repair(text) : text;
        return whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The fold of the text, for searching and comparing.</summary>
    public static string Of(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var source = Ascii.IsValid(text) ? text : Nfc(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(source.Length);
        var gap = false;
        foreach (var c in source)
        {
            if (IsSpace(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (c > 127 && IsMarkOrInvisible(c))
            {
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The words of the fold: every run of signs between letters and digits becomes one space.</summary>
    public static string Words(string text)
    {
        var folded = Of(text);
        var words = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd(' ');
    }

    /// <summary>The text without spaces at its ends, runs of spaces and line breaks as one space, no invisible characters; marks stay.</summary>
    public static string Spaces(string text)
    {
        if (IsTidy(text))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (IsSpace(c))
            {
                gap = tidy.Length > 0;
                continue;
            }

            if (IsInvisible(c))
            {
                continue;
            }

            if (gap)
            {
                tidy.Append(' ');
                gap = false;
            }

            tidy.Append(c);
        }

        return tidy.ToString();
    }

    private static bool IsTidy(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var edge = i == 0 || i == text.Length - 1 || text[i - 1] == ' ';
            if (IsInvisible(c) || (IsSpace(c) && (c != ' ' || edge)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpace(char c) => c == ' ' || char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsInvisible(char c) =>
        c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format && !char.IsSurrogate(c);

    private static bool IsMarkOrInvisible(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool HasBrokenSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    private static string Repair(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}

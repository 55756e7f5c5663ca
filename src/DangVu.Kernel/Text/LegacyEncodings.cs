namespace DangVu.Kernel.Text;

/// <summary>How Vietnamese letters are stored in a text.</summary>
public enum TextEncoding
{
    /// <summary>Unicode, or plain ASCII.</summary>
    Unicode,

    /// <summary>TCVN3 (ABC), the .Vn fonts.</summary>
    Tcvn3,

    /// <summary>VNI-Windows, the VNI fonts.</summary>
    Vni,
}

/// <summary>What a column's samples say. Confidence is the share of telling words that read as Vietnamese; Evidence is how many there were.</summary>
public readonly record struct EncodingVerdict(TextEncoding Encoding, double Confidence, int Evidence);

/// <summary>Recognises and converts text typed with the fonts of before Unicode.</summary>
public static class LegacyEncodings
{
    private static readonly char[] Breaks = " \t\r\n\u00A0,;:.()[]/\\\"-_0123456789*".ToCharArray();

    /// <summary>The text in Unicode, composed.</summary>
    public static string Decode(string text, TextEncoding encoding) =>
        Fold.Nfc(
            encoding switch
            {
                TextEncoding.Unicode => text,
                TextEncoding.Tcvn3 => Tcvn3.Decode(text),
                TextEncoding.Vni => VniWindows.Decode(text),
                _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
            }
        );

    /// <summary>Judges a whole column: only words with other letters than ASCII count, and ties go to Unicode.</summary>
    public static EncodingVerdict Detect(IEnumerable<string> samples)
    {
        var (evidence, unicode, tcvn3, vni) = (0, 0, 0, 0);
        foreach (var sample in samples)
        {
            foreach (var word in TellingWords(sample))
            {
                evidence++;
                unicode += IsVietnamese(word) ? 1 : 0;
                tcvn3 += Reads(word, TextEncoding.Tcvn3) ? 1 : 0;
                vni += Reads(word, TextEncoding.Vni) ? 1 : 0;
            }
        }

        if (evidence == 0 || (unicode >= tcvn3 && unicode >= vni))
        {
            return new(TextEncoding.Unicode, evidence == 0 ? 1 : (double)unicode / evidence, evidence);
        }

        return tcvn3 >= vni
            ? new(TextEncoding.Tcvn3, (double)tcvn3 / evidence, evidence)
            : new(TextEncoding.Vni, (double)vni / evidence, evidence);
    }

    /// <summary>
    /// Reads one value of a column with a verdict: Unicode stays where the value itself is clearly Unicode, otherwise the column's
    /// encoding is undone.
    /// </summary>
    public static string Read(string text, TextEncoding column)
    {
        if (column == TextEncoding.Unicode || System.Text.Ascii.IsValid(text) || HasUnicodeOnlyLetter(text))
        {
            return Fold.Nfc(text);
        }

        var words = TellingWords(text).ToList();
        var asWritten = words.Count(IsVietnamese);
        var decoded = words.Count(word => Reads(word, column));
        return asWritten > decoded ? Fold.Nfc(text) : Decode(text, column);
    }

    /// <summary>How many words with marks the text has, and how many of them are possible Vietnamese.</summary>
    public static (int Telling, int Vietnamese) Weigh(string text, TextEncoding encoding)
    {
        var (telling, vietnamese) = (0, 0);
        foreach (var word in TellingWords(text))
        {
            telling++;
            vietnamese += (encoding == TextEncoding.Unicode ? IsVietnamese(word) : Reads(word, encoding)) ? 1 : 0;
        }

        return (telling, vietnamese);
    }

    private static bool Reads(string word, TextEncoding encoding) =>
        !HasUnicodeOnlyLetter(word) && IsVietnamese(Decode(word, encoding));

    private static bool IsVietnamese(string word) =>
        VietnameseSyllable.IsPossible(Fold.Nfc(word)) && !System.Text.Ascii.IsValid(word);

    private static bool HasUnicodeOnlyLetter(string text)
    {
        foreach (var c in text)
        {
            if (c > 0xFF && (VietnameseLetters.All.Contains(c) || c is >= '\u0300' and <= '\u0323'))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> TellingWords(string text) =>
        System.Text.Ascii.IsValid(text)
            ? []
            : text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(word => !System.Text.Ascii.IsValid(word));
}

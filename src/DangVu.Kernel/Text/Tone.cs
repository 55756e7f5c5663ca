namespace DangVu.Kernel.Text;

/// <summary>
/// Where the tone mark stands in open syllables ending in oa, oe, uy: old style on the first vowel (hòa, ủy), new style on the second (hoà, uỷ).
/// An office chooses one for its papers; searching knows no difference.
/// </summary>
public static class Tone
{
    private const string Plain = "oaeuyOAEUY";
    private const string Grave = "òàèùỳÒÀÈÙỲ";
    private const string Hook = "ỏảẻủỷỎẢẺỦỶ";
    private const string Tilde = "õãẽũỹÕÃẼŨỸ";
    private const string Acute = "óáéúýÓÁÉÚÝ";
    private const string Dot = "ọạẹụỵỌẠẸỤỴ";

    private static readonly string[] Rows = [Plain, Grave, Hook, Tilde, Acute, Dot];

    /// <summary>The text with tones the old way: hòa, khỏe, thúy, ủy.</summary>
    public static string OldStyle(string text) => Place(text, onFirst: true);

    /// <summary>The text with tones the new way: hoà, khoẻ, thuý, uỷ.</summary>
    public static string NewStyle(string text) => Place(text, onFirst: false);

    private static string Place(string text, bool onFirst)
    {
        var source = Fold.Nfc(text);
        char[]? placed = null;
        for (var i = 0; i + 1 < source.Length; i++)
        {
            if (!IsPair(source, i, out var tone))
            {
                continue;
            }

            var first = WithTone(source[i], onFirst ? tone : 0);
            var second = WithTone(source[i + 1], onFirst ? 0 : tone);
            if (first == source[i] && second == source[i + 1])
            {
                continue;
            }

            placed ??= source.ToCharArray();
            placed[i] = first;
            placed[i + 1] = second;
        }

        return placed is null ? source : new string(placed);
    }

    /// <summary>An open pair at the end of a syllable, with exactly one tone on it; the u of "qu" belongs to the consonant.</summary>
    private static bool IsPair(string text, int at, out int tone)
    {
        tone = 0;
        var (firstTone, first) = Split(text[at]);
        if (first is not ('o' or 'u'))
        {
            return false;
        }

        var (secondTone, second) = Split(text[at + 1]);
        var open = (first, second) is ('o', 'a') or ('o', 'e') or ('u', 'y');
        if (!open || (firstTone == 0) == (secondTone == 0))
        {
            return false;
        }

        tone = firstTone + secondTone;
        var ends = at + 2 == text.Length || !char.IsLetter(text[at + 2]);
        return ends && (at == 0 || !BelongsBefore(text[at - 1]));
    }

    private static bool BelongsBefore(char previous) => previous is 'q' or 'Q' || IsVowel(previous);

    private static bool IsVowel(char c) =>
        char.IsLetter(c) && "aeiouy".Contains(Fold.Of(c.ToString()), StringComparison.Ordinal);

    private static (int Tone, char Base) Split(char c)
    {
        for (var tone = 0; tone < Rows.Length; tone++)
        {
            var at = Rows[tone].IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (tone, char.ToLowerInvariant(Plain[at]));
            }
        }

        return (0, '\0');
    }

    private static char WithTone(char c, int tone)
    {
        foreach (var row in Rows)
        {
            var at = row.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
            {
                return Rows[tone][at];
            }
        }

        return c;
    }
}

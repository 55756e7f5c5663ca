using System.Text;
using DangVu.Kernel.Text;

namespace DangVu.App.Sheets;

/// <summary>Finds out in which encoding the bytes of a CSV file are.</summary>
internal static class CsvText
{
    private const int Sample = 200_000;

    /// <summary>The text; null when the bytes are no text at all.</summary>
    internal static string? Decode(byte[] bytes)
    {
        var text = WithMark(bytes) ?? WideWithoutMark(bytes) ?? Utf8(bytes) ?? OneByte(bytes);
        return text is null || LooksBinary(text) ? null : text;
    }

    private static string? WithMark(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
            _ => null,
        };

    /// <summary>UTF-16 without a mark: most separators and digits have a zero byte on one side, always the same.</summary>
    private static string? WideWithoutMark(byte[] bytes)
    {
        var (even, odd) = (0, 0);
        var length = Math.Min(bytes.Length, Sample) & ~1;
        for (var i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        if (length < 4 || (even == 0) == (odd == 0) || even + odd < length / 8)
        {
            return null;
        }

        return even == 0 ? Encoding.Unicode.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
    }

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Windows-1258, or Latin letters that TCVN3 or VNI fonts draw as Vietnamese: the reading with more Vietnamese words wins, and the
    /// old fonts are left as they are for the columns to be judged one by one.
    /// </summary>
    private static string OneByte(byte[] bytes)
    {
        var western = Encoding.GetEncoding(1252).GetString(bytes);
        var vietnamese = Fold.Nfc(Encoding.GetEncoding(1258).GetString(bytes));
        var (_, asVietnamese) = LegacyEncodings.Weigh(Head(vietnamese), TextEncoding.Unicode);
        var (_, asTcvn3) = LegacyEncodings.Weigh(Head(western), TextEncoding.Tcvn3);
        var (_, asVni) = LegacyEncodings.Weigh(Head(western), TextEncoding.Vni);
        return asVietnamese >= Math.Max(asTcvn3, asVni) ? vietnamese : western;
    }

    private static string Head(string text) => text.Length > Sample ? text[..Sample] : text;

    private static bool LooksBinary(string text)
    {
        var odd = 0;
        var head = Head(text);
        foreach (var c in head)
        {
            if (c == '\0')
            {
                return true;
            }

            odd += char.IsControl(c) && c is not ('\r' or '\n' or '\t') ? 1 : 0;
        }

        return odd > head.Length / 50;
    }
}

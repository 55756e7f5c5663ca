using System.Globalization;
using System.Security.Cryptography;

namespace DangVu.App.Modules.Notebooks.Domain;

/// <summary>The pages of a printed booklet.</summary>
internal static class BookletPages
{
    /// <summary>The cover with what is registered; pages 1 to 4 are the quarters.</summary>
    public const int Cover = 0;
    public const int Year = 5;
    public const int Last = Year;
}

/// <summary>
/// The code at the foot of a booklet's page, by which what was written on it finds its place again: seven digits of the member's
/// notebook of one year, one of the page, and one that tells a mistyped digit or two that changed places. Nothing about the member can
/// be read from it.
/// </summary>
internal readonly record struct PageCode(string Notebook, int Page)
{
    private const int Digits = 7;

    /// <summary>H. M. Damm's quasigroup: every single wrong digit and every swap of neighbours shows.</summary>
    private static readonly string[] Damm =
    [
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790",
    ];

    /// <summary>Known before the notebook is registered: a booklet is printed before the year begins.</summary>
    public static PageCode Of(Guid memberId, int year, int page)
    {
        Span<byte> told = stackalloc byte[20];
        memberId.TryWriteBytes(told);
        BitConverter.TryWriteBytes(told[16..], year);
        var number = BitConverter.ToUInt64(SHA256.HashData(told).AsSpan(0, 8)) % 10_000_000;
        return new PageCode(number.ToString("0000000", CultureInfo.InvariantCulture), page);
    }

    /// <summary>As it is printed: "481 205 327".</summary>
    public override string ToString()
    {
        var digits = Notebook + Page.ToString(CultureInfo.InvariantCulture);
        digits += Check(digits);
        return string.Join(' ', digits.Chunk(3).Select(three => new string(three)));
    }

    /// <summary>As it is typed, with or without spaces, dots and dashes; null when it is no code or a digit is wrong.</summary>
    public static PageCode? Read(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(ch => ch is not (' ' or '.' or '-' or '\u00A0'))]);
        return
            digits.Length == Digits + 2
            && digits.All(char.IsAsciiDigit)
            && Check(digits) == '0'
            && digits[Digits] - '0' <= BookletPages.Last
            ? new PageCode(digits[..Digits], digits[Digits] - '0')
            : null;
    }

    private static char Check(string digits) => digits.Aggregate('0', (now, digit) => Damm[now - '0'][digit - '0']);
}

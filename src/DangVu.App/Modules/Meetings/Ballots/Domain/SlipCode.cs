using System.Globalization;
using System.Security.Cryptography;

namespace DangVu.App.Modules.Meetings.Ballots.Domain;

/// <summary>
/// A code as on a telephone card: digits only, so that no keyboard and no Vietnamese typing changes it. Nineteen are drawn by lot (63 bits),
/// the twentieth checks them, so a slip of the finger is told at once and costs no try.
/// </summary>
internal static class SlipCode
{
    public const int Length = 20;
    private const int Group = 4;

    public static string New()
    {
        var digits = Digits(Length - 1);
        return digits + Check(digits);
    }

    /// <summary>What was typed without blanks, dots and dashes; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        var odd = (typed ?? "").Any(ch => !char.IsAsciiDigit(ch) && ch is not (' ' or '.' or '-' or '\u00A0'));
        return !odd && digits.Length == Length && Check(digits[..^1]) == digits[^1] ? digits : null;
    }

    public static string Grouped(string digits) =>
        string.Join(' ', digits.Chunk(Group).Select(some => new string(some)));

    public static string Digits(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(_ => RandomNumberGenerator.GetInt32(10).ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>Luhn's digit: finds any one wrong digit and nearly every exchange of neighbours.</summary>
    private static char Check(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (char)('0' + (10 - sum % 10) % 10);
    }
}

/// <summary>Mã biên nhận: drawn by lot when a ballot is cast; the voter finds the ballot by it in the published list.</summary>
internal static class Receipt
{
    public const int Length = 12;

    public static string New() => SlipCode.Digits(Length);
}

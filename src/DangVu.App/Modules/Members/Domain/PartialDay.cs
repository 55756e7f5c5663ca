using System.Globalization;

namespace DangVu.App.Modules.Members.Domain;

/// <summary>A day known to the day, the month or the year, as "yyyy-MM-dd", "yyyy-MM" or "yyyy".</summary>
internal static class PartialDay
{
    public static bool Is(string text) =>
        DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM", "yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    public static DateOnly Earliest(string text) =>
        DateOnly.ParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture);

    public static DateOnly Latest(string text) =>
        text.Length switch
        {
            4 => Earliest(text).AddYears(1).AddDays(-1),
            7 => Earliest(text).AddMonths(1).AddDays(-1),
            _ => Earliest(text),
        };

    /// <summary>Known to the day.</summary>
    public static DateOnly? Whole(string? text) => text is { Length: 10 } ? Earliest(text) : null;

    /// <summary>Surely earlier, as far as both are known.</summary>
    public static bool Before(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        return string.CompareOrdinal(a[..length], b[..length]) < 0;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

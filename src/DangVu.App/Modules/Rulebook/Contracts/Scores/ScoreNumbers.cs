using System.Globalization;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>Points as people type them (12,5 or 12.5) and as they are kept (12.5).</summary>
internal static class ScoreNumbers
{
    /// <summary>Null where it is no number, is below nothing, or has more than four places.</summary>
    public static decimal? Read(string text) =>
        decimal.TryParse(
            text.Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number == decimal.Round(number, 4)
        && number < 1_000_000_000
            ? number
            : null;

    public static string Keep(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Show(decimal number, string language) =>
        number.ToString("0.####", CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "vi-VN"));
}

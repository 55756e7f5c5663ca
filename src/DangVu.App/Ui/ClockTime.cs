using System.Text.RegularExpressions;

namespace DangVu.App.Ui;

/// <summary>The time of day as people type it: "19 giờ 30", "7h", "14:00", "8g15".</summary>
internal static partial class ClockTime
{
    public static TimeOnly? Read(string? typed)
    {
        if (typed is null || Shape().Match(typed) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var minute = match.Groups[2].Success
            ? int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\s*(?:giờ|gio|h|g|:)\s*(\d{2})?(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}

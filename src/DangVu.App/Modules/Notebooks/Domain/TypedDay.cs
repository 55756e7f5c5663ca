using System.Globalization;

namespace DangVu.App.Modules.Notebooks.Domain;

/// <summary>A day as it stands on a handwritten page: the year is the notebook's, so it is rarely written.</summary>
internal static class TypedDay
{
    private static readonly string[] Short =
    [
        "d/M",
        "dd/MM",
        "d-M",
        "d.M",
        "d/M/yy",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd",
    ];

    public static DateOnly? Read(string? typed, int year)
    {
        var text = (typed ?? "").Trim();
        if (!DateOnly.TryParseExact(text, Short, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        var marks = text.Count(ch => ch is '/' or '-' or '.');
        if (marks > 1)
            return day;
        return day.Day <= DateTime.DaysInMonth(year, day.Month) ? new DateOnly(year, day.Month, day.Day) : null;
    }
}

using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Notices.Domain;

/// <summary>A day of the month's sheet.</summary>
/// <param name="Lunar">Its lunar day.</param>
internal sealed record GridDay(DateOnly Day, bool InMonth, LunarDate Lunar)
{
    /// <summary>The lunar month is told with its first day and where the sheet begins.</summary>
    public string LunarMark(bool withMonth) =>
        withMonth || Lunar.Day == 1 ? $"{Lunar.Day}/{Lunar.Month}{(Lunar.IsLeap ? "n" : "")}" : $"{Lunar.Day}";
}

/// <summary>A month laid out in weeks that begin on Monday.</summary>
internal static class MonthGrid
{
    public static IReadOnlyList<IReadOnlyList<GridDay>> Of(DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        var weeks = new List<IReadOnlyList<GridDay>>();
        for (var start = monday; start <= last; start = start.AddDays(7))
            weeks.Add([
                .. Enumerable
                    .Range(0, 7)
                    .Select(n => start.AddDays(n))
                    .Select(day => new GridDay(day, day.Month == first.Month, LunarCalendar.FromSolar(day))),
            ]);
        return weeks;
    }
}

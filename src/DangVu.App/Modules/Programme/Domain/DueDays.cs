using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Programme.Domain;

/// <summary>How a deadline is counted from an event.</summary>
internal static class DueDays
{
    /// <summary>More than a year of working days was typed wrong.</summary>
    public const int Most = 260;

    /// <summary>The n-th working day after the event; the day of the event itself does not count.</summary>
    public static DateOnly After(HolidayCalendar calendar, DateOnly happened, int workingDays) =>
        WorkingDays.Add(calendar, happened, workingDays);

    /// <summary>The last day of the month, quarter, half-year or year (so many months long) that the day lies in.</summary>
    public static DateOnly EndOfPeriod(DateOnly day, int months) =>
        new DateOnly(day.Year, (day.Month - 1) / months * months + 1, 1).AddMonths(months).AddDays(-1);

    /// <summary>Monday to Friday days off between the event and the deadline: what one would otherwise count.</summary>
    public static IReadOnlyList<DateOnly> DaysOff(HolidayCalendar calendar, DateOnly from, DateOnly to)
    {
        var off = new List<DateOnly>();
        for (var day = from.AddDays(1); day < to; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsWorking(day))
                off.Add(day);
        return off;
    }
}

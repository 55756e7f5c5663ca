using DangVu.Kernel.Rules;
using DangVu.Kernel.Time;

namespace DangVu.App.Rules;

/// <summary>From the rules family "holidays" to the calendar that working days are counted in.</summary>
internal static class WorkingCalendar
{
    /// <summary>The calendar in force on the day; weekends only where the rules know none.</summary>
    public static HolidayCalendar On(RuleBook rules, DateOnly day)
    {
        var found = rules.For<CalendarBody>("holidays", day);
        return found.IsDone ? Of(found.Value.Body) : HolidayCalendar.WeekendsOnly;
    }

    private static HolidayCalendar Of(CalendarBody body) =>
        new()
        {
            FixedDays =
            [
                .. body
                    .Yearly.Where(h => !h.Lunar)
                    .SelectMany(h =>
                        Enumerable
                            .Range(0, h.Days)
                            .Select(i => new DateOnly(2001, h.Month, h.Day).AddDays(i - h.DaysBefore))
                    )
                    .Select(d => new FixedHoliday(d.Month, d.Day)),
            ],
            LunarDays =
            [
                .. body
                    .Yearly.Where(h => h.Lunar)
                    .SelectMany(h =>
                        Enumerable.Range(0, h.Days).Select(i => new LunarHoliday(h.Month, h.Day, i - h.DaysBefore))
                    ),
            ],
            ExtraDaysOff = body.Off.SelectMany(Days).ToHashSet(),
            WorkedDays = body.Worked.SelectMany(Days).ToHashSet(),
            InLieu = body.InLieu,
        };

    private static IEnumerable<DateOnly> Days(AnnouncedDays days)
    {
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
            yield return day;
    }
}

using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Notices.Calendar;

/// <summary>Which days are off and what they are called, from the rules in force.</summary>
internal sealed class Holidays(RuleBook rules, Texts t)
{
    /// <summary>The holiday's name; "" for a day off in lieu; null for a day that is worked or an ordinary weekend.</summary>
    public string? On(DateOnly day)
    {
        var found = rules.For<CalendarBody>("holidays", day);
        if (found.IsRefused)
            return null;
        var body = found.Value.Body;
        if (body.Off.FirstOrDefault(o => o.Holds(day)) is { } announced)
            return announced.Title.In(t.Language);
        if (body.Yearly.FirstOrDefault(h => Falls(h, day)) is { } yearly)
            return yearly.Title.In(t.Language);
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return !weekend && !WorkingCalendar.On(rules, day).IsWorking(day) ? t["calendar.in-lieu"] : null;
    }

    private static bool Falls(YearlyHoliday holiday, DateOnly day)
    {
        // A lunar New Year's days before lie in the year before; a solar one's may too.
        foreach (var year in new[] { day.Year - 1, day.Year, day.Year + 1 })
        {
            var middle = holiday.Lunar
                ? LunarCalendar.ToSolar(new(year, holiday.Month, holiday.Day))
                : new DateOnly(year, holiday.Month, holiday.Day);
            if (middle is not { } at)
                continue;
            var first = at.AddDays(-holiday.DaysBefore);
            if (day >= first && day < first.AddDays(holiday.Days))
                return true;
        }
        return false;
    }
}

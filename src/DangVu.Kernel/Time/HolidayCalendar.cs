using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace DangVu.Kernel.Time;

/// <summary>A public holiday on one solar day of every year in which it is in force.</summary>
public sealed record FixedHoliday(int Month, int Day, int FromYear = 1, int ToYear = 9999);

/// <summary>A public holiday by the lunar calendar; Offset moves it by solar days (-1 from the first of the first month is New Year's Eve).</summary>
public sealed record LunarHoliday(int Month, int Day, int Offset = 0, int FromYear = 1, int ToYear = 9999);

/// <summary>
/// Which days are worked, as data: holidays by rule, and what the yearly notices say (days off, and Saturdays worked in exchange).
/// For a year in PublishedYears only the notices count, so that a rule and a notice never give the same holiday twice.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> byYear = new();

    /// <summary>Holidays on solar days.</summary>
    public IReadOnlyList<FixedHoliday> FixedDays { get; init; } = [];

    /// <summary>Holidays on lunar days.</summary>
    public IReadOnlyList<LunarHoliday> LunarDays { get; init; } = [];

    /// <summary>Further days off, as published.</summary>
    public IReadOnlySet<DateOnly> ExtraDaysOff { get; init; } = FrozenSet<DateOnly>.Empty;

    /// <summary>Saturdays and Sundays that are worked, as published.</summary>
    public IReadOnlySet<DateOnly> WorkedDays { get; init; } = FrozenSet<DateOnly>.Empty;

    /// <summary>Years whose whole list of days off stands in ExtraDaysOff.</summary>
    public IReadOnlySet<int> PublishedYears { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Whether a holiday on a weekly rest day gives the next working day off (nghỉ bù).</summary>
    public bool InLieu { get; init; } = true;

    /// <summary>A calendar of weekends only.</summary>
    public static HolidayCalendar WeekendsOnly { get; } = new();

    /// <summary>Whether the day is a working day.</summary>
    public bool IsWorking(DateOnly day)
    {
        if (WorkedDays.Contains(day))
        {
            return true;
        }

        return !IsWeekend(day) && !ExtraDaysOff.Contains(day) && !HolidaysAround(day).Contains(day);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private FrozenSet<DateOnly> HolidaysAround(DateOnly day) => byYear.GetOrAdd(day.Year, Observed);

    /// <summary>The days off of a year, with what the end of the year before hands over.</summary>
    private FrozenSet<DateOnly> Observed(int year)
    {
        var holidays = ByRule(year - 1).Concat(ByRule(year)).Concat(ByRule(year + 1)).ToHashSet();
        if (InLieu)
        {
            foreach (var holiday in holidays.Where(IsWeekend).Order().ToList())
            {
                holidays.Add(NextFree(holiday, holidays));
            }
        }

        return holidays.Where(day => day.Year == year && !PublishedYears.Contains(year)).ToFrozenSet();
    }

    private DateOnly NextFree(DateOnly day, HashSet<DateOnly> taken)
    {
        do
        {
            day = day.AddDays(1);
        } while (IsWeekend(day) || taken.Contains(day) || ExtraDaysOff.Contains(day));
        return day;
    }

    private IEnumerable<DateOnly> ByRule(int year)
    {
        if (year is < 1 or > 9998 || PublishedYears.Contains(year))
        {
            yield break;
        }

        foreach (var holiday in FixedDays.Where(h => h.FromYear <= year && year <= h.ToYear))
        {
            yield return new(year, holiday.Month, holiday.Day);
        }

        foreach (var holiday in LunarDays.Where(h => h.FromYear <= year && year <= h.ToYear))
        {
            if (LunarCalendar.ToSolar(new(year, holiday.Month, holiday.Day)) is { } day)
            {
                yield return day.AddDays(holiday.Offset);
            }
        }
    }
}

using System.Globalization;

namespace DangVu.Kernel.Time;

/// <summary>A calendar month; its text is yyyy-MM.</summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>The quarter it belongs to.</summary>
    public YearQuarter Quarter => new(Year, ((Month - 1) / 3) + 1);

    /// <summary>The month of a day.</summary>
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month so many months later.</summary>
    public YearMonth Add(int months) => Of(First.AddMonths(months));

    /// <summary>In time.</summary>
    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary>yyyy-MM.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}

/// <summary>A calendar quarter, 1 to 4; its text is yyyy-Qn.</summary>
public readonly record struct YearQuarter(int Year, int Quarter) : IComparable<YearQuarter>
{
    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, (Quarter * 3) - 2, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>The quarter of a day.</summary>
    public static YearQuarter Of(DateOnly day) => YearMonth.Of(day).Quarter;

    /// <summary>In time.</summary>
    public int CompareTo(YearQuarter other) => (Year, Quarter).CompareTo((other.Year, other.Quarter));

    /// <summary>yyyy-Qn.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Quarter}");

    public static bool operator <(YearQuarter left, YearQuarter right) => left.CompareTo(right) < 0;

    public static bool operator >(YearQuarter left, YearQuarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearQuarter left, YearQuarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearQuarter left, YearQuarter right) => left.CompareTo(right) >= 0;
}

/// <summary>Months and quarters between two days.</summary>
public static class Period
{
    /// <summary>Every month that has a day from the first to the last, both included; none when the last is earlier.</summary>
    public static IReadOnlyList<YearMonth> Months(DateOnly from, DateOnly to)
    {
        var months = new List<YearMonth>();
        for (var month = YearMonth.Of(from); from <= to && month <= YearMonth.Of(to); month = month.Add(1))
        {
            months.Add(month);
        }

        return months;
    }

    /// <summary>Every quarter that has a day from the first to the last, both included.</summary>
    public static IReadOnlyList<YearQuarter> Quarters(DateOnly from, DateOnly to) =>
        [.. Months(from, to).Select(month => month.Quarter).Distinct()];

    /// <summary>
    /// The months that lie wholly between: begun on or after the first day, and ended before the second, which is not over yet.
    /// </summary>
    public static IReadOnlyList<YearMonth> MonthsWhollyPast(DateOnly from, DateOnly to) =>
        [.. Months(from, to).Where(month => month.First >= from && month.Last < to)];

    /// <summary>Whole years from a day to another, as ages are counted.</summary>
    public static int WholeYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }
}

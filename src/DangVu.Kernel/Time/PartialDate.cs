using System.Globalization;

namespace DangVu.Kernel.Time;

/// <summary>A date known to the day, to the month, or only to the year. Its text is yyyy-MM-dd, yyyy-MM or yyyy.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, or 0 when it is not known.</summary>
    public int Month { get; }

    /// <summary>The day of the month, or 0 when it is not known.</summary>
    public int Day { get; }

    /// <summary>Whether the day is known.</summary>
    public bool IsWhole => Day > 0;

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest
    {
        get
        {
            var month = Month == 0 ? 12 : Month;
            return new(Year, month, Day == 0 ? DateTime.DaysInMonth(Year, month) : Day);
        }
    }

    /// <summary>A date known to the day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>A date from its known parts; null where they make no date (day without month, month 13, 31 February).</summary>
    public static PartialDate? Of(int year, int month = 0, int day = 0)
    {
        var known = year is >= 1 and <= 9999 && month is >= 0 and <= 12 && day >= 0 && (month > 0 || day == 0);
        return known && (day == 0 || day <= DateTime.DaysInMonth(year, month)) ? new(year, month, day) : null;
    }

    /// <summary>Reads the text form and no other; false for anything else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10))
        {
            return false;
        }

        var (month, day) = (0, 0);
        var read =
            Digits(text, 0, 4, out var year)
            && (text.Length < 7 || (text[4] == '-' && Digits(text, 5, 2, out month) && month > 0))
            && (text.Length < 10 || (text[7] == '-' && Digits(text, 8, 2, out day) && day > 0));
        var parsed = read ? Of(year, month, day) : null;
        date = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    /// <summary>Whether both could be the same day: one may be more exact than the other.</summary>
    public bool AgreesWith(PartialDate other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>By the earliest day; of two that begin together the vaguer comes first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byStart = Earliest.CompareTo(other.Earliest);
        return byStart != 0 ? byStart : other.Latest.CompareTo(Latest);
    }

    /// <summary>yyyy-MM-dd, yyyy-MM or yyyy.</summary>
    public override string ToString() =>
        (Month, Day) switch
        {
            (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
        };

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool Digits(string text, int from, int count, out int number) =>
        int.TryParse(text.AsSpan(from, count), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

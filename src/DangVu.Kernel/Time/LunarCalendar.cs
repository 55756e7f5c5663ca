namespace DangVu.Kernel.Time;

/// <summary>A day of the Vietnamese lunar calendar; IsLeap marks the second month of a doubled number (tháng nhuận).</summary>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeap = false);

/// <summary>
/// The Vietnamese lunar calendar, computed for the meridian of UTC+7: a month begins on the day of the new moon, the eleventh month
/// holds the winter solstice, and in a year of thirteen the first month without a principal solar term is the leap one.
/// Years 1900 to 2199.
/// </summary>
public static class LunarCalendar
{
    private const double HanoiOffset = 7.0 / 24;
    private const double MeanMonth = 29.530588861;
    private const double FirstNewMoon = 2451550.09766;

    /// <summary>Julian day number of 1 January of the year 1, less one: added to DateOnly.DayNumber it gives the Julian day number.</summary>
    private const int DayNumberToJulian = 1721426;

    /// <summary>The first day of the lunar year (mùng một Tết).</summary>
    public static DateOnly NewYear(int year) => ToSolar(new(year, 1, 1))!.Value;

    /// <summary>The lunar day on a solar one.</summary>
    public static LunarDate FromSolar(DateOnly day)
    {
        var julian = day.DayNumber + DayNumberToJulian;
        var k = MonthOn(julian);
        var start = MonthStart(k);
        var winter = SolsticeMonth(day.Year);
        var year = day.Year;
        if (k >= winter)
        {
            year++;
        }
        else
        {
            winter = SolsticeMonth(day.Year - 1);
        }

        var (month, isLeap) = NameOf(k, winter, SolsticeMonth(year));
        var lunarYear = month >= 11 && k - winter < 3 ? year - 1 : year;
        return new(lunarYear, month, julian - start + 1, isLeap);
    }

    /// <summary>The solar day of a lunar one; null where that year has no such leap month or that month no such day.</summary>
    public static DateOnly? ToSolar(LunarDate date)
    {
        if (date.Year is < 1900 or > 2199 || date.Month is < 1 or > 12 || date.Day is < 1 or > 30)
        {
            return null;
        }

        var solarYear = date.Month >= 11 ? date.Year + 1 : date.Year;
        var winter = SolsticeMonth(solarYear - 1);
        var next = SolsticeMonth(solarYear);
        for (var k = winter; k < next; k++)
        {
            if (NameOf(k, winter, next) != (date.Month, date.IsLeap))
            {
                continue;
            }

            var start = MonthStart(k);
            return date.Day <= MonthStart(k + 1) - start
                ? DateOnly.FromDayNumber(start + date.Day - 1 - DayNumberToJulian)
                : null;
        }

        return null;
    }

    /// <summary>The number of the month k between the winter month and the next one.</summary>
    private static (int Month, bool IsLeap) NameOf(int k, int winter, int next)
    {
        var place = k - winter;
        var leap = next - winter == 13 ? LeapPlace(winter) : int.MaxValue;
        var number = place >= leap ? place - 1 : place;
        return (((number + 10) % 12) + 1, place == leap);
    }

    private static int LeapPlace(int winter)
    {
        for (var place = 1; place < 13; place++)
        {
            if (Term(MonthStart(winter + place)) == Term(MonthStart(winter + place + 1)))
            {
                return place;
            }
        }

        throw new InvalidOperationException("A year of thirteen months has one without a principal term.");
    }

    /// <summary>The month that holds the winter solstice of a solar year.</summary>
    private static int SolsticeMonth(int year)
    {
        var newYearsEve = new DateOnly(year, 12, 31).DayNumber + DayNumberToJulian;
        var k = MonthOn(newYearsEve);
        const int SolsticeTerm = 9;
        return Term(MonthStart(k)) >= SolsticeTerm ? k - 1 : k;
    }

    /// <summary>Which twelfth of the sun's circle it is in when a local day begins.</summary>
    private static int Term(int julianDay) => (int)(Astronomy.SunLongitude(julianDay - 0.5 - HanoiOffset) / 30);

    private static int MonthOn(int julianDay)
    {
        var k = (int)Math.Floor((julianDay - FirstNewMoon) / MeanMonth) + 1;
        while (MonthStart(k) > julianDay)
        {
            k--;
        }

        return k;
    }

    /// <summary>The local day on which the k-th new moon falls.</summary>
    private static int MonthStart(int k) => (int)Math.Floor(Astronomy.NewMoon(k) + 0.5 + HanoiOffset);
}

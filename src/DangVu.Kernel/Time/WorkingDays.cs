namespace DangVu.Kernel.Time;

/// <summary>Counting in working days: the day of the event itself does not count.</summary>
public static class WorkingDays
{
    /// <summary>The n-th working day after the day (before it, when n is negative); n = 0 gives the day itself.</summary>
    public static DateOnly Add(HolidayCalendar calendar, DateOnly day, int n)
    {
        var step = Math.Sign(n);
        for (var left = Math.Abs(n); left > 0; )
        {
            day = day.AddDays(step);
            left -= calendar.IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days lie after the first day, up to and with the second; negative when the second is earlier.</summary>
    public static int Between(HolidayCalendar calendar, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(calendar, to, from);
        }

        var count = 0;
        for (var day = from; day < to; )
        {
            day = day.AddDays(1);
            count += calendar.IsWorking(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The day itself when it is worked, else the next working day.</summary>
    public static DateOnly OnOrAfter(HolidayCalendar calendar, DateOnly day)
    {
        while (!calendar.IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

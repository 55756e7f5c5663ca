namespace DangVu.App.Modules.Members.Domain;

/// <summary>
/// Tuổi đảng: from the decision of admission, less the time outside Party life. Where the record has no day of the decision the day of
/// admission on the record stands for it, and where a day is known only to its month or year the last day of it does.
/// </summary>
/// <param name="Times">Outside Party life, in order, none over another.</param>
/// <param name="Exact">Counted from the decision, known to the day.</param>
internal sealed record PartyAge(DateOnly Start, IReadOnlyList<(DateOnly From, DateOnly To)> Times, bool Exact)
{
    public int DaysAway => Times.Sum(t => t.To.DayNumber - t.From.DayNumber);

    /// <param name="away">Times outside; an open one, or one that ends later, reaches to <paramref name="upTo"/>.</param>
    public static PartyAge? Of(
        string? decidedOn,
        string? admittedOn,
        PartyAgeRule rule,
        IEnumerable<(DateOnly From, DateOnly? To)> away,
        DateOnly upTo
    )
    {
        var known = (rule.FromDecision ? decidedOn : null) ?? admittedOn ?? decidedOn;
        if (known is null)
            return null;
        var start = PartialDay.Latest(known);
        var exact = known.Length == 10 && (!rule.FromDecision || decidedOn is not null);
        return new PartyAge(start, rule.TakesOffAway ? Away(start, away, upTo) : [], exact);
    }

    /// <summary>The day on which so many years are full: a time outside that began only afterwards does not move it.</summary>
    public DateOnly Reaches(int years)
    {
        var day = Start.AddYears(years);
        foreach (var (from, to) in Times)
            if (from < day)
                day = day.AddDays(to.DayNumber - from.DayNumber);
        return day;
    }

    /// <summary>Full years and months on the day; a year is full on the very day that <see cref="Reaches"/> names.</summary>
    public (int Years, int Months) On(DateOnly day)
    {
        // The time away is taken off the end: added to the start it would shift which years are leap years.
        var counted = day;
        foreach (var (from, to) in Times)
            if (from < day)
                counted = counted.AddDays(from.DayNumber - (to < day ? to : day).DayNumber);
        if (counted < Start)
            return (0, 0);
        var months = (counted.Year - Start.Year) * 12 + counted.Month - Start.Month;
        if (Start.AddMonths(months) > counted)
            months--;
        return (months / 12, months % 12);
    }

    /// <summary>The last beginning that makes so many full years on the day when nothing is taken off.</summary>
    public static DateOnly LatestStart(DateOnly day, int years)
    {
        var start = day.AddYears(-Math.Min(years, day.Year - 1));
        // Who began on 29 February has the year full on 28 February of a common year.
        return start.AddDays(1).AddYears(years) <= day ? start.AddDays(1) : start;
    }

    /// <summary>Days outside, each counted once however the times overlap.</summary>
    private static List<(DateOnly, DateOnly)> Away(
        DateOnly start,
        IEnumerable<(DateOnly From, DateOnly? To)> away,
        DateOnly upTo
    )
    {
        var times = new List<(DateOnly From, DateOnly To)>();
        var done = start;
        foreach (var (from, to) in away.OrderBy(a => a.From))
        {
            var begin = from > done ? from : done;
            var end = to < upTo ? to.Value : upTo;
            if (end <= begin)
                continue;
            times.Add((begin, end));
            done = end;
        }
        return times;
    }
}

/// <summary>How the regulation of a day counts Party age.</summary>
/// <param name="FromDecision">From the decision of admission, else from the ceremony.</param>
/// <param name="TakesOffAway">Less the time outside Party life.</param>
internal sealed record PartyAgeRule(bool FromDecision, bool TakesOffAway);

namespace DangVu.App.Modules.Members.Domain;

/// <summary>
/// Tuổi đảng: from the decision of admission, less the time outside Party life. Where the record has no day of the decision the day of
/// admission on the record stands for it, and where a day is known only to its month or year the last day of it does.
/// </summary>
/// <param name="Exact">Counted from the decision, known to the day.</param>
internal sealed record PartyAge(DateOnly Start, int DaysAway, bool Exact)
{
    /// <param name="fromDecision">The rule counts from the decision, else from the ceremony.</param>
    /// <param name="away">Times outside; an open one reaches to <paramref name="upTo"/>.</param>
    public static PartyAge? Of(
        string? decidedOn,
        string? admittedOn,
        bool fromDecision,
        IEnumerable<(DateOnly From, DateOnly? To)> away,
        DateOnly upTo
    )
    {
        var known = (fromDecision ? decidedOn : null) ?? admittedOn ?? decidedOn;
        if (known is null)
            return null;
        var start = PartialDay.Latest(known);
        var exact = known.Length == 10 && (!fromDecision || decidedOn is not null);
        return new PartyAge(start, Away(start, away, upTo), exact);
    }

    /// <summary>The day on which so many years are full.</summary>
    public DateOnly Reaches(int years) => Start.AddYears(years).AddDays(DaysAway);

    /// <summary>Full years and months on the day; a year is full on the very day that <see cref="Reaches"/> names.</summary>
    public (int Years, int Months) On(DateOnly day)
    {
        // The time away is taken off the end: added to the start it would shift which years are leap years.
        var counted = day.AddDays(-DaysAway);
        if (counted < Start)
            return (0, 0);
        var months = (counted.Year - Start.Year) * 12 + counted.Month - Start.Month;
        if (Start.AddMonths(months) > counted)
            months--;
        return (months / 12, months % 12);
    }

    /// <summary>Days outside, each counted once however the times overlap.</summary>
    private static int Away(DateOnly start, IEnumerable<(DateOnly From, DateOnly? To)> away, DateOnly upTo)
    {
        var (days, done) = (0, start);
        foreach (var (from, to) in away.OrderBy(a => a.From))
        {
            var begin = from > done ? from : done;
            var end = to ?? upTo;
            if (end <= begin)
                continue;
            days += end.DayNumber - begin.DayNumber;
            done = end;
        }
        return days;
    }
}

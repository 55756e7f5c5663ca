namespace DangVu.App.Modules.Members.Domain;

/// <summary>An award day of each year, and the days of the year on which who reaches the years receives the badge on it.</summary>
internal sealed record AwardWindow((int Month, int Day) Award, (int Month, int Day) From, (int Month, int Day) To)
{
    public DateOnly In(int year) => Of(year, Award);

    public bool Holds(DateOnly day, int year)
    {
        var from = Of(From.CompareTo(Award) <= 0 ? year : year - 1, From);
        var to = Of(To.CompareTo(Award) >= 0 ? year : year + 1, To);
        return from <= day && day <= to;
    }

    private static DateOnly Of(int year, (int Month, int Day) at) =>
        new(year, at.Month, Math.Min(at.Day, DateTime.DaysInMonth(year, at.Month)));
}

/// <summary>What the rules say of badges.</summary>
/// <param name="EarlyFrom70">Months, for seventy years and more.</param>
/// <param name="Wait">Months after each form of discipline.</param>
internal sealed record BadgeTerms(
    IReadOnlyList<int> Years,
    IReadOnlyList<AwardWindow> Windows,
    int Early,
    int EarlyFrom70,
    int Posthumous,
    IReadOnlyDictionary<string, int> Wait
)
{
    private const int Old = 70;

    public int EarlyMonths(int years) => years >= Old ? EarlyFrom70 : Early;

    /// <summary>The award day for who is entitled on the day.</summary>
    public DateOnly AwardFor(DateOnly day)
    {
        foreach (var year in new[] { day.Year - 1, day.Year, day.Year + 1 })
        foreach (var window in Windows)
            if (window.Holds(day, year))
                return window.In(year);
        return Next(day);
    }

    /// <summary>The award days from the day on, in order.</summary>
    public IEnumerable<DateOnly> From(DateOnly day)
    {
        for (var year = day.Year; ; year++)
            foreach (var on in Windows.Select(w => w.In(year)).Order())
                if (on >= day)
                    yield return on;
    }

    public DateOnly Next(DateOnly day) => From(day).First();
}

/// <summary>A member as far as a badge asks.</summary>
/// <param name="Marks">Forms of discipline and the days they took effect.</param>
/// <param name="Ill">Gravely ill now.</param>
internal sealed record BadgePerson(
    PartyAge Age,
    IReadOnlyCollection<int> Awarded,
    IReadOnlyCollection<(string Form, DateOnly From)> Marks,
    bool Ill = false,
    DateOnly? DiedOn = null
);

/// <summary>A badge somebody is to receive.</summary>
/// <param name="Reached">The years are full on this day.</param>
/// <param name="WaitsUntil">After a discipline not before this day.</param>
internal sealed record BadgeDue(int Years, DateOnly Reached, DateOnly Award, DateOnly? WaitsUntil, string Way);

/// <summary>Who is to receive which badge on which award day.</summary>
internal static class BadgePlan
{
    public static IEnumerable<BadgeDue> Of(BadgePerson person, BadgeTerms terms, DateOnly today)
    {
        // Who has a later badge is not asked about an earlier one.
        var last = person.Awarded.DefaultIfEmpty().Max();
        foreach (var years in terms.Years.Where(y => y > last))
        {
            var reached = person.Age.Reaches(years);
            if (person.DiedOn is { } died)
            {
                if (reached.AddMonths(-terms.Posthumous) <= died)
                    yield return new BadgeDue(years, reached, terms.AwardFor(died), null, BadgeWays.Posthumous);
                if (died < reached)
                    break;
                continue;
            }
            var waits = WaitsUntil(person, terms, reached);
            var entitled = waits is { } end && end > reached ? end : reached;
            var award = terms.AwardFor(entitled);
            if (
                person.Ill
                && award > today
                && waits is null
                && reached.AddMonths(-terms.EarlyMonths(years)) <= today
                && terms.Next(today) < award
            )
                yield return new BadgeDue(years, reached, terms.Next(today), null, BadgeWays.Early);
            else
                yield return new BadgeDue(years, reached, award, waits > reached ? waits : null, BadgeWays.Due);
        }
    }

    /// <summary>The end of the latest wait that began before the badge would have been awarded.</summary>
    public static DateOnly? WaitsUntil(BadgePerson person, BadgeTerms terms, DateOnly reached)
    {
        DateOnly? until = null;
        var award = terms.AwardFor(reached);
        foreach (var (form, from) in person.Marks.OrderBy(m => m.From))
            if (from <= award && terms.Wait.TryGetValue(form, out var months))
            {
                var end = from.AddMonths(months);
                if (end > reached && (until is null || end > until))
                    (until, award) = (end, terms.AwardFor(end));
            }
        return until;
    }
}

using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>A yearly holiday by the solar calendar (Lunar false) or the lunar one: Days days beginning DaysBefore before it.</summary>
public sealed record YearlyHoliday(RuleText Title, bool Lunar, int Month, int Day, int DaysBefore, int Days)
{
    public bool Verified { get; init; } = true;
}

/// <summary>Days announced for one year, both ends included. Notice: the paper that announced them.</summary>
public sealed record AnnouncedDays(RuleText Title, DateOnly From, DateOnly To, string? Notice)
{
    public bool Verified { get; init; } = true;

    public bool Holds(DateOnly day) => day >= From && day <= To;
}

/// <summary>
/// Public holidays: those the law names, the days announced off, and Saturdays worked instead.
/// What is announced for a year goes before what the yearly list would give.
/// </summary>
public sealed record CalendarBody(
    IReadOnlyList<DayOfWeek> Weekend,
    IReadOnlyList<YearlyHoliday> Yearly,
    IReadOnlyList<AnnouncedDays> Off,
    IReadOnlyList<AnnouncedDays> Worked
) : RuleBody
{
    public override BodyKind Kind => BodyKind.Calendar;

    /// <summary>A holiday on a weekend day gives the next working day off.</summary>
    public bool InLieu { get; init; }

    /// <summary>What the announcements say of a day; null where they say nothing.</summary>
    public bool? AnnouncedAsWorking(DateOnly day) =>
        Worked.Any(days => days.Holds(day)) ? true
        : Off.Any(days => days.Holds(day)) ? false
        : null;

    /// <summary>Whether the year's days off are announced here at all (a lunar New Year has been entered).</summary>
    public bool Knows(int year) =>
        Off.Any(days => days.From.Year == year && days.To.DayNumber - days.From.DayNumber >= 4);
}

internal static class CalendarReader
{
    public static CalendarBody Read(NodeReader at)
    {
        var body = new CalendarBody(
            [.. at.Texts("weekend").Select(day => Weekday(at, day))],
            [.. at.Maps("yearly").Select(Yearly)],
            Announced(at, "off"),
            Announced(at, "worked")
        )
        {
            InLieu = at.Flag("inLieu", otherwise: false),
        };
        foreach (var worked in body.Worked.Where(worked => !body.Weekend.Contains(worked.From.DayOfWeek)))
            at.Reading.Refuse(at.LineOf("worked"), "worked-not-weekend", Scalars.Say(worked.From));
        return body;
    }

    private static DayOfWeek Weekday(NodeReader at, string text)
    {
        if (!Kebab.TryParse<DayOfWeek>(text, out var day))
            at.Reading.Refuse(at.LineOf("weekend"), "unknown-choice", "weekend", text, Kebab.All<DayOfWeek>());
        return day;
    }

    private static YearlyHoliday Yearly(NodeReader at)
    {
        var holiday = new YearlyHoliday(
            at.Words("title"),
            at.Flag("lunar", otherwise: false),
            at.Whole("month"),
            at.Whole("day"),
            at.Whole("daysBefore", 0),
            at.Whole("days", 1)
        )
        {
            Verified = at.Flag("verified", otherwise: true),
        };
        if (holiday.Month is < 1 or > 12 || holiday.Day is < 1 or > 31 || holiday.Days < 1)
            at.Reading.Refuse(at.Line, "no-such-day", Scalars.Say(holiday.Day), Scalars.Say(holiday.Month));
        at.Done();
        return holiday;
    }

    private static List<AnnouncedDays> Announced(NodeReader at, string key)
    {
        var list = new List<AnnouncedDays>();
        foreach (var item in at.Maps(key))
        {
            var from = item.Date("from");
            var days = new AnnouncedDays(
                item.Words("title"),
                from,
                item.DateOrNull("to") ?? from,
                item.TextOrNull("notice")
            )
            {
                Verified = item.Flag("verified", otherwise: true),
            };
            item.Done();
            if (days.To < days.From)
                item.Reading.Refuse(item.Line, "end-before-start", Scalars.Say(days.From), Scalars.Say(days.To));
            if (list.Any(other => other.Holds(days.From) || other.Holds(days.To)))
                item.Reading.Refuse(item.Line, "days-overlap", Scalars.Say(days.From));
            list.Add(days);
        }
        return list;
    }
}

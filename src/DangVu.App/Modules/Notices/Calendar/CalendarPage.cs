using System.Globalization;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Calendar;

/// <summary>A day of the sheet with what stands on it.</summary>
/// <param name="Below">Meetings of bodies below, where there are too many to stand one by one.</param>
public sealed record CalendarDay(
    DateOnly Day,
    string Name,
    bool InMonth,
    bool IsToday,
    string Lunar,
    string? Holiday,
    bool Off,
    IReadOnlyList<CalendarLine> Lines,
    IReadOnlyList<CalendarLine> Below
);

/// <param name="Time">"19:30", or "" for the whole day.</param>
public sealed record CalendarLine(string Time, string Text, string? Href, Tone Tone, string? Word, string? Sub);

public sealed record CalendarContent(
    string Caption,
    IReadOnlyList<string> Weekdays,
    IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks,
    bool Nothing
);

/// <summary>Lịch tháng: the month of a body as a sheet of weeks, with what its bodies below meet for.</summary>
internal static class CalendarPage
{
    /// <summary>More meetings below on one day than this are told by their number.</summary>
    private const int MostBelow = 3;

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var month = Month(c.Query("month")) ?? new DateOnly(c.Today.Year, c.Today.Month, 1);
        var content = await Content(c, c.Body, month);
        var (before, after) = (month.AddMonths(-1), month.AddMonths(1));
        return new CustomModel(typeof(CalendarView), content)
        {
            Title = t["calendar.title", month.Month, month.Year],
            Lede = content.Nothing ? t["calendar.nothing", c.Body.Name] : t["calendar.lede", c.Body.Name],
            Help = t["calendar.help"],
            Actions =
            [
                new(t["calendar.before", before.Month, before.Year], c.Here(("month", Text(before)))),
                new(t["calendar.after", after.Month, after.Year], c.Here(("month", Text(after)))),
                new(t["calendar.paper"], $"/calendar/{Text(month)}.pdf?body={c.Body.Id}"),
                new(t["calendar.subscribe"], "/account/tokens"),
            ],
        };
    }

    public static async Task<CalendarContent> Content(Ctx c, BodyRef body, DateOnly month)
    {
        var weeks = MonthGrid.Of(month);
        var (from, to) = (weeks[0][0].Day, weeks[^1][6].Day);
        var entries = await c
            .Work.Get<EntryReader>()
            .OfBody(c, body, new DateOnly(month.Year, month.Month, 1), month.AddMonths(1).AddDays(-1), below: true);
        var byDay = entries.ToLookup(e => e.Day);
        var holidays = c.Work.Get<Holidays>();
        return new CalendarContent(
            $"{c.T["calendar.title", month.Month, month.Year]} – {body.Name}",
            [.. Enumerable.Range(0, 7).Select(n => Name(c.T, from.AddDays(n)))],
            [
                .. weeks.Select(week =>
                    (IReadOnlyList<CalendarDay>)[.. week.Select(d => Day(c, d, byDay, holidays, from))]
                ),
            ],
            entries.Count == 0
        );
    }

    private static CalendarDay Day(
        Ctx c,
        GridDay d,
        ILookup<DateOnly, Entry> byDay,
        Holidays holidays,
        DateOnly firstOfSheet
    )
    {
        var own = byDay[d.Day].Where(e => !e.Below).ToList();
        var below = byDay[d.Day].Where(e => e.Below).ToList();
        var few = below.Count <= MostBelow;
        var holiday = holidays.On(d.Day);
        return new CalendarDay(
            d.Day,
            Name(c.T, d.Day),
            d.InMonth,
            d.Day == c.Today,
            d.LunarMark(d.Day == firstOfSheet || d.Day.Day == 1),
            holiday,
            holiday is not null || d.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            [.. (few ? own.Concat(below) : own).Select(e => Line(c.T, e))],
            [.. few ? [] : below.Select(e => Line(c.T, e))]
        );
    }

    private static CalendarLine Line(Texts t, Entry e) =>
        new(
            e.At is { } at ? at.ToString("HH:mm", CultureInfo.InvariantCulture) : "",
            e.Below ? $"{e.Body}: {e.Text}" : e.Text,
            e.Href,
            e.Tone,
            e.CalledOff ? t["calendar.word.off"]
                : e.Draft ? t["calendar.word.draft"]
                : e.Tone switch
                {
                    Tone.Ok => t["calendar.word.done"],
                    Tone.Late => t["calendar.word.late"],
                    _ => null,
                },
            e.Place
        );

    private static string Name(Texts t, DateOnly day) =>
        t["calendar.day." + ((int)day.DayOfWeek).ToString(CultureInfo.InvariantCulture)];

    public static DateOnly? Month(string? typed) =>
        DateOnly.TryParseExact(
            typed + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
        // What the lunar calendar reaches, with room for the weeks around it.
        && month.Year is > 1900 and < 2199
            ? month
            : null;

    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

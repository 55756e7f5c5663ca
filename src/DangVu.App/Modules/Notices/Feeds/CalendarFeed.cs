using DangVu.App.Hosting;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Modules.Notices.Calendar;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Feeds;

/// <summary>/calendar/{token}.ics: what a person's own calendar, or that of one body, holds from last month to three months on.</summary>
internal static class CalendarFeed
{
    private const string Read = "desk.read";

    public static void MapCalendar(this WebApplication app) =>
        app.MapMethods("/calendar/{token}.ics", ["GET", "HEAD"], Answer).WithMetadata(new Public());

    private static async Task<IResult> Answer(string token, ICalendarTokens tokens, Ctx c, EntryReader reader)
    {
        if (await tokens.Open(token) is not { } feed)
            return Results.NotFound();
        var site = $"{c.Http.Request.Scheme}://{c.Http.Request.Host}";
        var from = new DateOnly(c.Today.Year, c.Today.Month, 1).AddMonths(-1);
        var entries = await Entries(c, reader, feed, from, from.AddMonths(4).AddDays(-1));
        var told = FeedMemory.Tell(
            feed.Remembered,
            [.. entries.Select(e => Of(c.T, e, site))],
            from,
            c.Work.Clock.AuditedAt
        );
        var text = IcsWriter.Write(await NameOf(c, feed), told);
        var remembered = FeedMemory.Write(told);
        await tokens.Told(feed.TokenId, remembered);
        var tag = FeedMemory.Tag(text);
        var headers = c.Http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "private, no-cache";
        if (told.Count > 0)
            headers.LastModified = told.Max(e => e.ChangedAt)
                .ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return c.Http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(text, "text/calendar; charset=utf-8");
    }

    private static async Task<IReadOnlyList<Entry>> Entries(
        Ctx c,
        EntryReader reader,
        OpenedFeed feed,
        DateOnly from,
        DateOnly to
    )
    {
        var bodies = feed.BodyId is { } one
            ? [one]
            : feed.Actor.Rights.Where(r => r.Permissions.Contains(Read)).Select(r => r.BodyId).Distinct().ToList();
        var found = new List<Entry>();
        foreach (var id in bodies)
        {
            // A body that ended, or where the owner no longer holds the right, has no calendar for them.
            if (await c.Bodies.Find(id) is not { } body || !body.ExistsOn(c.Today) || !c.Actor.May(Read, body.Path))
                continue;
            c.Body = body;
            found.AddRange(await reader.OfBody(c, body, from, to, below: false));
        }
        if (feed.BodyId is null && feed.Actor.MemberId is { } me)
            found.AddRange(await reader.OfMember(c, me, from, to));
        return [.. EntryReader.Once(found).Where(e => !e.Draft)];
    }

    private static FeedEvent Of(Texts t, Entry e, string site)
    {
        var words = OutsideWords.Of(t, e);
        return new FeedEvent(
            e.Key.Replace('/', '-') + "@dangvu",
            e.Tone == Tone.Ok && e.Kind != "meetings" ? t["calendar.done", words] : words,
            e.Day,
            e.At,
            e.Minutes,
            e.Place is { Length: > 0 } place ? $"{place} ({e.Body})" : e.Body,
            e.Href is { } href ? site + href : null,
            e.CalledOff
        );
    }

    private static async Task<string> NameOf(Ctx c, OpenedFeed feed) =>
        feed.BodyId is { } id && await c.Bodies.Find(id) is { } body
            ? $"{c.T["calendar.name"]} – {body.Name}"
            : c.T["calendar.name"];
}

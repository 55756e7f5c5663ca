using DangVu.App.Modules.Notices.Domain;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace DangVu.App.Modules.Notices.Feeds;

/// <summary>Events as iCalendar text (RFC 5545): the same events give the same text.</summary>
internal static class IcsWriter
{
    public const string Zone = "Asia/Ho_Chi_Minh";

    /// <summary>A meeting whose length nobody knows yet takes this room in a calendar.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(2);

    /// <param name="name">The calendar's name; null in an invitation.</param>
    /// <param name="method">REQUEST or CANCEL of an invitation; null for a calendar to subscribe to.</param>
    /// <param name="invited">Who asks and who is asked, where it is an invitation.</param>
    public static string Write(
        string? name,
        IReadOnlyList<ToldEvent> events,
        string? method = null,
        (string From, string Name, string To)? invited = null
    )
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//DangVu//" };
        if (method is not null)
            calendar.Method = method;
        if (name is not null)
            calendar.AddProperty("X-WR-CALNAME", Clean(name));
        // The country has kept one time since 1975; what was before is of no use to a calendar.
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, new DateTime(2000, 1, 1), false));
        foreach (var told in events)
            calendar.Events.Add(Of(told, invited));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Of(ToldEvent told, (string From, string Name, string To)? invited)
    {
        var e = told.Event;
        var made = new CalendarEvent
        {
            Uid = e.Uid,
            Summary = Clean(e.Summary),
            Sequence = told.Sequence,
            DtStamp = new CalDateTime(Whole(told.ChangedAt), "UTC"),
            LastModified = new CalDateTime(Whole(told.ChangedAt), "UTC"),
            Status = e.CalledOff ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        if (e.At is { } at)
        {
            var start = e.Day.ToDateTime(at);
            made.Start = new CalDateTime(start, Zone);
            made.End = new CalDateTime(start + (e.Minutes is { } m ? TimeSpan.FromMinutes(m) : Usual), Zone);
        }
        else
            made.Start = new CalDateTime(e.Day);
        if (e.Place is { Length: > 0 } place)
            made.Location = Clean(place);
        if (e.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var link))
            made.Url = link;
        if (invited is { } i)
        {
            made.Organizer = new Organizer("mailto:" + i.From) { CommonName = Clean(i.Name) };
            made.Attendees.Add(new Attendee("mailto:" + i.To) { ParticipationStatus = "NEEDS-ACTION" });
        }
        return made;
    }

    /// <summary>Instants of a calendar have whole seconds.</summary>
    private static DateTime Whole(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    /// <summary>One line, no control characters: what was typed must not become a line of the calendar.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Normalize().Select(ch => char.IsControl(ch) || ch is '\u2028' or '\u2029' ? ' ' : ch))
            .Trim();
}

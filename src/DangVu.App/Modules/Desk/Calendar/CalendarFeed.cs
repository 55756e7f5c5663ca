using System.Security.Cryptography;
using System.Text;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace DangVu.App.Modules.Desk.Calendar;

/// <summary>/calendar/{token}.ics: what is due in the actor's own bodies, this month and the next two.</summary>
internal static class CalendarFeed
{
    public static void MapCalendar(this WebApplication app) =>
        app.MapGet("/calendar/{token}.ics", Read).WithMetadata(new Public());

    private static async Task<IResult> Read(string token, ICalendarTokens tokens, Ctx c, IBodies bodies)
    {
        if (await tokens.Open(token) is not { } actor)
            return Results.NotFound();
        var calendar = new Ical.Net.Calendar { ProductId = "-//DangVu//" };
        calendar.AddProperty("X-WR-CALNAME", c.T["calendar.name"]);
        foreach (var right in actor.Rights.Where(r => r.Permissions.Contains("desk.read")))
        {
            if (await bodies.Find(right.BodyId) is not { } body)
                continue;
            c.Body = body;
            for (var ahead = 0; ahead < 3; ahead++)
            {
                var month = new DateOnly(c.Today.Year, c.Today.Month, 1).AddMonths(ahead);
                foreach (var source in c.Http.RequestServices.GetServices<IMonthItems>())
                foreach (var item in await source.For(c, body, month))
                    if (item is { Due: { } due, Tone: not Tone.Ok })
                        calendar.Events.Add(
                            new CalendarEvent
                            {
                                Uid =
                                    $"{body.Id:N}-{due:yyyyMMdd}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(item.Text)))[..12]}@dangvu",
                                Summary = item.Text,
                                Description = item.Sub,
                                Location = body.Name,
                                Start = new CalDateTime(due),
                                DtStamp = new CalDateTime(c.Work.Now, "UTC"),
                            }
                        );
            }
        }
        return Results.Text(new CalendarSerializer().SerializeToString(calendar), "text/calendar; charset=utf-8");
    }
}

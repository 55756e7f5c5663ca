using DangVu.App.Acts;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Calendar;

/// <summary>Gathers what the modules put into a calendar.</summary>
internal sealed class EntryReader(
    IEnumerable<IMonthItems> months,
    IEnumerable<IDayItems> days,
    IEnumerable<IOwnDays> own,
    IPersonTasks tasks
)
{
    /// <summary>A body's own lines of some months; with the days of the bodies below it, if asked, by one question for all of them.</summary>
    /// <param name="since">Also what has been due since this day and is still open, where the month tells it.</param>
    public async Task<IReadOnlyList<Entry>> OfBody(
        Ctx c,
        BodyRef body,
        DateOnly from,
        DateOnly to,
        bool below,
        DateOnly? since = null
    )
    {
        var found = new List<Entry>();
        var range = PathRange.Of(body.Path);
        IReadOnlyList<BodyRef> bodies = below
            ? [.. (await c.Bodies.All()).Where(b => range.Covers(b.Path) && b.Kind != BodyKinds.Partner)]
            : [body];
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        foreach (var source in days)
            found.AddRange(
                (await source.Between(c, bodies, since ?? from, to)).Select(d =>
                    Of(d, names.GetValueOrDefault(d.BodyId, body.Name)) with
                    {
                        Below = d.BodyId != body.Id,
                    }
                )
            );
        foreach (var month in Months(from, to))
        foreach (var source in months)
            found.AddRange(
                (await source.For(c, body, month))
                    .Where(i => i.Due >= (since ?? from) && i.Due <= to)
                    .Select(i => new Entry(
                        EntryKeys.Of(i, body.Id, i.Due!.Value),
                        body.Id,
                        body.Name,
                        i.Text,
                        i.Due!.Value,
                        i.Tone
                    )
                    {
                        Sub = i.Sub,
                        Href = i.Button?.Href,
                        Draft = i.Draft,
                    })
            );
        return Once(found);
    }

    /// <summary>What one member is invited to, answers for and is to do.</summary>
    public async Task<IReadOnlyList<Entry>> OfMember(Ctx c, Guid member, DateOnly from, DateOnly to)
    {
        var found = new List<DayItem>();
        foreach (var source in own)
            found.AddRange(await source.For(c, member, from, to));
        foreach (var x in (await tasks.Of([member], from, to))[member])
            if (x.State is not ("dropped" or "rolled-over") && x.Deadline is { } due)
                found.Add(
                    new DayItem("tasks/" + x.Id, x.BodyId, x.Title, due, x.Href)
                    {
                        Tone =
                            x.State == "done" ? Tone.Ok
                            : x.IsLate ? Tone.Late
                            : Tone.Due,
                    }
                );
        var names = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return Once([.. found.Select(d => Of(d, names.GetValueOrDefault(d.BodyId, "")))]);
    }

    /// <summary>Each thing once, in the order of days; the first that tells of it knows most.</summary>
    public static IReadOnlyList<Entry> Once(IEnumerable<Entry> entries) =>
        [
            .. entries
                .DistinctBy(e => e.Key)
                .OrderBy(e => e.Day)
                .ThenBy(e => e.At ?? TimeOnly.MinValue)
                .ThenBy(e => e.Below)
                .ThenBy(e => e.Key, StringComparer.Ordinal),
        ];

    private static Entry Of(DayItem d, string body) =>
        new(d.Key, d.BodyId, body, d.Text, d.Day, d.Tone)
        {
            At = d.At,
            Minutes = d.Minutes,
            Place = d.Place,
            Href = d.Href,
            Draft = d.Draft,
            CalledOff = d.CalledOff,
        };

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
            yield return month;
    }
}

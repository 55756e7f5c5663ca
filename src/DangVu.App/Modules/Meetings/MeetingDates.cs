using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>Meetings as the calendar shows them: of many bodies at once, and those to which one member is invited.</summary>
internal sealed class MeetingDates(ICollectives collectives, IMembers members) : IDayItems, IOwnDays
{
    /// <summary>A meeting is held on another day than planned, but hardly further away than this.</summary>
    private const int MovedDays = 31;

    public async Task<IReadOnlyList<DayItem>> Between(Ctx c, IReadOnlyList<BodyRef> bodies, DateOnly from, DateOnly to)
    {
        var seen = bodies.Where(b => c.Actor.May("meetings.read", b.Path)).Select(b => b.Id).ToList();
        return [.. (await Rows(c, seen, from, to)).Select(m => Of(c, m) with { Href = "/meetings/" + m.Id })];
    }

    /// <summary>Meetings of the member's cell and of the committees where they sit, once the invitation has gone out.</summary>
    public async Task<IReadOnlyList<DayItem>> For(Ctx c, Guid memberId, DateOnly from, DateOnly to)
    {
        if (await members.Find(memberId) is not { } member || await c.Bodies.Find(member.CellId) is not { } cell)
            return [];
        var above = (await c.Bodies.All())
            .Where(b => cell.Path.StartsWith(b.Path, StringComparison.Ordinal))
            .ToDictionary(b => b.Id);
        var told = (await Rows(c, [.. above.Keys], from, to)).Where(m =>
            m.Stage != Stages.Prepared && (m.Stage != Stages.Annulled || m.NoticeOn is not null)
        );
        var items = new List<DayItem>();
        var seats = new Dictionary<(Guid, string), bool>();
        foreach (var m in told)
        {
            if (!seats.TryGetValue((m.BodyId, m.Collective), out var sits))
                seats[(m.BodyId, m.Collective)] = sits = (
                    await collectives.On(above[m.BodyId], m.Collective, c.Today)
                ).Any(s => s.MemberId == memberId);
            if (sits)
                items.Add(Of(c, m));
        }
        return items;
    }

    private static async Task<List<Row>> Rows(Ctx c, IReadOnlyList<Guid> bodies, DateOnly from, DateOnly to)
    {
        if (bodies.Count == 0)
            return [];
        var (first, last) = (from.AddDays(-MovedDays), to.AddDays(MovedDays));
        var rows = await c
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.PlannedOn >= first && m.PlannedOn <= last && bodies.Contains(m.BodyId))
            .OrderBy(m => m.PlannedOn)
            .ThenBy(m => m.Id)
            .Select(m => new Row(
                m.Id,
                m.BodyId,
                m.Collective,
                m.Kind,
                m.Theme,
                m.Stage,
                m.HeldOn ?? m.PlannedOn,
                m.NoticeOn,
                m.Time,
                m.Length,
                m.Place
            ))
            .ToListAsync();
        return [.. rows.Where(m => m.Day >= from && m.Day <= to)];
    }

    private static DayItem Of(Ctx c, Row m) =>
        new(
            "meetings/" + m.Id,
            m.BodyId,
            string.Join(": ", new[] { MeetingWords.What(c.T, m.Collective, m.Kind), m.Theme }.OfType<string>()),
            m.Day,
            null
        )
        {
            At = ClockTime.Read(m.Time),
            Minutes = m.Length,
            Place = m.Place,
            Draft = m.Stage == Stages.Prepared || m.Stage == Stages.Annulled && m.NoticeOn is null,
            CalledOff = m.Stage == Stages.Annulled,
            Tone =
                Stages.After.Contains(m.Stage) ? Tone.Ok
                : m.Stage == Stages.Annulled ? Tone.Mute
                : m.Day < c.Today ? Tone.Late
                : Tone.Due,
        };

    private sealed record Row(
        Guid Id,
        Guid BodyId,
        string Collective,
        string Kind,
        string? Theme,
        string Stage,
        DateOnly Day,
        DateOnly? NoticeOn,
        string? Time,
        int? Length,
        string? Place
    );
}

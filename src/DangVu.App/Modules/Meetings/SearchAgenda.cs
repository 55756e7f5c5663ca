using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>
/// What a meeting dealt with and what its resolution set, for the search box. Standing items of the template are on every agenda and
/// left out; what was said, and by whom, is never looked through.
/// </summary>
internal sealed class SearchAgenda : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May("meetings.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        if (bodies.Count == 0 || folded.Length == 0)
            return [];
        var ids = bodies.Keys.ToList();
        var items = c
            .Db.Set<AgendaItem>()
            .AsNoTracking()
            .Where(i => ids.Contains(i.BodyId) && (i.Source == null || i.Source == AgendaItem.FromLastTime));
        var points = c.Db.Set<ResolutionPoint>().AsNoTracking().Where(p => ids.Contains(p.BodyId));
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            items = items.Where(i => i.Folded.Contains(word));
            points = points.Where(p => p.Folded.Contains(word));
        }
        var meetings = c.Db.Set<Meeting>().AsNoTracking().Where(m => m.Stage != Stages.Annulled);
        var seen = await items
            .Join(
                meetings,
                i => i.MeetingId,
                m => m.Id,
                (i, m) =>
                    new
                    {
                        i.Title,
                        i.Folded,
                        m.Id,
                        m.BodyId,
                        m.Collective,
                        m.Kind,
                        m.PlannedOn,
                        m.HeldOn,
                    }
            )
            .OrderByDescending(l => l.PlannedOn)
            .ThenByDescending(l => l.Id)
            .Take(limit)
            .ToListAsync();
        var set = await points
            .Join(
                meetings,
                p => p.MeetingId,
                m => m.Id,
                (p, m) =>
                    new
                    {
                        Title = p.Text,
                        p.Folded,
                        m.Id,
                        m.BodyId,
                        m.Collective,
                        m.Kind,
                        m.PlannedOn,
                        m.HeldOn,
                    }
            )
            .OrderByDescending(l => l.PlannedOn)
            .ThenByDescending(l => l.Id)
            .Take(limit)
            .ToListAsync();
        return
        [
            .. seen.Select(l => (Kind: "search.agenda", Line: l))
                .Concat(set.Select(l => (Kind: "search.points", Line: l)))
                .Select(x => new Found(
                    x.Kind,
                    x.Line.Title,
                    $"{MeetingWords.What(c.T, x.Line.Collective, x.Line.Kind)} · {bodies[x.Line.BodyId]} · {Vn.Day(x.Line.HeldOn ?? x.Line.PlannedOn)}",
                    "/meetings/" + x.Line.Id,
                    SearchRank.Of(x.Line.Title, x.Line.Folded, typed, folded)
                ))
                .OrderBy(f => f.Rank),
        ];
    }
}

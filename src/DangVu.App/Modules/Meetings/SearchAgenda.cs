using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>
/// What a meeting dealt with, for the search box; what its resolution set is found in the programme. Standing items of the template are
/// on every agenda and left out; what was said, and by whom, is never looked through.
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
        var meetings = c.Db.Set<Meeting>().AsNoTracking().Where(m => m.Stage != Stages.Annulled);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var items = c
            .Db.Set<AgendaItem>()
            .Where(i => ids.Contains(i.BodyId) && (i.Source == null || i.Source == AgendaItem.FromLastTime))
            .Select(i => new Said
            {
                MeetingId = i.MeetingId,
                Text = i.Title,
                Folded = i.Folded,
            });
        return [.. (await Latest("search.agenda", items)).OrderBy(f => f.Rank)];

        async Task<IEnumerable<Found>> Latest(string kind, IQueryable<Said> said)
        {
            foreach (var word in words)
                said = said.Where(s => s.Folded.Contains(word));
            var lines = await (
                from s in said
                join m in meetings on s.MeetingId equals m.Id
                orderby m.PlannedOn descending, m.Id descending
                select new
                {
                    s.Text,
                    s.Folded,
                    m.Id,
                    m.BodyId,
                    m.Collective,
                    m.Kind,
                    Day = m.HeldOn ?? m.PlannedOn,
                }
            )
                .Take(limit)
                .ToListAsync();
            return lines.Select(l => new Found(
                kind,
                l.Text,
                $"{MeetingWords.What(c.T, l.Collective, l.Kind)} · {bodies[l.BodyId]} · {Vn.Day(l.Day)}",
                "/meetings/" + l.Id,
                SearchRank.Of(l.Text, l.Folded, typed, folded)
            ));
        }
    }

    /// <summary>A title within a meeting, with what the box looks through.</summary>
    private sealed class Said
    {
        public Guid MeetingId { get; init; }
        public string Text { get; init; } = "";
        public string Folded { get; init; } = "";
    }
}

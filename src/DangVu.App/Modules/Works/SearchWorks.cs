using DangVu.App.Modules.Works.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works;

/// <summary>Works for the search box.</summary>
internal sealed class SearchWorks : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var bodies = (await c.Bodies.All()).Where(b => c.Actor.May("works.read", b.Path)).Select(b => b.Id).ToList();
        if (bodies.Count == 0 || folded.Length == 0)
            return [];
        var rows = await c
            .Db.Set<PublicWork>()
            .AsNoTracking()
            .Where(w => bodies.Contains(w.BodyId) && w.Folded.Contains(folded))
            .OrderByDescending(w => w.NeededOn)
            .Select(w => new
            {
                w.Id,
                w.Name,
                w.Folded,
                w.Place,
                w.State,
            })
            .Take(limit)
            .ToListAsync();
        return
        [
            .. rows.Select(w => new Found(
                "search.works",
                w.Name,
                $"{w.Place} · {c.T["work.state." + w.State]}",
                "/works/" + w.Id,
                w.Name.Equals(typed, StringComparison.OrdinalIgnoreCase) ? 0
                    : w.Folded == folded ? 1
                    : w.Folded.StartsWith(folded, StringComparison.Ordinal) ? 2
                    : 3
            )),
        ];
    }
}

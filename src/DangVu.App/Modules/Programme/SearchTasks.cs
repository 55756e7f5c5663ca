using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>Tasks for the search box.</summary>
internal sealed class SearchTasks : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        if (bodies.Count == 0 || folded.Length == 0)
            return [];
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<ProgrammeTask>().AsNoTracking().Where(x => ids.Contains(x.BodyId));
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(x => x.Folded.Contains(word));
        var rows = await found.OrderByDescending(x => x.Deadline).ThenByDescending(x => x.Id).Take(limit).ToListAsync();
        return
        [
            .. rows.Select(x => new Found(
                    "search.tasks",
                    x.Title,
                    $"{bodies[x.BodyId]} · {TaskWords.Due(c.Work, c.T, x)}",
                    "/tasks/" + x.Id,
                    SearchRank.Of(x.Title, x.Folded, typed, folded)
                ))
                .OrderBy(f => f.Rank),
        ];
    }
}

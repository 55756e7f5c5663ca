using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>How many subjects of a round stand where, counted by the database: pages of thousands of members load no rows.</summary>
internal sealed record RoundCount(string Kind, Guid BodyId, string? Group, bool IsGraded, string? Grade, int Count)
{
    public static async Task<IReadOnlyList<RoundCount>> Of(Work work, Guid round)
    {
        var rows = await work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round)
            .GroupBy(s => new
            {
                s.Kind,
                s.BodyId,
                s.Group,
                s.IsGraded,
                s.DecidedGrade,
            })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.BodyId,
                g.Key.Group,
                g.Key.IsGraded,
                g.Key.DecidedGrade,
                Count = g.Count(),
            })
            .ToListAsync();
        return [.. rows.Select(r => new RoundCount(r.Kind, r.BodyId, r.Group, r.IsGraded, r.DecidedGrade, r.Count))];
    }
}

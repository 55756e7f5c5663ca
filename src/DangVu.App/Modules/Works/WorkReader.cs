using System.Linq.Expressions;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Works.Contracts;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works;

internal sealed class WorkReader(AppDb db) : IWorks
{
    public async Task<IReadOnlyList<WorkRef>> Of(IReadOnlyCollection<Guid> ids) =>
        ids.Count == 0 ? [] : await Read(w => ids.Contains(w.Id), ids.Count);

    public async Task<IReadOnlyList<WorkRef>> In(IReadOnlyCollection<BodyRef> bodies, int limit)
    {
        var ids = bodies.Select(b => b.Id).ToList();
        return ids.Count == 0 ? [] : await Read(w => ids.Contains(w.BodyId) && w.State != WorkStates.Annulled, limit);
    }

    private async Task<IReadOnlyList<WorkRef>> Read(Expression<Func<PublicWork, bool>> which, int limit) =>
        await db.Set<PublicWork>()
            .AsNoTracking()
            .Where(which)
            .OrderByDescending(w => w.NeededOn)
            .ThenBy(w => w.Id)
            .Take(limit)
            .Select(w => new WorkRef(
                w.Id,
                w.BodyId,
                w.Name,
                w.State,
                db.Set<ProgressNote>()
                    .Where(n => n.WorkId == w.Id)
                    .OrderByDescending(n => n.On)
                    .ThenByDescending(n => n.Id)
                    .Select(n => (int?)n.Percent)
                    .FirstOrDefault(),
                w.StartedOn,
                w.HandedOverOn
            ))
            .ToListAsync();
}

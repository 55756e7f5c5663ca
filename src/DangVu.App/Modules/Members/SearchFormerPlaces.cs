using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

/// <summary>People by where they lived before: a place that was merged or renamed is still asked for by its old name.</summary>
internal static class SearchFormerPlaces
{
    public static async Task<IReadOnlyList<Found>> Find(Ctx c, Dictionary<Guid, string> cells, string folded, int limit)
    {
        var places = await c
            .Work.Get<OfficeMemory>()
            .Keep(c.Db, "former places", async () => await Ended(c.Db).Select(r => r.What).Distinct().ToListAsync());
        var fitting = places.Where(p => Fold.Of(p).Contains(folded, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0)
            return [];
        var ids = cells.Keys.ToList();
        var rows = await Ended(c.Db)
            .Where(r => fitting.Contains(r.What))
            .Join(
                c.Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.CellId)),
                r => r.MemberId,
                m => m.Id,
                (r, m) =>
                    new
                    {
                        m.Id,
                        m.FullName,
                        m.SortKey,
                        m.CellId,
                        r.What,
                        r.Until,
                    }
            )
            .OrderBy(x => x.SortKey)
            .ThenBy(x => x.Id)
            .Take(limit)
            .ToListAsync();
        return
        [
            .. rows.DistinctBy(x => x.Id)
                .Select(x => new Found(
                    "search.people",
                    x.FullName,
                    $"{cells[x.CellId]} · {c.T["search.lived", x.What, Vn.Partial(x.Until)]}",
                    "/members/" + x.Id,
                    5
                )),
        ];
    }

    private static IQueryable<HistoryRow> Ended(AppDb db) =>
        db.Set<HistoryRow>().AsNoTracking().Where(r => r.Kind == "residence" && r.Until != null);
}

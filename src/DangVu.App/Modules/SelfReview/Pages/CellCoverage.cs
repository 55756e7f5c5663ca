using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>How far the round of each cell has come: counts only, for whoever may see the cells.</summary>
internal static class CellCoverage
{
    /// <summary>More cells than anyone compares on one page; the matrix of months stands for them.</summary>
    private const int Most = 120;

    public static async Task<IReadOnlyDictionary<Guid, (int Round, int Had, int Of)>> Of(
        Ctx c,
        IReadOnlyList<BodyRef> bodies
    )
    {
        var ids = bodies.Where(b => b.IsCell && b.ExistsOn(c.Today)).Select(b => b.Id).ToList();
        if (ids.Count is 0 or > Most)
            return new Dictionary<Guid, (int, int, int)>();
        var skip = c.Work.Get<SelfReviewRules>().SkipsExempt(c.Today);
        var lists = (await c.Work.Get<IMembers>().OnLists(c.Today, ids))
            .Where(m => !skip || m.Status != MemberStatus.Exempt)
            .ToLookup(m => m.CellId, m => m.Id);
        var held = (
            await c
                .Db.Set<Turn>()
                .Where(t => ids.Contains(t.BodyId) && t.Collective == Collective.Cell && t.State == TurnStates.Held)
                .GroupBy(t => new { t.BodyId, t.MemberId })
                .Select(g => new
                {
                    g.Key.BodyId,
                    g.Key.MemberId,
                    Count = g.Count(),
                })
                .ToListAsync()
        ).ToDictionary(t => (t.BodyId, t.MemberId), t => t.Count);
        return ids.ToDictionary(
            id => id,
            id =>
            {
                var (round, had) = RotaHistory.Round([
                    .. lists[id].Select(member => held.GetValueOrDefault((id, member))),
                ]);
                return (round, had, lists[id].Count());
            }
        );
    }

    /// <summary>One bar for each cell, where there is more than one to compare.</summary>
    public static IReadOnlyList<Section> Bars(
        Ctx c,
        IReadOnlyList<BodyRef> bodies,
        IReadOnlyDictionary<Guid, (int Round, int Had, int Of)> coverage
    ) =>
        coverage.Count < 2
            ? []
            :
            [
                new Section(null)
                {
                    Chart = new BarChart(
                        c.T["selfreview.cell-bars"],
                        [
                            .. bodies
                                .Where(b => coverage.ContainsKey(b.Id))
                                .Select(b =>
                                    (
                                        b.Name,
                                        coverage[b.Id].Of == 0
                                            ? 0
                                            : Math.Round(100.0 * coverage[b.Id].Had / coverage[b.Id].Of),
                                        (string?)("/self-review/rota?body=" + b.Id)
                                    )
                                ),
                        ]
                    ),
                },
            ];
}

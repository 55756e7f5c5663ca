using DangVu.App.Modules.Works.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works.Pages;

/// <summary>What was promised, what came and what was paid for one work.</summary>
internal sealed class WorkMoney
{
    private IReadOnlyList<Contribution> gifts = [];
    private IReadOnlyDictionary<Guid, long> came = new Dictionary<Guid, long>();
    private IReadOnlyList<Spending> spent = [];

    public long Pledged => gifts.Sum(g => g.Pledged);

    public long Received => came.Values.Sum();

    public long Spent => spent.Sum(s => s.Amount);

    public static async Task<WorkMoney> Read(Ctx c, Guid id) =>
        new()
        {
            gifts = await c
                .Db.Set<Contribution>()
                .AsNoTracking()
                .Where(g => g.WorkId == id)
                .OrderBy(g => g.PledgedOn)
                .ThenBy(g => g.Id)
                .ToListAsync(),
            came = await c
                .Db.Set<Receipt>()
                .Where(r => r.WorkId == id)
                .GroupBy(r => r.ContributionId)
                .Select(g => new { g.Key, Sum = g.Sum(r => r.Amount) })
                .ToDictionaryAsync(g => g.Key, g => g.Sum),
            spent = await c
                .Db.Set<Spending>()
                .AsNoTracking()
                .Where(s => s.WorkId == id)
                .OrderBy(s => s.On)
                .ThenBy(s => s.Id)
                .ToListAsync(),
        };

    public Table Gifts(Texts t, bool links) =>
        new(
            [
                new(t["works.contributor"]),
                new(t["works.source"]),
                new(t["works.gift"]),
                new(t["works.pledged"], Number: true),
                new(t["works.received"], Number: true),
                new(t["works.outstanding"], Number: true),
            ],
            [
                .. gifts.Select(g =>
                {
                    var got = came.GetValueOrDefault(g.Id);
                    var rest = Math.Max(0, g.Pledged - got);
                    return (IReadOnlyList<Cell>)
                        [
                            new Cell(g.Contributor, links ? "/works/contributions/" + g.Id : null),
                            t["work.source." + g.Source],
                            new Cell(t["work.gift." + g.Kind], Sub: g.Quantity),
                            Cell.Of(g.Pledged),
                            Cell.Of(got),
                            rest == 0 ? Cell.Of(0) : new Cell(Vn.Number(rest), Tone: Tone.Due) { Number = true },
                        ];
                }),
            ]
        )
        {
            Total =
            [
                t["works.total"],
                "",
                "",
                Cell.Of(Pledged),
                Cell.Of(Received),
                Cell.Of(gifts.Sum(g => Math.Max(0, g.Pledged - came.GetValueOrDefault(g.Id)))),
            ],
        };

    public Table Payments(Texts t) =>
        new(
            [
                new(t["on"]),
                new(t["works.item"]),
                new(t["works.payee"]),
                new(t["works.voucher"]),
                new(t["works.amount"], Number: true),
            ],
            [.. spent.Select(s => (IReadOnlyList<Cell>)[Vn.Day(s.On), s.Item, s.Payee, s.Voucher, Cell.Of(s.Amount)])]
        )
        {
            Total = [t["works.total"], "", "", "", Cell.Of(Spent)],
        };
}

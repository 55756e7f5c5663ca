using DangVu.App.Acts;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works;

/// <summary>Works begun, houses among them, and what society gave for works (P14).</summary>
internal sealed class WorkFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (begin, asOf) = (span.Term.From, span.AsOf);
        var begun = await work
            .Db.Set<PublicWork>()
            .AsNoTracking()
            .Where(w => w.StartedOn >= begin && w.StartedOn <= asOf && (w.AnnulledOn == null || w.AnnulledOn > asOf))
            .OrderBy(w => w.StartedOn)
            .ThenBy(w => w.Id)
            .Select(w => new { w.Id, w.Kind })
            .ToListAsync();
        var given = await (
            from receipt in work.Db.Set<Receipt>().AsNoTracking()
            where receipt.On >= begin && receipt.On <= asOf
            join gift in work.Db.Set<Contribution>() on receipt.ContributionId equals gift.Id
            where gift.Source != Sources.Budget
            join row in work.Db.Set<PublicWork>() on gift.WorkId equals row.Id
            where row.AnnulledOn == null || row.AnnulledOn > asOf
            group receipt.Amount by gift.Id into parts
            select new { parts.Key, Sum = parts.Sum() }
        ).ToListAsync();
        var houses = begun.Where(w => WorkKinds.IsHouse(w.Kind)).ToList();
        return
        [
            new("works.count", begun.Count, [.. begun.Select(w => "works/" + w.Id)], "figure.works.count"),
            new("works.houses", houses.Count, [.. houses.Select(w => "works/" + w.Id)], "figure.works.houses"),
            new(
                "works.mobilised",
                given.Sum(g => g.Sum),
                [.. given.OrderBy(g => g.Key).Select(g => "contributions/" + g.Key)],
                "figure.works.mobilised"
            ),
        ];
    }
}

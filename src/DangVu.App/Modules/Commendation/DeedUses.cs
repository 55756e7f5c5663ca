using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation;

/// <summary>Tells a notebook which commendations rest on its deeds.</summary>
internal sealed class DeedUses(AwardKinds kinds) : IDeedUses
{
    public async Task<IReadOnlyList<DeedUse>> Of(Work work, Texts t, IReadOnlyCollection<Guid> deeds)
    {
        var rows = await (
            from link in work.Db.Set<AwardDeed>().AsNoTracking()
            where deeds.Contains(link.DeedId)
            join award in work.Db.Set<Award>() on link.AwardId equals award.Id
            orderby award.ProposedOn
            select new
            {
                link.DeedId,
                award.Id,
                award.Kind,
                award.ProposedOn,
                award.State,
            }
        ).ToListAsync();
        return
        [
            .. rows.Select(a => new DeedUse(
                a.DeedId,
                $"{kinds.Name(t, a.Kind, a.ProposedOn)}, {Vn.Day(a.ProposedOn)}: {t["commendation.state." + a.State]}",
                "/commendations/" + a.Id
            )),
        ];
    }
}

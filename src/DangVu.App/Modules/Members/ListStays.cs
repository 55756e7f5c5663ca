using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

internal sealed class ListStays(AppDb db) : IListStays
{
    public async Task<IReadOnlyList<ListStay>> Between(DateOnly from, DateOnly to) =>
        await db.Set<Membership>()
            .AsNoTracking()
            .Where(m => m.From <= to && (m.To == null || m.To > from))
            .OrderBy(m => m.MemberId)
            .ThenBy(m => m.From)
            .Select(m => new ListStay(m.MemberId, m.BodyId, m.From, m.To, m.How))
            .ToListAsync();

    public async Task<IReadOnlyList<ListLeaver>> Left(DateOnly from, DateOnly to) =>
        await db.Set<StatusPeriod>()
            .AsNoTracking()
            .Where(s => s.From >= from && s.From <= to && (s.To == null || s.To > to))
            .Where(s =>
                s.Status == MemberStatus.Transferred || s.Status == MemberStatus.Left || s.Status == MemberStatus.Dead
            )
            .Select(s => new ListLeaver(s.MemberId, s.Status, s.Reason, s.From))
            .ToListAsync();

    public async Task<IReadOnlyList<AwayTime>> Away(DateOnly from, DateOnly to)
    {
        var last = PartialDay.Text(to);
        var lines = await db.Set<HistoryRow>()
            .AsNoTracking()
            .Where(r => r.Kind == FileParts.Away && r.Since != null && string.Compare(r.Since, last) <= 0)
            .Select(r => new
            {
                r.MemberId,
                r.Since,
                r.Until,
                r.What,
            })
            .ToListAsync();
        return
        [
            .. lines
                .Select(r => new AwayTime(
                    r.MemberId,
                    PartialDay.Earliest(r.Since!),
                    r.Until is null ? null : PartialDay.Earliest(r.Until),
                    r.What
                ))
                .Where(r => r.To is null || r.To > from),
        ];
    }
}

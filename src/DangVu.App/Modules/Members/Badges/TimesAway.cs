using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>
/// Times outside Party life, which do not count as Party age: lines of the file that say so, and times after leaving the Party, from the
/// first to the last day that they surely cover.
/// </summary>
internal static class TimesAway
{
    public static async Task<ILookup<Guid, (DateOnly From, DateOnly? To)>> Read(
        AppDb db,
        DateOnly day,
        IQueryable<Guid>? members = null
    )
    {
        var on = PartialDay.Text(day);
        var lines = db.Set<HistoryRow>()
            .Where(r => r.Kind == FileParts.Away && r.Since != null && string.Compare(r.Since, on) <= 0);
        var left = db.Set<StatusPeriod>().Where(s => s.Status == MemberStatus.Left && s.From <= day);
        if (members is not null)
        {
            lines = lines.Where(r => members.Contains(r.MemberId));
            left = left.Where(s => members.Contains(s.MemberId));
        }
        var told = await lines
            .Select(r => new
            {
                r.MemberId,
                r.Since,
                r.Until,
            })
            .ToListAsync();
        var gone = await left.Select(s => new
            {
                s.MemberId,
                s.From,
                s.To,
            })
            .ToListAsync();
        return told.Select(r => new
            {
                r.MemberId,
                From = PartialDay.Earliest(r.Since!),
                To = r.Until is null ? (DateOnly?)null : PartialDay.Earliest(r.Until),
            })
            .Concat(gone)
            .ToLookup(x => x.MemberId, x => (x.From, x.To));
    }

    /// <summary>The Party age on the day of everyone from whom a time outside is taken off; of all others it counts from its start alone.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PartyAge>> Ages(AppDb db, PartyAgeRule rule, DateOnly day)
    {
        if (!rule.TakesOffAway)
            return new Dictionary<Guid, PartyAge>();
        var away = await Read(db, day);
        var ids = away.Select(a => a.Key).ToList();
        var records = db.Set<MemberRecord>();
        var people = await db.Set<Member>()
            .Where(m => ids.Contains(m.Id))
            .Select(m => new
            {
                m.Id,
                m.AdmittedOn,
                DecidedOn = records.Where(x => x.MemberId == m.Id).Select(x => x.AdmissionDecidedOn).FirstOrDefault(),
            })
            .ToListAsync();
        return people
            .Select(p => (p.Id, Age: PartyAge.Of(p.DecidedOn, p.AdmittedOn, rule, away[p.Id], day)))
            .Where(p => p.Age is { Times.Count: > 0 })
            .ToDictionary(p => p.Id, p => p.Age!);
    }
}

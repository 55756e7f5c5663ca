using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>A member with Party age and what is due.</summary>
internal sealed record BadgeLine(
    Guid MemberId,
    string FullName,
    byte[] SortKey,
    Guid CellId,
    BadgePerson Person,
    IReadOnlyList<BadgeDue> Due
);

/// <summary>Reads what badges ask of the members of some cells: one query for each kind of row, whatever the number of people.</summary>
internal static class BadgeReader
{
    public static async Task<IReadOnlyList<BadgeLine>> Of(
        Work work,
        IReadOnlyCollection<Guid> cells,
        Guid? only = null,
        DateOnly? on = null
    )
    {
        var rules = work.Get<RuleBook>();
        var today = on ?? work.Today;
        var db = work.Db;
        var people = db.Set<Member>()
            .AsNoTracking()
            .Where(m =>
                cells.Contains(m.CellId)
                && (
                    m.Status == MemberStatus.Official
                    || m.Status == MemberStatus.Probationary
                    || m.Status == MemberStatus.Exempt
                    || m.Status == MemberStatus.Dead
                )
            );
        if (only is { } one)
            people = people.Where(m => m.Id == one);
        var members = await people
            .OrderBy(m => m.SortKey)
            .ThenBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.SortKey,
                m.CellId,
                m.Status,
                m.AdmittedOn,
            })
            .ToListAsync();
        var ids = people.Select(m => m.Id);
        var decided = await db.Set<MemberRecord>()
            .Where(r => r.AdmissionDecidedOn != null && ids.Contains(r.MemberId))
            .Select(r => new { r.MemberId, r.AdmissionDecidedOn })
            .ToDictionaryAsync(r => r.MemberId, r => r.AdmissionDecidedOn);
        var illnesses = (
            await db.Set<HistoryRow>()
                .AsNoTracking()
                .Where(r => r.Kind == FileParts.Illness && ids.Contains(r.MemberId))
                .ToListAsync()
        ).ToLookup(r => r.MemberId);
        var away = await TimesAway.Read(db, today, ids);
        var died = (
            await db.Set<StatusPeriod>()
                .Where(s => s.Status == MemberStatus.Dead && ids.Contains(s.MemberId))
                .Select(s => new { s.MemberId, s.From })
                .ToListAsync()
        ).ToLookup(s => s.MemberId, s => s.From);
        var awarded = (
            await db.Set<Badge>()
                .Where(b => ids.Contains(b.MemberId))
                .Select(b => new { b.MemberId, b.Years })
                .ToListAsync()
        ).ToLookup(b => b.MemberId, b => b.Years);
        var marks = new List<DisciplineMark>();
        foreach (var source in work.Get<IEnumerable<IMemberDiscipline>>())
            marks.AddRange(await source.Of(work, [.. members.Select(m => m.Id)]));
        var byMember = marks.ToLookup(m => m.MemberId, m => (m.Form, m.From));
        var terms = BadgeRules.Terms(rules, today);
        var rule = BadgeRules.Age(rules, today);
        var lines = new List<BadgeLine>();
        foreach (var m in members)
        {
            var age = PartyAge.Of(decided.GetValueOrDefault(m.Id), m.AdmittedOn, rule, away[m.Id], today);
            if (age is null)
                continue;
            var person = new BadgePerson(
                age,
                [.. awarded[m.Id]],
                [.. byMember[m.Id]],
                illnesses[m.Id].Any(r => r.HoldsOn(today)),
                m.Status == MemberStatus.Dead ? died[m.Id].DefaultIfEmpty().Max() : null
            );
            lines.Add(
                new BadgeLine(m.Id, m.FullName, m.SortKey, m.CellId, person, [.. BadgePlan.Of(person, terms, today)])
            );
        }
        return lines;
    }
}

using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

internal sealed class MemberReader(AppDb db, OfficeMemory memory) : IMembers, IBodyCounts, IMemberNames
{
    public async Task<MemberRef?> Find(Guid id) =>
        await db.Set<Member>()
            .AsNoTracking()
            .Where(m => m.Id == id)
            .Select(m => new MemberRef(m.Id, m.FullName, m.CellId, m.Status, m.Sex, m.BirthDate, m.AdmittedOn))
            .SingleOrDefaultAsync();

    public async Task<IReadOnlyList<MemberRef>> On(DateOnly day, Guid? bodyId = null) =>
        await Named(OnList.At(db, day).Where(place => bodyId == null || place.BodyId == bodyId)).ToListAsync();

    public async Task<IReadOnlyList<MemberRef>> OnLists(DateOnly day, IReadOnlyCollection<Guid> bodies) =>
        bodies.Count == 0
            ? []
            : await Named(OnList.At(db, day).Where(place => bodies.Contains(place.BodyId))).ToListAsync();

    /// <summary>Who stands there, in the order of Vietnamese lists.</summary>
    private IQueryable<MemberRef> Named(IQueryable<OnList> places) =>
        from place in places
        join member in db.Set<Member>() on place.MemberId equals member.Id
        orderby member.SortKey, member.Id
        select new MemberRef(
            member.Id,
            member.FullName,
            place.BodyId,
            place.Status,
            member.Sex,
            member.BirthDate,
            member.AdmittedOn
        );

    public Task<IReadOnlyList<CellYear>> ByCellAndYear(DateOnly day) =>
        memory.Keep<IReadOnlyList<CellYear>>(
            db,
            $"members by cell and year {day:O}",
            async () =>
                await (
                    from place in OnList.At(db, day)
                    join member in db.Set<Member>() on place.MemberId equals member.Id
                    group member by new
                    {
                        place.BodyId,
                        Year = member.BirthDate == null ? null : member.BirthDate.Substring(0, 4),
                    } into g
                    select new CellYear(g.Key.BodyId, g.Key.Year, g.Count())
                ).ToListAsync(),
            OfficeMemory.Large
        );

    public async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<Member>()
            .AsNoTracking()
            .Where(m => wanted.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.FullName);
    }

    public async Task<IReadOnlyDictionary<Guid, int>> Members(DateOnly day) =>
        await memory.Keep(
            db,
            $"members-by-body {day:O}",
            () =>
                db.Set<Membership>()
                    .Where(m => m.From <= day && (m.To == null || m.To > day))
                    .GroupBy(m => m.BodyId)
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToDictionaryAsync(g => g.Key, g => g.Count)
        );

    public Task<IReadOnlyDictionary<Guid, string>> Of(IEnumerable<Guid> ids) => Names(ids);

    public async Task<IReadOnlyList<(string Key, string Text)>> Choices(DateOnly day, Guid? cellId) =>
        [.. (await On(day, cellId)).Select(m => (m.Id.ToString(), m.FullName))];
}

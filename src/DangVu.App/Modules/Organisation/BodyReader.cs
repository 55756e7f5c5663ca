using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation;

/// <summary>Reads the tree once per unit of work; an office has tens of bodies, at most some hundreds.</summary>
internal sealed class BodyReader(AppDb db, OfficeMemory memory) : IBodies, IOffices, IHeldOffices
{
    private IReadOnlyList<BodyRef>? bodies;
    private OfficeRef? office;

    public async Task<IReadOnlyList<BodyRef>> All() =>
        bodies ??= await memory.Keep<IReadOnlyList<BodyRef>>(
            db,
            "bodies",
            async () =>
                await db.Set<PartyBody>()
                    .AsNoTracking()
                    .OrderBy(b => b.Path)
                    .Select(b => new BodyRef(
                        b.Id,
                        b.Name,
                        b.Kind,
                        b.CellType,
                        b.Path,
                        b.ParentId,
                        b.FoundedOn,
                        b.DissolvedOn
                    ))
                    .ToListAsync()
        );

    public async Task<BodyRef?> Find(Guid id) => (await All()).FirstOrDefault(b => b.Id == id);

    public async Task<BodyRef> Root() => (await All())[0];

    public async Task<IReadOnlyList<BodyThen>> On(DateOnly day) =>
        await memory.Keep(
            db,
            $"tree {day:O}",
            async () =>
            {
                var there = (await All()).Where(b => b.ExistsOn(day)).ToList();
                var then = await db.Set<BodyHistory>()
                    .AsNoTracking()
                    .Where(h => (h.From == null || h.From <= day) && (h.To == null || h.To > day))
                    .ToListAsync();
                return BodyTree.On(there, then.ToLookup(h => h.BodyId));
            }
        );

    public async Task<ILookup<Guid, string>> FormerNames() =>
        (
            await db.Set<BodyHistory>().AsNoTracking().Select(h => new { h.BodyId, h.Name }).Distinct().ToListAsync()
        ).ToLookup(h => h.BodyId, h => h.Name);

    public async Task<OfficeRef> Current() =>
        office ??= await memory.Keep(
            db,
            "office",
            () =>
                db.Set<Office>()
                    .AsNoTracking()
                    .Where(o => o.Id == db.OfficeId)
                    .Select(o => new OfficeRef(o.Id, o.Name, o.Place, o.Superior, o.CommitteeName, o.DemoDay))
                    .SingleAsync()
        );

    async Task<OfficeRef> IOffices.On(DateOnly day)
    {
        var (now, root) = (await Current(), await Root());
        var then = await db.Set<BodyHistory>()
            .AsNoTracking()
            .Where(h => h.BodyId == root.Id && h.Committee != null && (h.From == null || h.From <= day) && h.To > day)
            .OrderByDescending(h => h.From)
            .FirstOrDefaultAsync();
        return then is null
            ? now
            : now with
            {
                Name = then.Name,
                CommitteeName = then.Committee!,
                Place = then.Place,
                Superior = then.Superior,
            };
    }

    public async Task<TermRef?> Term(DateOnly on, string? label = null) =>
        await db.Set<Term>()
            .AsNoTracking()
            .Where(t => label == null ? t.From <= on && t.To >= on : t.Label == label)
            .OrderByDescending(t => t.From)
            .Select(t => new TermRef(t.Id, t.Label, t.From, t.To))
            .FirstOrDefaultAsync();

    public async Task<IReadOnlyList<TermRef>> Terms() =>
        await db.Set<Term>()
            .AsNoTracking()
            .OrderByDescending(t => t.From)
            .Select(t => new TermRef(t.Id, t.Label, t.From, t.To))
            .ToListAsync();

    public async Task<IReadOnlyList<HeldOffice>> On(DateOnly day, Guid? bodyId = null) =>
        await db.Set<OfficeHeld>()
            .AsNoTracking()
            .Where(h => h.From <= day && (h.To == null || h.To > day) && (bodyId == null || h.BodyId == bodyId))
            .Select(h => new HeldOffice(h.Id, h.MemberId, h.BodyId, h.Title, h.From, h.To))
            .ToListAsync();

    public async Task<IReadOnlyList<HeldOffice>> Between(
        DateOnly from,
        DateOnly to,
        IReadOnlyList<Guid>? bodies = null,
        IReadOnlyList<Guid>? members = null
    )
    {
        var held = db.Set<OfficeHeld>().AsNoTracking().Where(h => h.From <= to && (h.To == null || h.To > from));
        if (bodies is not null)
            held = held.Where(h => bodies.Contains(h.BodyId));
        if (members is not null)
            held = held.Where(h => members.Contains(h.MemberId));
        return await held.Select(h => new HeldOffice(h.Id, h.MemberId, h.BodyId, h.Title, h.From, h.To)).ToListAsync();
    }

    /// <summary>After a body was written in the same unit of work.</summary>
    public void Forget() => (bodies, office) = (null, null);

    public async Task<IReadOnlyList<HeldOffice>> Of(Guid memberId) =>
        await db.Set<OfficeHeld>()
            .AsNoTracking()
            .Where(h => h.MemberId == memberId)
            .OrderBy(h => h.From)
            .Select(h => new HeldOffice(h.Id, h.MemberId, h.BodyId, h.Title, h.From, h.To))
            .ToListAsync();
}

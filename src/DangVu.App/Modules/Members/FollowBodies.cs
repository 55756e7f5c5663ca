using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

/// <summary>Lists of cells for the level below, and what becomes of them when cells are merged, split or dissolved.</summary>
internal sealed class FollowBodies(AppDb db) : IBodyMembers, IBodyFollowers
{
    public async Task<IReadOnlyList<BodyMember>> Of(DateOnly day, IReadOnlyCollection<Guid> bodies)
    {
        var rows =
            from place in OnList.At(db, day)
            where bodies.Contains(place.BodyId)
            join member in db.Set<Member>() on place.MemberId equals member.Id
            orderby member.SortKey, member.Id
            select new BodyMember(member.Id, place.BodyId, member.FullName, place.Status != MemberStatus.Probationary);
        return bodies.Count == 0 ? [] : await rows.ToListAsync();
    }

    public async Task<IReadOnlyDictionary<Guid, BodyStrength>> Strength(
        DateOnly day,
        IReadOnlyList<Guid>? bodies = null
    )
    {
        var lists = OnList.At(db, day);
        if (bodies is not null)
            lists = lists.Where(place => bodies.Contains(place.BodyId));
        var rows = await (
            from place in lists
            group place by new { place.BodyId, Official = place.Status != MemberStatus.Probationary } into g
            select new
            {
                g.Key.BodyId,
                g.Key.Official,
                Count = g.Count(),
            }
        ).ToListAsync();
        return rows.GroupBy(r => r.BodyId)
            .ToDictionary(
                g => g.Key,
                g => new BodyStrength(g.Where(r => r.Official).Sum(r => r.Count), g.Sum(r => r.Count))
            );
    }

    public async Task<IReadOnlyList<Refusal>> Against(Work work, Reorganised plan)
    {
        var moved = plan.Members.Select(m => m.MemberId).ToHashSet();
        var bodies = plan.Ended.Concat(plan.Members.Select(m => m.From)).Distinct().ToList();
        var late = await db.Set<Membership>()
            .AsNoTracking()
            .Where(m => bodies.Contains(m.BodyId) && m.From >= plan.On)
            .Select(m => new { m.MemberId, m.BodyId })
            .ToListAsync();
        late.RemoveAll(m => !plan.Heirs.ContainsKey(m.BodyId) && !moved.Contains(m.MemberId));
        if (late.Count == 0)
            return [];
        var ids = late.Select(m => m.MemberId).Distinct().Take(5).ToList();
        var names = await db.Set<Member>()
            .Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.SortKey)
            .Select(m => m.FullName)
            .ToListAsync();
        return [Refusal.Invalid("on", "reorganisation.joined-later", string.Join(", ", names), plan.On)];
    }

    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var lists = await Of(plan.On, [.. plan.Touched]);
        var moving = plan.Members.Select(m => m.MemberId).ToHashSet();
        return
        [
            .. BodyRows.Line("members", Fates.Moves, moving.Count),
            .. BodyRows.Line("members", Fates.Stays, lists.Count(m => !moving.Contains(m.MemberId))),
        ];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        var goes = happened.Members.ToDictionary(m => m.MemberId, m => m.To);
        var from = happened.Members.Select(m => m.From).Concat(happened.Ended).Distinct().ToList();
        var open = await db.Set<Membership>()
            .Where(m => from.Contains(m.BodyId) && m.From < happened.On && (m.To == null || m.To > happened.On))
            .ToListAsync();
        var left = new List<(Guid Member, Guid From, Guid To)>();
        foreach (var list in open)
        {
            if (!goes.TryGetValue(list.MemberId, out var to))
                if (happened.Heirs.GetValueOrDefault(list.BodyId) is { } heir)
                    to = heir;
                else
                    continue;
            db.Add(
                new Membership
                {
                    Id = work.NewId(),
                    MemberId = list.MemberId,
                    BodyId = to,
                    From = happened.On,
                    To = list.To,
                    How = happened.Kind,
                }
            );
            if (list.To is null)
                left.Add((list.MemberId, list.BodyId, to));
            list.To = happened.On;
            // Whoever moved on or left since keeps the later cell.
            var member = await db.Set<Member>().SingleAsync(m => m.Id == list.MemberId);
            if (member.CellId == list.BodyId)
                member.CellId = to;
        }
        await happened.Settle();
        foreach (var (member, cell, to) in left)
        {
            await work.Raise(new MemberLeft(member, cell, happened.On, "moved"));
            await work.Raise(new MemberJoined(member, to, happened.On));
            await happened.Settle();
        }
    }
}

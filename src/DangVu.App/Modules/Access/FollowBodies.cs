using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

/// <summary>
/// Rights go with the person as a member, never as a head: whoever led a body that ended gets no right in another one by that. Their
/// right in the ended body ends too; the office gives the new one.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    private const string Member = "member";

    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var today = work.Today;
        var moved = plan.Members.Select(m => m.MemberId).ToList();
        var from = plan.Members.Select(m => m.From).Distinct().ToList();
        var along = await work
            .Db.Set<Grant>()
            .CountAsync(g =>
                g.Role == Member
                && (g.To == null || g.To > today)
                && g.MemberId != null
                && moved.Contains(g.MemberId.Value)
                && from.Contains(g.BodyId)
            );
        var end = await BodyRows.Count<Grant>(
            work,
            plan.Ended,
            g => g.Role != Member && (g.To == null || g.To > today)
        );
        return [.. BodyRows.Line("accounts", Fates.Moves, along), .. BodyRows.Line("rights", Fates.Ends, end)];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        var goes = happened.Members.ToDictionary(m => (m.MemberId, m.From), m => m.To);
        var from = happened.Members.Select(m => m.From).Concat(happened.Ended).Distinct().ToList();
        var today = work.Today;
        foreach (var grant in await BodyRows.In<Grant>(work, from, g => g.To == null || g.To > today).ToListAsync())
        {
            var to =
                grant is { Role: Member, MemberId: { } member }
                && goes.TryGetValue((member, grant.BodyId), out var cell)
                    ? cell
                    : (Guid?)null;
            if (to is null && !happened.Heirs.ContainsKey(grant.BodyId))
                continue;
            grant.To = today;
            if (to is { } body)
                work.Db.Add(
                    new Grant
                    {
                        Id = work.NewId(),
                        AccountId = grant.AccountId,
                        BodyId = body,
                        Role = Member,
                        MemberId = grant.MemberId,
                        From = today,
                    }
                );
        }
    }
}

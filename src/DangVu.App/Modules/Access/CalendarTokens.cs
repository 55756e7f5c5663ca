using DangVu.App.Acts;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

internal sealed class CalendarTokens(AppDb db, ActorReader actors, OfficeClock clock) : ICalendarTokens
{
    public const string Use = "calendar";

    public async Task<OpenedFeed?> Open(string token)
    {
        var hash = ApiTokens.HashOf(token);
        var known = await db.Set<ApiToken>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.Hash == hash && t.Use == Use && t.EndedAt == null);
        if (known is null || await actors.Read(known.AccountId, known.OfficeId) is not { } actor)
            return null;
        var remembered = await db.Set<FeedRead>()
            .Where(r => r.Id == known.Id)
            .Select(r => r.Told)
            .SingleOrDefaultAsync();
        return new OpenedFeed(known.Id, actor, known.BodyId, remembered ?? "");
    }

    /// <summary>Past the audit: a program fetches its calendar every hour, and that is nobody's act.</summary>
    public Task Told(Guid tokenId, string remembered)
    {
        var now = clock.AuditedAt;
        return db.Set<FeedRead>()
            .Where(r => r.Id == tokenId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.ReadAt, now).SetProperty(r => r.Told, remembered));
    }
}

internal sealed class AccountHolders(AppDb db, ActorReader actors, Work work) : IAccountHolders
{
    public Task<Actor?> Enter(Guid accountId, Guid officeId) => actors.Read(accountId, officeId);

    public async Task<ILookup<Guid, Guid>> Of(IReadOnlyCollection<Guid> members)
    {
        var today = work.Today;
        return (
            await db.Set<Grant>()
                .Where(g => g.MemberId != null && members.Contains(g.MemberId.Value))
                .Where(g => g.From <= today && (g.To == null || g.To > today))
                .Select(g => new { Member = g.MemberId!.Value, g.AccountId })
                .Distinct()
                .ToListAsync()
        ).ToLookup(g => g.Member, g => g.AccountId);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyCollection<Guid> accounts) =>
        await db.Users.Where(u => accounts.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
}

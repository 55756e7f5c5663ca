using System.Security.Claims;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

/// <summary>From a session (or an API token) to the actor with the rights held today.</summary>
internal sealed class ActorReader(AppDb db, Work work, RoleBook roles, OfficeMemory memory, Frame? frame = null)
{
    private SessionAccount? known;

    public async Task<Actor?> Read(HttpContext http)
    {
        var claim = http.User.FindFirst("account")?.Value ?? await ApiTokens.AccountOf(http, db);
        if (claim is null || !Guid.TryParse(claim, out var accountId))
            return null;
        var office = Guid.TryParse(http.User.FindFirst("office")?.Value, out var o) ? o : await OfficeOf(accountId);
        return await Read(accountId, office);
    }

    public async Task<Actor?> Read(Guid accountId, Guid officeId)
    {
        db.OfficeId = officeId;
        var account = await Account(accountId);
        if (account is null)
            return null;
        if (officeId == Guid.Empty)
            return null;
        work.Clock.StandsOn = (await work.Get<IOffices>().Current()).DemoDay;
        var today = work.Clock.StandsOn ?? work.Today;
        var all = await memory.Keep(
            db,
            $"grants {accountId}",
            () => db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == accountId).ToListAsync()
        );
        var grants = all.Where(g => g.From <= today && (g.To is null || g.To > today)).ToList();
        if (grants.Count == 0)
            return null;
        var bodies = await work.Get<IBodies>().All();
        var rights = grants
            .Select(g => new Right(
                g.Role,
                g.BodyId,
                bodies.First(b => b.Id == g.BodyId).Path,
                roles.Permissions(g.Role)
            ))
            .ToList();
        if (frame is not null)
            frame.LargeType = account.LargeType;
        return work.Actor = new Actor(
            accountId,
            account.DisplayName,
            grants.Select(g => g.MemberId).FirstOrDefault(m => m is not null),
            rights
        );
    }

    /// <summary>The account as it stands now, read once per request: a session ended elsewhere ends here at once.</summary>
    public async Task<SessionAccount?> Account(Guid id) =>
        known?.Id == id
            ? known
            : known = await db
                .Users.AsNoTracking()
                .Where(u => u.Id == id)
                .Select(u => new SessionAccount(u.Id, u.DisplayName, u.SecurityStamp, u.LargeType))
                .SingleOrDefaultAsync();

    /// <summary>The office where this account holds rights; the sign-in asks when there are several.</summary>
    public async Task<Guid> OfficeOf(Guid accountId) =>
        await db.Set<Grant>()
            .IgnoreQueryFilters()
            .Where(g => g.AccountId == accountId)
            .Select(g => g.OfficeId)
            .FirstOrDefaultAsync();

    public static ClaimsPrincipal Principal(Account account, Guid office) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim("account", account.Id.ToString()),
                    new Claim("office", office.ToString()),
                    new Claim("stamp", account.SecurityStamp ?? ""),
                    new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                    new Claim(ClaimTypes.Name, account.UserName ?? ""),
                ],
                SignInSetup.Scheme
            )
        );
}

/// <summary>What a request needs of an account.</summary>
internal sealed record SessionAccount(Guid Id, string DisplayName, string? SecurityStamp, bool LargeType);

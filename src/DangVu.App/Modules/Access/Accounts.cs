using DangVu.App.Acts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

/// <summary>Accounts are made by the office: a name, a role in a body, and a one-time link to choose a password.</summary>
internal static class Accounts
{
    public static readonly TimeSpan LinkLives = TimeSpan.FromDays(7);

    /// <summary>Returns the one-time token; only its hash is kept.</summary>
    public static async Task<Result<string>> Invite(
        Work work,
        string name,
        string displayName,
        string role,
        Guid bodyId,
        Guid? memberId = null
    )
    {
        if (!work.Get<RoleBook>().Names.Contains(role))
            return Refusal.Invalid("role", "access.role-unknown", role);
        if (Invalid(name) is { } invalid)
            return invalid;
        return await work.Do<string>(
            "access.account",
            async () =>
            {
                var normal = name.ToUpperInvariant();
                if (await work.Db.Users.AnyAsync(u => u.NormalizedUserName == normal))
                    return Refusal.Invalid("name", "access.name-taken", name);
                var account = New(work, name, displayName);
                work.Db.Add(account);
                AddGrant(work, account.Id, bodyId, role, memberId);
                return Link(work, account.Id);
            }
        );
    }

    public static async Task<Result<string>> Reset(Work work, string name)
    {
        return await work.Do<string>(
            "access.reset",
            async () =>
            {
                var normal = name.ToUpperInvariant();
                var account = await work.Db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normal);
                if (account is null || !await work.Db.Set<Grant>().AnyAsync(g => g.AccountId == account.Id))
                    return Refusal.NotFound("access.name-unknown", name);
                account.SecurityStamp = Convert.ToHexString(
                    System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)
                );
                account.LockoutEnd = null;
                account.PasswordHash = null;
                return Link(work, account.Id);
            }
        );
    }

    public static Grant AddGrant(Work work, Guid account, Guid bodyId, string role, Guid? memberId)
    {
        var grant = new Grant
        {
            Id = work.NewId(),
            AccountId = account,
            BodyId = bodyId,
            Role = role,
            MemberId = memberId,
            From = work.Clock.StandsOn ?? work.Today,
        };
        work.Db.Add(grant);
        return grant;
    }

    /// <summary>An account with a known password, for a demonstration only.</summary>
    public static Account New(Work work, string name, string displayName, string? password = null)
    {
        var account = new Account
        {
            Id = work.NewId(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = displayName,
            SecurityStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
            ConcurrencyStamp = "1",
            LockoutEnabled = true,
        };
        if (password is not null)
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        return account;
    }

    private static Refusal? Invalid(string name) =>
        name.Length is >= 3 and <= 40 && name.All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '.' or '-' or '_')
            ? null
            : Refusal.Invalid("name", "access.name-shape");

    private static string Link(Work work, Guid account)
    {
        var token = ApiTokens.New();
        work.Db.Add(
            new Invitation
            {
                Id = work.NewId(),
                AccountId = account,
                TokenHash = ApiTokens.HashOf(token),
                ExpiresAt = work.Now + LinkLives,
            }
        );
        return token;
    }
}

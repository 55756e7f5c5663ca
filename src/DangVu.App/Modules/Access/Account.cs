using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using Microsoft.AspNetCore.Identity;

namespace DangVu.App.Modules.Access;

/// <summary>Someone who can sign in. Made by the office, never by oneself. Global: what it may do stands in <see cref="Grant"/>.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>"vi" or "en".</summary>
    public string Language { get; set; } = "vi";

    public bool LargeType { get; set; }
}

/// <summary>A role that an account holds in a body of an office for a time.</summary>
[Table("access_grants")]
internal sealed class Grant : Row, IInBody
{
    public Guid AccountId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>A key of roles.yaml.</summary>
    public string Role { get; set; } = "";

    /// <summary>The member who the account's owner is, for their own notebook, sheet and file.</summary>
    public Guid? MemberId { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

/// <summary>A one-time link by which a new administrator (or a reset account) chooses a password.</summary>
[Table("access_invitations")]
internal sealed class Invitation : Row
{
    public Guid AccountId { get; set; }

    [Sensitive]
    public byte[] TokenHash { get; set; } = [];
    public DateTime ExpiresAt { get; set; }
    public DateTime? UsedAt { get; set; }
}

using Microsoft.AspNetCore.DataProtection;

namespace DangVu.App.Modules.Members.ShowMember;

/// <summary>A sealed, short-lived leave to show one member's numbers once, after the reason was logged.</summary>
internal sealed class RevealTickets(IDataProtectionProvider protection)
{
    private ITimeLimitedDataProtector Protector => protection.CreateProtector("reveal").ToTimeLimitedDataProtector();

    public string Write(Guid member, Guid ticket) => Protector.Protect($"{member}/{ticket}", TimeSpan.FromMinutes(1));

    public bool Allows(string? cookie, Guid member)
    {
        if (cookie is null)
            return false;
        try
        {
            return Protector.Unprotect(cookie).StartsWith(member.ToString(), StringComparison.Ordinal);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old or not ours: the same as no ticket.
            return false;
        }
    }
}

using Microsoft.AspNetCore.DataProtection;

namespace DangVu.App.Modules.Members.ShowMember;

/// <summary>A sealed, short-lived leave to show one member's numbers once, or to print the file, after the reason was logged.</summary>
internal sealed class RevealTickets(IDataProtectionProvider protection)
{
    private ITimeLimitedDataProtector Protector(string leave) =>
        protection.CreateProtector(leave).ToTimeLimitedDataProtector();

    public string Write(Guid member, Guid ticket, string leave = "reveal") =>
        Protector(leave).Protect($"{member}/{ticket}", TimeSpan.FromMinutes(1));

    public bool Allows(string? cookie, Guid member, string leave = "reveal")
    {
        if (cookie is null)
            return false;
        try
        {
            return Protector(leave).Unprotect(cookie).StartsWith(member.ToString(), StringComparison.Ordinal);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old or not ours: the same as no ticket.
            return false;
        }
    }
}

using DangVu.App.Audit;
using DangVu.App.Modules.Members.Domain;

namespace DangVu.App.Modules.Members;

/// <summary>Keeps identity and card numbers: encrypted to be read back, digested to be found, the last four to be shown.</summary>
internal sealed class Numbers(OfficeKeys keys)
{
    public void Identity(Member member, Guid office, string? number)
    {
        member.IdentityCipher = number is null ? null : keys.Encrypt(office, "identity", number);
        member.IdentityDigest = number is null ? null : Digest(office, number);
        member.IdentityEnd = End(number);
    }

    public void Card(Member member, Guid office, string? number)
    {
        member.CardCipher = number is null ? null : keys.Encrypt(office, "identity", number);
        member.CardDigest = number is null ? null : Digest(office, number);
        member.CardEnd = End(number);
    }

    /// <summary>A number that is only kept and never looked up by.</summary>
    public byte[]? Kept(Guid office, string? number) =>
        number is null ? null : keys.Encrypt(office, "identity", number);

    public byte[] Digest(Guid office, string number) => keys.Digest(office, "identity-find", number);

    public string? Read(Guid office, byte[]? cipher) =>
        cipher is null ? null : keys.Decrypt(office, "identity", cipher);

    /// <summary>"•••• •••• 1234".</summary>
    public static string? Masked(string? end) => end is null ? null : "•••• •••• " + end;

    private static string? End(string? number) => number is { Length: >= 4 } ? number[^4..] : number;
}

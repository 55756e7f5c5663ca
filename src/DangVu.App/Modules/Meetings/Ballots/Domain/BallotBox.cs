using System.Security.Cryptography;
using System.Text;

namespace DangVu.App.Modules.Meetings.Ballots.Domain;

/// <summary>
/// The box for device ballots. Anybody's ballot can be put in; only who has the box key (on paper with the head teller, kept nowhere else)
/// can open it. A copy of the database taken while the vote lasts, even with the installation's own secret, opens nothing.
/// </summary>
internal static class BallotBox
{
    private const int Salt = 16;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Rounds = 100_000;
    private static readonly byte[] Use = "dangvu ballot"u8.ToArray();

    /// <param name="secret">The office's own key for this use, mixed in so that the box key alone opens nothing either.</param>
    public static (byte[] Public, byte[] Wrapped) New(string boxKey, byte[] secret)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var salt = RandomNumberGenerator.GetBytes(Salt);
        return (
            pair.ExportSubjectPublicKeyInfo(),
            [.. salt, .. Close(Wrapping(boxKey, salt, secret), pair.ExportPkcs8PrivateKey())]
        );
    }

    public static byte[] Put(byte[] boxPublic, string plain)
    {
        using var box = ECDiffieHellman.Create();
        box.ImportSubjectPublicKeyInfo(boxPublic, out _);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var sender = once.ExportSubjectPublicKeyInfo();
        return [.. sender, .. Close(Shared(once, box.PublicKey, sender), Encoding.ASCII.GetBytes(plain))];
    }

    /// <summary>How many bytes a ballot of so many characters takes: a free place holds as many.</summary>
    public static int Size(byte[] boxPublic, int characters) => boxPublic.Length + Nonce + Tag + characters;

    /// <summary>What opens the ballots of this box; null when the key is another one.</summary>
    public static Func<byte[], string>? Open(byte[] wrapped, string boxKey, byte[] secret)
    {
        byte[] opened;
        try
        {
            opened = Opened(Wrapping(boxKey, wrapped[..Salt], secret), wrapped.AsSpan(Salt));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return closed =>
        {
            using var pair = ECDiffieHellman.Create();
            pair.ImportPkcs8PrivateKey(opened, out _);
            using var sender = ECDiffieHellman.Create();
            sender.ImportSubjectPublicKeyInfo(closed, out var read);
            var key = Shared(pair, sender.PublicKey, closed[..read]);
            return Encoding.ASCII.GetString(Opened(key, closed.AsSpan(read)));
        };
    }

    private static byte[] Wrapping(string boxKey, byte[] salt, byte[] secret) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            [.. Rfc2898DeriveBytes.Pbkdf2(boxKey, salt, Rounds, HashAlgorithmName.SHA256, 32), .. secret],
            32,
            salt,
            Use
        );

    private static byte[] Shared(ECDiffieHellman mine, ECDiffieHellmanPublicKey theirs, byte[] sender) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, mine.DeriveRawSecretAgreement(theirs), 32, sender, Use);

    private static byte[] Close(byte[] key, byte[] plain)
    {
        var result = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(result.AsSpan(0, Nonce), plain, result.AsSpan(Nonce + Tag), result.AsSpan(Nonce, Tag));
        return result;
    }

    private static byte[] Opened(byte[] key, ReadOnlySpan<byte> closed)
    {
        var plain = new byte[closed.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(closed[..Nonce], closed[(Nonce + Tag)..], closed.Slice(Nonce, Tag), plain);
        return plain;
    }
}

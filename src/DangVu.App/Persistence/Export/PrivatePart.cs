using System.IO.Compression;
using System.Security.Cryptography;
using DangVu.App.Persistence.Backup;

namespace DangVu.App.Persistence.Export;

/// <summary>
/// What only whoever knows the passphrase may read: a zip of JSON lines of its own, encrypted with AES-256-GCM under a key made from the
/// passphrase by PBKDF2-HMAC-SHA256. Bytes: nonce (12), tag (16), the zip.
/// </summary>
internal static class PrivatePart
{
    public static WrappedKeys NewDerivation() =>
        new("PBKDF2-HMAC-SHA256", KeyWrap.Iterations, Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));

    public static byte[] Close(IReadOnlyDictionary<string, byte[]> files, string passphrase, WrappedKeys how)
    {
        using var plain = new MemoryStream();
        using (var zip = new ZipArchive(plain, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        var text = plain.ToArray();
        var closed = new byte[28 + text.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, 12));
        using var aes = new AesGcm(Key(passphrase, how), 16);
        aes.Encrypt(closed.AsSpan(0, 12), text, closed.AsSpan(28), closed.AsSpan(12, 16));
        return closed;
    }

    /// <summary>The files within; null when the passphrase is another one or a byte was altered.</summary>
    public static Dictionary<string, byte[]>? Open(byte[] closed, string passphrase, WrappedKeys how)
    {
        if (closed.Length < 28 || how.Iterations is < 1 or > 10_000_000)
            return null;
        var plain = new byte[closed.Length - 28];
        using var aes = new AesGcm(Key(passphrase, how), 16);
        try
        {
            aes.Decrypt(closed.AsSpan(0, 12), closed.AsSpan(28), closed.AsSpan(12, 16), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            // The caller says so in words.
            return null;
        }
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(plain, writable: false));
        foreach (var entry in zip.Entries)
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            files[entry.FullName] = to.ToArray();
        }
        return files;
    }

    private static byte[] Key(string passphrase, WrappedKeys how) =>
        Rfc2898DeriveBytes.Pbkdf2(
            passphrase,
            Convert.FromBase64String(how.Salt),
            how.Iterations,
            HashAlgorithmName.SHA256,
            32
        );
}

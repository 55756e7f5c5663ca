using System.Security.Cryptography;
using System.Text;

namespace DangVu.App.Audit;

/// <summary>
/// The installation's secret, kept in the data folder outside the database. Each office and each use gets its own derived key,
/// so that a seal, a digest and a cipher never share one.
/// </summary>
internal sealed class OfficeKeys
{
    private readonly byte[] master;
    private readonly Dictionary<(Guid, string), byte[]> derived = [];
    private readonly Lock gate = new();

    private OfficeKeys(byte[] master) => this.master = master;

    private const string FileName = "office.key";

    public static bool Exist(string folder) => File.Exists(Path.Combine(folder, FileName));

    public static OfficeKeys OpenOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            try
            {
                using var stream = new FileStream(file, options);
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
                stream.Flush(flushToDisk: true);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another process made it first; its key is the one to use.
            }
        }
        return new OfficeKeys(Convert.FromBase64String(File.ReadAllText(file).Trim()));
    }

    public byte[] For(Guid office, string use)
    {
        lock (gate)
        {
            if (!derived.TryGetValue((office, use), out var key))
                derived[(office, use)] = key = HKDF.DeriveKey(
                    HashAlgorithmName.SHA256,
                    master,
                    32,
                    office.ToByteArray(),
                    Encoding.UTF8.GetBytes(use)
                );
            return key;
        }
    }

    /// <summary>Names the secret without telling it, so that a backup can say which keys it needs.</summary>
    public string Fingerprint =>
        Convert.ToHexString(SHA256.HashData(For(Guid.Empty, "fingerprint"))[..8]).ToLowerInvariant();

    /// <summary>A keyed digest by which equal values are found without being readable.</summary>
    public byte[] Digest(Guid office, string use, string text) =>
        HMACSHA256.HashData(For(office, use), Encoding.UTF8.GetBytes(text))[..16];

    /// <summary>
    /// All that is kept encrypted, by use. The full export finds by it what a column holds, so nothing may be encrypted for another use.
    /// </summary>
    public static readonly IReadOnlyList<string> CipherUses =
    [
        "files",
        "identity",
        "import",
        "mail",
        "meeting-opinions",
        "self-review",
    ];

    /// <summary>AES-GCM: nonce, tag, text. Each call draws a new nonce.</summary>
    public byte[] Encrypt(Guid office, string use, string text) => Encrypt(office, use, Encoding.UTF8.GetBytes(text));

    public byte[] Encrypt(Guid office, string use, byte[] plain)
    {
        if (!CipherUses.Contains(use))
            throw new ArgumentOutOfRangeException(nameof(use), use, "Name it among CipherUses first.");
        var result = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, 12));
        using var aes = new AesGcm(For(office, use), 16);
        aes.Encrypt(result.AsSpan(0, 12), plain, result.AsSpan(28), result.AsSpan(12, 16));
        return result;
    }

    public string Decrypt(Guid office, string use, byte[] cipher) =>
        Encoding.UTF8.GetString(DecryptBytes(office, use, cipher));

    public byte[] DecryptBytes(Guid office, string use, byte[] cipher)
    {
        var plain = new byte[cipher.Length - 28];
        using var aes = new AesGcm(For(office, use), 16);
        aes.Decrypt(cipher.AsSpan(0, 12), cipher.AsSpan(28), cipher.AsSpan(12, 16), plain);
        return plain;
    }

    /// <summary>The use whose key opens the bytes, and what they hold; null when they are no cipher of this office.</summary>
    public (string Use, byte[] Plain)? TryOpen(Guid office, byte[] cipher)
    {
        if (cipher.Length < 28)
            return null;
        var plain = new byte[cipher.Length - 28];
        foreach (var use in CipherUses)
        {
            using var aes = new AesGcm(For(office, use), 16);
            try
            {
                aes.Decrypt(cipher.AsSpan(0, 12), cipher.AsSpan(28), cipher.AsSpan(12, 16), plain);
                return (use, plain);
            }
            catch (AuthenticationTagMismatchException)
            {
                // Not this use's key; the next one may fit.
            }
        }
        return null;
    }
}

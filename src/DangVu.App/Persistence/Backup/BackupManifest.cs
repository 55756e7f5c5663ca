using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DangVu.App.Persistence.Backup;

/// <summary>What a backup says of itself; it stands last in the file, so a torn one has none.</summary>
internal sealed record BackupManifest(
    string Format,
    int FormatVersion,
    string ProgramVersion,
    DateTime TakenAt,
    string Provider,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<string> Offices,
    SortedDictionary<string, long> Counts,
    IReadOnlyList<BackupPart> Parts,
    string KeysFingerprint,
    WrappedKeys? Keys
)
{
    public const string FormatName = "dangvu-backup";
    public const int Version = 1;
    public const string EntryName = "manifest.json";
    public const string MacName = "manifest.mac";
    public const string KeysName = "keys.wrapped";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };
}

/// <param name="Columns">For a table: its columns in the order in which they were copied.</param>
internal sealed record BackupPart(
    string Name,
    long Size,
    string Sha256,
    string? Table = null,
    IReadOnlyList<string>? Columns = null
);

/// <summary>How the passphrase became a key.</summary>
internal sealed record WrappedKeys(string Derivation, int Iterations, string Salt);

/// <summary>The keys folder in the backup, readable with the passphrase only.</summary>
internal sealed class KeyWrap
{
    public const int Iterations = 600_000;
    private readonly byte[] wrapping;
    private readonly byte[] signing;

    private KeyWrap(string passphrase, WrappedKeys how)
    {
        How = how;
        var derived = Rfc2898DeriveBytes.Pbkdf2(
            passphrase,
            Convert.FromBase64String(how.Salt),
            how.Iterations,
            HashAlgorithmName.SHA256,
            64
        );
        (wrapping, signing) = (derived[..32], derived[32..]);
    }

    public WrappedKeys How { get; }

    public static KeyWrap New(string passphrase) =>
        new(
            passphrase,
            new WrappedKeys(
                "PBKDF2-HMAC-SHA256",
                Iterations,
                Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))
            )
        );

    public static KeyWrap Again(string passphrase, WrappedKeys how) => new(passphrase, how);

    /// <summary>Ties the manifest, and with it the hash of each part, to the passphrase.</summary>
    public byte[] Mac(byte[] manifest) => HMACSHA256.HashData(signing, manifest);

    public byte[] Wrap(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
        var plain = JsonSerializer.SerializeToUtf8Bytes(files);
        var sealedKeys = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(sealedKeys.AsSpan(0, 12));
        using var aes = new AesGcm(wrapping, 16);
        aes.Encrypt(sealedKeys.AsSpan(0, 12), plain, sealedKeys.AsSpan(28), sealedKeys.AsSpan(12, 16));
        return sealedKeys;
    }

    /// <summary>False when the passphrase is another one or the part was altered.</summary>
    public bool TryUnwrap(byte[] wrapped, string folder)
    {
        if (wrapped.Length < 28)
            return false;
        var plain = new byte[wrapped.Length - 28];
        using var aes = new AesGcm(wrapping, 16);
        try
        {
            aes.Decrypt(wrapped.AsSpan(0, 12), wrapped.AsSpan(28), wrapped.AsSpan(12, 16), plain);
        }
        catch (CryptographicException)
        {
            // The tag does not fit: the caller says so in words.
            return false;
        }
        foreach (var (name, bytes) in JsonSerializer.Deserialize<Dictionary<string, byte[]>>(plain)!)
        {
            var file = Path.GetFullPath(Path.Combine(folder, name));
            if (!file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return false;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(file, options);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        return true;
    }
}

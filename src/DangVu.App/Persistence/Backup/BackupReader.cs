using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DangVu.Kernel.Results;

namespace DangVu.App.Persistence.Backup;

/// <summary>A backup that was read through and is whole; a torn or altered one is refused before anything is written.</summary>
internal sealed class BackupReader(ZipArchive zip, BackupManifest manifest) : IDisposable
{
    public BackupManifest Manifest => manifest;

    public static async Task<Result<BackupReader>> Open(string file, CancellationToken ct)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(file, ct);
            if (zip.GetEntry(BackupManifest.EntryName) is not { } entry)
                return Torn(zip, BackupManifest.EntryName);
            var manifest = JsonSerializer.Deserialize<BackupManifest>(await Bytes(entry, ct), BackupManifest.Json)!;
            if (manifest.Format != BackupManifest.FormatName || manifest.FormatVersion != BackupManifest.Version)
                return Torn(
                    zip,
                    manifest.Format
                        + " "
                        + manifest.FormatVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
            foreach (var part in manifest.Parts)
                if (zip.GetEntry(part.Name) is not { } there || !await Fits(there, part, ct))
                    return Torn(zip, part.Name);
            return new BackupReader(zip, manifest);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            return Torn(zip, e.Message);
        }
    }

    public async Task<Stream> Part(string name, CancellationToken ct) => await zip.GetEntry(name)!.OpenAsync(ct);

    /// <summary>The manifest is as whoever knew the passphrase wrote it.</summary>
    public async Task<bool> IsSignedBy(KeyWrap wrap, CancellationToken ct)
    {
        if (zip.GetEntry(BackupManifest.MacName) is not { } mac)
            return false;
        var said = await Bytes(mac, ct);
        var made = wrap.Mac(await Bytes(zip.GetEntry(BackupManifest.EntryName)!, ct));
        return CryptographicOperations.FixedTimeEquals(said, made);
    }

    public async Task<byte[]> Bytes(string name, CancellationToken ct) => await Bytes(zip.GetEntry(name)!, ct);

    private static async Task<byte[]> Bytes(ZipArchiveEntry entry, CancellationToken ct)
    {
        await using var stream = await entry.OpenAsync(ct);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, ct);
        return memory.ToArray();
    }

    private static async Task<bool> Fits(ZipArchiveEntry entry, BackupPart part, CancellationToken ct)
    {
        if (entry.Length != part.Size)
            return false;
        await using var stream = await entry.OpenAsync(ct);
        return Convert
            .ToHexString(await SHA256.HashDataAsync(stream, ct))
            .Equals(part.Sha256, StringComparison.OrdinalIgnoreCase);
    }

    private static Refusal Torn(ZipArchive? zip, string why)
    {
        zip?.Dispose();
        return Refusal.Rule("backup.torn", why);
    }

    public void Dispose() => zip.Dispose();
}

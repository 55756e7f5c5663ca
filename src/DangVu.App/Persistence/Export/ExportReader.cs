using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DangVu.App.Persistence.Backup;
using DangVu.Kernel.Results;

namespace DangVu.App.Persistence.Export;

/// <summary>A full export that was read through and fits its manifest; anything else is refused before a single row is written.</summary>
internal sealed class ExportReader(ZipArchive zip, ExportManifest manifest) : IDisposable
{
    private Dictionary<string, byte[]> hidden = [];

    public ExportManifest Manifest => manifest;

    /// <summary>Whether the private part was opened.</summary>
    public bool HasPrivate { get; private set; }

    public static async Task<Result<ExportReader>> Open(string file, CancellationToken ct)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(file, ct);
            if (zip.GetEntry(ExportFormat.ManifestName) is not { } entry)
                return Damaged(zip, ExportFormat.ManifestName);
            await using var stream = await entry.OpenAsync(ct);
            var manifest = (await JsonSerializer.DeserializeAsync<ExportManifest>(stream, BackupManifest.Json, ct))!;
            if (manifest.Format != ExportFormat.Name)
                return Refused(zip, "import.whole.format", manifest.Format);
            if (manifest.FormatVersion != ExportFormat.Version)
                return Refused(zip, "import.whole.version", manifest.FormatVersion, ExportFormat.Version);
            foreach (var part in manifest.Files)
                if (zip.GetEntry(part.Name) is not { } there || !await Fits(there, part, ct))
                    return Damaged(zip, part.Name);
            return new ExportReader(zip, manifest);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            return Damaged(zip, e.Message);
        }
    }

    /// <summary>Opens the private part; false when the passphrase is another one.</summary>
    public async Task<bool> OpenPrivate(string passphrase, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await using (var from = await zip.GetEntry(ExportFormat.PrivateName)!.OpenAsync(ct))
            await from.CopyToAsync(bytes, ct);
        if (PrivatePart.Open(bytes.ToArray(), passphrase, manifest.Private!) is not { } files)
            return false;
        hidden = files;
        return HasPrivate = true;
    }

    /// <summary>The lines of a readable file, in order; none when the export has no such file.</summary>
    public IEnumerable<JsonElement> Lines(string table) =>
        zip.GetEntry(table + ExportFormat.Lines) is { } entry ? Read(entry.Open()) : [];

    public IEnumerable<JsonElement> PrivateLines(string table) =>
        hidden.TryGetValue(table + ExportFormat.Lines, out var bytes) ? Read(new MemoryStream(bytes)) : [];

    public long Rows(string table) => manifest.Files.FirstOrDefault(f => f.Kind == table)?.Rows ?? 0;

    private static IEnumerable<JsonElement> Read(Stream stream)
    {
        using var text = new StreamReader(stream);
        while (text.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static async Task<bool> Fits(ZipArchiveEntry entry, ExportFile part, CancellationToken ct)
    {
        await using var stream = await entry.OpenAsync(ct);
        return Convert
            .ToHexString(await SHA256.HashDataAsync(stream, ct))
            .Equals(part.Sha256, StringComparison.OrdinalIgnoreCase);
    }

    private static Refusal Damaged(ZipArchive? zip, string why) => Refused(zip, "import.whole.damaged", why);

    private static Refusal Refused(ZipArchive? zip, string code, params object[] args)
    {
        zip?.Dispose();
        return Refusal.Invalid("FILE", code, args);
    }

    public void Dispose() => zip.Dispose();
}

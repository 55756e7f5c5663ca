using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Audit.Checking;
using DangVu.App.Files;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Persistence.Backup;
using Microsoft.EntityFrameworkCore;
using Place = DangVu.App.Persistence.Export.ExportFormat.Place;

namespace DangVu.App.Persistence.Export;

/// <summary>
/// The office's own full export: one file of JSON lines for each table, readable without this program. Identity and card numbers are
/// written out; what only a closed circle reads (self-reviews, inspection cases, hashes of passwords) goes into a private part under a
/// passphrase, or stays where it is, and the manifest names what was left out.
/// </summary>
internal sealed class OfficeExport(Work work, CancellationToken ct, string? passphrase = null)
{
    private static readonly MethodInfo OneMethod = typeof(OfficeExport).GetMethod(
        nameof(One),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly OfficeKeys keys = work.Get<OfficeKeys>();
    private readonly List<ExportFile> files = [];
    private readonly SortedSet<string> closed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> hidden = new(StringComparer.Ordinal);
    private AppDb Db => work.Db;

    public async Task<ExportManifest> Write(string file)
    {
        ExportManifest manifest = null!;
        var office = await work.Get<Modules.Organisation.Contracts.IOffices>().Current();
        await WholeFile.Write(
            file,
            async stream =>
            {
                await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                var applied = (await Db.Database.GetAppliedMigrationsAsync(ct)).Count();
                await using var snapshot = await DatabaseCheck.Snapshot(Db, ct);
                foreach (var type in ExportFormat.Kinds)
                    await (Task)OneMethod.MakeGenericMethod(type).Invoke(this, [zip])!;
                await Accounts(zip);
                await Chain(zip);
                await snapshot.RollbackAsync(ct);
                var how = passphrase is null ? null : PrivatePart.NewDerivation();
                if (how is not null)
                    await Private(zip, PrivatePart.Close(hidden, passphrase!, how));
                manifest = new ExportManifest(
                    ExportFormat.Name,
                    ExportFormat.Version,
                    House.Version,
                    ExportFormat.Schemas(Db)[applied - 1],
                    TimeProvider.System.GetUtcNow().UtcDateTime,
                    office.Id,
                    office.Name,
                    files,
                    how is null ? [.. closed] : [],
                    how
                );
                await using var entry = await zip.CreateEntry(ExportFormat.ManifestName).OpenAsync(ct);
                await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, ct);
            }
        );
        return manifest;
    }

    private async Task One<T>(ZipArchive zip)
        where T : Row
    {
        var table = RowCheck.TableOf(Db, typeof(T));
        var columns = ExportFormat.Columns(Db, typeof(T));
        var secret = columns.Where(c => c.Place == Place.Private).ToList();
        var rows = Db.Set<T>().AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable();
        if (ExportFormat.IsClosed(typeof(T)))
            closed.Add(table);
        else
            closed.UnionWith(secret.Select(c => table + "." + c.Name));
        using var lines = new MemoryStream();
        if (ExportFormat.IsClosed(typeof(T)))
        {
            if (passphrase is not null)
                await foreach (var row in rows.WithCancellation(ct))
                    Hide(lines, row, secret);
        }
        else
            await Lines(
                zip,
                table,
                rows,
                row =>
                {
                    if (passphrase is not null && secret.Any(c => c.Info.GetValue(row) is not null))
                        Hide(lines, row, secret);
                    return columns
                        .Where(c => c.Place is Place.Open or Place.OpenNumber or Place.OpenFile)
                        .ToDictionary(c => c.Name, c => Shown(row, c));
                }
            );
        if (lines.Length > 0)
            hidden[table + ExportFormat.Lines] = lines.ToArray();
    }

    private object? Shown(Row row, ExportFormat.Column column)
    {
        var value = column.Info.GetValue(row);
        return (column.Place, value) switch
        {
            (Place.OpenNumber, byte[] cipher) => keys.Decrypt(row.OfficeId, "identity", cipher),
            (Place.OpenFile, byte[] cipher) => keys.DecryptBytes(row.OfficeId, FileStore.Use, cipher),
            _ => value,
        };
    }

    private void Hide(MemoryStream lines, Row row, List<ExportFormat.Column> secret)
    {
        var values = new Dictionary<string, object?> { ["id"] = row.Id };
        foreach (var column in secret)
            values[column.Name] = column.Info.GetValue(row) switch
            {
                byte[] bytes when keys.TryOpen(row.OfficeId, bytes) is var (use, plain) => Told(use, plain),
                var value => value,
            };
        JsonSerializer.Serialize(lines, values, Api.Json);
        lines.WriteByte((byte)'\n');
    }

    private static ClosedValue Told(string use, byte[] plain)
    {
        try
        {
            return new ClosedValue(use, Strict.GetString(plain), null);
        }
        catch (DecoderFallbackException)
        {
            return new ClosedValue(use, null, plain);
        }
    }

    /// <summary>Who can sign in to this office; the hash of the password only in the private part.</summary>
    private async Task Accounts(ZipArchive zip)
    {
        var ids = await Db.Set<Grant>().Select(g => g.AccountId).Distinct().ToListAsync(ct);
        var accounts = Db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).AsAsyncEnumerable();
        using var lines = new MemoryStream();
        closed.Add(ExportFormat.Accounts + ".passwordHash");
        await Lines(
            zip,
            ExportFormat.Accounts,
            accounts,
            a =>
            {
                if (passphrase is not null && a.PasswordHash is not null)
                {
                    JsonSerializer.Serialize(lines, new { a.Id, a.PasswordHash }, Api.Json);
                    lines.WriteByte((byte)'\n');
                }
                return new
                {
                    a.Id,
                    a.UserName,
                    a.DisplayName,
                    a.Language,
                    a.LargeType,
                };
            }
        );
        if (lines.Length > 0)
            hidden[ExportFormat.Accounts + ExportFormat.Lines] = lines.ToArray();
    }

    private async Task Chain(ZipArchive zip)
    {
        await Lines(
            zip,
            ExportFormat.Entries,
            Db.Set<AuditEntry>()
                .AsNoTracking()
                .Where(e => e.OfficeId == Db.OfficeId)
                .OrderBy(e => e.Seq)
                .AsAsyncEnumerable(),
            Same
        );
        await Lines(
            zip,
            ExportFormat.Payloads,
            Db.Set<AuditPayload>()
                .AsNoTracking()
                .Where(e => e.OfficeId == Db.OfficeId)
                .OrderBy(e => e.Seq)
                .AsAsyncEnumerable(),
            Same
        );
    }

    private async Task Private(ZipArchive zip, byte[] bytes)
    {
        await using (
            var entry = await zip.CreateEntry(ExportFormat.PrivateName, CompressionLevel.NoCompression).OpenAsync(ct)
        )
            await entry.WriteAsync(bytes, ct);
        files.Add(
            new ExportFile(
                ExportFormat.PrivateName,
                "private",
                0,
                Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant()
            )
        );
    }

    private async Task Lines<T>(ZipArchive zip, string name, IAsyncEnumerable<T> rows, Func<T, object> shown)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        var file = name + ExportFormat.Lines;
        await using (var entry = await zip.CreateEntry(file, CompressionLevel.Fastest).OpenAsync(ct))
        await using (var through = new HashedStream(entry, hash))
        await using (var text = new StreamWriter(through, new UTF8Encoding(false)) { NewLine = "\n" })
            await foreach (var row in rows.WithCancellation(ct))
            {
                await text.WriteLineAsync(JsonSerializer.Serialize(shown(row), Api.Json));
                count++;
            }
        files.Add(new ExportFile(file, name, count, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant()));
    }

    private static object Same<T>(T row)
        where T : notnull => row;
}

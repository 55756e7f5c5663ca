using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DangVu.App.Audit.Checking;
using DangVu.App.Modules.Organisation.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DangVu.App.Persistence.Backup;

/// <summary>Writes the whole installation of one moment into one file, while others go on working.</summary>
internal sealed class BackupWriter(Store store, TimeProvider clock, CancellationToken ct)
{
    private readonly List<BackupPart> parts = [];
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    public async Task<BackupManifest> Write(string file, string? passphrase)
    {
        var wrap = passphrase is null ? null : KeyWrap.New(passphrase);
        BackupManifest manifest = null!;
        await WholeFile.Write(
            file,
            async stream =>
            {
                parts.Clear();
                counts.Clear();
                await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                await using var db = store.Open();
                var migrations = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
                if (store.IsSqlite)
                    await Sqlite(zip, db, file);
                else
                    await Postgres(zip, db);
                if (wrap is not null)
                    await Part(
                        zip,
                        BackupManifest.KeysName,
                        to => to.WriteAsync(wrap.Wrap(store.KeyFolder), ct).AsTask()
                    );
                manifest = new BackupManifest(
                    BackupManifest.FormatName,
                    BackupManifest.Version,
                    Hosting.House.Version,
                    clock.GetUtcNow().UtcDateTime,
                    store.IsSqlite ? "sqlite" : "postgresql",
                    migrations,
                    offices,
                    counts,
                    parts,
                    Audit.OfficeKeys.Exist(store.KeyFolder) ? store.Keys.Fingerprint : "",
                    wrap?.How
                );
                var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupManifest.Json);
                if (wrap is not null)
                    await Plain(zip, BackupManifest.MacName, wrap.Mac(bytes));
                await Plain(zip, BackupManifest.EntryName, bytes);
            }
        );
        return manifest;
    }

    private IReadOnlyList<string> offices = [];

    /// <summary>SQLite's own copy of the live database; a copy of the file could tear.</summary>
    private async Task Sqlite(ZipArchive zip, AppDb db, string beside)
    {
        var folder = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(beside))!,
            ".dangvu-copy-" + Path.GetRandomFileName()
        );
        WholeFile.PrivateFolder(folder);
        try
        {
            var copy = new Store { Folder = folder };
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy.SqliteFile}", ct);
            await using (var read = copy.OpenAlone())
                await Counted(read);
            await Part(
                zip,
                "dangvu.db",
                async to =>
                {
                    await using var from = File.OpenRead(copy.SqliteFile);
                    await from.CopyToAsync(to, ct);
                }
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Postgres(ZipArchive zip, AppDb db)
    {
        await using var snapshot = await DatabaseCheck.Snapshot(db, ct);
        await Counted(db);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var table in Tables.InOrder(db))
        {
            await Part(
                zip,
                $"tables/{table.Name}.copy",
                async to =>
                {
                    await using var from = await connection.BeginRawBinaryCopyAsync(
                        $"COPY {table.Sql} ({table.ColumnSql}) TO STDOUT (FORMAT BINARY)",
                        ct
                    );
                    await from.CopyToAsync(to, ct);
                },
                table
            );
        }
        await snapshot.RollbackAsync(ct);
    }

    private async Task Counted(AppDb db)
    {
        foreach (var table in Tables.InOrder(db))
            counts[table.Name] = await Tables.Count(db, table, ct);
        offices = await db.Set<Office>().IgnoreQueryFilters().Select(o => o.Name).ToListAsync(ct);
    }

    private async Task Part(ZipArchive zip, string name, Func<Stream, Task> write, Tables.Table? table = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size;
        await using (var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct))
        await using (var through = new HashedStream(entry, hash))
        {
            await write(through);
            size = through.Count;
        }
        parts.Add(
            new BackupPart(
                name,
                size,
                Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(),
                table?.Name,
                table?.Columns
            )
        );
    }

    private async Task Plain(ZipArchive zip, string name, byte[] bytes)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(bytes, ct);
    }
}

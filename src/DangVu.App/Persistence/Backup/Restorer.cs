using DangVu.App.Audit;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace DangVu.App.Persistence.Backup;

/// <summary>Puts a backup into an empty place. Nothing stands there until all of it does.</summary>
internal sealed class Restorer(Store store, BackupReader backup, CancellationToken ct)
{
    private BackupManifest Manifest => backup.Manifest;

    /// <summary>True when the keys stand there afterwards, out of the backup or put there before by hand.</summary>
    public async Task<Result<bool>> Restore(string? passphrase)
    {
        if (Manifest.Provider != (store.IsSqlite ? "sqlite" : "postgresql"))
            return Refusal.Rule("restore.provider", Manifest.Provider);
        await using (var program = store.Open())
            if (Manifest.Migrations.Except(program.Database.GetMigrations()).LastOrDefault() is { } unknown)
                return Refusal.Rule("database.newer", unknown);
        if (Occupied() is { } occupied)
            return occupied;
        if (
            OfficeKeys.Exist(store.KeyFolder)
            && OfficeKeys.OpenOrCreate(store.KeyFolder).Fingerprint != Manifest.KeysFingerprint
        )
            return Refusal.Rule("restore.keys-other", store.KeyFolder);
        var side =
            store.Folder.TrimEnd(Path.DirectorySeparatorChar)
            + ".restoring-"
            + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Directory.CreateDirectory(side);
        try
        {
            if (await Keys(side, passphrase) is { } keysRefused)
                return keysRefused;
            if (await (store.IsSqlite ? Sqlite(side) : Postgres()) is { } refused)
                return refused;
            Place(side);
            return OfficeKeys.Exist(store.KeyFolder);
        }
        finally
        {
            if (Directory.Exists(side))
                Directory.Delete(side, recursive: true);
        }
    }

    /// <summary>Only an empty folder, or one in which somebody has put the keys, may be filled.</summary>
    private Refusal? Occupied() =>
        File.Exists(store.Folder)
        || Directory.Exists(store.Folder)
            && Directory.EnumerateFileSystemEntries(store.Folder).Any(e => e != store.KeyFolder)
            ? Refusal.Rule("restore.folder-used", store.Folder)
            : null;

    private async Task<Refusal?> Keys(string side, string? passphrase)
    {
        if (Manifest.Keys is null || OfficeKeys.Exist(store.KeyFolder))
            return null;
        if (passphrase is null)
            return Refusal.Rule("restore.passphrase-needed");
        var wrap = KeyWrap.Again(passphrase, Manifest.Keys);
        if (
            !await backup.IsSignedBy(wrap, ct)
            || !wrap.TryUnwrap(await backup.Bytes(BackupManifest.KeysName, ct), Path.Combine(side, "keys"))
        )
            return Refusal.Rule("restore.passphrase-wrong");
        return null;
    }

    private async Task<Refusal?> Sqlite(string side)
    {
        var aside = new Store { Folder = side };
        await using (var from = await backup.Part("dangvu.db", ct))
        await using (var to = new FileStream(aside.SqliteFile, FileMode.CreateNew, FileAccess.Write))
        {
            await from.CopyToAsync(to, ct);
            to.Flush(flushToDisk: true);
        }
        await using var db = aside.OpenAlone();
        if (await Miscounted(db) is { } table)
            return Refusal.Rule("backup.torn", table);
        await db.Database.MigrateAsync(ct);
        return null;
    }

    private async Task<Refusal?> Postgres()
    {
        await using var db = store.Open();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count > 0 && (!applied.SequenceEqual(Manifest.Migrations) || await AnyRow(db)))
            return Refusal.Rule("restore.database-used");
        // The tables as they were when the backup was taken; what is newer is applied over the restored rows.
        await db.GetService<IMigrator>().MigrateAsync(Manifest.Migrations[^1], ct);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            foreach (var part in Manifest.Parts.Where(p => p.Table is not null))
            {
                var columns = string.Join(", ", part.Columns!.Select(Tables.Quote));
                await using var from = await backup.Part(part.Name, ct);
                await using var to = await connection.BeginRawBinaryCopyAsync(
                    $"COPY {Tables.Quote(part.Table!)} ({columns}) FROM STDIN (FORMAT BINARY)",
                    ct
                );
                await from.CopyToAsync(to, ct);
            }
            if (await Miscounted(db) is { } table)
                return Refusal.Rule("backup.torn", table);
            await transaction.CommitAsync(ct);
        }
        await db.Database.MigrateAsync(ct);
        return null;
    }

    private async Task<bool> AnyRow(AppDb db)
    {
        foreach (var table in Tables.InOrder(db))
            if (await Tables.Count(db, table, ct) > 0)
                return true;
        return false;
    }

    /// <summary>The first table that does not hold as many rows as the backup says.</summary>
    private async Task<string?> Miscounted(AppDb db)
    {
        foreach (var table in Tables.InOrder(db))
            if (Manifest.Counts.TryGetValue(table.Name, out var said) && await Tables.Count(db, table, ct) != said)
                return table.Name;
        return null;
    }

    private void Place(string side)
    {
        Directory.CreateDirectory(store.Folder);
        foreach (var folder in Directory.EnumerateDirectories(side))
        {
            var to = Path.Combine(store.Folder, Path.GetFileName(folder));
            if (Directory.Exists(to) && !Directory.EnumerateFileSystemEntries(to).Any())
                Directory.Delete(to);
            Directory.Move(folder, to);
        }
        // The database last: where it stands, all stands.
        foreach (var file in Directory.EnumerateFiles(side))
            File.Move(file, Path.Combine(store.Folder, Path.GetFileName(file)));
    }
}

using System.Data;
using System.Data.Common;
using DangVu.App.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Audit.Checking;

/// <summary>What the database itself can say about its health, and rows that belong to nobody.</summary>
internal static class DatabaseCheck
{
    /// <summary>All that follows sees the state of one moment, while others go on writing.</summary>
    public static async Task<DbTransaction> Snapshot(AppDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        // SQLite: a deferred transaction reads without keeping writers out.
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        return transaction;
    }

    public static async Task Run(AppDb db, List<Finding> findings, CancellationToken ct)
    {
        if (db.Database.GetDbConnection() is SqliteConnection)
        {
            foreach (var said in await Read(db, "PRAGMA integrity_check(100)", ct))
                if (said[0] != "ok")
                    findings.Add(new Finding("database-damaged", Detail: said[0]));
            foreach (var said in await Read(db, "PRAGMA foreign_key_check", ct))
                findings.Add(new Finding("foreign-key", said[0], Detail: said[1]));
        }
        else
        {
            foreach (
                var said in await Read(
                    db,
                    "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid OR NOT indisready",
                    ct
                )
            )
                findings.Add(new Finding("index-invalid", said[0]));
            foreach (
                var said in await Read(
                    db,
                    "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE NOT convalidated",
                    ct
                )
            )
                findings.Add(new Finding("foreign-key", said[0], Detail: said[1]));
        }
    }

    /// <summary>Rows whose office does not exist would be seen by nobody and checked by nobody.</summary>
    public static async Task Strays(AppDb db, List<Finding> findings, CancellationToken ct)
    {
        foreach (var type in AppDb.RowTypes)
        {
            var table = RowCheck.TableOf(db, type);
            foreach (
                var said in await Read(
                    db,
                    $"SELECT CAST(office_id AS text), COUNT(*) FROM {table} WHERE office_id NOT IN (SELECT id FROM {OfficeTable(db)}) GROUP BY office_id",
                    ct
                )
            )
                findings.Add(
                    new Finding(
                        "rows-stray",
                        table,
                        Guid.TryParse(said[0], out var office) ? office : null,
                        Detail: said[1]
                    )
                );
        }
    }

    private static string OfficeTable(AppDb db) => RowCheck.TableOf(db, typeof(Modules.Organisation.Domain.Office));

    private static async Task<List<string[]>> Read(AppDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction is { } current
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current)
            : null;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(ct))
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i =>
                        Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture) ?? ""
                    ),
            ]);
        return rows;
    }
}

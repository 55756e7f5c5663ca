using DangVu.App.Cli;
using DangVu.Kernel.Results;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Persistence;

/// <summary>The database's version against this program's.</summary>
internal static class Schema
{
    /// <summary>Brings an older or empty database up; a newer one is refused. On SQLite a copy is kept before an upgrade.</summary>
    public static async Task<int> Migrate(Store store)
    {
        Directory.CreateDirectory(store.Folder);
        await using var db = store.Open();
        var applied = await Applied(db);
        RefuseNewer(db, applied);
        var pending = db.Database.GetMigrations().Except(applied).ToList();
        if (pending.Count == 0)
            return 0;
        if (store.IsSqlite && applied.Count > 0)
            CopyBeforeUpgrade(store, applied[^1]);
        await db.Database.MigrateAsync();
        return pending.Count;
    }

    public static async Task RequireCurrent(Store store)
    {
        var pending = await Pending(store);
        if (pending.Count == 0)
            return;
        await using var db = store.Open();
        throw new VerbRefused(
            Refusal.Rule(pending.Count == db.Database.GetMigrations().Count() ? "database.empty" : "database.older")
        );
    }

    /// <summary>Migrations of this program that the database lacks; a database that is missing or newer is refused.</summary>
    public static async Task<IReadOnlyList<string>> Pending(Store store)
    {
        if (store.IsSqlite && !File.Exists(store.SqliteFile))
            throw new VerbRefused(Refusal.Rule("database.missing", store.Folder));
        await using var db = store.Open();
        var applied = await Applied(db);
        RefuseNewer(db, applied);
        return [.. db.Database.GetMigrations().Except(applied)];
    }

    private static void RefuseNewer(AppDb db, IReadOnlyList<string> applied)
    {
        var unknown = applied.Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new VerbRefused(Refusal.Rule("database.newer", unknown[^1]));
    }

    private static async Task<IReadOnlyList<string>> Applied(AppDb db) =>
        [.. await db.Database.GetAppliedMigrationsAsync()];

    /// <summary>SQLite's own copy of a live database; a file copy could tear.</summary>
    private static void CopyBeforeUpgrade(Store store, string version)
    {
        var copy = Path.Combine(store.Folder, $"before-upgrade-{version}.db");
        if (File.Exists(copy))
            return;
        using var connection = new SqliteConnection(store.SqliteConnection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        command.ExecuteNonQuery();
    }
}

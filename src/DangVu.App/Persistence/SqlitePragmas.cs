using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DangVu.App.Persistence;

/// <summary>Sets how SQLite keeps its promises, on every connection that opens.</summary>
internal sealed class SqlitePragmas(bool fast) : DbConnectionInterceptor
{
    private const string Log = "PRAGMA journal_mode=WAL; ";

    private readonly string pragmas =
        "PRAGMA busy_timeout=15000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000; "
        + (fast ? "PRAGMA synchronous=OFF;" : "PRAGMA synchronous=FULL;");

    /// <summary>EF looks with a read-only connection whether the database exists; over a restored file that one cannot switch the log on.</summary>
    private string For(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly
            ? pragmas
            : Log + pragmas;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

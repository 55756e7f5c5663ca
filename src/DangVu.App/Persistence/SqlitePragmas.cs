using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DangVu.App.Persistence;

/// <summary>Sets how SQLite keeps its promises, on every connection that opens.</summary>
internal sealed class SqlitePragmas(bool fast) : DbConnectionInterceptor
{
    private readonly string pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=15000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000; "
        + (fast ? "PRAGMA synchronous=OFF;" : "PRAGMA synchronous=FULL;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

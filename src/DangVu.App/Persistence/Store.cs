using DangVu.App.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Persistence;

/// <summary>Where an installation keeps its things: a data folder (keys, and the SQLite file) and perhaps a PostgreSQL database.</summary>
internal sealed class Store
{
    /// <summary>The folder with the keys and, on SQLite, the database. Nothing in it holds an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>A PostgreSQL connection string, or null for SQLite in the folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>While a demonstration or a test is being built nobody needs each commit flushed to the disk.</summary>
    public bool Fast { get; init; }

    public bool IsSqlite => Postgres is null;

    public string SqliteFile => Path.Combine(Folder, "dangvu.db");

    public string KeyFolder => Path.Combine(Folder, "keys");

    public OfficeKeys Keys => field ??= OfficeKeys.OpenOrCreate(KeyFolder);

    public string SqliteConnection =>
        new SqliteConnectionStringBuilder
        {
            DataSource = SqliteFile,
            Mode = SqliteOpenMode.ReadWriteCreate,
            // Private: with a shared cache contention shows as "table locked", which no busy timeout covers.
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            Pooling = true,
        }.ToString();

    public void Configure(DbContextOptionsBuilder options)
    {
        if (Postgres is null)
            options
                .UseSqlite(SqliteConnection, o => o.MigrationsAssembly(typeof(Store).Assembly.FullName))
                .AddInterceptors(new SqlitePragmas(Fast));
        else
            options.UseNpgsql(Postgres, o => o.MigrationsAssembly(typeof(Store).Assembly.FullName));
        options.UseSnakeCaseNamingConvention().AddInterceptors(new AuditInterceptor(() => Keys));
    }

    /// <summary>The same over a database that nobody else has open and that is about to be moved: no write-ahead log, no pool.</summary>
    public AppDb OpenAlone() =>
        new SqliteAppDb(
            new DbContextOptionsBuilder<SqliteAppDb>()
                .UseSqlite(
                    new SqliteConnectionStringBuilder(SqliteConnection) { Pooling = false }.ToString(),
                    o => o.MigrationsAssembly(typeof(Store).Assembly.FullName)
                )
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(new AuditInterceptor(() => Keys))
                .Options
        );

    /// <summary>A context outside any request, for the command line, jobs and tests.</summary>
    public AppDb Open(Guid officeId = default)
    {
        if (Postgres is null)
        {
            var options = new DbContextOptionsBuilder<SqliteAppDb>();
            Configure(options);
            return new SqliteAppDb(options.Options) { OfficeId = officeId };
        }
        else
        {
            var options = new DbContextOptionsBuilder<PostgresAppDb>();
            Configure(options);
            return new PostgresAppDb(options.Options) { OfficeId = officeId };
        }
    }
}

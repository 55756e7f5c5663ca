using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DangVu.App.Persistence;

/// <summary>Used only by the migrations tool.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteAppDb>()
                .UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}

/// <summary>Used only by the migrations tool.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresAppDb>()
                .UseNpgsql("Host=nowhere")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}

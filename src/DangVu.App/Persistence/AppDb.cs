using System.Linq.Expressions;
using System.Reflection;
using DangVu.App.Audit;
using DangVu.App.Modules.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DangVu.App.Persistence;

/// <summary>The one model over both databases. Every query is narrowed to <see cref="OfficeId"/>.</summary>
internal abstract class AppDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The office whose rows are seen and written through this context.</summary>
    public Guid OfficeId { get; set; }

    /// <summary>What is being done now, for the audit; set by <see cref="Acts.Work"/>.</summary>
    public AuditContext? Doing { get; set; }

    /// <summary>The number of the office's last write as this context saw it; see <see cref="OfficeMemory"/>.</summary>
    public (Guid Office, long Changed)? Mark { get; set; }

    /// <summary>What was written past the change tracker within this act, for the same audit entry.</summary>
    public BulkLog Bulk { get; } = new();

    public static readonly IReadOnlyList<Type> RowTypes =
    [
        .. typeof(AppDb)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Row)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        SortKeys.Map(builder);
        var shape = typeof(AppDb).GetMethod(nameof(ShapeRow), BindingFlags.NonPublic | BindingFlags.Instance)!;
        foreach (var type in RowTypes)
            shape.MakeGenericMethod(type).Invoke(this, [builder]);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties())
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
                property.SetProviderClrType(typeof(string));
        }
    }

    private void ShapeRow<T>(ModelBuilder builder)
        where T : Row
    {
        EntityTypeBuilder<T> entity = builder.Entity<T>();
        entity.HasKey(r => new { r.OfficeId, r.Id });
        entity.Property(r => r.Id).ValueGeneratedNever();
        entity.Property(r => r.Version).IsConcurrencyToken();
        Expression<Func<T, bool>> ofThisOffice = r => r.OfficeId == OfficeId;
        entity.HasQueryFilter(ofThisOffice);
        if (typeof(IInBody).IsAssignableFrom(typeof(T)))
            entity.HasIndex(nameof(Row.OfficeId), nameof(IInBody.BodyId), nameof(Row.Id));
    }

    /// <summary>Instants are UTC with microseconds, which is what both databases keep.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            v => new DateTime(v.Ticks - v.Ticks % 10, DateTimeKind.Utc),
            v => DateTime.SpecifyKind(v, DateTimeKind.Utc)
        );
}

internal sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options);

internal sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Paths and folded words are compared by byte, as SQLite does by itself.
        foreach (var entity in builder.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties().Where(p => p.Name is "Path" or "Folded" or "Word" or "Ref"))
            property.SetCollation("C");
    }
}

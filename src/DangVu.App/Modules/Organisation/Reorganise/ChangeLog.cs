using System.Text.Json;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>A row that was added, or changed from one set of values to another.</summary>
/// <param name="Row">The name of its type.</param>
internal sealed record RowChange(
    string Row,
    Guid Id,
    bool Added,
    Dictionary<string, JsonElement> Before,
    Dictionary<string, JsonElement> After
);

/// <summary>Notes what a reorganisation changes, whichever module changes it, so that no module has to know how to take it back.</summary>
internal sealed class ChangeLog(AppDb db)
{
    private readonly Dictionary<(string, Guid), RowChange> changes = [];

    public IReadOnlyList<RowChange> Changes => [.. changes.Values];

    public static readonly IReadOnlyDictionary<string, Type> Types = AppDb.RowTypes.ToDictionary(
        t => t.FullName!,
        StringComparer.Ordinal
    );

    /// <summary>To be called before each save.</summary>
    public void Take()
    {
        foreach (var entry in db.ChangeTracker.Entries<Row>())
        {
            if (entry.State == EntityState.Deleted)
                throw new InvalidOperationException("A reorganisation deletes nothing: " + entry.Metadata.Name);
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            var key = (entry.Metadata.ClrType.FullName!, entry.Entity.Id);
            if (!changes.TryGetValue(key, out var change))
                changes[key] = change = new(key.Item1, key.Id, entry.State == EntityState.Added, [], []);
            foreach (var property in entry.Properties.Where(p => Counts(p, entry.State)))
            {
                change.After[property.Metadata.Name] = Json(property.CurrentValue, property);
                if (!change.Added)
                    change.Before.TryAdd(property.Metadata.Name, Json(property.OriginalValue, property));
            }
        }
    }

    public static JsonElement Json(object? value, PropertyEntry property) =>
        JsonSerializer.SerializeToElement(value, property.Metadata.ClrType);

    private static bool Counts(PropertyEntry property, EntityState state) =>
        property.Metadata.Name
            is not (nameof(Row.OfficeId) or nameof(Row.Id) or nameof(Row.Version) or nameof(Row.Seal))
        && (
            state == EntityState.Added || property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)
        );
}

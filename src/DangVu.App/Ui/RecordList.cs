using System.Reflection;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Ui;

/// <summary>
/// A kind of record that the API serves at /api/v1/kind and /api/v1/kind/id, that a figure's evidence points to,
/// and that has a page for people.
/// </summary>
/// <param name="Kind">Plural, kebab-case: "members", "commendations".</param>
/// <param name="Permission">Needed in the record's body.</param>
/// <param name="One">The record as a JSON-ready object if this actor may see it, else null.</param>
/// <param name="Many">A page of them after the given id, at most the given number.</param>
/// <param name="Page">The address of its page.</param>
internal sealed record RecordKind(
    string Kind,
    string Permission,
    Func<Work, Guid, Task<object?>> One,
    Func<Work, Guid?, int, Task<IReadOnlyList<object>>> Many,
    Func<Guid, string> Page
);

internal sealed class RecordList
{
    private readonly Dictionary<string, RecordKind> kinds = new(StringComparer.Ordinal);

    public IEnumerable<RecordKind> All => kinds.Values;

    public void Add(RecordKind kind) => kinds.Add(kind.Kind, kind);

    public RecordKind? Find(string kind) => kinds.GetValueOrDefault(kind);

    /// <summary>"kind/id" as evidence names it, to the page that shows it.</summary>
    public string? PageOf(string evidence)
    {
        var parts = evidence.Split('/');
        return parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? Find(parts[0])?.Page(id) : null;
    }
}

internal static class RecordKinds
{
    /// <summary>A kind whose rows live in a body and hold nothing that may not be shown to whoever may read them there.</summary>
    public static void AddInBody<T>(this RecordList records, string kind, string permission, Func<Guid, string> page)
        where T : Row, IInBody =>
        records.Add(
            new RecordKind(
                kind,
                permission,
                async (work, id) =>
                {
                    var row = await work.Db.Set<T>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
                    return
                        row is not null
                        && await work.Get<IBodies>().Find(row.BodyId) is { } body
                        && work.Actor.May(permission, body.Path)
                        ? Plain(row)
                        : null;
                },
                async (work, after, take) =>
                {
                    var bodies = (await work.Get<IBodies>().All())
                        .Where(b => work.Actor.May(permission, b.Path))
                        .Select(b => b.Id)
                        .ToList();
                    var rows = await work
                        .Db.Set<T>()
                        .AsNoTracking()
                        .Where(r => bodies.Contains(r.BodyId) && (after == null || r.Id > after))
                        .OrderBy(r => r.Id)
                        .Take(take)
                        .ToListAsync();
                    return [.. rows.Select(Plain)];
                },
                page
            )
        );

    /// <summary>The row's own columns without the bookkeeping and without sensitive ones.</summary>
    private static object Plain<T>(T row)
        where T : Row =>
        typeof(T)
            .GetProperties()
            .Where(p =>
                p.Name is not (nameof(Row.OfficeId) or nameof(Row.Seal) or nameof(Row.Version))
                && p.GetCustomAttribute<SensitiveAttribute>() is null
                && p.PropertyType != typeof(byte[])
            )
            .ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => p.GetValue(row));
}

using DangVu.App.Acts;

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

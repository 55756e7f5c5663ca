using System.Linq.Expressions;
using DangVu.App.Persistence;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>In what order a list stands, and where its next page begins: always by the last row's key and id, never by counting rows.</summary>
/// <param name="Field">Null: by name, given name first, in Vietnamese order.</param>
internal sealed record MemberSort(MemberField? Field, bool Down)
{
    public const string ByName = "name";

    public static MemberSort Of(string? text) =>
        new(MemberFields.Find(text?.TrimStart('-')), text?.StartsWith('-') ?? false);

    public string Name => Field?.Name ?? ByName;

    public IQueryable<MemberAt> Page(IQueryable<MemberAt> rows, string? after)
    {
        if (Keyset.Read(after) is { } last)
            rows = Field is null ? ByNameAfter(rows, last) : rows.Where(After(Field.Known, last.Text, last.Id));
        if (Field is null)
            return Down
                ? rows.OrderByDescending(r => r.Member.SortKey).ThenByDescending(r => r.Member.Id)
                : rows.OrderBy(r => r.Member.SortKey).ThenBy(r => r.Member.Id);
        return Down
            ? rows.OrderByDescending(Field.Known).ThenByDescending(r => r.Member.Id)
            : rows.OrderBy(Field.Known).ThenBy(r => r.Member.Id);
    }

    /// <summary>The first comparison by itself is what the index can seek.</summary>
    private IQueryable<MemberAt> ByNameAfter(IQueryable<MemberAt> rows, Keyset.After last)
    {
        var (key, id) = (last.Key, last.Id);
        return Down
            ? rows.Where(r =>
                !SortKeys.Above(r.Member.SortKey, key) && (SortKeys.Below(r.Member.SortKey, key) || r.Member.Id < id)
            )
            : rows.Where(r =>
                !SortKeys.Below(r.Member.SortKey, key) && (SortKeys.Above(r.Member.SortKey, key) || r.Member.Id > id)
            );
    }

    private Expression<Func<MemberAt, bool>> After(Expression<Func<MemberAt, string>> known, string key, Guid id)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        var row = known.Parameters[0];
        var compared = Expression.Call(compare, known.Body, MemberField.Given(key));
        var rowId = Expression.Property(Expression.Property(row, nameof(MemberAt.Member)), nameof(Row.Id));
        var zero = Expression.Constant(0);
        var beyond = Down ? Expression.LessThan(compared, zero) : Expression.GreaterThan(compared, zero);
        var later = Down
            ? Expression.LessThan(rowId, MemberField.Given(id))
            : Expression.GreaterThan(rowId, MemberField.Given(id));
        return Expression.Lambda<Func<MemberAt, bool>>(
            Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(compared, zero), later)),
            row
        );
    }

    /// <summary>The key of a row that ends a page.</summary>
    public string Key(MemberLine line) =>
        Field is null ? Keyset.Write(line.SortKey, line.Id) : Keyset.Write(line.Known(Field.Name) ?? "", line.Id);
}

using System.Linq.Expressions;
using System.Reflection;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>Questions to a table that is known by its type only.</summary>
internal static class Generic
{
    public static Task<List<Row>> Rows(AppDb db, Type row, IReadOnlyList<Guid> ids) =>
        Call<List<Row>>(nameof(RowsOf), row, db, ids);

    /// <summary>The ids of the rows of which the column points to one of these.</summary>
    public static Task<List<Guid>> Pointing(AppDb db, Type row, string column, IReadOnlyList<Guid> to) =>
        Call<List<Guid>>(nameof(PointingOf), row, db, column, to);

    private static async Task<List<Row>> RowsOf<T>(AppDb db, IReadOnlyList<Guid> ids)
        where T : Row => [.. await db.Set<T>().Where(r => ids.Contains(r.Id)).ToListAsync()];

    private static Task<List<Guid>> PointingOf<T>(AppDb db, string column, IReadOnlyList<Guid> to)
        where T : Row
    {
        // The column may hold no id or need not: the comparison takes the column's own type.
        var row = Expression.Parameter(typeof(T));
        var value = Expression.Convert(Expression.Property(row, column), typeof(Guid?));
        var wanted = Expression.Constant(to.Select(id => (Guid?)id).ToList());
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid?)], wanted, value);
        var which = Expression.Lambda<Func<T, bool>>(contains, row);
        return db.Set<T>().AsNoTracking().Where(which).Select(r => r.Id).ToListAsync();
    }

    private static Task<T> Call<T>(string method, Type row, params object[] arguments) =>
        (Task<T>)
            typeof(Generic)
                .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(row)
                .Invoke(null, arguments)!;
}

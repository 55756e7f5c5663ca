using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace DangVu.App.Persistence.Backup;

/// <summary>Every table of the model, each after those it points to.</summary>
internal static class Tables
{
    internal sealed record Table(string Name, IReadOnlyList<string> Columns)
    {
        public string Sql => Quote(Name);
        public string ColumnSql => string.Join(", ", Columns.Select(Quote));
    }

    public static IReadOnlyList<Table> InOrder(DbContext db)
    {
        var tables = db
            .Model.GetRelationalModel()
            .Tables.OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(t => t.Name, t => t, StringComparer.Ordinal);
        var done = new List<Table>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables.Values)
            Visit(table);
        return done;

        void Visit(ITable table)
        {
            if (!seen.Add(table.Name))
                return;
            foreach (var to in table.ForeignKeyConstraints)
                Visit(to.PrincipalTable);
            done.Add(new Table(table.Name, [.. table.Columns.Select(c => c.Name).Order(StringComparer.Ordinal)]));
        }
    }

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static async Task<long> Count(DbContext db, Table table, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM " + table.Sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}

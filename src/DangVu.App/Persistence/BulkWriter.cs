using System.Data.Common;
using System.Globalization;
using DangVu.App.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace DangVu.App.Persistence;

/// <summary>
/// Writes many rows of one kind within the act's transaction: prepared statements on SQLite, binary COPY on PostgreSQL. Rows are sealed
/// and counted as the audit's interceptor would; what changed is told to <see cref="AppDb.Bulk"/> by the caller.
/// </summary>
internal sealed class BulkWriter<T>
    where T : Row
{
    private const int KeysAtOnce = 500;

    private readonly AppDb db;
    private readonly byte[] sealKey;
    private readonly bool isSealed = Sealing.IsSealed(typeof(T));
    private readonly string table;
    private readonly IReadOnlyList<Column> columns;

    public BulkWriter(AppDb db, OfficeKeys keys)
    {
        this.db = db;
        sealKey = keys.For(db.OfficeId, "seal");
        var entity = db.Model.FindEntityType(typeof(T))!;
        table = entity.GetTableName()!;
        var store = StoreObjectIdentifier.Table(table);
        columns = [.. entity.GetProperties().Select(p => new Column(p, p.GetColumnName(store)!))];
    }

    public async Task Insert(IReadOnlyCollection<T> rows, CancellationToken ct = default)
    {
        if (rows.Count == 0)
            return;
        db.Bulk.Count(typeof(T), rows.Count);
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await Copy(postgres, rows, ct);
        else
            await Prepared(rows, ct);
    }

    /// <summary>Writes the named properties of each row, if it still has the version it was read with.</summary>
    /// <param name="changed">The row and the properties to write.</param>
    public async Task Update(
        IEnumerable<(T Row, IReadOnlyCollection<string> Changed)> changed,
        CancellationToken ct = default
    )
    {
        // None gained or lost, but written: the audit's entry names the kind.
        db.Bulk.Count(typeof(T), 0);
        var statements = new Dictionary<string, (DbCommand Command, IReadOnlyList<Column> Set)>(StringComparer.Ordinal);
        try
        {
            foreach (var (row, names) in changed)
            {
                ct.ThrowIfCancellationRequested();
                var key = string.Join(',', names.Order(StringComparer.Ordinal));
                if (!statements.TryGetValue(key, out var statement))
                    statements[key] = statement = await UpdateOf(names, ct);
                var read = row.Version;
                Seal(row);
                var (command, set) = statement;
                for (var at = 0; at < set.Count; at++)
                    command.Parameters[at].Value = set[at].Value(row);
                command.Parameters[set.Count].Value = row.OfficeId;
                command.Parameters[set.Count + 1].Value = row.Id;
                command.Parameters[set.Count + 2].Value = read;
                if (await command.ExecuteNonQueryAsync(ct) != 1)
                    throw new DbUpdateConcurrencyException(table);
            }
        }
        finally
        {
            foreach (var (command, _) in statements.Values)
                await command.DisposeAsync();
        }
    }

    /// <summary>Removes the rows whose column is one of the ids; answers how many there were.</summary>
    public async Task<int> Delete(string property, IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        var column = columns.Single(c => c.Property.Name == property).Name;
        var gone = 0;
        foreach (var some in ids.Chunk(KeysAtOnce))
        {
            await using var command = Command();
            var names = new string[some.Length];
            for (var at = 0; at < some.Length; at++)
                Add(command, names[at] = "@p" + at.ToString(CultureInfo.InvariantCulture), some[at]);
            Add(command, "@office", db.OfficeId);
            command.CommandText =
                $"DELETE FROM {table} WHERE office_id = @office AND {column} IN ({string.Join(',', names)})";
            gone += await command.ExecuteNonQueryAsync(ct);
        }
        db.Bulk.Count(typeof(T), -gone);
        return gone;
    }

    private void Seal(T row)
    {
        row.OfficeId = db.OfficeId;
        if (!isSealed)
            return;
        row.Version++;
        row.Seal = Sealing.Of(row, sealKey);
    }

    private async Task Prepared(IReadOnlyCollection<T> rows, CancellationToken ct)
    {
        await using var command = Command();
        foreach (var (column, at) in columns.Select((c, at) => (c, at)))
            Add(command, "@p" + at.ToString(CultureInfo.InvariantCulture), DBNull.Value);
        command.CommandText =
            $"INSERT INTO {table} ({string.Join(',', columns.Select(Quoted))}) VALUES ({string.Join(',', columns.Select((_, at) => "@p" + at.ToString(CultureInfo.InvariantCulture)))})";
        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            Seal(row);
            for (var at = 0; at < columns.Count; at++)
                command.Parameters[at].Value = columns[at].Value(row);
            command.ExecuteNonQuery();
        }
    }

    private async Task Copy(NpgsqlConnection connection, IReadOnlyCollection<T> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(',', columns.Select(Quoted))}) FROM STDIN (FORMAT BINARY)",
            ct
        );
        foreach (var row in rows)
        {
            Seal(row);
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
                if (column.Value(row) is var value and not DBNull)
                    await copy.WriteAsync(value, column.Type, ct);
                else
                    await copy.WriteNullAsync(ct);
        }
        await copy.CompleteAsync(ct);
    }

    private async Task<(DbCommand, IReadOnlyList<Column>)> UpdateOf(
        IReadOnlyCollection<string> names,
        CancellationToken ct
    )
    {
        var set = columns
            .Where(c => names.Contains(c.Property.Name) || c.Property.Name is nameof(Row.Version) or nameof(Row.Seal))
            .ToList();
        var command = Command();
        var text = new List<string>();
        foreach (var (column, at) in set.Select((c, at) => (c, at)))
        {
            var name = "@p" + at.ToString(CultureInfo.InvariantCulture);
            Add(command, name, DBNull.Value, column.Type);
            text.Add($"{Quoted(column)} = {name}");
        }
        Add(command, "@office", Guid.Empty, NpgsqlDbType.Uuid);
        Add(command, "@id", Guid.Empty, NpgsqlDbType.Uuid);
        Add(command, "@read", 0, NpgsqlDbType.Integer);
        command.CommandText =
            $"UPDATE {table} SET {string.Join(", ", text)} WHERE office_id = @office AND id = @id AND version = @read";
        await command.PrepareAsync(ct);
        return (command, set);
    }

    /// <summary>Some columns are named like words of SQL: "from", "to".</summary>
    private static string Quoted(Column column) => '"' + column.Name + '"';

    private DbCommand Command()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, object value, NpgsqlDbType? type = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        if (parameter is NpgsqlParameter postgres && type is { } known)
            postgres.NpgsqlDbType = known;
        command.Parameters.Add(parameter);
    }

    /// <summary>A column, and how its value goes to the database: as the model itself would send it.</summary>
    private sealed class Column(IProperty property, string name)
    {
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly System.Reflection.PropertyInfo getter = property.PropertyInfo!;

        public IProperty Property => property;
        public string Name => name;

        public NpgsqlDbType Type { get; } = TypeOf(property);

        public object Value(T row)
        {
            var value = getter.GetValue(row);
            return (value is null || convert is null ? value : convert(value)) ?? DBNull.Value;
        }

        private static NpgsqlDbType TypeOf(IProperty property)
        {
            var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type == typeof(Guid) ? NpgsqlDbType.Uuid
                : type == typeof(string) ? NpgsqlDbType.Text
                : type == typeof(DateOnly) ? NpgsqlDbType.Date
                : type == typeof(TimeOnly) ? NpgsqlDbType.Time
                : type == typeof(DateTime) ? NpgsqlDbType.TimestampTz
                : type == typeof(int) ? NpgsqlDbType.Integer
                : type == typeof(long) ? NpgsqlDbType.Bigint
                : type == typeof(bool) ? NpgsqlDbType.Boolean
                : type == typeof(byte[]) ? NpgsqlDbType.Bytea
                : type == typeof(decimal) ? NpgsqlDbType.Numeric
                : type == typeof(double) ? NpgsqlDbType.Double
                : throw new NotSupportedException(type.Name);
        }
    }
}

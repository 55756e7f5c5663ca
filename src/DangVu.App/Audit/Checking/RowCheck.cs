using System.Globalization;
using System.Reflection;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Audit.Checking;

/// <summary>Recomputes the seal of every row of an office and counts them against the chain's tallies.</summary>
internal sealed class RowCheck(AppDb db, Guid office, byte[]? sealKey, List<Finding> findings)
{
    private static readonly MethodInfo OneMethod = typeof(RowCheck).GetMethod(
        nameof(One),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    public long Rows { get; private set; }

    private long broken;

    public async Task Run(IReadOnlyDictionary<string, long> tally, CancellationToken ct)
    {
        var found = new List<Finding>();
        foreach (var kind in AppDb.RowTypes.Where(Sealing.IsSealed).GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            long count = 0;
            var tables = new List<string>();
            foreach (var type in kind)
            {
                tables.Add(TableOf(db, type));
                count += await (Task<long>)OneMethod.MakeGenericMethod(type).Invoke(this, [tables[^1], found, ct])!;
            }
            Rows += count;
            var said = tally.GetValueOrDefault(kind.Key);
            if (count != said)
                found.Add(
                    new Finding(
                        count < said ? "rows-missing" : "rows-extra",
                        string.Join(", ", tables),
                        Detail: string.Create(CultureInfo.InvariantCulture, $"{count}/{said}")
                    )
                );
        }
        // Not one row fits: the rows are not to blame, the key is another installation's.
        if (Rows > 0 && broken == Rows)
            found = [.. found.Where(f => f.Code != "row-changed"), new Finding("keys-other")];
        findings.AddRange(found);
        foreach (var kind in tally.Where(t => t.Value != 0 && AppDb.RowTypes.All(r => r.Name != t.Key)))
            findings.Add(
                new Finding("rows-unknown", kind.Key, Detail: kind.Value.ToString(CultureInfo.InvariantCulture))
            );
    }

    public static string TableOf(DbContext db, Type type) => db.Model.FindEntityType(type)!.GetTableName()!;

    private async Task<long> One<T>(string table, List<Finding> found, CancellationToken ct)
        where T : Row
    {
        long count = 0;
        try
        {
            var rows = db.Set<T>()
                .IgnoreQueryFilters()
                .AsNoTracking()
                .Where(r => r.OfficeId == office)
                .AsAsyncEnumerable();
            await foreach (var row in rows.WithCancellation(ct))
            {
                count++;
                if (sealKey is null || row.Seal.AsSpan().SequenceEqual(Sealing.Of(row, sealKey)))
                    continue;
                broken++;
                found.Add(new Finding("row-changed", table, row.Id));
            }
        }
        catch (Exception e)
            when (e is FormatException or InvalidCastException or InvalidOperationException or OverflowException)
        {
            // A column holds what its type never would: somebody wrote into it by hand.
            found.Add(new Finding("table-unreadable", table, Detail: (e.InnerException ?? e).Message));
            count = await db.Set<T>().IgnoreQueryFilters().LongCountAsync(r => r.OfficeId == office, ct);
        }
        return count;
    }
}

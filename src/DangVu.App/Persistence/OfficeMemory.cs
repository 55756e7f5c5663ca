using DangVu.App.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace DangVu.App.Persistence;

/// <summary>
/// What nearly every request asks of its office (the tree, its numbers, who holds which right), kept until something is written there.
/// The audit chain's head says when that was, so a write by another process, or another server, is noticed too.
/// </summary>
internal sealed class OfficeMemory : IDisposable
{
    /// <summary>The size to give for what weighs as much as some hundred small things.</summary>
    public const int Large = 400;

    /// <summary>Beyond so many writes reading anew is as quick as asking what they wrote.</summary>
    private const int MostEntries = 500;

    /// <summary>What follows the name of a kind: how many rows it gained or lost.</summary>
    private static readonly char[] Count = [.. "+-0123456789"];

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <summary>The value as read since the office's last write. Inside a transaction it is always read anew: it may have been changed there.</summary>
    /// <param name="of">The kinds of rows that a costly value is read from: writes of other kinds leave it. Null: any write ends it.</param>
    public async Task<T> Keep<T>(
        AppDb db,
        string what,
        Func<Task<T>> read,
        int size = 1,
        IReadOnlyCollection<Type>? of = null
    )
    {
        if (db.Database.CurrentTransaction is not null)
            return await read();
        // The mark comes first: what is read after it can only be newer, and the next mark then has it read again.
        var mark = await MarkOf(db);
        var has = kept.TryGetValue((db.OfficeId, what), out Kept<T>? known);
        if (has && known!.Mark == mark)
            return known.Value;
        var value = has && of is not null && await Untouched(db, known!.Mark, mark, of) ? known.Value : await read();
        kept.Set(
            (db.OfficeId, what),
            new Kept<T>(mark, value),
            new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Forgotten }
        );
        return value;
    }

    /// <summary>Each entry of the audit names the kinds of rows that it wrote.</summary>
    private static async Task<bool> Untouched(AppDb db, long since, long mark, IReadOnlyCollection<Type> kinds)
    {
        if (since > mark)
            return false;
        var written = await db.Set<AuditEntry>()
            .Where(e => e.OfficeId == db.OfficeId && e.Seq > since && e.Seq <= mark)
            .OrderBy(e => e.Seq)
            .Select(e => e.Tally)
            .Take(MostEntries + 1)
            .ToListAsync();
        return written.Count <= MostEntries
            && !written.Any(tally => tally.Split(' ').Any(told => kinds.Any(k => told.TrimEnd(Count) == k.Name)));
    }

    private static async Task<long> MarkOf(AppDb db)
    {
        if (db.Mark is { } known && known.Office == db.OfficeId)
            return known.Changed;
        var changed = await db.Set<AuditHead>()
            .Where(h => h.OfficeId == db.OfficeId)
            .Select(h => h.Changed)
            .FirstOrDefaultAsync();
        db.Mark = (db.OfficeId, changed);
        return changed;
    }

    public void Dispose() => kept.Dispose();

    private sealed record Kept<T>(long Mark, T Value);
}

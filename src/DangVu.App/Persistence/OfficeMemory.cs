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

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <summary>The value as read since the office's last write. Inside a transaction it is always read anew: it may have been changed there.</summary>
    public async Task<T> Keep<T>(AppDb db, string what, Func<Task<T>> read, int size = 1)
    {
        if (db.Database.CurrentTransaction is not null)
            return await read();
        // The mark comes first: what is read after it can only be newer, and the next mark then has it read again.
        var mark = await MarkOf(db);
        if (kept.TryGetValue((db.OfficeId, what), out Kept<T>? known) && known!.Mark == mark)
            return known.Value;
        var value = await read();
        kept.Set(
            (db.OfficeId, what),
            new Kept<T>(mark, value),
            new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Forgotten }
        );
        return value;
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

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DangVu.App.Audit;

/// <summary>Writes the audit entry of a save in the save's own transaction, and seals each row that it writes.</summary>
internal sealed class AuditInterceptor(Func<OfficeKeys> open) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Opened with the first row that is written: a program that only reads or refuses must not make a new key.
    private OfficeKeys Keys => open();

    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result) =>
        throw new InvalidOperationException("Save asynchronously: the audit needs the chain's head.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData data,
        InterceptionResult<int> result,
        CancellationToken ct = default
    )
    {
        var db = (AppDb)data.Context!;
        var rows = db
            .ChangeTracker.Entries<Row>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (rows.Count == 0 && db.Doing is null)
            return result;
        if (db.Doing is null || db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A business row is written only inside an act.");
        var sealKey = rows.Count == 0 ? [] : Keys.For(db.OfficeId, "seal");
        var changes = new List<object>();
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in rows)
        {
            var row = entry.Entity;
            if (entry.State == EntityState.Added && row.OfficeId == Guid.Empty)
                row.OfficeId = db.OfficeId;
            if (row.OfficeId != db.OfficeId)
                throw new InvalidOperationException("A row of another office.");
            if (!Sealing.IsSealed(row.GetType()))
                continue;
            if (entry.State != EntityState.Deleted)
            {
                row.Version++;
                row.Seal = Sealing.Of(row, sealKey);
            }
            var name = row.GetType().Name;
            tally.TryGetValue(name, out var count);
            tally[name] =
                count
                + (
                    entry.State switch
                    {
                        EntityState.Added => 1,
                        EntityState.Deleted => -1,
                        _ => 0,
                    }
                );
            changes.Add(Describe(entry, name, db.OfficeId));
        }
        db.Bulk.MoveInto(changes, tally);
        await Append(db, db.Doing, changes, tally, ct);
        return result;
    }

    private object Describe(EntityEntry<Row> entry, string name, Guid office)
    {
        var op = entry.State switch
        {
            EntityState.Added => "add",
            EntityState.Deleted => "remove",
            _ => "change",
        };
        if (
            Traits.IsFactOnly(entry.Entity.GetType())
            || entry.Entity is IFactOnlyAtTimes closed && closed.OnlyTheFact()
        )
            return new { kind = name, op };
        var fields = new Dictionary<string, object?>();
        foreach (var property in entry.Properties)
        {
            var column = property.Metadata.Name;
            if (column is nameof(Row.OfficeId) or nameof(Row.Id) or nameof(Row.Seal) or nameof(Row.Version))
                continue;
            var secret = property.Metadata.PropertyInfo is { } info && Traits.IsSensitive(info);
            string? Shown(object? value)
            {
                var text = Sealing.Text(value);
                return text is null || !secret
                    ? text
                    : "#" + Convert.ToHexString(Keys.Digest(office, "audit", text)).ToLowerInvariant();
            }
            if (entry.State == EntityState.Added)
            {
                if (property.CurrentValue is not null)
                    fields[column] = Shown(property.CurrentValue);
            }
            else if (entry.State == EntityState.Deleted)
                fields[column] = Shown(property.OriginalValue);
            else if (property.IsModified && !Equals(property.OriginalValue, property.CurrentValue))
                fields[column] = new[] { Shown(property.OriginalValue), Shown(property.CurrentValue) };
        }
        return new
        {
            kind = name,
            id = entry.Entity.Id,
            op,
            fields,
        };
    }

    /// <summary>Adds the next link.</summary>
    public static async Task Append(
        AppDb db,
        AuditContext doing,
        IReadOnlyList<object> changes,
        IReadOnlyDictionary<string, int> tally,
        CancellationToken ct
    )
    {
        // Raising the number first takes the row's lock, which puts the writers of one office in order.
        var raised = await db
            .Database.SqlQuery<Link>(
                $"UPDATE audit_heads SET seq = seq + 1 WHERE office_id = {db.OfficeId} RETURNING seq, hash"
            )
            .ToListAsync(ct);
        var (seq, before) = raised.Count == 0 ? (1L, []) : (raised[0].Seq, raised[0].Hash);
        if (raised.Count == 0)
            db.Add(
                new AuditHead
                {
                    OfficeId = db.OfficeId,
                    Seq = 1,
                    Changed = 1,
                }
            );
        var json = JsonSerializer.Serialize(changes, Json);
        var salt = RandomNumberGenerator.GetBytes(16);
        var entry = new AuditEntry
        {
            OfficeId = db.OfficeId,
            Seq = seq,
            At = doing.At.AddTicks(-(doing.At.Ticks % 10)),
            Actor = doing.Actor,
            ActingAs = doing.ActingAs,
            Action = doing.Action,
            Kind = doing.Kind,
            RecordId = doing.RecordId,
            Reason = doing.Reason,
            Tally = string.Join(' ', tally.Select(t => $"{t.Key}{t.Value:+0;-0;+0}")),
            PayloadHash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(json)]),
        };
        entry.Hash = HashOf(entry, before);
        db.Add(entry);
        db.Add(
            new AuditPayload
            {
                OfficeId = db.OfficeId,
                Seq = entry.Seq,
                Salt = salt,
                Json = json,
            }
        );
        if (entry.Seq == 1)
            db.ChangeTracker.Entries<AuditHead>().Single().Entity.Hash = entry.Hash;
        else if (changes.Count > 0)
            await db.Database.ExecuteSqlAsync(
                $"UPDATE audit_heads SET hash = {entry.Hash}, changed = {entry.Seq} WHERE office_id = {db.OfficeId}",
                ct
            );
        else
            await db.Database.ExecuteSqlAsync(
                $"UPDATE audit_heads SET hash = {entry.Hash} WHERE office_id = {db.OfficeId}",
                ct
            );
    }

    /// <summary>The number taken for the next entry, and the hash of the one before it.</summary>
    private sealed record Link(long Seq, byte[] Hash);

    public static byte[] HashOf(AuditEntry entry, byte[] before)
    {
        var text = string.Join(
            '\n',
            entry.Seq,
            Sealing.Text(entry.At),
            entry.Actor,
            entry.ActingAs,
            entry.Action,
            entry.Kind,
            entry.RecordId,
            entry.Reason,
            entry.Tally
        );
        return SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(text), .. entry.PayloadHash]);
    }
}

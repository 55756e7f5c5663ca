using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Audit.Checking;

/// <summary>Walks an office's chain link by link, and adds up what it says of how many rows there are.</summary>
internal sealed class ChainCheck(AppDb db, Guid office, List<Finding> findings)
{
    /// <summary>Rows that should be there, by kind.</summary>
    public Dictionary<string, long> Tally { get; } = new(StringComparer.Ordinal);

    public long Entries { get; private set; }

    /// <summary>The chain's end as it can be printed and countersigned: number and hash.</summary>
    public string Head { get; private set; } = "0:";

    public async Task Walk(string? countersigned, CancellationToken ct)
    {
        const string entries = "audit_entries";
        var links = db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => e.OfficeId == office)
            .GroupJoin(
                db.Set<AuditPayload>().AsNoTracking(),
                e => new { e.OfficeId, e.Seq },
                p => new { p.OfficeId, p.Seq },
                (e, p) => new { e, p }
            )
            .SelectMany(x => x.p.DefaultIfEmpty(), (x, p) => new { Entry = x.e, Payload = p })
            .OrderBy(x => x.Entry.Seq)
            .AsAsyncEnumerable();
        byte[] before = [];
        long last = 0;
        var met = countersigned is null;
        await foreach (var link in links.WithCancellation(ct))
        {
            var entry = link.Entry;
            Entries++;
            if (entry.Seq != last + 1)
                findings.Add(
                    new Finding(
                        "chain-gap",
                        entries,
                        Seq: last + 1,
                        Detail: entry.Seq.ToString(CultureInfo.InvariantCulture)
                    )
                );
            else if (!entry.Hash.AsSpan().SequenceEqual(AuditInterceptor.HashOf(entry, before)))
                findings.Add(new Finding("chain-link", entries, Seq: entry.Seq));
            Payload(entry, link.Payload);
            Count(entry);
            (last, before) = (entry.Seq, entry.Hash);
            met |= countersigned == Name(last, before);
        }
        Head = Name(last, before);
        if (!met)
            findings.Add(new Finding("chain-countersigned", entries, Detail: countersigned));
        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(h => h.OfficeId == office, ct);
        if (head is null ? last > 0 : head.Seq != last || !head.Hash.AsSpan().SequenceEqual(before))
            findings.Add(
                new Finding(
                    "chain-head",
                    "audit_heads",
                    Seq: last,
                    Detail: head?.Seq.ToString(CultureInfo.InvariantCulture) ?? "–"
                )
            );
        var lonely = await db.Set<AuditPayload>()
            .AsNoTracking()
            .Where(p => p.OfficeId == office && !db.Set<AuditEntry>().Any(e => e.OfficeId == office && e.Seq == p.Seq))
            .Select(p => p.Seq)
            .ToListAsync(ct);
        findings.AddRange(lonely.Select(seq => new Finding("payload-lonely", "audit_payloads", Seq: seq)));
    }

    /// <summary>A payload taken out by a lawful erasure is null and leaves the chain whole; its row stays.</summary>
    private void Payload(AuditEntry entry, AuditPayload? payload)
    {
        if (payload is null)
            findings.Add(new Finding("payload-missing", "audit_payloads", Seq: entry.Seq));
        else if (
            payload.Json is { } json
            && !entry
                .PayloadHash.AsSpan()
                .SequenceEqual(SHA256.HashData([.. payload.Salt, .. Encoding.UTF8.GetBytes(json)]))
        )
            findings.Add(new Finding("payload-changed", "audit_payloads", Seq: entry.Seq));
    }

    private void Count(AuditEntry entry)
    {
        foreach (var part in entry.Tally.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.LastIndexOfAny(['+', '-']);
            if (
                sign <= 0
                || !long.TryParse(
                    part.AsSpan(sign),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var change
                )
            )
                continue;
            var kind = part[..sign];
            Tally[kind] = Tally.GetValueOrDefault(kind) + change;
        }
    }

    private static string Name(long seq, byte[] hash) =>
        seq.ToString(CultureInfo.InvariantCulture) + ":" + Convert.ToHexString(hash).ToLowerInvariant();
}

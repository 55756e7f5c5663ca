using System.Reflection;
using System.Text;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Audit.Checking;
using DangVu.App.Files;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Place = DangVu.App.Persistence.Export.ExportFormat.Place;

namespace DangVu.App.Persistence.Export;

/// <summary>
/// Reads an office's full export into a place without any office: every row with its id and version, sealed and encrypted anew with this
/// installation's key, the audit trail link by link, and one more link for the reading itself. All in one transaction.
/// </summary>
internal sealed class OfficeImport(Work work, ExportReader export, CancellationToken ct)
{
    private const int RowsAtOnce = 2000;
    private static readonly MethodInfo OneMethod = typeof(OfficeImport).GetMethod(
        nameof(One),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;
    private readonly OfficeKeys keys = work.Get<OfficeKeys>();
    private readonly Guid office = export.Manifest.Office;
    private readonly List<(Type Kind, long Rows)> missing = [];
    private AppDb Db => work.Db;

    public long Rows { get; private set; }

    /// <summary>Why this export cannot be read into this place; null when it can.</summary>
    public static async Task<Refusal?> Obstacle(AppDb db, ExportManifest manifest, CancellationToken ct)
    {
        if (!ExportFormat.Schemas(db).Contains(manifest.SchemaVersion))
            return Refusal.Invalid("FILE", "import.whole.schema", manifest.SchemaVersion);
        if (
            await db.Set<Office>().IgnoreQueryFilters().AnyAsync(ct)
            || await db.Users.AnyAsync(ct)
            || await db.Set<AuditEntry>().AnyAsync(ct)
        )
            return Refusal.Rule("import.whole.not-empty");
        var tables = ExportFormat
            .Kinds.Select(kind => RowCheck.TableOf(db, kind))
            .Append(ExportFormat.Accounts)
            .Append(ExportFormat.Entries)
            .Append(ExportFormat.Payloads)
            .Append("private")
            .ToHashSet(StringComparer.Ordinal);
        return manifest.Files.FirstOrDefault(f => !tables.Contains(f.Kind)) is { } unknown
            ? Refusal.Invalid("FILE", "import.whole.damaged", unknown.Name)
            : null;
    }

    /// <summary>Brings everything in.</summary>
    public async Task<Result<Guid>> Read(string fileName)
    {
        Db.OfficeId = office;
        try
        {
            return await work.Do<Guid>(
                "office.import-all",
                async () =>
                {
                    await Accounts();
                    foreach (var kind in ExportFormat.Kinds)
                        await (Task)OneMethod.MakeGenericMethod(kind).Invoke(this, [])!;
                    await Chain();
                    // The links brought along tell of these rows; only what was left out is told anew.
                    Db.Bulk.Clear();
                    foreach (var (kind, rows) in missing)
                        Db.Bulk.Count(kind, (int)-rows);
                    Db.Bulk.Tell(
                        new
                        {
                            kind = nameof(Office),
                            id = office,
                            op = "import-all",
                            takenAt = export.Manifest.TakenAt,
                            leftOut = missing.Select(m => m.Kind.Name),
                        }
                    );
                    return office;
                },
                fileName
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or FormatException
                        or InvalidDataException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            return Refusal.Invalid("FILE", "import.whole.damaged", e.Message);
        }
    }

    private async Task Accounts()
    {
        var hashes = export
            .PrivateLines(ExportFormat.Accounts)
            .ToDictionary(a => a.GetProperty("id").GetGuid(), a => a.GetProperty("passwordHash").GetString());
        foreach (var line in export.Lines(ExportFormat.Accounts))
        {
            var account = Modules.Access.Accounts.New(
                work,
                line.GetProperty("userName").GetString()!,
                line.GetProperty("displayName").GetString()!
            );
            account.Id = line.GetProperty("id").GetGuid();
            account.Language = line.GetProperty("language").GetString()!;
            account.LargeType = line.TryGetProperty("largeType", out var large) && large.GetBoolean();
            account.PasswordHash = hashes.GetValueOrDefault(account.Id);
            Db.Add(account);
        }
    }

    private async Task One<T>()
        where T : Row, new()
    {
        var table = RowCheck.TableOf(Db, typeof(T));
        var closed = ExportFormat.IsClosed(typeof(T));
        var columns = ExportFormat.Columns(Db, typeof(T));
        var names = columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var hidden = closed
            ? []
            : export.PrivateLines(table).ToDictionary(line => line.GetProperty("id").GetGuid(), line => line);
        var writer = new BulkWriter<T>(Db, keys);
        var sealedRows = Sealing.IsSealed(typeof(T));
        long count = 0;
        foreach (var lines in (closed ? export.PrivateLines(table) : export.Lines(table)).Chunk(RowsAtOnce))
        {
            var rows = new List<T>(lines.Length);
            foreach (var line in lines)
            {
                // What this program has no place for must not be lost without a word.
                foreach (var told in line.EnumerateObject().Where(told => !names.Contains(told.Name)))
                    throw new InvalidDataException(table + "." + told.Name);
                var row = new T();
                foreach (var column in columns)
                    Put(row, column, line);
                if (hidden.TryGetValue(row.Id, out var secret))
                    foreach (var column in columns.Where(c => c.Place == Place.Private))
                        Put(row, column, secret);
                Digests(row);
                // The writer raises the version once, as with any save.
                row.Version -= sealedRows ? 1 : 0;
                rows.Add(row);
            }
            await writer.Insert(rows, ct);
            count += rows.Count;
        }
        if (!closed && count != export.Rows(table))
            throw new InvalidDataException(table);
        if (closed && !export.HasPrivate && sealedRows)
            missing.Add((typeof(T), await Tallied(typeof(T).Name)));
        Rows += count;
    }

    /// <summary>How many rows of a kind the chain speaks of: as many stay behind.</summary>
    private Task<long> Tallied(string kind)
    {
        long sum = 0;
        foreach (var entry in export.Lines(ExportFormat.Entries))
        foreach (var part in entry.GetProperty("tally").GetString()!.Split(' '))
            if (
                part.StartsWith(kind, StringComparison.Ordinal)
                && long.TryParse(part.AsSpan(kind.Length), out var change)
            )
                sum += change;
        return Task.FromResult(sum);
    }

    private void Put(Row row, ExportFormat.Column column, JsonElement line)
    {
        if (!line.TryGetProperty(column.Name, out var told) || told.ValueKind == JsonValueKind.Null)
            return;
        object? value = column.Place switch
        {
            Place.MadeAnew => null,
            Place.OpenNumber => keys.Encrypt(office, "identity", told.GetString()!),
            Place.OpenFile => keys.Encrypt(office, FileStore.Use, told.GetBytesFromBase64()),
            Place.Private when told.ValueKind == JsonValueKind.Object => Closed(told),
            _ => told.Deserialize(column.Info.PropertyType, Api.Json),
        };
        if (value is not null)
            column.Info.SetValue(row, value);
    }

    private byte[] Closed(JsonElement told)
    {
        var value = told.Deserialize<ClosedValue>(Api.Json)!;
        if (!OfficeKeys.CipherUses.Contains(value.Use))
            throw new InvalidDataException(value.Use);
        return keys.Encrypt(office, value.Use, value.Bytes ?? Encoding.UTF8.GetBytes(value.Text!));
    }

    /// <summary>Equal numbers are found by digests under this installation's key.</summary>
    private void Digests(Row row)
    {
        if (row is not Member member)
            return;
        var numbers = work.Get<Numbers>();
        member.IdentityDigest = numbers.Read(office, member.IdentityCipher) is { } identity
            ? numbers.Digest(office, identity)
            : null;
        member.CardDigest = numbers.Read(office, member.CardCipher) is { } card ? numbers.Digest(office, card) : null;
    }

    private async Task Chain()
    {
        // Without an act of its own: these links are written as they were, not told of once more.
        var doing = Db.Doing;
        Db.Doing = null;
        AuditEntry? last = null;
        long count = 0;
        foreach (var entry in export.Lines(ExportFormat.Entries))
        {
            last = entry.Deserialize<AuditEntry>(Api.Json)!;
            last.OfficeId = office;
            Db.Add(last);
            if (++count % RowsAtOnce == 0)
                await Save();
        }
        foreach (var line in export.Lines(ExportFormat.Payloads))
        {
            var payload = line.Deserialize<AuditPayload>(Api.Json)!;
            payload.OfficeId = office;
            Db.Add(payload);
            if (++count % RowsAtOnce == 0)
                await Save();
        }
        if (last is not null)
            Db.Add(
                new AuditHead
                {
                    OfficeId = office,
                    Seq = last.Seq,
                    Hash = last.Hash,
                    Changed = last.Seq,
                }
            );
        await Save();
        Db.Doing = doing;
    }

    private async Task Save()
    {
        await Db.SaveChangesAsync(ct);
        Db.ChangeTracker.Clear();
    }
}

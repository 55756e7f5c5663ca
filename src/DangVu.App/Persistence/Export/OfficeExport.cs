using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Audit.Checking;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence.Backup;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Persistence.Export;

internal sealed record ExportFile(string Name, string Kind, long Rows, string Sha256);

internal sealed record ExportManifest(
    string Format,
    int FormatVersion,
    string ProgramVersion,
    string SchemaVersion,
    DateTime TakenAt,
    Guid Office,
    string OfficeName,
    IReadOnlyList<ExportFile> Files,
    IReadOnlyList<string> LeftOut
);

/// <summary>
/// The office's own full export: one file of JSON lines for each table, readable without this program. Identity and card numbers are
/// written out; content of self-reviews, passwords and one-time secrets stay where they are, and the manifest names what was left out.
/// </summary>
internal sealed class OfficeExport(Work work, CancellationToken ct)
{
    private static readonly MethodInfo OneMethod = typeof(OfficeExport).GetMethod(
        nameof(One),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;
    private readonly List<ExportFile> files = [];
    private readonly List<string> leftOut = [];
    private AppDb Db => work.Db;

    public async Task<ExportManifest> Write(string file)
    {
        ExportManifest manifest = null!;
        var office = await work.Get<Modules.Organisation.Contracts.IOffices>().Current();
        await WholeFile.Write(
            file,
            async stream =>
            {
                await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                var migrations = await Db.Database.GetAppliedMigrationsAsync(ct);
                await using var snapshot = await DatabaseCheck.Snapshot(Db, ct);
                foreach (var type in AppDb.RowTypes.Where(Sealing.IsSealed))
                    await (Task)OneMethod.MakeGenericMethod(type).Invoke(this, [zip])!;
                await Accounts(zip);
                await Lines(
                    zip,
                    "audit_entries",
                    Db.Set<AuditEntry>()
                        .AsNoTracking()
                        .Where(e => e.OfficeId == Db.OfficeId)
                        .OrderBy(e => e.Seq)
                        .AsAsyncEnumerable(),
                    Same
                );
                await Lines(
                    zip,
                    "audit_payloads",
                    Db.Set<AuditPayload>()
                        .AsNoTracking()
                        .Where(e => e.OfficeId == Db.OfficeId)
                        .OrderBy(e => e.Seq)
                        .AsAsyncEnumerable(),
                    Same
                );
                await snapshot.RollbackAsync(ct);
                leftOut.Sort(StringComparer.Ordinal);
                manifest = new ExportManifest(
                    "dangvu-export",
                    1,
                    House.Version,
                    migrations.Last(),
                    TimeProvider.System.GetUtcNow().UtcDateTime,
                    office.Id,
                    office.Name,
                    files,
                    leftOut
                );
                await using var entry = await zip.CreateEntry("manifest.json").OpenAsync(ct);
                await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, ct);
            }
        );
        return manifest;
    }

    private async Task One<T>(ZipArchive zip)
        where T : Row
    {
        var table = RowCheck.TableOf(Db, typeof(T));
        var columns = typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p =>
                p is { CanRead: true, CanWrite: true } && p.Name is not (nameof(Row.OfficeId) or nameof(Row.Seal))
            )
            .ToList();
        if (
            typeof(T).GetCustomAttribute<FactOnlyAttribute>() is not null
            && columns.Any(p => p.PropertyType == typeof(byte[]))
        )
        {
            leftOut.Add(table);
            return;
        }
        var hidden = columns
            .Where(p =>
                p.GetCustomAttribute<SensitiveAttribute>() is not null
                || p.Name is "SortKey"
                || p.Name.EndsWith("Cipher", StringComparison.Ordinal)
            )
            .ToList();
        leftOut.AddRange(hidden.Select(p => table + "." + p.Name));
        var shown = columns.Except(hidden).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => p);
        var numbers = work.Get<Numbers>();
        await Lines(
            zip,
            table,
            Db.Set<T>().AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable(),
            row =>
            {
                var line = shown.ToDictionary(c => c.Key, c => c.Value.GetValue(row));
                if (row is Member member)
                {
                    line["identityNumber"] = numbers.Read(member.OfficeId, member.IdentityCipher);
                    line["cardNumber"] = numbers.Read(member.OfficeId, member.CardCipher);
                }
                return line;
            }
        );
    }

    /// <summary>Who can sign in to this office, without anything that helps to do so.</summary>
    private async Task Accounts(ZipArchive zip)
    {
        var ids = await Db.Set<Grant>().Select(g => g.AccountId).Distinct().ToListAsync(ct);
        var accounts = Db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).AsAsyncEnumerable();
        await Lines(
            zip,
            "accounts",
            accounts,
            a => new
            {
                a.Id,
                a.UserName,
                a.DisplayName,
                a.Language,
            }
        );
        leftOut.Add("accounts.PasswordHash");
    }

    private async Task Lines<T>(ZipArchive zip, string name, IAsyncEnumerable<T> rows, Func<T, object> shown)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        await using (var entry = await zip.CreateEntry(name + ".jsonl", CompressionLevel.Fastest).OpenAsync(ct))
        await using (var through = new HashedStream(entry, hash))
        await using (var text = new StreamWriter(through, new UTF8Encoding(false)) { NewLine = "\n" })
            await foreach (var row in rows.WithCancellation(ct))
            {
                await text.WriteLineAsync(JsonSerializer.Serialize(shown(row), Api.Json));
                count++;
            }
        files.Add(
            new ExportFile(name + ".jsonl", name, count, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant())
        );
    }

    private static object Same<T>(T row)
        where T : notnull => row;
}

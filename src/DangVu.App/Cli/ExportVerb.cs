using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.App.Persistence.Export;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;

namespace DangVu.App.Cli;

/// <summary>Everything as JSON lines in one zip, or one kind of record as JSON, CSV or XLSX. Each export is logged.</summary>
internal static class ExportVerb
{
    public static Command Make()
    {
        var kind = new Argument<string>("KIND") { Description = "all, members, bodies …" };
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            Description = "all: .zip · .json .csv .xlsx",
        };
        var reason = new Option<string?>("--reason") { Description = "Lý do, ghi vào nhật ký · reason, for the audit" };
        var passphrase = PassphraseFile.Option();
        passphrase.Description = "all: phần riêng bọc bằng mật khẩu này · passphrase for the private part";
        var verb = new Verb("export", "Kết xuất dữ liệu · export records") { kind, output, reason, passphrase };
        return verb.Does(async run =>
        {
            var file = Path.GetFullPath(run.Parsed.GetValue(output)!);
            var wanted = run.Parsed.GetValue(kind)!;
            var why = run.Parsed.GetValue(reason) is { } given ? Typed.Clean(given) : "export " + wanted;
            var secret = PassphraseFile.Read(run.Parsed.GetValue(passphrase));
            var work = await run.Open();
            return wanted == "all" ? await All(run, work, file, why, secret) : await Kind(run, work, wanted, file, why);
        });
    }

    private static async Task<int> All(VerbRun run, Work work, string file, string why, string? secret)
    {
        if (!Audit.OfficeKeys.Exist(run.Store.KeyFolder))
            return run.Refuse([Refusal.Rule("keys.missing", run.Store.KeyFolder)]);
        await work.Note("export", "all", reason: why);
        var manifest = await new OfficeExport(work, run.Stop, secret).Write(file);
        return run.Say(
            new
            {
                file,
                rows = manifest.Files.Sum(f => f.Rows),
                files = manifest.Files.Count,
                leftOut = manifest.LeftOut,
                @private = manifest.Private is null ? "left-out" : "wrapped",
            },
            run.Texts["cli.export.done", file, manifest.Files.Sum(f => f.Rows)],
            manifest.Private is null
                ? run.Texts["cli.export.left-out", string.Join(", ", manifest.LeftOut)]
                : run.Texts["cli.export.with-private"]
        );
    }

    private static async Task<int> Kind(VerbRun run, Work work, string wanted, string file, string why)
    {
        var records = work.Get<RecordList>();
        if (records.Find(wanted) is not { } kind)
            return run.Refuse([
                Refusal.Invalid(
                    "KIND",
                    "export.kind",
                    wanted,
                    string.Join(", ", records.All.Select(k => k.Kind).Order(StringComparer.Ordinal))
                ),
            ]);
        var type = Path.GetExtension(file).ToLowerInvariant();
        if (type is not (".json" or ".csv" or ".xlsx"))
            return run.Refuse([Refusal.Invalid("--output", "export.type", type)]);
        await work.Note("export", wanted, reason: why);
        var rows = await Read(work, kind);
        await WholeFile.Write(
            file,
            async to =>
            {
                if (type == ".json")
                    await JsonSerializer.SerializeAsync(to, new { kind = wanted, items = rows }, Pretty, run.Stop);
                else if (type == ".csv")
                    CsvWriter.Write(Table(wanted, rows), to);
                else
                    SheetWriter.Write(Table(wanted, rows), to);
            }
        );
        return run.Say(
            new
            {
                file,
                kind = wanted,
                rows = rows.Count,
            },
            run.Texts["cli.export.done", file, rows.Count]
        );
    }

    private static readonly JsonSerializerOptions Pretty = new(Api.Json) { WriteIndented = true };

    /// <summary>What the API shows, page after page.</summary>
    private static async Task<List<JsonElement>> Read(Work work, RecordKind kind)
    {
        var rows = new List<JsonElement>();
        Guid? after = null;
        while (true)
        {
            var page = await kind.Many(work, after, 200);
            if (page.Count == 0)
                return rows;
            rows.AddRange(page.Select(r => JsonSerializer.SerializeToElement(r, Api.Json)));
            var last = rows[^1].GetProperty("id").GetGuid();
            if (last == after)
                return rows;
            after = last;
        }
    }

    /// <summary>One column for each field, named as in the API; what is nested stands as JSON.</summary>
    private static Sheet Table(string name, List<JsonElement> rows)
    {
        var fields = rows.SelectMany(r => r.EnumerateObject().Select(p => p.Name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new Sheet(
            name,
            [
                .. fields.Select(f => new SheetColumn(
                    f,
                    f == "id" || f.EndsWith("Id", StringComparison.Ordinal) ? 38 : 22
                )),
            ],
            rows.Select(r =>
                (IReadOnlyList<SheetCell>)
                    [.. fields.Select(f => r.TryGetProperty(f, out var value) ? Cell(value) : SheetCell.Blank)]
            )
        );
    }

    private static SheetCell Cell(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => SheetCell.Blank,
            JsonValueKind.String
                when DateOnly.TryParseExact(
                    value.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => SheetCell.Of(day),
            JsonValueKind.String => SheetCell.Of(value.GetString()),
            JsonValueKind.Number when value.TryGetInt64(out var whole) => SheetCell.Of(whole),
            JsonValueKind.Number => SheetCell.Of(value.GetDecimal()),
            _ => SheetCell.Of(value.GetRawText()),
        };
}

using System.CommandLine;
using DangVu.App.Acts;
using DangVu.App.Persistence;
using DangVu.App.Persistence.Export;
using DangVu.Kernel.Results;

namespace DangVu.App.Cli;

/// <summary>Reads what "export all" wrote into an empty place, on either database.</summary>
internal static class ImportAllVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE");
        var passphrase = PassphraseFile.Option();
        var without = new Option<bool>("--without-private")
        {
            Description = "Bỏ phần riêng có mật khẩu · leave the private part out",
        };
        var verb = new Verb("all", "Đọc bản kết xuất toàn bộ vào nơi còn trống · a full export into an empty place")
        {
            file,
            passphrase,
            without,
        };
        return verb.Does(async run =>
        {
            var path = run.Parsed.GetValue(file)!;
            if (!File.Exists(path))
                return run.Refuse([Refusal.Rule("file.none", path)]);
            var secret = PassphraseFile.Read(run.Parsed.GetValue(passphrase));
            var opened = await ExportReader.Open(path, run.Stop);
            if (opened.IsRefused)
                return run.Refuse(opened.Refusals);
            using var export = opened.Value;
            if (await Private(run, export, secret, run.Parsed.GetValue(without)) is { } locked)
                return run.Refuse([locked]);
            return await Into(run, export, Path.GetFileName(path));
        });
    }

    private static async Task<Refusal?> Private(VerbRun run, ExportReader export, string? secret, bool without)
    {
        if (export.Manifest.Private is null || without)
            return null;
        if (secret is null)
            return Refusal.Rule("import.whole.passphrase-needed");
        return await export.OpenPrivate(secret, run.Stop) ? null : Refusal.Rule("import.whole.passphrase-wrong");
    }

    private static async Task<int> Into(VerbRun run, ExportReader export, string fileName)
    {
        // A file of another schema must not leave even empty tables behind.
        await using (var program = run.Store.Open())
            if (!ExportFormat.Schemas(program).Contains(export.Manifest.SchemaVersion))
                return run.Refuse([Refusal.Invalid("FILE", "import.whole.schema", export.Manifest.SchemaVersion)]);
        await Schema.Migrate(run.Store);
        await using (var db = run.Store.Open())
            if (await OfficeImport.Obstacle(db, export.Manifest, run.Stop) is { } obstacle)
                return run.Refuse([obstacle]);
        await using var scope = run.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Actor = Actor.System(Environment.UserName);
        var import = new OfficeImport(work, export, run.Stop);
        var done = await import.Read(fileName);
        if (done.IsRefused)
            return run.Refuse(done.Refusals);
        var leftOut = export.HasPrivate ? [] : Missing(export);
        if (leftOut.Count > 0)
            run.Progress(run.Texts["cli.import-all.left-out", string.Join(", ", leftOut)]);
        return run.Say(
            new
            {
                office = done.Value,
                name = export.Manifest.OfficeName,
                takenAt = export.Manifest.TakenAt,
                rows = import.Rows,
                @private = export.HasPrivate,
                leftOut,
            },
            run.Texts[
                "cli.import-all.done",
                export.Manifest.OfficeName,
                import.Rows,
                OfficeClock.Local(export.Manifest.TakenAt)
            ],
            run.Texts["cli.import-all.accounts"]
        );
    }

    private static IReadOnlyList<string> Missing(ExportReader export) =>
        export.Manifest.Private is null ? export.Manifest.LeftOut : [ExportFormat.PrivateName];
}

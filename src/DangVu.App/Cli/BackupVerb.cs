using System.CommandLine;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.App.Persistence.Backup;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

internal static class BackupVerb
{
    public static Command Make()
    {
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            Description = "Tệp sao lưu · the file to write",
        };
        var passphrase = PassphraseFile.Option();
        var verb = new Verb("backup", "Sao lưu toàn bộ dữ liệu · back everything up") { output, passphrase };
        return verb.Does(async run =>
        {
            await Schema.RequireCurrent(run.Store);
            var secret = PassphraseFile.Read(run.Parsed.GetValue(passphrase));
            if (secret is not null && !Audit.OfficeKeys.Exist(run.Store.KeyFolder))
                return run.Refuse([Refusal.Rule("keys.missing", run.Store.KeyFolder)]);
            var file = Path.GetFullPath(run.Parsed.GetValue(output)!);
            await Chains.Note(run, "backup", Path.GetFileName(file));
            var manifest = await new BackupWriter(run.Store, TimeProvider.System, run.Stop).Write(file, secret);
            if (secret is null)
                run.Progress(run.Texts["cli.backup.no-keys", run.Store.KeyFolder]);
            return run.Say(
                new
                {
                    file,
                    size = new FileInfo(file).Length,
                    provider = manifest.Provider,
                    offices = manifest.Offices,
                    rows = manifest.Counts.Values.Sum(),
                    keys = secret is null ? "left-out" : "wrapped",
                    keysFingerprint = manifest.KeysFingerprint,
                },
                run.Texts["cli.backup.done", file, manifest.Counts.Values.Sum(), new FileInfo(file).Length / 1024],
                secret is null
                    ? run.Texts["cli.backup.fingerprint", manifest.KeysFingerprint]
                    : run.Texts["cli.backup.with-keys"]
            );
        });
    }
}

internal static class RestoreVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE");
        var passphrase = PassphraseFile.Option();
        var verb = new Verb("restore", "Khôi phục vào nơi còn trống · restore into an empty place")
        {
            file,
            passphrase,
        };
        return verb.Does(async run =>
        {
            var path = run.Parsed.GetValue(file)!;
            if (!File.Exists(path))
                return run.Refuse([Refusal.Rule("file.none", path)]);
            var secret = PassphraseFile.Read(run.Parsed.GetValue(passphrase));
            var opened = await BackupReader.Open(path, run.Stop);
            if (opened.IsRefused)
                return run.Refuse(opened.Refusals);
            using var backup = opened.Value;
            var restored = await new Restorer(run.Store, backup, run.Stop).Restore(secret);
            if (restored.IsRefused)
                return run.Refuse(restored.Refusals);
            var keyed = restored.Value;
            // Without the keys nothing may be written, or a new key would be made in place of the right one.
            if (keyed)
                await Chains.Note(run, "restore", Path.GetFileName(path));
            else
                run.Progress(run.Texts["cli.restore.no-keys", run.Store.KeyFolder, backup.Manifest.KeysFingerprint]);
            return run.Say(
                new
                {
                    offices = backup.Manifest.Offices,
                    takenAt = backup.Manifest.TakenAt,
                    rows = backup.Manifest.Counts.Values.Sum(),
                    keys = keyed ? "present" : "missing",
                },
                run.Texts[
                    "cli.restore.done",
                    string.Join("; ", backup.Manifest.Offices),
                    backup.Manifest.Counts.Values.Sum(),
                    OfficeClock.Local(backup.Manifest.TakenAt)
                ]
            );
        });
    }
}

internal static class PassphraseFile
{
    private const int Shortest = 12;

    public static Option<string?> Option() =>
        new("--passphrase-file") { Description = "Tệp chứa mật khẩu bọc khóa · file with the passphrase for the keys" };

    public static string? Read(string? file)
    {
        if (file is null)
            return null;
        if (!File.Exists(file))
            throw new VerbRefused(Refusal.Rule("file.none", file));
        var text = File.ReadAllText(file).TrimEnd('\r', '\n').Normalize();
        return text.Length >= Shortest
            ? text
            : throw new VerbRefused(Refusal.Invalid("--passphrase-file", "passphrase.short", Shortest));
    }
}

internal static class Chains
{
    /// <summary>Writes into every office's chain what was done to the whole installation.</summary>
    public static async Task Note(VerbRun run, string action, string reason)
    {
        List<Guid> offices;
        await using (var db = run.Store.Open())
            offices = await db.Set<Office>().IgnoreQueryFilters().Select(o => o.Id).ToListAsync(run.Stop);
        foreach (var office in offices)
        {
            await using var scope = run.Services.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            work.Db.OfficeId = office;
            work.Actor = Actor.System(Environment.UserName);
            await work.Note(action, "installation", reason: reason);
        }
    }
}

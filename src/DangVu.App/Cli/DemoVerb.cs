using System.CommandLine;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Demo;
using DangVu.App.Persistence;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>The demonstration town. On SQLite it is built in a side folder and moved into place whole.</summary>
internal static class DemoVerb
{
    public static Command Make()
    {
        var asOf = new Option<string>("--as-of") { DefaultValueFactory = _ => "2023-06-07" };
        var verb = new Verb("demo", "Thị trấn trình diễn Giồng Trôm · the demonstration town") { asOf };
        return verb.Does(async run =>
        {
            if (
                !DateOnly.TryParseExact(
                    run.Parsed.GetValue(asOf),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                || day < Town.TermStart
                || day > Town.TermEnd
            )
                return run.Refuse([Refusal.Invalid("--as-of", "demo.day", Town.TermStart, Town.TermEnd)]);
            if (!run.Store.IsSqlite)
                return await Build(run, run.Store, day);
            var target = run.Store.Folder;
            if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
                return run.Refuse([Refusal.Rule("demo.folder-used", target)]);
            SweepHalfMade(target);
            var side =
                target.TrimEnd(Path.DirectorySeparatorChar)
                + ".making-"
                + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            Directory.CreateDirectory(side);
            try
            {
                var code = await Build(run, new Store { Folder = side, Fast = true }, day);
                if (code != 0)
                    return code;
                Settle(new Store { Folder = side });
                if (Directory.Exists(target))
                    Directory.Delete(target);
                Directory.Move(side, target);
                return 0;
            }
            finally
            {
                if (Directory.Exists(side))
                    Directory.Delete(side, recursive: true);
            }
        });
    }

    /// <summary>What a killed run left beside the target; a folder whose process lives and is not a day old is somebody's work.</summary>
    private static void SweepHalfMade(string target)
    {
        var parent = Path.GetDirectoryName(target.TrimEnd(Path.DirectorySeparatorChar));
        if (parent is null || !Directory.Exists(parent))
            return;
        var dayAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        foreach (
            var folder in Directory.EnumerateDirectories(
                parent,
                Path.GetFileName(target.TrimEnd(Path.DirectorySeparatorChar)) + ".making-*"
            )
        )
        {
            var mark = folder[(folder.LastIndexOf('-') + 1)..];
            if (!int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var process))
                continue;
            if (!IsAlive(process) || Directory.GetLastWriteTimeUtc(folder) < dayAgo)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var running = System.Diagnostics.Process.GetProcessById(process);
            return !running.HasExited;
        }
        catch (ArgumentException)
        {
            // No such process.
            return false;
        }
    }

    private static async Task<int> Build(VerbRun run, Store store, DateOnly day)
    {
        await Schema.Migrate(store);
        await using var services = Hosting.House.Offline(store);
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        if (await work.Db.Set<Modules.Organisation.Domain.Office>().IgnoreQueryFilters().AnyAsync())
            return run.Refuse([Refusal.Rule("office.exists", "demo")]);
        var builder = new DemoBuilder(
            work,
            scope.ServiceProvider.GetRequiredService<ActList>(),
            scope.ServiceProvider.GetServices<IStory>()
        );
        var shown = 0;
        var made = await builder.Make(
            day,
            (done, of) =>
            {
                if (done * 10 / of > shown)
                    run.Progress(run.Texts["cli.demo.progress", (shown = done * 10 / of) * 10]);
            }
        );
        if (made.IsRefused)
            return run.Refuse(made.Refusals);
        return run.Say(
            new
            {
                office = made.Value.OfficeId,
                facts = made.Value.Facts,
                asOf = day,
                accounts = made.Value.Accounts.Select(a => new { a.Name, a.Role }),
                password = made.Value.Password,
            },
            [
                run.Texts["cli.demo.done", Ui.Vn.Day(day)],
                run.Texts["cli.demo.accounts", made.Value.Password],
                .. made.Value.Accounts.Select(a => $"  {a.Name, -12} {run.Texts["role." + a.Role]}"),
            ]
        );
    }

    /// <summary>Brings the log into the database and both onto the disk, so that what is moved into place is whole.</summary>
    private static void Settle(Store store)
    {
        SqliteConnection.ClearAllPools();
        using (var connection = new SqliteConnection(store.SqliteConnection + ";Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;";
            command.ExecuteNonQuery();
        }
        using var file = new FileStream(store.SqliteFile, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}

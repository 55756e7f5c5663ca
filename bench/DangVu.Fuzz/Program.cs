using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Cli;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Undoing;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.Fuzz;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// dotnet run -c Release --project bench/DangVu.Fuzz -- MINUTES [SEED]: spoils the golden lists and brings them in. Every one must give a plan or a
// refusal within ten seconds, and leave the register as it was or wholly changed. Ends with 1 at the first that does not, naming its seed.
var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20230607;
var only = args.Length > 2;
var golden = Directory
    .EnumerateFiles(Path.Combine("tests", "DangVu.App.Tests", "Modules", "Members", "Import", "Golden"))
    .Where(file => !file.EndsWith(".json", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal)
    .Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file)))
    .ToList();
var folder = Directory.CreateTempSubdirectory("dangvu-fuzz-").FullName;
var store = new Store { Folder = folder, Fast = true };
var bodies = Path.Combine(folder, "to-chuc.csv");
await File.WriteAllTextAsync(
    bodies,
    "Tên,Loại,Trực thuộc,Ngày lập\nChi bộ Ấp 5B,cell,Đảng bộ xã Thử,2000-01-01\nChi bộ Khu phố 1,cell,Đảng bộ xã Thử,2000-01-01\n"
);
using var quiet = new StringWriter();
Terminal.Use(quiet, quiet);
await Verb("init", "--name", "Đảng bộ xã Thử");
await Verb("import", "bodies", bodies);
await using var services = House.Offline(store);
Guid office;
await using (var db = store.Open())
    office = await db.Set<Office>().IgnoreQueryFilters().Select(o => o.Id).SingleAsync();
var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
var started = TimeProvider.System.GetTimestamp();
var slowest = TimeSpan.Zero;
var runs = 0;
var first = seed;
while (only ? runs == 0 : TimeProvider.System.GetElapsedTime(started).TotalMinutes < minutes)
{
    var random = new Random(seed);
    var (name, bytes) = golden[random.Next(golden.Count)];
    var spoilt = new Mutator(random).Spoil(bytes, name);
    var from = TimeProvider.System.GetTimestamp();
    string? fault;
    try
    {
        var done = One(spoilt, name, random);
        fault =
            await Task.WhenAny(done, Task.Delay(TimeSpan.FromSeconds(10))) == done
                ? await done
                : "longer than ten seconds";
        if (fault is null && ++runs % 1000 == 0 && await Verb("check") != 0)
            fault = "check: " + quiet;
    }
#pragma warning disable CA1031 // Whatever it is, it is what this program looks for.
    catch (Exception e)
#pragma warning restore CA1031
    {
        fault = e.ToString();
    }
    var took = TimeProvider.System.GetElapsedTime(from);
    slowest = took > slowest ? took : slowest;
    quiet.GetStringBuilder().Clear();
    if (fault is not null)
    {
        var kept = Path.Combine(Path.GetTempPath(), $"fuzz-{seed}-{name}");
        await File.WriteAllBytesAsync(kept, spoilt);
        Console.Error.WriteLine($"seed {seed}, {name}, kept as {kept}: {fault}");
        return 1;
    }
    seed++;
}
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{runs} lists, seeds {first} to {seed - 1}, slowest {slowest.TotalMilliseconds:0} ms: {string.Join(", ", tally.Select(t => t.Key + " " + t.Value))}"
    )
);
Directory.Delete(folder, recursive: true);
return 0;

async Task<int> Verb(params string[] said) => await Verbs.Run([.. said, "--data", folder]);

async Task<string?> One(byte[] file, string name, Random random)
{
    await using var scope = services.CreateAsyncScope();
    var work = scope.ServiceProvider.GetRequiredService<Work>();
    work.Db.OfficeId = office;
    work.Actor = Actor.System("fuzz");
    var before = await Counts(work.Db);
    using var stop = new CancellationTokenSource();
    // One in eight is stopped somewhere on its way.
    var stopAt = random.Next(8) == 0 ? random.Next(1, 6) : int.MaxValue;
    var watch = new ImportWatch(
        stop.Token,
        (_, _, _) =>
        {
            if (--stopAt <= 0)
                stop.Cancel();
        }
    );
    Guid run;
    try
    {
        var opened = ImportReader.Open(file, name, watch);
        var command = new ImportMembers(file, name);
        var done = await work.Do(
            "members.import",
            async () => (await ImportMembers.Carry(work, command, opened, watch)).Done
        );
        if (done.IsRefused)
        {
            Count("refused " + done.Refusals[0].Code);
            return await Counts(work.Db) == before ? null : "a refused list left something behind";
        }
        run = done.Value;
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        Count("stopped");
        return await Counts(work.Db) == before ? null : "a stopped list left something behind";
    }
    var made = await work.Db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == run);
    var after = await Counts(work.Db);
    if (after.Members != before.Members + made.NewRows || after.Lists < after.Members)
        return $"{made.NewRows} new rows but {after.Members - before.Members} new members";
    Count("written");
    // Some stay, so that the next lists meet them.
    if (made.NewRows > 0 && after.Members < 400 && random.Next(4) == 0)
        return null;
    var undone = await work.Do("members.import-undo", () => UndoImport.Handle(work, new UndoImport(run)));
    if (undone.IsRefused)
        return "undo: " + undone.Refusals[0].Code;
    var back = await Counts(work.Db);
    return back == before ? null : $"undone, yet {before} became {back}";
}

async Task<(int Members, int Lists, int Statuses, int Words)> Counts(AppDb db) =>
    (
        await db.Set<Member>().CountAsync(),
        await db.Set<Membership>().CountAsync(),
        await db.Set<StatusPeriod>().CountAsync(),
        await db.Set<MemberWord>().CountAsync()
    );

void Count(string what) => tally[what] = tally.GetValueOrDefault(what) + 1;

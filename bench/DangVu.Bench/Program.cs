using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DangVu.App.Cli;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.Bench;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

// dotnet run -c Release --project bench/DangVu.Bench -- rota [cells planned] [offices drawn]: the rota of self-review
if (args is ["rota", ..])
    return await RotaBench.Run(args);

// dotnet run -c Release --project bench/DangVu.Bench -- criteria [cells] [leaves]: a criteria set held against every cell's facts
if (args is ["criteria", ..])
    return CriteriaBench.Run(args);

// dotnet run -c Release --project bench/DangVu.Bench -- facts [cells]: what the modules know of every cell over a year
// dotnet run -c Release --project bench/DangVu.Bench -- meetings [cells] [seconds per page] [PostgreSQL connection]: two years of meetings
if (args is ["meetings" or "facts", ..])
    return await MeetingYears.Run(args);

// dotnet run -c Release --project bench/DangVu.Bench -- [members] [seconds per workload] [PostgreSQL connection]
// dotnet run -c Release --project bench/DangVu.Bench -- statistics-check [members] [PostgreSQL connection]
if (args is ["statistics-check", .. var rest])
{
    var place = Directory.CreateTempSubdirectory("dangvu-statistics-");
    var code = await StatisticsCheck.Run(
        rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 100_000,
        new Store
        {
            Folder = place.FullName,
            Postgres = rest.Length > 1 ? rest[1] : null,
            Fast = true,
        }
    );
    place.Delete(recursive: true);
    return code;
}
var size = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500;
var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var folder = Directory.CreateTempSubdirectory("dangvu-bench-").FullName;
var store = new Store
{
    Folder = folder,
    Postgres = args.Length > 2 ? args[2] : null,
    Fast = true,
};
await Schema.Migrate(store);
await using var services = House.Offline(store);
var clock = Stopwatch.StartNew();
await Province.Fill(services, store, size);
Console.WriteLine($"{size} members written in {clock.Elapsed.TotalSeconds:0.0} s");

await using var site = Site.Build(store, ["http://127.0.0.1:0"]);
await site.StartAsync();
using var client = await Client.SignIn(site.Urls.Single(), Province.Account, Province.Password);
var list = await client.GetStringAsync("/members");
var file = Regex.Match(list, "/members/[0-9a-f-]{36}").Value;
Console.WriteLine();
Console.WriteLine(
    "| page | floor: bare SQL, median ms | one client, median ms | 8 clients, median ms | 8 clients, p99 ms |"
);
Console.WriteLine("|---|--:|--:|--:|--:|");
await Measure(
    "list of members",
    "/members",
    "SELECT id, full_name, sex, birth_date, admitted_on, status, cell_id, sort_key FROM mem_members WHERE office_id = @office ORDER BY sort_key, id LIMIT 26"
);
await Measure(
    "search",
    "/search?q=nguyen+van+an",
    "SELECT m.id FROM mem_words w JOIN mem_members m ON m.office_id = w.office_id AND m.id = w.member_id WHERE w.office_id = @office AND w.word >= 'nguyen' AND w.word < 'nguyeo' LIMIT 100"
);
await Measure(
    "member's file (its reading is logged)",
    file,
    "SELECT * FROM mem_members WHERE office_id = @office AND id = @member"
);
await Measure(
    "list as at a day years ago, by birth, 25 after the first",
    Regex
        .Match(await client.GetStringAsync("/members?day=2018-12-31&sort=birth"), "rel=\"next\" href=\"([^\"]+)\"")
        .Groups[1]
        .Value.Replace("&amp;", "&", StringComparison.Ordinal),
    """
    SELECT m.id, m.full_name FROM mem_members m JOIN mem_statuses s ON s.office_id = m.office_id AND s.member_id = m.id AND s."from" <= '2018-12-31'
        AND (s."to" IS NULL OR s."to" > '2018-12-31') WHERE m.office_id = @office ORDER BY COALESCE(m.birth_date, ''), m.id LIMIT 26
    """
);
await Measure(
    "statistics, every breakdown, as at a day",
    "/members/statistics?day=2018-12-31",
    """
    SELECT m.ethnicity, m.religion, m.education, m.professional_level, m.political_theory, m.occupation, m.sex, s.status, COUNT(*)
    FROM mem_members m JOIN mem_statuses s ON s.office_id = m.office_id AND s.member_id = m.id AND s."from" <= '2018-12-31'
        AND (s."to" IS NULL OR s."to" > '2018-12-31') WHERE m.office_id = @office GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    """
);
await Measure("records to complete", "/members/completeness", null);
await Measure("overview with the half-term figures", "/dashboard", null);
await Measure("bodies", "/bodies", "SELECT * FROM org_bodies WHERE office_id = @office ORDER BY path");
await site.StopAsync();
Directory.Delete(folder, recursive: true);
return 0;

async Task Measure(string what, string path, string? sql)
{
    // Until the code is compiled for speed: which page comes first must not matter.
    for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 2; )
        (await client.GetAsync(path)).EnsureSuccessStatusCode();
    double? floor = sql is null ? null : await Floor(sql);
    var alone = await Load(1, path);
    var together = await Load(8, path);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {(floor is { } f ? f.ToString("0.00", CultureInfo.InvariantCulture) : "–")} | {PageLoad.At(alone, .5):0.0} | {PageLoad.At(together, .5):0.0} | {PageLoad.At(together, .99):0.0} |"
        )
    );
}

async Task<List<double>> Load(int clients, string path) =>
    (await PageLoad.Run(client, path, clients, TimeSpan.FromSeconds(seconds))).Times;

async Task<double> Floor(string sql)
{
    await using var db = store.Open();
    await db.Database.OpenConnectionAsync();
    var office = await db.Set<DangVu.App.Modules.Access.Grant>()
        .IgnoreQueryFilters()
        .Select(g => g.OfficeId)
        .FirstAsync();
    await using var command = db.Database.GetDbConnection().CreateCommand();
    command.CommandText = sql;
    Add("@office", office);
    if (sql.Contains("@member", StringComparison.Ordinal))
        Add("@member", Guid.Parse(file.Split('/')[^1]));
    var times = new List<double>();
    for (var i = 0; i < 200; i++)
    {
        var one = Stopwatch.StartNew();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { }
        times.Add(one.Elapsed.TotalMilliseconds);
    }
    times.Sort();
    return PageLoad.At(times, .5);

    void Add(string name, Guid value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = store.IsSqlite ? value.ToString().ToUpperInvariant() : value;
        command.Parameters.Add(parameter);
    }
}

using System.Diagnostics;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.Bench;

/// <summary>A year's rota: the pure planner over as many cells as the country has, and the whole command over some offices.</summary>
internal static class RotaBench
{
    public static async Task<int> Run(string[] args)
    {
        var cells = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300_000;
        var offices = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20;
        Plan(cells);
        await Draw(offices);
        return 0;
    }

    /// <summary>Cells of 3 to 35 members, 19 on average, three of them in the committee, some of them away.</summary>
    private static void Plan(int cells)
    {
        var from = new DateOnly(2026, 1, 1);
        var clock = Stopwatch.StartNew();
        long turns = 0;
        Parallel.For(
            0,
            cells,
            () => 0L,
            (n, _, sum) =>
            {
                var size = 3 + (int)(n * 7919L % 33);
                var people = new List<RotaPerson>(size);
                for (var p = 1; p <= size; p++)
                    people.Add(
                        new RotaPerson(p, p % 2, Away: p % 11 == 0 ? [from.AddMonths(p % 12)] : null, Leads: p <= 3)
                    );
                foreach (var month in RotaPlanner.Plan(people, from, 12, size > 12 ? 2 : 1, n))
                    sum += month.Places.Count;
                return sum;
            },
            sum => Interlocked.Add(ref turns, sum)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"planner: {cells} cells, {turns} turns in {clock.Elapsed.TotalSeconds:0.0} s on {Environment.ProcessorCount} cores"
            )
        );
    }

    private static async Task Draw(int offices)
    {
        var folder = Directory.CreateTempSubdirectory("dangvu-bench-").FullName;
        var store = new Store { Folder = folder };
        await Schema.Migrate(store);
        await using (var services = House.Offline(store))
        {
            await Province.Fill(services, store, offices * 500);
            List<Guid> ids;
            await using (var scope = services.CreateAsyncScope())
                ids = await scope
                    .ServiceProvider.GetRequiredService<Work>()
                    .Db.Set<Office>()
                    .IgnoreQueryFilters()
                    .Select(o => o.Id)
                    .ToListAsync();
            var clock = Stopwatch.StartNew();
            var total = new YearDrawn(0, 0, 0, 0);
            foreach (var id in ids)
            {
                await using var scope = services.CreateAsyncScope();
                var work = scope.ServiceProvider.GetRequiredService<Work>();
                work.Db.OfficeId = id;
                work.Actor = Actor.System("bench");
                total += await work.Get<DrawYear>().Run(work.Today.Year + 1, _ => { }, CancellationToken.None);
            }
            var seconds = clock.Elapsed.TotalSeconds;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"command: {offices} offices, {total.Drawn} cells, {total.Turns} turns read, drawn, sealed and written in {seconds:0.0} s: {total.Drawn / seconds:0} cells a second"
                )
            );
        }
        Directory.Delete(folder, recursive: true);
    }
}

using System.Diagnostics;
using System.Globalization;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Modules.Members.Statistics;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.Bench;

/// <summary>
/// Every breakdown of the statistics of one large office, counted by the program and by straight SQL: they must be the same. Says how long
/// the program took for a first reader.
/// </summary>
internal static class StatisticsCheck
{
    private static readonly DateOnly[] Days = [new(2015, 12, 31), new(2019, 6, 30), new(2021, 12, 31)];

    public static async Task<int> Run(int people, Store store)
    {
        await Schema.Migrate(store);
        await using var services = House.Offline(store);
        var clock = Stopwatch.StartNew();
        var office = await LargeOffice.Fill(services, store, people);
        Console.WriteLine($"{people} members of one office written in {clock.Elapsed.TotalSeconds:0.0} s");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var differences = 0;
        foreach (var day in Days.Append(today))
        {
            var (times, processor) = (new List<double>(), new List<double>());
            Counts? counts = null;
            for (var i = 0; i < 5; i++)
            {
                await using var db = store.Open();
                db.OfficeId = office;
                using var memory = new OfficeMemory();
                var (one, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                counts = await Counts.Read(memory, db, Scope(day, today), new DateOnly(day.Year, 1, 1));
                times.Add(one.Elapsed.TotalMilliseconds);
                processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
            await using var straight = store.Open();
            straight.OfficeId = office;
            var checks = new StraightCounts(straight, store.IsSqlite, office, day, Scope(day, today).Ages);
            var (compared, wrong) = await checks.Compare(counts!);
            differences += wrong.Count;
            foreach (var line in wrong)
                Console.WriteLine("DIFFERENT " + line);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{day:yyyy-MM-dd}: {counts!.Total} members, {compared} figures compared, {wrong.Count} different; ms by the clock {Told(times)}, of the processor {Told(processor)}"
                )
            );
        }
        Console.WriteLine(differences == 0 ? "same" : "DIFFERENT");
        return differences == 0 ? 0 : 1;
    }

    private static string Told(IEnumerable<double> times) =>
        string.Join(", ", times.Select(t => t.ToString("0", CultureInfo.InvariantCulture)));

    private static MemberScope Scope(DateOnly day, DateOnly today) =>
        new(day, day == today, null, new Dictionary<Guid, string>()) { Ages = BadgeRules.Age(RuleFiles.Book(), day) };
}

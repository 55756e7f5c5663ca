using System.Diagnostics;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.Bench;

/// <summary>Asks the fact book for a year of every cell, office by office as a round does, and for one cell as a page does.</summary>
internal static class FactYear
{
    public static async Task Run(IServiceProvider services, IReadOnlyList<Guid> offices)
    {
        await Ask(services, offices[0], null);
        var single = new List<double>();
        foreach (var office in offices.Take(50))
        {
            var alone = Stopwatch.StartNew();
            await Ask(services, office, 1);
            single.Add(alone.Elapsed.TotalMilliseconds);
        }
        var clock = Stopwatch.StartNew();
        var (cells, known) = (0, 0);
        foreach (var office in offices)
        {
            var (asked, said) = await Ask(services, office, null);
            (cells, known) = (cells + asked, known + said);
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{cells} cells of {offices.Count} offices in {clock.Elapsed.TotalSeconds:0.00} s, {known} facts known; one cell {single.Order().ElementAt(single.Count / 2):0.0} ms"
            )
        );
    }

    private static async Task<(int Cells, int Known)> Ask(IServiceProvider services, Guid office, int? most)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Actor = Actor.System("bench");
        work.Db.OfficeId = office;
        var cells = (await work.Get<IBodies>().All()).Where(b => b.IsCell).Take(most ?? int.MaxValue).ToList();
        var year = work.Today.Year - 1;
        var book = work.Get<IFactBook>();
        var answers = await book.Ask(
            work,
            new FactQuestion(
                [.. cells.Select(c => new CaseRef(c.Id, c.Id, false))],
                new DateOnly(year, 1, 1),
                new DateOnly(year, 12, 31)
            )
        );
        return (cells.Count, cells.Sum(c => book.Known.Count(fact => answers.Of(c.Id).Find(fact) is not null)));
    }
}

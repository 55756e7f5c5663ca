using System.Globalization;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Counts;

/// <summary>How many were commended, by year, level and kind, collectives and individuals; every number opens its rows.</summary>
internal static class CountPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var ids = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("commendation.read", b.Path))
            .Select(b => b.Id)
            .ToList();
        var first = new DateOnly(c.Today.Year - 9, 1, 1);
        var counts = await CommendationFigures
            .InForce(c.Work, first, c.Today)
            .Where(a => ids.Contains(a.BodyId))
            .GroupBy(a => new
            {
                a.DecidedOn!.Value.Year,
                a.Level,
                a.Kind,
                IsPerson = a.MemberId != null,
            })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Level,
                g.Key.Kind,
                g.Key.IsPerson,
                Count = g.Count(),
            })
            .ToListAsync();
        var kinds = c.Work.Get<AwardKinds>();
        var rows = counts
            .GroupBy(x => (x.Year, x.Level, x.Kind))
            .OrderByDescending(g => g.Key.Year)
            .ThenBy(g => Place(g.Key.Level))
            .ThenBy(g => g.Key.Kind, StringComparer.Ordinal)
            .Select(g =>
                (IReadOnlyList<Cell>)
                    [
                        Year(g.Key.Year),
                        t["commendation.level." + g.Key.Level],
                        kinds.Name(t, g.Key.Kind, new DateOnly(g.Key.Year, 12, 31)),
                        Opens(g.Key, "collective", g.Where(x => !x.IsPerson).Sum(x => x.Count)),
                        Opens(g.Key, "individual", g.Where(x => x.IsPerson).Sum(x => x.Count)),
                    ]
            )
            .ToList();
        var (bodies, people) = (
            counts.Where(x => !x.IsPerson).Sum(x => x.Count),
            counts.Where(x => x.IsPerson).Sum(x => x.Count)
        );
        return new ListModel
        {
            Title = t["commendation.counts.title"],
            Lede = t["commendation.counts.lede", c.Body.Name, first.Year, bodies, people],
            Help = t["commendation.counts.help"],
            Crumbs = [new(t["commendation.title"], "/commendations?body=" + c.Body.Id)],
            Table = new Table(
                [
                    new(t["year"]),
                    new(t["commendation.level"]),
                    new(t["commendation.kind"]),
                    new(t["commendation.collectives"], true),
                    new(t["commendation.individuals"], true),
                ],
                rows
            )
            {
                Total =
                    rows.Count == 0 ? null : [t["commendation.counts.total"], "", "", Cell.Of(bodies), Cell.Of(people)],
            },
        };

        Cell Opens((int Year, string Level, string Kind) of, string to, int count) =>
            count == 0
                ? Cell.Of(0)
                : new Cell(
                    Vn.Number(count),
                    $"/commendations?body={c.Body.Id}&state=decided&year={Year(of.Year)}&level={of.Level}&kind={of.Kind}&to={to}"
                )
                {
                    Number = true,
                };
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static int Place(string level)
    {
        for (var i = 0; i < AwardLevels.All.Count; i++)
            if (AwardLevels.All[i] == level)
                return i;
        return AwardLevels.All.Count;
    }
}

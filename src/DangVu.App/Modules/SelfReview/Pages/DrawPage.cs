using System.Globalization;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>A draw as anyone who may see the collective can check it: places 1 … n and the seed, no names.</summary>
internal static class DrawPage
{
    public static async Task<IReadOnlyList<Section>> Of(Ctx c, string collective, DateOnly from, DateOnly to)
    {
        var t = c.T;
        var draws = await c
            .Db.Set<RotaDraw>()
            .AsNoTracking()
            .Where(d =>
                d.BodyId == c.Body.Id
                && d.Collective == collective
                && d.FromMonth >= from.AddMonths(1 - DrawRota.Year)
                && d.FromMonth <= to
            )
            .OrderByDescending(d => d.FromMonth)
            .ThenByDescending(d => d.Id)
            .Take(Keyset.Page)
            .ToListAsync();
        return draws.Count == 0
            ? []
            :
            [
                new(t["selfreview.draws"])
                {
                    Text = t["selfreview.draws.text"],
                    Table = new Table(
                        [
                            new(t["selfreview.from-month"]),
                            new(t["selfreview.months"], true),
                            new(t["selfreview.per-month"], true),
                            new(t["selfreview.places"], true),
                            new(t["selfreview.seed"], true),
                            new(t["on"]),
                        ],
                        [
                            .. draws.Select(d =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(TurnWords.Month(d.FromMonth), "/self-review/draws/" + d.Id)
                                        {
                                            Sub = d.IsReplan ? t["selfreview.draw.replan"] : null,
                                        },
                                        Cell.Of(d.Months),
                                        Cell.Of(d.PerMonth),
                                        Cell.Of(d.Places),
                                        new Cell(d.Seed.ToString(CultureInfo.InvariantCulture)) { Number = true },
                                        Vn.Day(d.DrawnOn),
                                    ]
                            ),
                        ]
                    ),
                },
            ];
    }

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (
            await c.Db.Set<RotaDraw>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == c.Id()) is not { } draw
            || await c.Bodies.Find(draw.BodyId) is not { } body
            || !c.Actor.May(SelfReviewDoor.Read, body.Path)
        )
            return null;
        var t = c.T;
        var check = await CheckRota.Of(c.Work, draw);
        return new DetailModel
        {
            Title = t["selfreview.draw.title", TurnWords.Month(draw.FromMonth)],
            Lede = t[check.Same ? "selfreview.draw.same" : "selfreview.draw.other", body.Name],
            Crumbs = TurnPage.Crumbs(t, body),
            Help = t["selfreview.draw.check-help"],
            Facts =
            [
                (t["selfreview.seed"], draw.Seed.ToString(CultureInfo.InvariantCulture)),
                (t["selfreview.places"], Vn.Number(draw.Places)),
                (t["selfreview.per-month"], Vn.Number(draw.PerMonth)),
                (t["on"], Vn.Day(draw.DrawnOn)),
                (t["selfreview.draw.command"], CheckRota.Command(body.Name, draw.FromMonth.Year)),
            ],
            Sections =
            [
                new(t["selfreview.draw.result"])
                {
                    Table = new Table(
                        [
                            new(t["selfreview.month.label"]),
                            new(t["selfreview.draw.kept"]),
                            new(t["selfreview.draw.again"]),
                            new(t["state"]),
                        ],
                        [
                            .. check.Months.Select(m =>
                                (IReadOnlyList<Cell>)
                                    [
                                        TurnWords.Month(m.Month),
                                        string.Join(", ", m.Kept),
                                        string.Join(", ", m.Again),
                                        m.Same
                                            ? new Cell(t["selfreview.draw.fits"], Tone: Tone.Ok)
                                            : new Cell(t["selfreview.draw.fits-not"], Tone: Tone.Late),
                                    ]
                            ),
                        ]
                    ),
                },
                new(t["selfreview.draw.list"])
                {
                    Text = t["selfreview.draw.list.text"],
                    Table = new Table(
                        [
                            new(t["selfreview.draw.place"], true),
                            new(t["selfreview.draw.before"], true),
                            new(t["selfreview.draw.condition"]),
                        ],
                        [
                            .. RotaList
                                .Read(draw.List)
                                .Select(p =>
                                    (IReadOnlyList<Cell>)
                                        [Cell.Of(p.Place), Cell.Of(p.Before), string.Join("; ", Conditions(t, p))]
                                ),
                        ]
                    ),
                },
            ],
        };
    }

    private static IEnumerable<string> Conditions(Texts t, RotaPerson p)
    {
        if (p.Leads)
            yield return t["selfreview.draw.leads"];
        if (p.From is { } from)
            yield return t["selfreview.draw.from", TurnWords.Month(from)];
        if (p.Until is { } until)
            yield return t["selfreview.draw.until", TurnWords.Month(until)];
        if (p.Away is { Count: > 0 })
            yield return t["selfreview.draw.away", string.Join(", ", p.Away.Select(TurnWords.Month))];
        if (p.Elsewhere is { Count: > 0 })
            yield return t["selfreview.draw.elsewhere", string.Join(", ", p.Elsewhere.Select(TurnWords.Month))];
    }
}

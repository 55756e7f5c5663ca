using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>Was it held each month, and how far round has it come: counts for everyone, names only for those who hear them.</summary>
internal static class SelfReviewListPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var year =
            int.TryParse(c.Query("year"), CultureInfo.InvariantCulture, out var y) && y is > 1930 and < 2200
                ? y
                : c.Today.Year;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(SelfReviewDoor.Read, b.Path))
            .ToList();
        var coverage = await CellCoverage.Of(c, bodies);
        var (matrix, missing) = await Matrix(c, bodies, coverage, year);
        var collective = Collectives.Of(c.Body);
        var hears = collective is not null && await SelfReviewDoor.Hears(c.Work, c.Body.Id, collective);
        var ids = bodies.Select(b => b.Id).ToList();
        var found = c
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(x => ids.Contains(x.BodyId) && x.State != TurnStates.Replaced && x.Month <= c.Today);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(x => x.Month < after.Day || (x.Month == after.Day && x.Id < after.Id));
        var rows = await found
            .OrderByDescending(x => x.Month)
            .ThenByDescending(x => x.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        // Names stand here only when every row is of the collective that the reader belongs to.
        var named = hears ? rows.Where(r => r.BodyId == c.Body.Id).ToList() : [];
        var names = await c.Work.Get<IMembers>().Names(named.Select(r => r.MemberId));
        var bodyNames = bodies.ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["selfreview.title"],
            Lede = missing == 0 ? t["selfreview.lede.full", c.Body.Name] : t["selfreview.lede", c.Body.Name, missing],
            Help = t["selfreview.help"],
            Actions =
            [
                .. collective is null
                    ? Array.Empty<PageAction>()
                    : [new PageAction(t["selfreview.rota"], $"/self-review/rota?body={c.Body.Id}", Primary: true)],
                new(t["selfreview.remedies"], $"/self-review/remedies?body={c.Body.Id}"),
                .. c.May(SelfReviewDoor.Write)
                    ? [new PageAction(t["selfreview.erase"], $"/self-review/erase?body={c.Body.Id}")]
                    : Array.Empty<PageAction>(),
            ],
            Above =
            [
                .. collective is null ? [] : new[] { await RoundBoard.Of(c, collective, hears) },
                .. CellCoverage.Bars(c, bodies, coverage),
                new(t["selfreview.matrix", year])
                {
                    Table = matrix,
                    Actions =
                    [
                        new((year - 1).ToString(CultureInfo.InvariantCulture), Year(c, year - 1)),
                        .. year < c.Today.Year
                            ? [new PageAction((year + 1).ToString(CultureInfo.InvariantCulture), Year(c, year + 1))]
                            : Array.Empty<PageAction>(),
                    ],
                },
            ],
            Table = new Table(
                [
                    new(t["selfreview.month.label"]),
                    new(t["body"]),
                    new(t["selfreview.who"]),
                    new(t["state"]),
                    new(t["selfreview.held-on"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(TurnWords.Month(r.Month), "/self-review/turns/" + r.Id),
                                    bodyNames.GetValueOrDefault(r.BodyId),
                                    named.Contains(r)
                                        ? names.GetValueOrDefault(r.MemberId)
                                        : t["selfreview.closed-name"],
                                    TurnWords.State(t, r, c.Today),
                                    Vn.Day(r.HeldOn),
                                ]
                        ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].Month, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static string Year(Ctx c, int year) =>
        c.Here([("year", year.ToString(CultureInfo.InvariantCulture)), ("after", null)]);

    private static async Task<(Table Table, int Missing)> Matrix(
        Ctx c,
        IReadOnlyList<BodyRef> bodies,
        IReadOnlyDictionary<Guid, (int Round, int Had, int Of)> coverage,
        int year
    )
    {
        var rules = c.Work.Get<SelfReviewRules>();
        var held = (
            await c.Work.Get<ISelfReviews>().Held(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
        ).ToDictionary(h => (h.BodyId, h.Collective, h.Month), h => h.Held);
        var since = (await c.Work.Get<IOffices>().Term(c.Today))?.From;
        var missing = 0;
        var lines = new List<IReadOnlyList<Cell>>();
        foreach (var body in bodies)
        {
            if (Collectives.Of(body) is not { } collective)
                continue;
            var line = new List<Cell>
            {
                new(
                    collective == Collective.Committee ? c.T["collective.committee"] : body.Name,
                    $"/self-review/rota?body={body.Id}&year={year}"
                )
                {
                    Sub = coverage.TryGetValue(body.Id, out var had)
                        ? c.T["selfreview.cell-coverage", had.Round, had.Had, had.Of]
                        : null,
                },
            };
            for (var month = new DateOnly(year, 1, 1); month.Year == year; month = month.AddMonths(1))
            {
                var count = held.GetValueOrDefault((body.Id, collective, month));
                if (count >= rules.PerMonth(collective, month).Least)
                    line.Add(new Cell(Vn.Number(count)) { Tone = Tone.Ok });
                else if (month.AddMonths(1) > c.Today || month < since || !body.ExistsOn(month))
                    line.Add(new Cell(count == 0 ? "" : Vn.Number(count)));
                else
                {
                    missing++;
                    line.Add(new Cell(c.T["meetings.matrix.missing"]) { Tone = Tone.Late });
                }
            }
            lines.Add(line);
        }
        return (
            new Table(
                [new(c.T["body"]), .. Enumerable.Range(1, 12).Select(m => new Column(c.T["meetings.month", m]))],
                lines
            )
            {
                Matrix = true,
            },
            missing
        );
    }
}

internal static class TurnWords
{
    public static string Month(DateOnly month) => month.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    public static Cell State(Texts t, Turn turn, DateOnly today) =>
        new(t["turn.state." + turn.State])
        {
            Tone = turn.State switch
            {
                TurnStates.Held => Tone.Ok,
                TurnStates.Missed => Tone.Late,
                TurnStates.Replaced => Tone.Mute,
                _ => turn.Month.AddMonths(1) <= today ? Tone.Late : Tone.Due,
            },
        };
}

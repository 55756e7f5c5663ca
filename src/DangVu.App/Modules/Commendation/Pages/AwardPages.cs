using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Pages;

/// <summary>The register of commendations, and one of them.</summary>
internal static partial class AwardPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("commendation.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<Award>().AsNoTracking().Where(a => ids.Contains(a.BodyId));
        if (c.Query("state") is { } state)
            found = found.Where(a => a.State == state);
        if (c.Query("level") is { } level)
            found = found.Where(a => a.Level == level);
        if (c.Query("kind") is { } kindAsked)
            found = found.Where(a => a.Kind == kindAsked);
        if (c.Query("to") is "individual" or "collective")
        {
            var isPerson = c.Query("to") == "individual";
            found = found.Where(a => (a.MemberId != null) == isPerson);
        }
        if (int.TryParse(c.Query("year"), out var year) && year is > 1930 and < 2200)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(a => (a.DecidedOn ?? a.ProposedOn) >= from && (a.DecidedOn ?? a.ProposedOn) <= to);
        }
        if (c.Query("since") is { } typed && FormReader.TryDate(typed, out var since))
            found = found.Where(a => a.DecidedOn >= since);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(a => a.ProposedOn < after.Day || (a.ProposedOn == after.Day && a.Id < after.Id));
        var rows = await found
            .OrderByDescending(a => a.ProposedOn)
            .ThenByDescending(a => a.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(rows.Select(a => a.MemberId).OfType<Guid>());
        var kinds = c.Work.Get<AwardKinds>();
        var term = await c.Work.Get<IOffices>().Term(c.Today);
        var counts = term is null
            ? []
            : await CommendationFigures
                .InForce(c.Work, term.From, c.Today)
                .Where(a => ids.Contains(a.BodyId))
                .GroupBy(a => new { a.Level, IsPerson = a.MemberId != null })
                .Select(g => new
                {
                    g.Key.Level,
                    g.Key.IsPerson,
                    Count = g.Count(),
                })
                .ToListAsync();
        return new ListModel
        {
            Title = t["commendation.title"],
            Lede = t[
                "commendation.lede",
                c.Body.Name,
                term?.Label ?? "",
                counts.Where(x => !x.IsPerson).Sum(x => x.Count),
                counts.Where(x => x.IsPerson).Sum(x => x.Count)
            ],
            Help = t["commendation.help"],
            Actions =
            [
                .. c.May("commendation.propose")
                    ? new PageAction[]
                    {
                        new(t["commendation.new"], $"/commendations/new?body={c.Body.Id}", Primary: true),
                    }
                    : [],
                .. c.May("commendation.decide")
                    ? new PageAction[] { new(t["commendation.decide-many"], $"/commendations/decide?body={c.Body.Id}") }
                    : [],
                new(t["commendation.counts.title"], $"/commendations/counts?body={c.Body.Id}"),
            ],
            Above =
                counts.Count == 0
                    ? []
                    :
                    [
                        new(t["commendation.counts"])
                        {
                            Table = new Table(
                                [
                                    new(t["commendation.level"]),
                                    new(t["commendation.collectives"], true),
                                    new(t["commendation.individuals"], true),
                                ],
                                [
                                    .. AwardLevels
                                        .All.Where(l => counts.Any(x => x.Level == l))
                                        .Select(l =>
                                            (IReadOnlyList<Cell>)
                                                [
                                                    new Cell(
                                                        t["commendation.level." + l],
                                                        $"/commendations?body={c.Body.Id}&level={l}&state=decided{Since(term)}"
                                                    ),
                                                    Opens(l, isPerson: false),
                                                    Opens(l, isPerson: true),
                                                ]
                                        ),
                                ]
                            ),
                        },
                    ],
            Filters =
            [
                new("level", t["commendation.level"], FieldKind.Select)
                {
                    Value = c.Query("level"),
                    Options = [.. AwardLevels.All.Select(l => (l, t["commendation.level." + l]))],
                },
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options = [.. AwardStates.All.Select(s => (s, t["commendation.state." + s]))],
                },
                new("kind", t["commendation.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = [.. kinds.On(c.Today).Select(k => (k.Code, k.Text.In(t.Language)))],
                },
                new("to", t["commendation.to"], FieldKind.Select)
                {
                    Value = c.Query("to"),
                    Options =
                    [
                        ("collective", t["commendation.collectives"]),
                        ("individual", t["commendation.individuals"]),
                    ],
                },
                new("year", t["year"], FieldKind.Number) { Value = c.Query("year") },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["commendation.recipient"]),
                    new(t["commendation.kind"]),
                    new(t["commendation.theme"]),
                    new(t["commendation.decision"]),
                    new(t["state"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(a =>
                        {
                            var person = a.MemberId is { } m ? names.GetValueOrDefault(m) : null;
                            return (IReadOnlyList<Cell>)
                                [
                                    new Cell(
                                        person ?? bodies[a.BodyId],
                                        "/commendations/" + a.Id,
                                        Sub: person is null ? t["commendation.collective"] : bodies[a.BodyId]
                                    ),
                                    kinds.Name(t, a.Kind, a.ProposedOn),
                                    t["commendation.theme." + a.Theme],
                                    a.DecidedOn is { } on
                                        ? new Cell(a.DecisionNumber ?? "", Sub: Vn.Day(on))
                                        : new Cell("–", Sub: t["commendation.proposed-on", Vn.Day(a.ProposedOn)]),
                                    State(t, a.State),
                                ];
                        }),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].ProposedOn, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };

        static string Since(TermRef? of) => of is null ? "" : $"&since={of.From:yyyy-MM-dd}";

        Cell Opens(string level, bool isPerson) =>
            new(
                Vn.Number(counts.Where(x => x.Level == level && x.IsPerson == isPerson).Sum(x => x.Count)),
                $"/commendations?body={c.Body.Id}&level={level}&state=decided{Since(term)}&to={(isPerson ? "individual" : "collective")}"
            )
            {
                Number = true,
            };
    }
}

using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Desk.Dashboard;

/// <summary>The committee's page: the half-term figures live, each leading to its proof, and a few charts.</summary>
internal static class DashboardPage
{
    private static readonly string[] Shown =
    [
        "discipline.members",
        "commendation.committee.collectives",
        "commendation.committee.individuals",
        "recognition.cells.registered",
        "selfreview.cells.missed-months",
        "notebooks.comments.missing",
        "shortcomings.open",
        "programme.tasks.late",
        "meetings.cells.missed-months",
        "works.mobilised",
    ];

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var figures = await c.Work.Get<IHalfTermFigures>().HalfTerm(c.Today);
        var seen = (await c.Bodies.All()).Where(b => c.Range.Covers(b.Path)).Select(b => b.Id).ToHashSet();
        var mine = (await c.Work.Get<IMembers>().ByCellAndYear(c.Today)).Where(m => seen.Contains(m.CellId)).ToList();
        var byCell = mine.GroupBy(m => m.CellId).ToDictionary(g => g.Key, g => g.Sum(m => m.Number));
        string Proof(string name) => $"/reports/half-term?figure={name}#proof";
        Figure? Find(string name) => figures.FirstOrDefault(f => f.Name == name);
        long Number(string name) =>
            Find(name)?.Value is { } v and not string
                ? Convert.ToInt64(v, System.Globalization.CultureInfo.InvariantCulture)
                : 0;
        return new DetailModel
        {
            Title = t["dashboard.title"],
            Lede = t["dashboard.lede", c.Body.Name, Vn.Number(byCell.Values.Sum()), Vn.Day(c.Today)],
            Help = t["dashboard.help"],
            Actions =
            [
                new(t["dashboard.report"], "/reports/half-term", Primary: true),
                new(t["dashboard.month"], "/month"),
            ],
            Facts =
            [
                .. Shown
                    .Where(n => Find(n) is not null)
                    .Select(n =>
                        (
                            t["figure-name." + n],
                            new Cell(n == "works.mobilised" ? Vn.Money(Number(n)) : Vn.Number(Number(n)), Proof(n))
                        )
                    ),
            ],
            Sections =
            [
                .. Find("urban.criteria.total") is null
                    ? Array.Empty<Section>()
                    :
                    [
                        new Section(t["dashboard.urban"])
                        {
                            Chart = new ProgressChart(
                                t[
                                    "dashboard.urban.label",
                                    Number("urban.criteria.met"),
                                    Number("urban.criteria.total")
                                ],
                                Number("urban.criteria.met"),
                                Number("urban.criteria.total")
                            ),
                        },
                    ],
                new(t["dashboard.ages"]) { Chart = new BarChart(t["dashboard.ages.label"], Ages(mine, c.Today)) },
                new(t["dashboard.cells"])
                {
                    Chart = new BarChart(
                        t["dashboard.cells.label"],
                        [
                            .. (await c.Bodies.All())
                                .Where(b => b.IsCell && b.DissolvedOn is null && seen.Contains(b.Id))
                                .Select(b =>
                                    (b.Name, (double)byCell.GetValueOrDefault(b.Id), (string?)("/members?body=" + b.Id))
                                ),
                        ]
                    ),
                },
            ],
        };
    }

    private static IReadOnlyList<(string, double, string?)> Ages(IReadOnlyList<CellYear> members, DateOnly day)
    {
        var ages = members
            .Where(m => m.BirthYear is not null)
            .Select(m =>
                (Age: day.Year - int.Parse(m.BirthYear!, System.Globalization.CultureInfo.InvariantCulture), m.Number)
            )
            .ToList();
        (int From, int To)[] bands = [(18, 30), (31, 35), (36, 40), (41, 45), (46, 50), (51, 55), (56, 60), (61, 120)];
        return
        [
            .. bands.Select(b =>
                (
                    b.To > 100 ? $"≥ {b.From}" : $"{b.From}–{b.To}",
                    (double)ages.Where(a => a.Age >= b.From && a.Age <= b.To).Sum(a => a.Number),
                    (string?)null
                )
            ),
        ];
    }
}

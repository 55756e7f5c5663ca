using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Classification.History;

/// <summary>The year in numbers: each kind by grade with its shares, members by cell.</summary>
internal static class StatisticsPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var years = await YearCounts.Years(c);
        var year =
            int.TryParse(c.Query("year"), out var asked) && years.Contains(asked) ? asked : years.FirstOrDefault();
        var bodies = await YearCounts.Bodies(c);
        if (await YearCounts.Of(c, year, bodies) is not { } counts)
            return new MessageModel { Title = t["classification.statistics"], Lede = t["classification.none"] };
        var kinds = SubjectKinds.All.Where(k => counts.Counts.Any(x => x.Kind == k)).ToList();
        return new DetailModel
        {
            Title = t["classification.statistics-of", year],
            Lede = t[
                "classification.statistics-lede",
                Vn.Number(counts.Graded(SubjectKinds.Member)),
                Vn.Number(counts.Graded(SubjectKinds.Cell))
            ],
            Crumbs = [RoundWords.Home(t), RoundWords.Crumb(t, counts.Round)],
            Help = t["classification.statistics-help"],
            Copies = true,
            Actions =
            [
                new(
                    t["classification.paper.name.statistics"],
                    RoundPapers.Address(counts.Round, ClassificationForms.Statistics, c.Body.Id, SubjectKinds.Member)
                ),
            ],
            Filters = [YearCounts.Choose(c, "year", years, year)],
            Sections =
            [
                new(t["classification.statistics-kinds"])
                {
                    Table = new Table(
                        Columns(t, t["classification.kind"]),
                        [
                            .. kinds.Select(k =>
                                Line(t["classification.kind." + k], [.. counts.Counts.Where(x => x.Kind == k)])
                            ),
                        ]
                    ),
                },
                Cells(t, counts, bodies),
            ],
        };
    }

    private static Section Cells(Texts t, YearCounts counts, IReadOnlyDictionary<Guid, BodyRef> bodies)
    {
        var members = counts.Counts.Where(x => x.Kind == SubjectKinds.Member).ToList();
        return new Section(t["classification.members"])
        {
            Table = new Table(
                Columns(t, t["classification.cell"]),
                [
                    .. members
                        .GroupBy(x => x.BodyId)
                        .OrderBy(g => bodies[g.Key].Path, StringComparer.Ordinal)
                        .Select(g =>
                            Line(
                                new Cell(
                                    bodies[g.Key].Name,
                                    $"/classification/rounds/{counts.Round.Id}/members?cell={g.Key}"
                                ),
                                [.. g]
                            )
                        ),
                ]
            )
            {
                Total = members.Count == 0 ? null : Line(t["classification.total"], members),
            },
        };
    }

    private static IReadOnlyList<Column> Columns(Texts t, string first) =>
        [
            new(first),
            new(t["classification.on-list"], true),
            new(t["classification.paper.graded"], true),
            .. ClassificationFigures.Grades.Select(g => new Column(t["rating.short." + g], true)),
        ];

    private static IReadOnlyList<Cell> Line(Cell name, IReadOnlyList<RoundCount> of)
    {
        var decided = of.Where(x => x.Grade is not null).Sum(x => x.Count);
        return
        [
            name,
            Cell.Of(of.Sum(x => x.Count)),
            Cell.Of(decided),
            .. ClassificationFigures.Grades.Select(g =>
            {
                var number = of.Where(x => x.Grade == g).Sum(x => x.Count);
                return Cell.Of(number) with { Sub = number == 0 ? null : Vn.Percent(number, decided) };
            }),
        ];
    }
}

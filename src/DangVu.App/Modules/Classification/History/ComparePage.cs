using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.History;

/// <summary>Two years beside each other: bodies with their grades, members as counts only. Nobody is ranked.</summary>
internal static class ComparePage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var years = await YearCounts.Years(c);
        if (years.Count == 0)
            return new MessageModel { Title = t["classification.compare"], Lede = t["classification.none"] };
        var to = Asked(c, "to", years) ?? years[0];
        var from = Asked(c, "from", years) ?? (years.Count > 1 ? years[1] : years[0]);
        var bodies = await YearCounts.Bodies(c);
        var (before, after) = (await YearCounts.Of(c, from, bodies), await YearCounts.Of(c, to, bodies));
        if (before is null || after is null)
            return null;
        var ids = bodies.Keys.ToList();
        var subjects = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Span == Spans.Year && s.Kind != SubjectKinds.Member)
            .Where(s => (s.Year == from || s.Year == to) && ids.Contains(s.BodyId))
            .ToListAsync();
        var changed = subjects
            .GroupBy(s => s.Of)
            .Count(g => g.Count() == 2 && g.Select(s => s.DecidedGrade).Distinct().Count() > 1);
        return new DetailModel
        {
            Title = t["classification.compare"],
            Lede = t["classification.compare-lede", from, to, changed],
            Crumbs = [RoundWords.Home(t)],
            Help = t["classification.compare-help"],
            Copies = true,
            Filters = [YearCounts.Choose(c, "from", years, from), YearCounts.Choose(c, "to", years, to)],
            Sections = [BodiesOf(t, subjects, bodies, from, to), Counts(t, before, after)],
        };
    }

    private static int? Asked(Ctx c, string name, List<int> years) =>
        int.TryParse(c.Query(name), out var year) && years.Contains(year) ? year : null;

    private static Section BodiesOf(
        Texts t,
        List<Subject> subjects,
        IReadOnlyDictionary<Guid, BodyRef> bodies,
        int from,
        int to
    ) =>
        new(t["classification.bodies"])
        {
            Table = new Table(
                [
                    new(t["body"]),
                    new(t["classification.kind"]),
                    new(YearCounts.Text(from)),
                    new(YearCounts.Text(to)),
                    new(t["classification.compare-change"]),
                ],
                [
                    .. subjects
                        .GroupBy(s => s.Of)
                        .OrderBy(g => bodies[g.First().BodyId].Path, StringComparer.Ordinal)
                        .Select(g =>
                        {
                            var (old, now) = (
                                g.FirstOrDefault(s => s.Year == from),
                                g.FirstOrDefault(s => s.Year == to)
                            );
                            return (IReadOnlyList<Cell>)
                                [
                                    new Cell(bodies[g.First().BodyId].Name, "/classification/history?of=" + g.Key),
                                    t["classification.kind." + g.First().Kind],
                                    old is null ? "" : GradeWords.Decided(t, old),
                                    now is null ? "" : GradeWords.Decided(t, now),
                                    Change(t, old?.DecidedGrade, now?.DecidedGrade),
                                ];
                        }),
                ]
            ),
        };

    private static Cell Change(Texts t, string? before, string? after)
    {
        if (before is null || after is null)
            return "";
        var grades = ClassificationFigures.Grades.ToList();
        var (old, now) = (grades.IndexOf(before), grades.IndexOf(after));
        return old == now ? new Cell(t["classification.compare-same"], Tone: Tone.Mute)
            : now < old ? new Cell(t["classification.compare-up"], Tone: Tone.Ok)
            : new Cell(t["classification.compare-down"], Tone: Tone.Due);
    }

    private static Section Counts(Texts t, YearCounts before, YearCounts after) =>
        new(t["classification.statistics-kinds"])
        {
            Table = new Table(
                [
                    new(t["classification.kind"]),
                    new(t["classification.grade"]),
                    new(YearCounts.Text(before.Round.Year), true),
                    new(YearCounts.Text(after.Round.Year), true),
                ],
                [
                    .. new[] { SubjectKinds.Cell, SubjectKinds.Partner, SubjectKinds.Member }.SelectMany(k =>
                        ClassificationFigures.Grades.Select(g =>
                            (IReadOnlyList<Cell>)
                                [
                                    t["classification.kind." + k],
                                    t["rating." + g],
                                    Share(before, k, g),
                                    Share(after, k, g),
                                ]
                        )
                    ),
                ]
            ),
        };

    private static Cell Share(YearCounts counts, string kind, string grade)
    {
        var number = counts.Number(kind, grade);
        return Cell.Of(number) with { Sub = number == 0 ? null : Vn.Percent(number, counts.Graded(kind)) };
    }
}

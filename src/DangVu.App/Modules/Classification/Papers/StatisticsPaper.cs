using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>Biểu thống kê: how many of each body have each grade, and the shares of the whole.</summary>
internal static class StatisticsPaper
{
    public static async Task<Paper?> Of(PaperMatter m)
    {
        var t = PaperMatter.T;
        var counts = (await RoundCount.Of(m.Work, m.Round.Id))
            .Where(x => x.Kind == m.Kind && m.Bodies.ContainsKey(x.BodyId))
            .ToList();
        if (counts.Count == 0)
            return null;
        var paper = (await PaperHead.Begin(m.Work, m.Body, m.C.Today, null))
            .On(PaperSheet.A4Landscape)
            .Title(t["classification.paper.statistics.title"], t["classification.paper.about", m.KindName, m.Period]);
        foreach (var line in m.Wording.Lines("opening", m.Usual))
            paper.Paragraph(line);
        var rows =
            m.Kind == SubjectKinds.Member
                ? counts
                    .GroupBy(x => x.BodyId)
                    .OrderBy(g => m.Bodies[g.Key].Path, StringComparer.Ordinal)
                    .Select((g, i) => Row(Vn.Number(i + 1), m.Bodies[g.Key].Name, [.. g]))
                    .ToList()
                : [];
        paper.Table(
            [
                new(5, PaperAlign.Center),
                new(25),
                new(8, PaperAlign.Center),
                new(8, PaperAlign.Center),
                .. ClassificationFigures.Grades.Select(_ => new TableColumn(13, PaperAlign.Center)),
            ],
            [
                TableRow.Of([
                    t["classification.paper.no"],
                    t["body"],
                    t["classification.on-list"],
                    t["classification.paper.graded"],
                    .. ClassificationFigures.Grades.Select(g => t["rating.short." + g]),
                ]),
            ],
            rows,
            Row("", t["classification.total"], counts)
        );
        foreach (var line in m.Wording.Lines("closing", ("đơn vị", m.Body.Name)))
            paper.Paragraph(line);
        return paper.Signed(await PaperHead.Head(m.Work, m.Body, m.C.Today)).Build();
    }

    private static TableRow Row(string number, string name, IReadOnlyList<RoundCount> of)
    {
        var decided = of.Where(x => x.Grade is not null).Sum(x => x.Count);
        return TableRow.Of([
            number,
            name,
            Vn.Number(of.Sum(x => x.Count)),
            Vn.Number(decided),
            .. ClassificationFigures.Grades.Select(g => Share(of.Where(x => x.Grade == g).Sum(x => x.Count), decided)),
        ]);
    }

    private static string Share(int part, int of) => part == 0 ? "0" : $"{Vn.Number(part)} ({Vn.Percent(part, of)})";
}

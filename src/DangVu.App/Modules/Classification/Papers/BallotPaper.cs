using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>The ballot sheet, and after the count the tellers' minutes.</summary>
internal static class BallotPaper
{
    /// <summary>Those who wait for a decision, each with a box for every grade; it bears no name of whoever votes.</summary>
    public static async Task<Paper?> Of(PaperMatter m)
    {
        var t = PaperMatter.T;
        var subjects = await m.Subjects()
            .Where(s => s.IsGraded && s.DecidedGrade == null)
            .Take(PaperMatter.Most)
            .ToListAsync();
        if (subjects.Count == 0)
            return null;
        var names = await Names.Of(m.Work, subjects);
        var paper = (await PaperHead.Begin(m.Work, m.Body, m.C.Today, null)).Title(
            t["classification.paper.ballot.title"],
            t["classification.paper.about", m.KindName, m.Period]
        );
        foreach (var line in m.Wording.Lines("opening", m.Usual))
            paper.Paragraph(line);
        paper.Table(
            [
                new(7, PaperAlign.Center),
                new(33),
                .. ClassificationFigures.Grades.Select(_ => new TableColumn(15, PaperAlign.Center)),
            ],
            [
                TableRow.Of([
                    t["classification.paper.no"],
                    t["classification.paper.name"],
                    .. ClassificationFigures.Grades.Select(g => t["rating." + g]),
                ]),
            ],
            subjects.Select(
                (s, i) =>
                    TableRow.Of([
                        Vn.Number(i + 1),
                        names.GetValueOrDefault(s.Of) ?? "",
                        .. ClassificationFigures.Grades.Select(_ => "□"),
                    ])
            )
        );
        foreach (var line in m.Wording.Lines("closing", m.Usual))
            paper.Paragraph(PaperRun.Slanted(line));
        return paper.Build();
    }
}

using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>The list of a kind of subject with every step, by body; those who are not graded stand on it with the reason.</summary>
internal static class ListPaper
{
    public static async Task<Paper?> Of(PaperMatter m)
    {
        var t = PaperMatter.T;
        var subjects = await m.Subjects().Take(PaperMatter.Most).ToListAsync();
        if (subjects.Count == 0)
            return null;
        var names = await Names.Of(m.Work, subjects);
        var paper = (await PaperHead.Begin(m.Work, m.Body, m.C.Today, PaperHead.Number("DS", m.Body)))
            .On(PaperSheet.A4Landscape)
            .Title(t["classification.paper.list.title"], t["classification.paper.about", m.KindName, m.Period]);
        foreach (var line in m.Wording.Lines("opening", m.Usual))
            paper.Paragraph(line);
        var groups =
            m.Kind == SubjectKinds.Member
                ? [.. subjects.GroupBy(s => s.BodyId)]
                : new[] { subjects.GroupBy(_ => m.Body.Id).Single() };
        foreach (var group in groups)
        {
            if (groups.Length > 1)
                paper.Heading(1, m.Bodies[group.Key].Name);
            paper.Table(
                [new(5, PaperAlign.Center), new(25), new(14), new(14), new(14), new(14), new(14)],
                [
                    TableRow.Of(
                        t["classification.paper.no"],
                        t["classification.paper.name"],
                        t["classification.self"],
                        t["classification.proposal"],
                        t["classification.vote"],
                        t["classification.decision"],
                        t["classification.note"]
                    ),
                ],
                group.Select(
                    (s, i) =>
                        TableRow.Of(
                            Vn.Number(i + 1),
                            names.GetValueOrDefault(s.Of) ?? "",
                            m.Short(s.SelfGrade),
                            m.Short(s.ProposedGrade),
                            s is { VotedOn: not null, VotedGrade: null }
                                ? t["classification.vote.none"]
                                : m.Short(s.VotedGrade),
                            m.Short(s.DecidedGrade),
                            s.IsGraded ? "" : GradeWords.Why(t, s) ?? ""
                        )
                )
            );
        }
        return paper.Signed(await PaperHead.Head(m.Work, m.Body, m.C.Today)).Build();
    }
}

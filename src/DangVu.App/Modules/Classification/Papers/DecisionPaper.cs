using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>The committee's decision on a kind of subject with the list by grade: the last one, or the one of the number asked for.</summary>
internal static class DecisionPaper
{
    public static async Task<Paper?> Of(PaperMatter m)
    {
        var t = PaperMatter.T;
        var ids = m.Bodies.Keys.ToList();
        var decided =
            from verdict in m.C.Db.Set<Verdict>().AsNoTracking()
            where verdict.RoundId == m.Round.Id && verdict.Stage == Stages.Decision && verdict.AnnulledOn == null
            join subject in m.C.Db.Set<Subject>() on verdict.SubjectId equals subject.Id
            where subject.Kind == m.Kind && ids.Contains(subject.BodyId)
            select new { Verdict = verdict, Subject = subject };
        var number =
            m.C.Query("number")
            ?? await decided
                .OrderByDescending(d => d.Verdict.On)
                .ThenByDescending(d => d.Verdict.Id)
                .Select(d => d.Verdict.Decision)
                .FirstOrDefaultAsync();
        var rows = await decided
            .Where(d => d.Verdict.Decision == number)
            .OrderBy(d => d.Subject.Position)
            .Take(PaperMatter.Most)
            .ToListAsync();
        if (rows.Count == 0)
            return null;
        var first = rows[0].Verdict;
        var names = await Names.Of(m.Work, [.. rows.Select(r => r.Subject)]);
        var root = await m.C.Bodies.Root();
        var rule = await RoundRules.Of(m.Work, m.Round, m.Kind);
        var office = await m.Work.Get<IOffices>().On(first.On);
        var paper = (
            await PaperHead.Begin(m.Work, root, first.On, t["classification.paper.with-number", number])
        ).Title(t["classification.paper.decision.title"], t["classification.paper.about", m.KindName, m.Period]);
        foreach (var line in m.Wording.Lines("grounds", m.And(("quy định", rule?.Basis.Cite("vi")))))
            paper.Paragraph(PaperRun.Slanted(line));
        paper.Centered(PaperRun.Strong(t["classification.paper.decides", PaperHead.Capitals(office.CommitteeName)]));
        Article(paper, 1, m.Wording["article", m.And(("tổng số", rows.Count))]);
        Article(paper, 2, m.Wording["carries", m.Usual]);
        paper.Signed(
            await PaperHead.Head(m.Work, root, first.On),
            m.Wording.Lines("recipients", ("đơn vị", office.CommitteeName))
        );
        paper
            .PageBreak()
            .Heading(0, t["classification.paper.list.title"])
            .Centered(PaperRun.Slanted(t["classification.paper.list.with", number, Vn.Day(first.On)]));
        foreach (var grade in ClassificationFigures.Grades)
        {
            var own = rows.Where(r => r.Verdict.Grade == grade).ToList();
            if (own.Count == 0)
                continue;
            paper.Heading(1, t["classification.paper.list.grade", m.Grade(grade), own.Count]);
            paper.Table(
                m.Kind == SubjectKinds.Member
                    ? [new(8, PaperAlign.Center), new(42), new(50)]
                    : [new(8, PaperAlign.Center), new(92)],
                [
                    m.Kind == SubjectKinds.Member
                        ? TableRow.Of(
                            t["classification.paper.no"],
                            t["classification.paper.name"],
                            t["classification.cell"]
                        )
                        : TableRow.Of(t["classification.paper.no"], t["classification.paper.name"]),
                ],
                own.Select(
                    (r, i) =>
                        m.Kind == SubjectKinds.Member
                            ? TableRow.Of(
                                Vn.Number(i + 1),
                                names.GetValueOrDefault(r.Subject.Of) ?? "",
                                m.Bodies[r.Subject.BodyId].Name
                            )
                            : TableRow.Of(Vn.Number(i + 1), names.GetValueOrDefault(r.Subject.Of) ?? "")
                )
            );
        }
        return paper.Build();
    }

    private static void Article(PaperBuilder paper, int number, string text) =>
        paper.Paragraph(PaperRun.Strong(PaperMatter.T["classification.paper.article", number] + " "), text);
}

using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>Biên bản kiểm phiếu of the last ballot of a body on a kind of subject.</summary>
internal static class TallyPaper
{
    public static async Task<Paper?> Of(PaperMatter m)
    {
        var t = PaperMatter.T;
        var ballot = await m
            .C.Db.Set<Ballot>()
            .AsNoTracking()
            .Where(b => b.RoundId == m.Round.Id && b.BodyId == m.Body.Id && b.Kind == m.Kind)
            .OrderByDescending(b => b.On)
            .ThenByDescending(b => b.Id)
            .FirstOrDefaultAsync();
        if (ballot is null)
            return null;
        var lines = await (
            from line in m.C.Db.Set<BallotLine>().AsNoTracking()
            where line.BallotId == ballot.Id
            join subject in m.C.Db.Set<Subject>() on line.SubjectId equals subject.Id
            orderby subject.Position
            select new { Line = line, Subject = subject }
        ).ToListAsync();
        var names = await Names.Of(m.Work, [.. lines.Select(l => l.Subject)]);
        var paper = (await PaperHead.Begin(m.Work, m.Body, ballot.On, PaperHead.Number("BB", m.Body))).Title(
            t["classification.paper.tally.title"],
            t["classification.paper.about", m.KindName, m.Period]
        );
        foreach (var line in m.Wording.Lines("opening", m.And(("ngày", Vn.Day(ballot.On)))))
            paper.Paragraph(line);
        foreach (
            var line in m.Wording.Lines(
                "counts",
                ("triệu tập", ballot.Entitled),
                ("có mặt", ballot.Present),
                ("phát ra", ballot.Present),
                ("thu về", ballot.Cast),
                ("hợp lệ", ballot.Cast - ballot.Invalid),
                ("phiếu hỏng", ballot.Invalid),
                ("cần", ballot.Needed)
            )
        )
            paper.Paragraph(line);
        if (ballot.Note is { } note)
            paper.Paragraph(note);
        paper.Table(
            [
                new(6, PaperAlign.Center),
                new(30),
                .. ClassificationFigures.Grades.Select(_ => new TableColumn(11, PaperAlign.Center)),
                new(20),
            ],
            [
                TableRow.Of([
                    t["classification.paper.no"],
                    t["classification.paper.name"],
                    .. ClassificationFigures.Grades.Select(g => t["rating.short." + g]),
                    t["classification.paper.result"],
                ]),
            ],
            lines.Select(
                (l, i) =>
                    TableRow.Of([
                        Vn.Number(i + 1),
                        names.GetValueOrDefault(l.Subject.Of) ?? "",
                        .. l.Line.Votes.Select(v => Vn.Number(v.Votes)),
                        l.Line.Carried is null ? t["classification.vote.none"] : m.Grade(l.Line.Carried),
                    ])
            )
        );
        foreach (var line in m.Wording.Lines("closing", ("ngày", Vn.Day(ballot.On))))
            paper.Paragraph(line);
        return paper
            .Signed(new Signer(t["classification.paper.tellers"], ""), await PaperHead.Head(m.Work, m.Body, ballot.On))
            .Build();
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>The notice of a decided grade, one page for each subject: the grade, the decision, the reason given, the right to answer.</summary>
internal static class NoticePaper
{
    /// <summary>One subject where it is asked for, else all in the body who were not told yet, else all who are decided.</summary>
    public static async Task<Paper?> Of(PaperMatter m)
    {
        var decided = m.Subjects().Where(s => s.DecidedGrade != null);
        if (m.C.QueryId("of") is { } id)
            decided = decided.Where(s => s.Id == id);
        else if (await decided.AnyAsync(s => s.NotifiedOn == null))
            decided = decided.Where(s => s.NotifiedOn == null);
        var subjects = await decided.Take(500).ToListAsync();
        return subjects.Count == 0 ? null : await Of(m.Work, m.Round, subjects, m.Wording);
    }

    public static async Task<Paper> Of(Work work, Round round, IReadOnlyList<Subject> subjects, PaperWording? wording)
    {
        var t = PaperHead.Words;
        wording ??= await work.Get<IPaperWordings>()
            .Of(ClassificationForms.Code(ClassificationForms.Notice), work.Today);
        var names = await Names.Of(work, subjects);
        var ids = subjects.Select(s => s.Id).ToList();
        var decisions = await work
            .Db.Set<Verdict>()
            .AsNoTracking()
            .Where(v => ids.Contains(v.SubjectId) && v.Stage == Stages.Decision && v.AnnulledOn == null)
            .ToDictionaryAsync(v => v.SubjectId);
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id);
        var root = await work.Get<IBodies>().Root();
        var day = subjects[0].NotifiedOn ?? work.Today;
        var office = await work.Get<IOffices>().On(day);
        var paper = (await PaperHead.Begin(work, root, day, PaperHead.Number("TB", root))).Title(
            t["classification.paper.notice.title"],
            t["classification.paper.about", t["classification.kinds." + subjects[0].Kind], RoundWords.Period(t, round)]
        );
        for (var i = 0; i < subjects.Count; i++)
        {
            var (subject, decision) = (subjects[i], decisions[subjects[i].Id]);
            if (i > 0)
                paper.PageBreak();
            var name = names.GetValueOrDefault(subject.Of) ?? "";
            var person = subject.Kind == SubjectKinds.Member;
            paper.Addressees(
                person ? t["classification.paper.notice.person", name, bodies[subject.BodyId].Name] : name
            );
            foreach (
                var line in wording.Lines(
                    "opening",
                    ("đơn vị", office.CommitteeName),
                    ("kỳ", RoundWords.Period(t, round)),
                    ("đối tượng", t["classification.kinds." + subject.Kind]),
                    ("người nhận", person ? t["classification.paper.notice.comrade", name] : name),
                    ("mức", t["rating." + decision.Grade]),
                    ("quyết định", decision.Decision),
                    ("ngày", Vn.Day(decision.On))
                )
            )
                paper.Paragraph(line);
            if (decision.Reason is { } reason)
                paper.Paragraph(t["classification.paper.notice.reason", reason]);
            var until = await Complaining.Until(work, subject);
            foreach (
                var line in wording.Lines(
                    "right",
                    (
                        "hạn",
                        until is { } last
                            ? t["classification.paper.notice.until", Vn.Day(last)]
                            : t["classification.paper.notice.by-rule"]
                    )
                )
            )
                paper.Paragraph(line);
            paper.Signed(
                await PaperHead.Head(work, root, day),
                wording.Lines("recipients", ("đơn vị", bodies[subject.BodyId].Name))
            );
        }
        return paper.Build();
    }
}

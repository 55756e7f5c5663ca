using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Rules;
using Paper = DangVu.Documents.Paper;

namespace DangVu.App.Modules.Recognition.Papers;

/// <summary>Each paper of a dossier from what is recorded of it, in the office's wording; the self-appraisal has a file of its own.</summary>
internal static class DossierPapers
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    private static Texts T => PaperMatter.Words;

    /// <summary>A certificate is read from across a hall.</summary>
    public static PaperStyle? StyleOf(string paper) =>
        paper == DossierPaperForms.Certificate
            ? PaperStyle.Default with
            {
                BodySize = 17,
                LineHeight = 24,
                ParagraphGap = 6,
            }
            : null;

    public static Paper Of(string paper, PaperMatter m, PaperWording w) =>
        paper switch
        {
            DossierPaperForms.Registration => Registration(m, w),
            DossierPaperForms.Dossier => SelfAppraisal.Of(m, w),
            DossierPaperForms.Appraisal => Appraisal(m, w),
            DossierPaperForms.Tally => Tally(m, w),
            DossierPaperForms.Submission => Submission(m, w),
            DossierPaperForms.Decision => Decision(m, w),
            DossierPaperForms.Certificate => Certificate(m, w),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
        };

    public static void Say(PaperBuilder paper, PaperWording w, PaperMatter m, params string[] lines)
    {
        foreach (var line in lines)
        foreach (var text in w.Lines(line, m.Blanks))
            paper.Paragraph(text);
    }

    public static PaperBuilder Begin(PaperMatter m, string paper) =>
        new PaperBuilder(m.Head).Title(
            PaperHead.Capitals(T["recognitionpaper.title." + paper]),
            T["recognitionpaper.about", m.Award, m.View.Body.Name]
        );

    private static Paper Registration(PaperMatter m, PaperWording w)
    {
        var paper = Begin(m, DossierPaperForms.Registration);
        Say(paper, w, m, "opening");
        if (m.Resolution is { } resolution)
            paper.Paragraph(T["recognitionpaper.by-resolution", resolution]);
        Say(paper, w, m, "commits");
        paper.Dashes(m.Judged.Set.Nodes.Select(n => n.Title.Vi));
        Say(paper, w, m, "closing");
        return paper.Signed(m.Signer, w.Lines("recipients", m.Blanks)).Build();
    }

    /// <summary>Minutes of the appraisal; where the dossier was given back, they are what it was given back with.</summary>
    private static Paper Appraisal(PaperMatter m, PaperWording w)
    {
        var v = m.View;
        var step = v.Steps.Last(s => s.Stage is DossierStages.Appraised or DossierStages.Returned);
        var paper = Begin(m, DossierPaperForms.Appraisal);
        Say(paper, w, m, "opening");
        paper.Heading(1, T["recognitionpaper.part.outcome"]);
        SelfAppraisal.Outcomes(paper, m, appraised: true);
        paper.Paragraph(SelfAppraisal.Summary(m));
        var remarks = v.Remarks.Where(r => r.StepId == step.Id).ToList();
        if (step.Note is not null || remarks.Count > 0)
        {
            paper.Heading(1, T["recognitionpaper.part.remarks"]);
            PaperHead.Lines(paper, step.Note);
            paper.Dashes(remarks.Select(r => $"{v.TitleOf(T, r.Item)}: {r.Text}"));
        }
        paper.Paragraph(
            PaperRun.Strong(
                T[
                    step.Stage == DossierStages.Appraised ? "recognitionpaper.appraised" : "recognitionpaper.returned",
                    v.Body.Name,
                    m.Award
                ]
            )
        );
        Say(paper, w, m, "closing");
        return paper.Signed(m.Signer).Build();
    }

    private static Paper Tally(PaperMatter m, PaperWording w)
    {
        var vote = m.View.Votes[^1];
        var paper = Begin(m, DossierPaperForms.Tally);
        Say(paper, w, m, "opening");
        paper.Paragraph(
            T["recognitionpaper.tally.who", T["recognition.collective." + vote.Collective], Vn.Day(vote.On)]
        );
        paper.Table(
            [new(70), new(30, PaperAlign.Center)],
            [TableRow.Of(T["recognitionpaper.tally.line"], T["recognitionpaper.tally.number"])],
            new (string Key, int Number)[]
            {
                ("official", vote.Official),
                ("present", vote.Present),
                ("for", vote.InFavour),
                ("against", vote.Against),
                ("abstained", vote.Abstained),
                ("needed", vote.Needed),
            }.Select(x => TableRow.Of(T["recognitionpaper.tally." + x.Key], Vn.Number(x.Number)))
        );
        paper.Paragraph(
            PaperRun.Strong(
                T[
                    vote.Carried ? "recognitionpaper.tally.carried" : "recognitionpaper.tally.lost",
                    vote.InFavour,
                    vote.Official,
                    Vn.Percent(vote.InFavour, vote.Official)
                ]
            )
        );
        Say(paper, w, m, "closing");
        return paper.Signed(new Signer(PaperHead.Capitals(T["recognitionpaper.secretary"]), ""), m.Signer).Build();
    }

    private static Paper Submission(PaperMatter m, PaperWording w)
    {
        var paper = Begin(m, DossierPaperForms.Submission);
        paper.Addressees(m.Office.Superior ?? T["recognitionpaper.superior"]);
        Say(paper, w, m, "opening");
        SelfAppraisal.Outcomes(paper, m, appraised: true);
        paper.Paragraph(SelfAppraisal.Summary(m));
        if (m.View.Votes.LastOrDefault() is { } vote && !PaperMatter.OfCell(m.View))
            paper.Paragraph(
                T[
                    "recognitionpaper.voted",
                    T["recognition.collective." + vote.Collective],
                    Vn.Day(vote.On),
                    vote.InFavour,
                    vote.Official
                ]
            );
        Say(paper, w, m, "asks", "closing");
        return paper.Signed(m.Signer, w.Lines("recipients", m.Blanks)).Build();
    }

    private static Paper Decision(PaperMatter m, PaperWording w)
    {
        var paper = Begin(m, DossierPaperForms.Decision);
        foreach (var line in w.Lines("grounds", m.Blanks))
            paper.Paragraph(PaperRun.Slanted(line));
        paper.Centered(PaperRun.Strong(T["recognitionpaper.decides", m.Office.CommitteeName.ToUpper(Vi)]));
        var article = 0;
        foreach (var line in new[] { "gives", "validity", "carries" })
            if (w[line, m.Blanks] is { Length: > 0 } text)
                paper.Paragraph(PaperRun.Strong(T["recognitionpaper.article", ++article] + " "), text);
        return paper.Signed(m.Signer, w.Lines("recipients", m.Blanks)).Build();
    }

    private static Paper Certificate(PaperMatter m, PaperWording w)
    {
        var paper = new PaperBuilder(m.Head).On(PaperSheet.A4Landscape).Bare(framed: true);
        paper.Centered(PaperRun.Strong(m.Head.IssuingBody));
        paper.Centered(PaperRun.Strong(PaperHead.Capitals(T["recognitionpaper.title.certificate"])));
        foreach (var line in w.Lines("gives", m.Blanks))
            paper.Centered(line);
        paper.Centered(PaperRun.Strong(PaperHead.Capitals(m.View.Body.Name)));
        paper.Centered(PaperRun.Strong(m.Award));
        paper.Centered(
            PaperRun.Slanted(
                T[
                    "recognitionpaper.certificate.by",
                    m.View.Dossier.Decision ?? "…",
                    Vn.Day(m.View.Dossier.DecidedOn),
                    Vn.Day(m.View.Dossier.ValidTo)
                ]
            )
        );
        paper.Add(
            new ParagraphBlock([PaperRun.Slanted(m.Head.PlaceAndDate)])
            {
                Align = PaperAlign.Right,
                FirstLineIndent = false,
                KeepWithNext = true,
            }
        );
        return paper.Signed(m.Signer).Build();
    }
}

using System.Globalization;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Commendation.Papers;

/// <summary>Certificates of merit, one page for each recipient.</summary>
internal static class Certificates
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static Paper Of(PaperMatter m)
    {
        var t = m.T;
        var first = m.Group.First;
        var paper = new PaperBuilder(AwardPapers.Head(m, first.DecisionNumber ?? "", first.DecidedOn))
            .On(PaperSheet.A4Landscape)
            .Title(t["commendation.paper.certificate"], m.Group.All.Count == 1 ? m.Group.All[0].Name : "")
            .Bare(framed: true);
        for (var i = 0; i < m.Group.All.Count; i++)
        {
            if (i > 0)
                paper.PageBreak();
            var one = m.Group.All[i];
            Line(paper, 1, PaperRun.Strong(PaperWords.Default.PartyName));
            Line(paper, 1, PaperRun.Strong(m.Issuer.Name.ToUpper(Vi)));
            Line(paper, 1, PaperRun.Slanted(t["commendation.paper.certificate.gives"]));
            Line(paper, 2.4, PaperRun.Strong(t["commendation.paper.certificate"]));
            Line(
                paper,
                1.3,
                PaperRun.Strong(
                    t[
                        one.IsPerson ? "commendation.paper.certificate.person" : "commendation.paper.certificate.body",
                        one.Name
                    ]
                )
            );
            if (one.IsPerson)
                Line(paper, 1, t["commendation.paper.certificate.of", one.Body]);
            Line(paper, 1, t["commendation.paper.certificate.for", one.Award.Merit]);
            paper.Add(
                new ParagraphBlock([
                    PaperRun.Slanted(
                        t[
                            "commendation.paper.certificate.decision",
                            first.DecisionNumber ?? "……",
                            Vn.Day(first.DecidedOn)
                        ]
                    ),
                    PaperRun.Slanted("      " + AwardPapers.PlaceAndDate(m, first.DecidedOn)),
                ])
                {
                    Align = PaperAlign.Right,
                    FirstLineIndent = false,
                    Scale = 0.8,
                    KeepWithNext = true,
                }
            );
            paper.Signed(new Signer(m.Issuer.Post, m.Issuer.Signer ?? "", m.Issuer.Voice));
        }
        return paper.Build();
    }

    private static void Line(PaperBuilder paper, double scale, PaperRun run) =>
        paper.Add(
            new ParagraphBlock([run])
            {
                Align = PaperAlign.Center,
                FirstLineIndent = false,
                Scale = scale,
            }
        );
}

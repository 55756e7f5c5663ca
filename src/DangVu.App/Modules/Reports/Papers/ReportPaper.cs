using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Text;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Reports.Papers;

/// <summary>The report as a paper in the Party's layout.</summary>
internal static class ReportPaper
{
    public static Paper Of(ReportData report, Texts t)
    {
        var paper = new PaperBuilder(
            new PaperHeader
            {
                UpperBody = report.Office.Superior?.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")),
                IssuingBody = report.Office.CommitteeName.ToUpper(
                    System.Globalization.CultureInfo.GetCultureInfo("vi-VN")
                ),
                // A paper not yet issued keeps the room for its number.
                Number = t["report.number", report.Number is { } n ? n.Split('-')[0] : "     "],
                PlaceAndDate = PaperHeader.At(report.Office.Place, VietnameseDates.Paper(report.AsOf)),
            }
        ).Title(
            t["report.paper-title"],
            t["report.summary." + report.Kind, ReportPeriod.TitleArgs(report.Kind, report.Term, report.AsOf)]
        );
        var number = 0;
        foreach (var section in report.Sections)
        {
            paper.Heading(1, $"{RomanNumeral.Of(++number)}. {section.Title}");
            foreach (var paragraph in section.Paragraphs)
                paper.Paragraph([
                    .. paragraph.Pieces.Select(p =>
                        p.Figure is null ? new PaperRun(p.Text) : PaperRun.Figure(p.Text, p.Figure)
                    ),
                ]);
        }
        return paper
            .Signed(
                new Signer(t["report.office"], report.Signatory?.Name ?? "", t["report.authority"]),
                [.. t["report.recipients"].Split('|')]
            )
            .Build();
    }
}

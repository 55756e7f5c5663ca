using System.Globalization;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Print;

/// <summary>A member's file as a paper: an extract of the register, not one of the Party's own forms.</summary>
internal static class FilePaper
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static Paper Of(
        MemberFile file,
        IReadOnlyList<FilePart> parts,
        OfficeRef office,
        Texts t,
        string printedBy,
        DateOnly today
    )
    {
        var paper = new PaperBuilder(
            new PaperHeader
            {
                UpperBody = office.Superior?.ToUpper(Vi),
                IssuingBody = office.CommitteeName.ToUpper(Vi),
                Number = t["print.copy"],
                PlaceAndDate = PaperHeader.At(office.Place, VietnameseDates.Paper(today)),
                Secrecy = t["print.secret"],
            }
        ).Title(t["print.paper-title"], t["print.summary", file.Member.FullName.ToUpper(Vi), Vn.Day(file.Day)]);
        foreach (var doubt in file.Doubts)
            paper.Paragraph(doubt);
        var number = 0;
        foreach (var part in parts)
        {
            paper.Heading(1, $"{++number}. {part.Title}");
            var facts = part.Facts.Where(f => !string.IsNullOrEmpty(f.Value)).ToList();
            foreach (var (label, value) in facts)
                paper.Paragraph($"{label}: {value}");
            if (part.Lines.Count > 0)
                Lines(paper, part, t);
            if (facts.Count + part.Lines.Count == 0)
                paper.Paragraph(t["file.empty"]);
        }
        return paper
            .Paragraph(t["print.foot", printedBy, Vn.Day(today)])
            .Signed(new Signer(t["print.keeper"], ""))
            .Build();
    }

    private static void Lines(PaperBuilder paper, FilePart part, Texts t)
    {
        static string What(FileLine line) => line.Sub is null ? line.What : $"{line.What} ({line.Sub})";
        if (part.Lines.All(l => string.IsNullOrEmpty(l.Kind)))
            paper.Table(
                [new(16), new(16), new(68)],
                [TableRow.Of(t["from"], t["to"], t["members.what"])],
                part.Lines.Select(l => TableRow.Of(l.Since, l.Until, What(l)))
            );
        else
            paper.Table(
                [new(16), new(16), new(24), new(44)],
                [TableRow.Of(t["from"], t["to"], t["file.kind"], t["members.what"])],
                part.Lines.Select(l => TableRow.Of(l.Since, l.Until, l.Kind, What(l)))
            );
    }
}

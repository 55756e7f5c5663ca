using System.Globalization;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Ballots.Papers;

/// <summary>The slips with their codes, two beside each other, to cut, fold and draw; before them the head teller's box key on a page alone.</summary>
internal static class SlipPaper
{
    public static async Task<Paper> Of(Ctx c, ShownBallot shown, SlipSheet sheet, string address)
    {
        var t = PaperHead.Words;
        var day = shown.Meeting.HeldOn!.Value;
        var head = await PaperHead.Of(c.Work, shown.Body, day);
        var name = BallotPages.Name(t, shown.Ballot);
        var paper = new PaperBuilder(head).Title(t["ballot.slip.title"], name).Bare();
        if (sheet.BoxKey is { } key)
            paper
                .Centered(PaperRun.Strong(t["ballot.slip.box-key"]))
                .Centered(name)
                .Add(
                    new ParagraphBlock([PaperRun.Strong(SlipCode.Grouped(key))])
                    {
                        Align = PaperAlign.Center,
                        FirstLineIndent = false,
                        Scale = 1.5,
                    }
                )
                .Paragraph(t["ballot.slip.box-key.keep"])
                .Paragraph(t["ballot.slip.draw", sheet.Codes.Count.ToString(CultureInfo.InvariantCulture)])
                .PageBreak();
        return paper
            .Table(
                [new(50), new(50)],
                [],
                sheet
                    .Codes.Select(code => Slip(t, name, head.IssuingBody, code, address))
                    .Chunk(2)
                    .Select(two => TableRow.Of(two))
            )
            .Build();
    }

    private static TableCell Slip(Texts t, string name, string body, string code, string address) =>
        new([
            PaperRun.Strong(body + "\n"),
            PaperRun.Strong(t["ballot.slip.title"] + "\n"),
            name + "\n",
            t["ballot.slip.open"] + " ",
            PaperRun.Strong(address + "\n"),
            t["ballot.slip.type"] + "\n",
            PaperRun.Strong(SlipCode.Grouped(code) + "\n"),
            PaperRun.Slanted(t["ballot.slip.note"]),
        ])
        {
            Align = PaperAlign.Left,
        };
}

using System.Globalization;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The sheet on paper: with dotted lines to be written by hand, or as it was written, to be signed. Each print is a reading.</summary>
internal static class SheetPapers
{
    private const int LinesToWrite = 5;
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static IReadOnlyList<PageAction> Actions(Texts t, string at, Domain.Sheet? sheet) =>
        sheet is { ErasedOn: not null }
            ? []
            : [new(t[sheet is null ? "sheet.print.blank" : "sheet.print"], at + "/print.docx")];

    public static Task<IResult?> Own(Ctx c) => File(c, own: true);

    public static Task<IResult?> Heard(Ctx c) => File(c, own: false);

    private static async Task<IResult?> File(Ctx c, bool own)
    {
        var format = c.Route("format");
        if (
            !PaperFile.Knows(format)
            || await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id()) is not { } turn
            || turn.State is not (TurnStates.Planned or TurnStates.Held)
            || own && !SelfReviewDoor.IsOwn(c.Actor, turn)
            || await c.Bodies.Find(turn.BodyId) is not { } body
            || await SheetReader.Open(c.Work, turn) is not { } read
            || read.Sheet is { ErasedOn: not null }
        )
            return null;
        await c.Work.Note("print", "self-review");
        var name = (await c.Work.Get<IMembers>().Names([turn.MemberId])).GetValueOrDefault(turn.MemberId) ?? "";
        var office = await c.Work.Get<IOffices>().Current();
        return PaperFile.Of(
            Of(c.T, turn, read, name, body, office, c.Today),
            format,
            "tu-soi-" + turn.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        );
    }

    internal static Paper Of(
        Texts t,
        Turn turn,
        ReadSheet read,
        string name,
        BodyRef body,
        OfficeRef office,
        DateOnly today
    )
    {
        var written = read.Text is not null;
        var paper = new PaperBuilder(
            new PaperHeader
            {
                UpperBody = office.CommitteeName.ToUpper(Vi),
                IssuingBody = body.Name.ToUpper(Vi),
                Number = "",
                PlaceAndDate = PaperHeader.At(
                    office.Place,
                    read.Sheet is { } sheet ? VietnameseDates.Paper(sheet.WrittenOn) : t["sheet.paper.date"]
                ),
            }
        ).Title(
            t["sheet.paper.title"],
            t["sheet.paper.summary", read.Catalogue.Version.Title.In(t.Language), TurnWords.Month(turn.Month)]
        );
        paper.Paragraph(t["sheet.paper.name", name]);
        paper.Paragraph(t["sheet.paper.hint"]);
        if (!read.Catalogue.Version.Verified)
            paper.Paragraph(t["sheet.paper.unverified"]);
        var number = 0;
        foreach (var group in read.Catalogue.Body.Groups)
        {
            paper.Heading(1, string.Create(CultureInfo.InvariantCulture, $"{++number}. {group.Title.In(t.Language)}"));
            if (!written)
                Lines(paper);
            else if (read.Text!.Groups?.GetValueOrDefault(group.Code) is { } words)
                foreach (var line in words.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    paper.Paragraph(line);
            else
                paper.Paragraph(t["sheet.paper.none"]);
        }
        if (!written)
            paper.Paragraph(t["sheet.paper.nothing-box"]);
        else if (read.Text is { Nothing: true })
            paper.Paragraph(t["sheet.nothing.said"]);
        if (read.Comments.Any(x => x.Text is not null))
            Comments(t, paper, read);
        return paper.Signed(new Signer(t["sheet.paper.chair"], ""), new Signer(t["sheet.paper.writer"], name)).Build();
    }

    private static void Lines(PaperBuilder paper)
    {
        for (var i = 0; i < LinesToWrite; i++)
            paper.Paragraph(new string('.', 110));
    }

    private static void Comments(Texts t, PaperBuilder paper, ReadSheet read)
    {
        paper.Heading(1, t["turn.comments.title"]);
        paper.Table(
            [new(44), new(36), new(20)],
            [TableRow.Of(t["comment.text"], t["comment.outcome"], t["remedy.due"])],
            read.Comments.Where(x => x.Text is not null)
                .Select(x =>
                    TableRow.Of(
                        x.Text!,
                        string.Join(". ", new[] { x.Answer, x.Remedy?.What }.OfType<string>())
                            is { Length: > 0 } outcome
                            ? outcome
                            : t["comment.open"],
                        x.Remedy is { } remedy ? Vn.Day(remedy.DueOn) : ""
                    )
                )
        );
    }
}

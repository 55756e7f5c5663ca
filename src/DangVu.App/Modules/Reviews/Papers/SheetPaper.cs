using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Paper = DangVu.Documents.Paper;

namespace DangVu.App.Modules.Reviews.Papers;

/// <summary>Bản kiểm điểm: of a person or a collective, under the headings of the round's form; what is unwritten has room for the pen.</summary>
internal static class SheetPaper
{
    private const string Room = "………………………………………………………………";

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await SheetPages.Open(c, "reviews.read") is not { } s)
            return null;
        return PaperFile.Page(
            await Of(c, s.Sheet, s.Round, s.Body, s.Name),
            c.T["reviews.paper"],
            $"{s.Name} · {ListRounds.TitleOf(c.T, s.Round)}",
            [new(c.T["reviews.title"], "/reviews?body=" + s.Body.Id), new(s.Name, "/reviews/sheets/" + s.Sheet.Id)],
            PaperHead.Saves($"/reviews/sheets/{s.Sheet.Id}/paper")
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await SheetPages.Open(c, "reviews.read") is not { } s)
            return null;
        var paper = await Of(c, s.Sheet, s.Round, s.Body, s.Name);
        await c.Work.Note("print", "review-sheets", s.Sheet.Id);
        return PaperFile.Of(
            paper,
            c.Route("format"),
            $"ban-kiem-diem-{s.Round.Year}-{Fold.Of(s.Name).Replace(' ', '-')}"
        );
    }

    private static async Task<Paper> Of(Ctx c, ReviewSheet sheet, ReviewRound round, BodyRef body, string name)
    {
        var t = PaperHead.Words;
        var day = sheet.ConcludedOn ?? c.Today;
        var person = Subjects.IsPerson(sheet.Subject);
        var paper = (await PaperHead.Begin(c.Work, body, day, person ? null : PaperHead.Number("BC", body))).Title(
            t[person ? "reviews.paper.person" : "reviews.paper.collective"],
            person
                ? ListRounds.TitleOf(t, round)
                : t["reviews.paper.of", t["reviews.subject." + sheet.Subject], ListRounds.TitleOf(t, round)]
        );
        if (person)
            await Identity(c, sheet, name, day, paper);
        var parts = await SheetPages.Parts(c, sheet);
        var points = await c
            .Db.Set<SuggestedPoint>()
            .AsNoTracking()
            .Where(p => p.SheetId == sheet.Id)
            .OrderBy(p => p.SuggestedOn)
            .Select(p => p.Text)
            .ToListAsync();
        if (round.Topic is { } topic)
            points.Insert(0, topic);
        var number = 0;
        foreach (
            var heading in SheetPages.Headings(
                c.Work.Get<RuleBook>(),
                round,
                sheet,
                await SheetPages.IsLeader(c, sheet)
            )
        )
        {
            paper.Heading(1, $"{RomanNumeral.Of(++number)}. {heading.Text.In("vi")}");
            if (SheetFacts.Name(heading.Code) == "suggested")
                foreach (var point in points)
                    paper.Paragraph(t["reviews.paper.suggested", point]);
            if (parts.GetValueOrDefault(SheetFacts.Name(heading.Code)) is { } text)
                PaperHead.Lines(paper, text);
            else
                paper.Paragraph(Room).Paragraph(Room);
        }
        paper.Heading(1, $"{RomanNumeral.Of(++number)}. {t["reviews.own-grade"]}");
        paper.Paragraph(sheet.OwnGrade is { } grade ? t["reviews.grade." + grade] + "." : Room);
        if (person)
        {
            paper.Signed(new Signer(t["reviews.paper.self"], name));
            if (sheet.Residence is not null)
            {
                paper.Heading(1, t["reviews.paper.residence", sheet.ResidenceFrom, Vn.Day(sheet.ResidenceOn)]);
                PaperHead.Lines(paper, sheet.Residence);
            }
        }
        paper.Heading(1, t[person ? "reviews.paper.comments" : "reviews.comments"]);
        if (sheet.Comments is null)
            paper.Paragraph(Room).Paragraph(Room);
        PaperHead.Lines(paper, sheet.Comments);
        paper.Heading(1, t["reviews.conclusion"]);
        if (sheet.Conclusion is null)
            paper.Paragraph(Room).Paragraph(Room);
        PaperHead.Lines(paper, sheet.Conclusion);
        return paper.Signed(await PaperHead.Head(c.Work, body, day)).Build();
    }

    private static async Task Identity(Ctx c, ReviewSheet sheet, string name, DateOnly day, PaperBuilder paper)
    {
        var t = PaperHead.Words;
        var member = await c.Work.Get<IMembers>().Find(sheet.MemberId!.Value);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var offices = (await c.Work.Get<IHeldOffices>().Of(sheet.MemberId.Value))
            .Where(h => h.From <= day && (h.To is null || h.To > day))
            .Select(h => $"{t["office." + h.Title]} {bodies.GetValueOrDefault(h.BodyId)}");
        paper.Paragraph(t["reviews.paper.name", name, member?.BirthDate is { } born ? Vn.Partial(born) : "………"]);
        paper.Paragraph(
            t[
                "reviews.paper.posts",
                string.Join("; ", offices) is { Length: > 0 } held ? held : t["reviews.paper.no-post"]
            ]
        );
        paper.Paragraph(t["reviews.paper.cell", member is null ? "" : bodies.GetValueOrDefault(member.CellId)]);
    }
}

using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>Bảng phân công nhiệm vụ: the table of duties of a body as at a day, as a paper to be signed.</summary>
internal static class DutyPaper
{
    public static async Task<PageModel?> Page(Ctx c)
    {
        var query = c.Http.Request.QueryString.Value;
        return PaperFile.Page(
            await Of(c),
            c.T["working-rules.paper"],
            c.Body.Name,
            [new(c.T["working-rules.title"], "/working-rules" + query)],
            [
                new("DOCX", "/working-rules/paper.docx" + query, Primary: true),
                new("PDF", "/working-rules/paper.pdf" + query),
            ]
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")))
            return null;
        var paper = await Of(c);
        await c.Work.Note("print", "working-rules", c.Body.Id);
        return PaperFile.Of(paper, c.Route("format"), "phan-cong-nhiem-vu");
    }

    private static async Task<Paper> Of(Ctx c)
    {
        var t = PaperHead.Words;
        var day = c.AsAt ?? c.Today;
        var duties = (await Duties.Of(c.Work, c.Body, day)).Where(d => d.Line.Of.Id == c.Body.Id).ToList();
        var documents = duties.Select(d => d.Line.Document).OfType<string>().Distinct().ToList();
        var paper = new PaperBuilder(await PaperHead.Of(c.Work, c.Body, day))
            .On(PaperSheet.A4Landscape)
            .Title(t["working-rules.paper.title"], t["working-rules.paper.day", Vn.Day(day)]);
        if (documents.Count > 0)
            paper.Paragraph(t["working-rules.paper.by", string.Join(", ", documents)]);
        return paper
            .Table(
                [new(5, PaperAlign.Center), new(20), new(29), new(18), new(28)],
                [
                    TableRow.Of(
                        t["working-rules.paper.no"],
                        t["working-rules.charge"],
                        t["working-rules.area"],
                        t["working-rules.with"],
                        t["working-rules.how"]
                    ),
                ],
                duties.Select(
                    (d, i) =>
                        TableRow.Of(
                            Vn.Number(i + 1),
                            d.Posts is { } posts ? $"{d.Charge}, {posts}" : d.Charge,
                            d.Line.Area,
                            d.Line.With?.Name ?? "",
                            d.Line.How ?? ""
                        )
                )
            )
            .Signed(await PaperHead.Head(c.Work, c.Body, day))
            .Build();
    }
}

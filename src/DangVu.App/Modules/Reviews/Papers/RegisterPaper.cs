using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Papers;

/// <summary>Danh mục hạn chế, khuyết điểm of a body and those below it: what the list shows, as a paper to be signed.</summary>
internal static class RegisterPaper
{
    /// <summary>A paper is read by people; a longer register is asked for by year, state or body.</summary>
    private const int Most = 500;

    public static async Task<PageModel?> Page(Ctx c) =>
        PaperFile.Page(
            await Of(c),
            c.T["shortcomings.paper"],
            c.Body.Name,
            [new(c.T["shortcomings.title"], "/shortcomings" + c.Http.Request.QueryString)],
            PaperHead.Saves("/shortcomings/paper", c.Http.Request.QueryString.Value ?? "")
        );

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")))
            return null;
        var paper = await Of(c);
        await c.Work.Note("print", "shortcomings");
        return PaperFile.Of(paper, c.Route("format"), "danh-muc-han-che");
    }

    private static async Task<Paper> Of(Ctx c)
    {
        var t = PaperHead.Words;
        var (all, bodies) = await RegisterQuery.Visible(c);
        var asked = RegisterQuery.Asked(c, all);
        var rows = await asked.OrderBy(s => s.Deadline).ThenBy(s => s.Id).Take(Most).ToListAsync();
        var ageing = await Ageing.Read(all, c.Today);
        var names = await c
            .Work.Get<IMembers>()
            .Names(rows.SelectMany(s => new[] { s.MemberId, s.OwnerMemberId }).OfType<Guid>());
        var paper = (await PaperHead.Begin(c.Work, c.Body, c.Today, PaperHead.Number("DS", c.Body)))
            .On(PaperSheet.A4Landscape)
            .Title(t["shortcomings.paper.title"], t["shortcomings.paper.of", Vn.Day(c.Today)])
            .Paragraph(t["shortcomings.paper.count", c.Body.Name, ageing.Open, ageing.Late]);
        if (rows.Count == Most)
            paper.Paragraph(t["shortcomings.paper.most", Most]);
        return paper
            .Table(
                [new(5, PaperAlign.Center), new(26), new(14), new(22), new(12), new(9), new(12)],
                [
                    TableRow.Of(
                        t["reviews.paper.no"],
                        t["shortcomings.what"],
                        t["shortcomings.whose"],
                        t["shortcomings.remedy"],
                        t["shortcomings.owner"],
                        t["shortcomings.deadline"],
                        t["shortcomings.paper.result"]
                    ),
                ],
                rows.Select(
                    (s, i) =>
                        TableRow.Of(
                            Vn.Number(i + 1),
                            s.Text is null ? t["shortcomings.source.self-review"]
                                : s.Cause is { } why ? $"{s.Text} ({t["shortcomings.cause"]}: {why})"
                                : s.Text,
                            s.MemberId is { } m
                                ? $"{names.GetValueOrDefault(m)}, {bodies.GetValueOrDefault(s.BodyId)}"
                                : bodies.GetValueOrDefault(s.BodyId) ?? "",
                            s.Remedy,
                            s.OwnerMemberId is { } o
                                ? names.GetValueOrDefault(o) ?? ""
                                : bodies.GetValueOrDefault(s.BodyId) ?? "",
                            Vn.Day(s.Deadline),
                            Result(t, s)
                        )
                )
            )
            .Signed(await PaperHead.Head(c.Work, c.Body, c.Today))
            .Build();
    }

    private static string Result(Texts t, Shortcoming s) =>
        s is { State: ShortcomingStates.Verified, ClosedOn: { } day }
            ? t["shortcomings.paper.verified", s.VerifiedBy, Vn.Day(day)]
            : t["shortcomings.state." + s.State];
}

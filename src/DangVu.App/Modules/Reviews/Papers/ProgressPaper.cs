using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Reviews.Papers;

/// <summary>Who has not been reviewed yet: by name in a cell, by body above it.</summary>
internal static class ProgressPaper
{
    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await ListRounds.Find(c) is not { } round)
            return null;
        return PaperFile.Page(
            await Of(c, round),
            c.T["reviews.progress-paper"],
            $"{c.Body.Name} · {ListRounds.TitleOf(c.T, round)}",
            MinutesPaper.Crumbs(c, round),
            PaperHead.Saves($"/reviews/{round.Id}/progress", "?body=" + c.Body.Id)
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await ListRounds.Find(c) is not { } round)
            return null;
        var paper = await Of(c, round);
        await c.Work.Note("print", "review-rounds", round.Id);
        return PaperFile.Of(paper, c.Route("format"), $"tien-do-kiem-diem-{round.Year}");
    }

    private static async Task<Paper> Of(Ctx c, ReviewRound round)
    {
        var t = PaperHead.Words;
        var counts = await RoundBoard.Counts(c, round);
        var (done, open) = (counts.Sum(x => x.Done), counts.Sum(x => x.Open));
        var paper = (await PaperHead.Begin(c.Work, c.Body, c.Today, PaperHead.Number("DS", c.Body)))
            .Title(t["reviews.paper.list"], t["reviews.paper.progress-of", ListRounds.TitleOf(t, round)])
            .Paragraph(t["reviews.paper.progress", Vn.Day(c.Today), done, done + open, open]);
        if (open > 0)
            await (c.Body.IsCell ? Names(c, round, paper) : Bodies(c, counts, paper));
        return paper.Signed(await PaperHead.Head(c.Work, c.Body, c.Today)).Build();
    }

    private static async Task Names(Ctx c, ReviewRound round, PaperBuilder paper)
    {
        var t = PaperHead.Words;
        var sheets = (await RoundBoard.Sheets(c, round)).Where(s => s.State == SheetStates.Open).ToList();
        var names = await c.Work.Get<IMembers>().Names(sheets.Select(s => s.MemberId).OfType<Guid>());
        paper.Table(
            [new(8, PaperAlign.Center), new(36), new(36), new(20)],
            [TableRow.Of(t["reviews.paper.no"], t["reviews.whose"], t["reviews.paper.why"], t["reviews.next-on"])],
            sheets
                .OrderBy(s => s.MemberId is null ? 0 : 1)
                .Select(
                    (s, i) =>
                        TableRow.Of(
                            Vn.Number(i + 1),
                            s.MemberId is { } m ? names.GetValueOrDefault(m) ?? "" : t["reviews.subject." + s.Subject],
                            s.AbsentReason ?? t["reviews.state.open"],
                            Vn.Day(s.NextOn)
                        )
                )
        );
    }

    private static async Task Bodies(Ctx c, IReadOnlyList<BodyCount> counts, PaperBuilder paper)
    {
        var t = PaperHead.Words;
        var of = counts.ToLookup(x => x.BodyId);
        var late = (await c.Bodies.All()).Where(b => of[b.Id].Any(x => x.Open > 0)).ToList();
        paper.Table(
            [
                new(8, PaperAlign.Center),
                new(44),
                new(16, PaperAlign.Right),
                new(16, PaperAlign.Right),
                new(16, PaperAlign.Right),
            ],
            [
                TableRow.Of(
                    t["reviews.paper.no"],
                    t["body"],
                    t["reviews.paper.open-collectives"],
                    t["reviews.paper.open-people"],
                    t["reviews.state.absent"]
                ),
            ],
            late.Select(
                (b, i) =>
                    TableRow.Of(
                        Vn.Number(i + 1),
                        b.Name,
                        Vn.Number(of[b.Id].Where(x => !x.IsPerson).Sum(x => x.Open)),
                        Vn.Number(of[b.Id].Where(x => x.IsPerson).Sum(x => x.Open)),
                        Vn.Number(of[b.Id].Sum(x => x.Absent))
                    )
            )
        );
    }
}

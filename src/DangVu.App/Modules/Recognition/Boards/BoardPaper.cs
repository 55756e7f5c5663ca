using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>A board on paper: the figure on its day, what is missing and whose it is, what is met and on what evidence, the trend.</summary>
internal static class BoardPaper
{
    private static readonly Texts Words = PaperHead.Words;

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await BoardAccess.Find(c, c.Id(), "boards.read") is not { } found)
            return null;
        var paper = await Of(c, found.Board, found.Body);
        var query = c.AsAt is { } past ? $"?day={past:yyyy-MM-dd}" : "";
        return PaperFile.Page(
            paper,
            c.T["boards.paper"],
            found.Body.Name,
            [new(c.T["boards.title"], "/boards"), new(c.T["boards.board"], "/boards/" + found.Board.Id + query)],
            PaperHead.Saves($"/boards/{found.Board.Id}/paper", query)
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await BoardAccess.Find(c, c.Id(), "boards.read") is not { } found)
            return null;
        var paper = await Of(c, found.Board, found.Body);
        await c.Work.Note("export", "boards", found.Board.Id);
        return PaperFile.Of(paper, c.Route("format"), $"bang-tieu-chi-{c.AsAt ?? c.Today:yyyy-MM-dd}");
    }

    public static async Task<Paper> Of(Ctx c, Board board, BodyRef body, PaperWording? wording = null)
    {
        var on = c.AsAt ?? c.Today;
        var w = wording ?? await c.Work.Get<IPaperWordings>().Of(BoardPaperForms.Code, on);
        var state = await BoardState.Read(c.Work, board);
        var day = await state.On(on);
        var owners = await Owners.Read(c, state.Criteria);
        var office = await c.Work.Get<IOffices>().On(on);
        var missing = day.Missing;
        (string, object?)[] blanks =
        [
            ("đơn vị", body.ParentId is null ? office.CommitteeName : body.Name),
            ("tiêu chí", day.Rule.Title.Vi),
            ("căn cứ", day.Rule.Basis.Cite("vi")),
            ("ngày", Vn.Day(on)),
            ("đạt", day.Met),
            ("tổng số", day.Total),
            ("còn thiếu", missing.Count),
        ];
        var paper = (await PaperHead.Begin(c.Work, body, on, PaperHead.Number("BC", body)))
            .On(PaperSheet.A4Landscape)
            .Title(Words["boardpaper.title"], Words["boardpaper.about", day.Rule.Title.Vi, Vn.Day(on)]);
        Say(paper, w, "opening", blanks);
        paper.Paragraph(new PaperRun(BoardSentences.Lede(Words, day, await state.Moved(day))));
        if (day.HasPoints)
            paper.Paragraph(new PaperRun(BoardSentences.Points(Words, day)));
        var part = 0;
        if (missing.Count > 0)
            Missing(paper.Heading(1, Heading(ref part, "boards.missing")), missing, owners, on);
        Met(paper.Heading(1, Heading(ref part, "boards.met-title")), day, owners);
        await Trend(paper.Heading(1, Heading(ref part, "boards.trend")), state, on);
        Say(paper, w, "closing", blanks);
        return paper.Signed(await PaperHead.Head(c.Work, body, on), w.Lines("recipients", blanks)).Build();
    }

    private static void Say(PaperBuilder paper, PaperWording w, string line, (string, object?)[] blanks)
    {
        foreach (var text in w.Lines(line, blanks))
            paper.Paragraph(new PaperRun(text));
    }

    private static string Heading(ref int number, string key) =>
        $"{(++number).ToString(CultureInfo.InvariantCulture)}. {Words[key]}";

    private static string No(Place p) => p.Number.ToString(CultureInfo.InvariantCulture);

    private static void Missing(PaperBuilder paper, IReadOnlyList<Place> places, Owners owners, DateOnly on) =>
        paper.Table(
            [new(6, PaperAlign.Center), new(28), new(14), new(14), new(18), new(20)],
            [
                TableRow.Of(
                    Words["boards.number"],
                    Words["boards.criterion"],
                    Words["boards.has"],
                    Words["boards.needed"],
                    Words["boards.owner"],
                    Words["boards.plan"]
                ),
            ],
            places.Select(p =>
            {
                var plan = BoardTables.Plan(Words, p.Own, on);
                return TableRow.Of(
                    No(p),
                    p.Title(Words),
                    BoardTables.Value(Words, p.Leaf, p.Last) ?? Words["boards.state." + p.State(on)],
                    p.Own?.Needed,
                    owners.Of(p.Own),
                    plan.Sub is null ? plan.Text : $"{plan.Sub} ({plan.Text})"
                );
            })
        );

    private static void Met(PaperBuilder paper, BoardDay day, Owners owners)
    {
        foreach (var of in day.Places.Where(p => !p.IsMissing).GroupBy(p => p.Group?.Code))
        {
            if (day.Groups.FirstOrDefault(g => g.Group.Code == of.Key) is { } group)
                paper.Heading(2, BoardTables.Heading(Words, group));
            paper.Table(
                [new(6, PaperAlign.Center), new(26), new(14), new(26), new(10), new(10), new(14)],
                [
                    TableRow.Of(
                        Words["boards.number"],
                        Words["boards.criterion"],
                        Words["boards.has"],
                        Words["boards.evidence"],
                        Words["boards.met-since"],
                        Words["boards.expires"],
                        Words["boards.owner"]
                    ),
                ],
                of.Select(p =>
                    TableRow.Of(
                        No(p),
                        p.Title(Words),
                        BoardTables.Value(Words, p.Leaf, p.Last),
                        p.Last?.Evidence,
                        Vn.Day(p.MetSince),
                        Vn.Day(p.Last?.ExpiresOn),
                        owners.Of(p.Own)
                    )
                )
            );
        }
    }

    private static async Task Trend(PaperBuilder paper, BoardState state, DateOnly on) =>
        paper.Table(
            [new(34), new(33, PaperAlign.Center), new(33, PaperAlign.Center)],
            [TableRow.Of(Words["boards.quarter"], Words["boards.met"], Words["boards.places"])],
            (await state.Trend(on)).Select(p =>
                TableRow.Of(
                    $"{p.Label} ({Vn.Day(p.Day)})",
                    p.Met.ToString(CultureInfo.InvariantCulture),
                    p.Total.ToString(CultureInfo.InvariantCulture)
                )
            )
        );
}

/// <summary>The sentences of a board's paper that an office may word itself.</summary>
internal sealed class BoardPaperForms : IPaperForms
{
    public const string Code = "board";

    private static readonly string[] Blanks = ["đơn vị", "tiêu chí", "căn cứ", "ngày", "đạt", "tổng số", "còn thiếu"];

    public IReadOnlyList<PaperForm> Forms { get; } =
    [
        new(
            Code,
            "boardpaper.name",
            [
                new("opening", "boardpaper.opening", Blanks),
                new("closing", "boardpaper.closing", Blanks),
                new("recipients", "boardpaper.recipients", "đơn vị"),
            ]
        ),
    ];

    public async Task<Paper?> Sample(Ctx c, string code, PaperWording wording)
    {
        if (!BoardAccess.MaySee(c, c.Body))
            return null;
        var newest = await c
            .Db.Set<Board>()
            .AsNoTracking()
            .Where(b => b.BodyId == c.Body.Id)
            .OrderByDescending(b => b.OpenedOn)
            .FirstOrDefaultAsync();
        return newest is not null && await BoardRules.Nearest(c.Work, newest.Family, c.Today) is not null
            ? await BoardPaper.Of(c, newest, c.Body, wording)
            : null;
    }
}

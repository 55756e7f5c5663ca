using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>The boards of the chosen body, those below it and those above that are about it too.</summary>
internal static class BoardList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var day = c.AsAt ?? c.Today;
        var bodies = (await c.Bodies.All())
            .Where(b =>
                BoardAccess.MaySee(c, b)
                && (c.Range.Covers(b.Path) || c.Body.Path.StartsWith(b.Path, StringComparison.Ordinal))
            )
            .ToDictionary(b => b.Id);
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<Board>().AsNoTracking().Where(b => ids.Contains(b.BodyId) && b.OpenedOn <= day);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(b => b.OpenedOn > after.Day || b.OpenedOn == after.Day && b.Id > after.Id);
        var boards = await found.OrderBy(b => b.OpenedOn).ThenBy(b => b.Id).Take(Keyset.Page + 1).ToListAsync();
        var shown = new List<Board>();
        foreach (var board in boards.Take(Keyset.Page))
            if (await BoardRules.Nearest(c.Work, board.Family, day) is not null)
                shown.Add(board);
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var state in await BoardState.Read(c.Work, shown))
            rows.Add(Row(c, await state.On(day), state.Board, bodies[state.Board.BodyId]));
        return new ListModel
        {
            Title = t["boards.title"],
            Lede = t["boards.lede", rows.Count],
            Help = t["boards.help"],
            Actions =
                c.May("boards.write") && c.AsAt is null ? [new(t["boards.open"], "/boards/new", Primary: true)] : [],
            Table = new Table(
                [
                    new(t["boards.board"]),
                    new(t["body"]),
                    new(t["boards.met"]),
                    new(t["boards.late-plans"], Number: true),
                    new(t["boards.soon"], Number: true),
                    new(t["boards.opened"]),
                ],
                rows
            ),
            Next =
                boards.Count > Keyset.Page
                    ? c.Here(("after", Keyset.Write(boards[Keyset.Page - 1].OpenedOn, boards[Keyset.Page - 1].Id)))
                    : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    private static IReadOnlyList<Cell> Row(Ctx c, BoardDay day, Board board, BodyRef body) =>
        [
            new Cell(
                day.Rule.Title.In(c.T.Language),
                "/boards/" + board.Id,
                Sub: board.ClosedOn is { } closed ? c.T["boards.closed-on", Vn.Day(closed)] : null
            ),
            body.Name,
            new Cell(Vn.Ratio(day.Met, day.Total), Tone: day.Met == day.Total ? Tone.Ok : Tone.Due),
            Cell.Of(day.Missing.Count(p => p.Own?.PlanOn < day.Day)),
            Cell.Of(day.Places.Count(p => p.RunsOut(day.Day, board.TellDays))),
            Vn.Day(board.OpenedOn),
        ];
}

using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Who sees a board: it is about everything below its body, so whoever may read boards there may read it; only its own body writes.</summary>
internal static class BoardAccess
{
    public static bool MaySee(Ctx c, BodyRef body) =>
        c.Actor.May("boards.read", body.Path)
        || c.Actor.Rights.Any(r =>
            r.Permissions.Contains("boards.read") && r.Path.StartsWith(body.Path, StringComparison.Ordinal)
        );

    public static async Task<(Board Board, BodyRef Body)?> Find(Ctx c, Guid id, string permission)
    {
        var board = await c.Db.Set<Board>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id);
        return
            board is not null
            && await c.Bodies.Find(board.BodyId) is { } body
            && (permission == "boards.read" ? MaySee(c, body) : c.Actor.May(permission, body.Path))
            && await BoardRules.Nearest(c.Work, board.Family, c.Today) is not null
            ? (board, body)
            : null;
    }

    /// <summary>A board that is open and that the reader may write on.</summary>
    public static async Task<(Board Board, BodyRef Body)?> Writable(Ctx c, Guid id) =>
        await Find(c, id, "boards.write") is { Board.ClosedOn: null } found ? found : null;

    /// <summary>Whether the reader may change the board on the page being shown: it is open and shown as it is today.</summary>
    public static bool Writes(Ctx c, Board board, BodyRef body) =>
        board.ClosedOn is null && c.AsAt is null && c.Actor.May("boards.write", body.Path);

    public static string? Href(Board board, BoardCriterion? own) =>
        own is null ? null : $"/boards/{board.Id}/criteria/{own.Id}";
}

using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

internal static partial class BoardPages
{
    public static async Task<PageModel?> ShowAssessment(Ctx c)
    {
        var a = await c.Db.Set<Assessment>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        if (a is null || await Find(c, a.BoardId, "boards.read") is not { } found)
            return null;
        var criterion = await c.Db.Set<BoardCriterion>().AsNoTracking().SingleAsync(x => x.Id == a.CriterionId);
        var t = c.T;
        var rule = c.Work.Get<RuleBook>().Nearest(found.Board.Family, a.On);
        var leaf = rule.As<CriteriaBody>().Leaves().FirstOrDefault(l => l.Code == criterion.Code);
        var name = criterion.Wording ?? leaf?.Title.In(t.Language) ?? criterion.Code;
        return new DetailModel
        {
            Title = name,
            Lede = a.AnnulledOn is { } gone
                ? t["boards.annulled", Vn.Day(gone), a.AnnulReason]
                : t["boards.assessed", Vn.Day(a.On), t[a.IsMet ? "boards.state.met" : "boards.state.not-met"]],
            Crumbs =
            [
                new(t["boards.title"], "/boards"),
                new(rule.Title.In(t.Language), "/boards/" + a.BoardId),
                new(name, $"/boards/{a.BoardId}/criteria/{a.CriterionId}"),
            ],
            Rules = [rule.Note(t)],
            Actions =
                a.AnnulledOn is null && c.Actor.May("boards.write", found.Body.Path)
                    ? [new(t["boards.annul"], $"/boards/assessments/{a.Id}/annul")]
                    : [],
            Facts =
            [
                (t["boards.has"], a.Value),
                (t["boards.needed"], criterion.Needed),
                (t["boards.evidence"], a.Evidence),
                (t["boards.expires"], Vn.Day(a.ExpiresOn)),
                (t["boards.owner"], criterion.Owner),
            ],
        };
    }

    private static string? Href(Board board, Place place) =>
        place.Own is null ? null : $"/boards/{board.Id}/criteria/{place.Own.Id}";

    /// <summary>A board is about everything below its body, so whoever may read boards there may read it; only its own body writes.</summary>
    private static bool MaySee(Ctx c, BodyRef body) =>
        c.Actor.May("boards.read", body.Path)
        || c.Actor.Rights.Any(r =>
            r.Permissions.Contains("boards.read") && r.Path.StartsWith(body.Path, StringComparison.Ordinal)
        );

    internal static async Task<(Board Board, BodyRef Body)?> Find(Ctx c, Guid id, string permission)
    {
        var board = await c.Db.Set<Board>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id);
        return
            board is not null
            && await c.Bodies.Find(board.BodyId) is { } body
            && (permission == "boards.read" ? MaySee(c, body) : c.Actor.May(permission, body.Path))
            ? (board, body)
            : null;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <param name="Day">The end of the quarter; for the running quarter the day itself.</param>
internal sealed record TrendPoint(string Label, DateOnly Day, int Met, int Total, Score Points);

/// <summary>A board read once: how it stood on any day, and how many were met when.</summary>
internal sealed class BoardState(
    Work work,
    Board board,
    IReadOnlyList<BoardCriterion> criteria,
    IReadOnlyList<Word> words
)
{
    private readonly Dictionary<string, BoardCriterion> own = criteria.ToDictionary(c => c.Code);
    private readonly ILookup<Guid, Word> said = words.ToLookup(w => w.CriterionId);

    public Board Board => board;

    public IReadOnlyList<BoardCriterion> Criteria => criteria;

    public static async Task<BoardState> Read(Work work, Board board) => (await Read(work, [board]))[0];

    /// <summary>Many boards by two questions.</summary>
    public static async Task<IReadOnlyList<BoardState>> Read(Work work, IReadOnlyList<Board> boards)
    {
        if (boards.Count == 0)
            return [];
        var ids = boards.Select(b => b.Id).ToList();
        var criteria = (
            await work.Db.Set<BoardCriterion>().AsNoTracking().Where(c => ids.Contains(c.BoardId)).ToListAsync()
        ).ToLookup(c => c.BoardId);
        var words = await work
            .Db.Set<Assessment>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.BoardId))
            .OrderBy(a => a.On)
            .ThenBy(a => a.Id)
            .Select(a => new
            {
                a.BoardId,
                Word = new Word(
                    a.Id,
                    a.CriterionId,
                    a.On,
                    a.IsMet,
                    a.Value,
                    a.Number,
                    a.NotApplicable,
                    a.Evidence,
                    a.EvidenceId,
                    a.ExpiresOn,
                    a.AnnulledOn,
                    a.AnnulReason,
                    a.RuleId
                ),
            })
            .ToListAsync();
        var byBoard = words.ToLookup(w => w.BoardId, w => w.Word);
        return [.. boards.Select(b => new BoardState(work, b, [.. criteria[b.Id]], [.. byBoard[b.Id]]))];
    }

    /// <summary>The version that holds on the day, or the nearest one.</summary>
    public async Task<RuleVersion> Rule(DateOnly day) =>
        await BoardRules.Nearest(work, board.Family, day)
        ?? throw new InvalidOperationException($"No version of {board.Family} is left");

    /// <summary>All words on a criterion, annulled ones too, the oldest first.</summary>
    public IReadOnlyList<Word> Of(Guid criterionId) => [.. said[criterionId]];

    public async Task<BoardDay> On(DateOnly day) => BoardDay.Of(day, await Rule(day), own, said);

    /// <summary>How the board stood at the end of each quarter since it was opened; the last point is the day itself.</summary>
    public async Task<IReadOnlyList<TrendPoint>> Trend(DateOnly day)
    {
        var points = new List<TrendPoint>();
        var first = words.Count > 0 && words[0].On > board.OpenedOn ? words[0].On : board.OpenedOn;
        for (var end = QuarterEnd(first); ; end = QuarterEnd(end.AddDays(1)))
        {
            var at = end < day ? end : day;
            var then = await On(at);
            points.Add(
                new TrendPoint($"Q{(at.Month + 2) / 3}/{at.Year}", at, then.Met, then.Total, then.Evaluation.Points)
            );
            if (end >= day)
                return points;
        }
    }

    /// <summary>Which places became met and which were lost since the end of the quarter before; null while the board is younger.</summary>
    public async Task<BoardMove?> Moved(BoardDay now)
    {
        var before = QuarterStart(now.Day).AddDays(-1);
        if (before < board.OpenedOn)
            return null;
        var then = await On(before);
        var was = then.Places.Where(p => p.IsMet).Select(p => p.Leaf.Code).ToHashSet();
        var known = then.Places.Select(p => p.Leaf.Code).ToHashSet();
        return new BoardMove(
            before,
            then.Met,
            [.. now.Places.Where(p => p.IsMet && !was.Contains(p.Leaf.Code))],
            [.. now.Places.Where(p => !p.IsMet && was.Contains(p.Leaf.Code))],
            then.Rule.Id == now.Rule.Id ? 0 : known.Except(now.Places.Select(p => p.Leaf.Code)).Count()
        );
    }

    /// <summary>
    /// The change of the set while the board was watched that is nearest before the day: what was kept by code, what is new; with how many
    /// places still stand on words from before.
    /// </summary>
    public async Task<(RuleVersion Before, RuleVersion Now, VersionChange Change, int OldWords)?> Changed(BoardDay now)
    {
        if (now.Rule.EffectiveFrom <= board.OpenedOn || now.Rule.EffectiveFrom > now.Day)
            return null;
        var before = await Rule(now.Rule.EffectiveFrom.AddDays(-1));
        return before.Id == now.Rule.Id
            ? null
            : (
                before,
                now.Rule,
                VersionChange.Between(before.As<CriteriaBody>(), now.Rule.As<CriteriaBody>()),
                now.Places.Count(p => p.Last is { } word && word.On < now.Rule.EffectiveFrom)
            );
    }

    private static DateOnly QuarterStart(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    private static DateOnly QuarterEnd(DateOnly day) => QuarterStart(day).AddMonths(3).AddDays(-1);
}

/// <summary>What changed on a board since the end of the quarter before.</summary>
/// <param name="Ended">Places that the set no longer has.</param>
internal sealed record BoardMove(
    DateOnly Since,
    int MetThen,
    IReadOnlyList<Place> Won,
    IReadOnlyList<Place> Lost,
    int Ended
);

using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>One place of the board on a day.</summary>
internal sealed record Place(
    int Number,
    CriteriaLeaf Leaf,
    RuleText? Group,
    BoardCriterion? Own,
    Assessment? Last,
    bool IsMet,
    DateOnly? MetSince
)
{
    public string State(DateOnly day) =>
        IsMet ? "met"
        : Last is null ? "not-assessed"
        : Last.IsMet && Last.ExpiresOn < day ? "expired"
        : "not-met";

    public Tone Tone(DateOnly day) =>
        State(day) switch
        {
            "met" => Ui.Tone.Ok,
            "not-assessed" => Ui.Tone.Mute,
            "expired" => Ui.Tone.Due,
            _ => Ui.Tone.Late,
        };

    public string Title(Texts t) => Own?.Wording ?? Leaf.Title.In(t.Language);
}

/// <summary>A board read once: its rule on any day, its places, and how many were met when.</summary>
internal sealed class BoardState(
    Board board,
    RuleBook book,
    IReadOnlyList<BoardCriterion> criteria,
    IReadOnlyList<Assessment> assessments
)
{
    public Board Board => board;

    public static async Task<BoardState> Read(AppDb db, RuleBook book, Board board)
    {
        var criteria = await db.Set<BoardCriterion>().AsNoTracking().Where(c => c.BoardId == board.Id).ToListAsync();
        var assessments = await db.Set<Assessment>()
            .AsNoTracking()
            .Where(a => a.BoardId == board.Id)
            .OrderBy(a => a.On)
            .ThenBy(a => a.Id)
            .ToListAsync();
        return new BoardState(board, book, criteria, assessments);
    }

    public RuleVersion Rule(DateOnly day) => book.Nearest(board.Family, day);

    public IReadOnlyList<Assessment> Of(Guid criterionId) => [.. assessments.Where(a => a.CriterionId == criterionId)];

    /// <summary>Every place of the version in force, as the last assessment on or before the day says it.</summary>
    public IReadOnlyList<Place> On(DateOnly day)
    {
        var body = Rule(day).As<CriteriaBody>();
        var own = criteria.ToDictionary(c => c.Code);
        var said = assessments
            .Where(a => a.On <= day && (a.AnnulledOn is null || a.AnnulledOn > day))
            .ToLookup(a => a.CriterionId);
        var places = new List<Place>();
        foreach (var node in body.Nodes)
        foreach (var leaf in node.SelfAndBelow().OfType<CriteriaLeaf>())
        {
            var mine = own.GetValueOrDefault(leaf.Code);
            var history = mine is null ? [] : said[mine.Id].ToList();
            var last = history.LastOrDefault();
            var met = last?.MetOn(day) == true;
            places.Add(
                new Place(
                    places.Count + 1,
                    leaf,
                    leaf == node ? null : node.Title,
                    mine,
                    last,
                    met,
                    met ? Since(history) : null
                )
            );
        }
        return places;
    }

    /// <summary>The first day of the unbroken run of met assessments; a lapse between two of them breaks it.</summary>
    private static DateOnly Since(List<Assessment> history)
    {
        var since = history[^1].On;
        for (var i = history.Count - 2; i >= 0 && history[i].MetOn(since); i--)
            since = history[i].On;
        return since;
    }

    /// <summary>How many were met at the end of each quarter since the board was opened; the last point is the day itself.</summary>
    public IReadOnlyList<(string Label, double Value)> Trend(DateOnly day)
    {
        var points = new List<(string, double)>();
        var first = assessments.Count == 0 || assessments[0].On < board.OpenedOn ? board.OpenedOn : assessments[0].On;
        for (var end = QuarterEnd(first); ; end = QuarterEnd(end.AddDays(1)))
        {
            var at = end < day ? end : day;
            points.Add(($"Q{(at.Month + 2) / 3}/{at.Year}", On(at).Count(p => p.IsMet)));
            if (end >= day)
                return points;
        }
    }

    private static DateOnly QuarterEnd(DateOnly day) =>
        new DateOnly(day.Year, (day.Month + 2) / 3 * 3, 1).AddMonths(1).AddDays(-1);
}

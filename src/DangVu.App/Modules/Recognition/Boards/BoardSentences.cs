using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>What a board says in sentences: where it stands, what moved since the quarter before, what changed with its set.</summary>
internal static class BoardSentences
{
    public static string Lede(Texts t, BoardDay day, BoardMove? move)
    {
        var text = t["boards.head", Vn.Day(day.Day), day.Met, day.Total];
        if (move is not null)
            text += " " + Moved(t, day, move);
        var missing = day.Missing;
        if (missing.Count == 0)
            return text + " " + t["boards.all-met"];
        var undated = missing.Count(p => p.Own?.PlanOn is null);
        var late = missing.Count(p => p.Own?.PlanOn < day.Day);
        text += " " + t["boards.remaining", missing.Count, missing.Count - undated, undated];
        return late == 0 ? text : text + " " + t["boards.late", late];
    }

    private static string Moved(Texts t, BoardDay day, BoardMove move)
    {
        if (move is { Won.Count: 0, Lost.Count: 0 } && move.MetThen == day.Met)
            return t["boards.same-as", Vn.Day(move.Since)];
        var text = t["boards.since", Vn.Day(move.Since), move.MetThen];
        if (move.Won.Count > 0)
            text += " " + t["boards.won", move.Won.Count, Numbers(move.Won)];
        if (move.Lost.Count > 0)
            text += " " + t["boards.lost", move.Lost.Count, Numbers(move.Lost)];
        return text;
    }

    private static string Numbers(IReadOnlyList<Place> places) => string.Join(", ", places.Select(p => p.Number));

    public static string Changed(
        Texts t,
        (RuleVersion Before, RuleVersion Now, VersionChange Change, int OldWords) of
    ) =>
        t[
            "boards.set-changed",
            Vn.Day(of.Now.EffectiveFrom),
            of.Now.Basis.Cite(t.Language),
            of.Change.Kept.Count,
            of.Change.New.Count,
            of.Change.Gone.Count
        ]
        + (of.Change.Reworded.Count == 0 ? "" : " " + t["boards.set-reworded", string.Join(", ", of.Change.Reworded)])
        + (of.OldWords == 0 ? "" : " " + t["boards.set-old-words", of.OldWords, Vn.Day(of.Now.EffectiveFrom)]);

    /// <summary>Points of the whole, and whether that is enough if it were judged on the day.</summary>
    public static string Points(Texts t, BoardDay day)
    {
        var points = day.Evaluation.Points;
        var most = BoardTables.Number(day.Evaluation.Most);
        var text = points.IsKnown()
            ? t["boards.points-total", BoardTables.Number(points.Low), most]
            : t["boards.points-total-open", BoardTables.Number(points.Low), BoardTables.Number(points.High), most];
        var grade = day.Rule.As<CriteriaBody>().Grades.FirstOrDefault(g => g.Code == day.Evaluation.Grade);
        return text
            + " "
            + (grade is null ? t["boards.grade-open"] : t["boards.grade-today", grade.Title.In(t.Language)]);
    }
}

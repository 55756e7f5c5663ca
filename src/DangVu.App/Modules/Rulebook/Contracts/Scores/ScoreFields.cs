using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>A set's items as fields of a form, and back. For each item: the score, the reason, and "does not apply" where the set allows it.</summary>
internal static class ScoreFields
{
    private const string MarkField = "score-mark";

    /// <param name="only">The items asked; left out: all of them.</param>
    /// <param name="evaluation">What the records say today stands under each item, where given.</param>
    public static IReadOnlyList<Field> For(
        Texts t,
        CriteriaBody set,
        ScoreSheet sheet,
        string stage,
        Func<ScoredItem, bool>? only = null,
        CriteriaEvaluation? evaluation = null
    )
    {
        var fields = new List<Field> { new(MarkField, "", FieldKind.Hidden) { Value = sheet.Mark(stage) } };
        var said = evaluation is null ? null : ScoreTable.Traces(evaluation);
        foreach (var item in ScoredItem.Of(set).Where(i => only is null || only(i)))
        {
            var own = sheet.Find(item.Code, stage);
            var before = sheet.Effective(item.Code, stage);
            fields.Add(
                Value(t, item) with
                {
                    Value = Shown(t, item, own?.Value),
                    Hint = Hint(t, item, own is null ? before : null, said?.GetValueOrDefault(item.Code)),
                }
            );
            if (item.MayNotApply)
                fields.Add(
                    new($"na.{item.Code}", t["score.not-applicable"], FieldKind.Check)
                    {
                        Value = own is { NotApplicable: true } ? "on" : null,
                    }
                );
            fields.Add(new($"reason.{item.Code}", t["score.reason-for", item.Code]) { Value = own?.Reason });
        }
        return fields;
    }

    /// <summary>What was typed for every item; an empty item takes its score of the stage away.</summary>
    public static IReadOnlyList<ScoreOf> Read(FormReader form, CriteriaBody set, Func<ScoredItem, bool>? only = null)
    {
        var scores = new List<ScoreOf>();
        foreach (var item in ScoredItem.Of(set).Where(i => only is null || only(i)))
        {
            var field = $"score.{item.Code}";
            var typed = form.Optional(field, 100);
            var value =
                item.Kind is ScoreKind.Points or ScoreKind.Measure && typed is not null
                    ? ScoreNumbers.Read(typed) is { } number
                        ? ScoreNumbers.Keep(number)
                        : null
                    : typed;
            if (typed is not null && value is null)
                form.Add(Refusal.Invalid(field, "field.number", typed));
            scores.Add(
                new ScoreOf(
                    item.Code,
                    value,
                    form.Optional($"reason.{item.Code}", 1000),
                    item.MayNotApply && form.Ticked($"na.{item.Code}")
                )
            );
        }
        return scores;
    }

    public static string? Expected(FormReader form) => form.Optional(MarkField, 100);

    private static Field Value(Texts t, ScoredItem item)
    {
        var name = $"score.{item.Code}";
        var label = $"{item.Code}. {item.Title.In(t.Language)}";
        return item.Kind switch
        {
            ScoreKind.YesNo => new Field(name, label, FieldKind.Select)
            {
                Options = [("yes", t["score.yes"]), ("no", t["score.no"])],
            },
            ScoreKind.Choice => new Field(name, label, FieldKind.Select)
            {
                Options =
                [
                    .. item.Choices.Select(c =>
                        (
                            c.Code,
                            $"{c.Title.In(t.Language)} ({t["rules.points", ScoreNumbers.Show(c.Points, t.Language)]})"
                        )
                    ),
                ],
            },
            _ => new Field(name, label),
        };
    }

    private static string? Shown(Texts t, ScoredItem item, string? value) =>
        value is not null && item.Kind is ScoreKind.Points or ScoreKind.Measure && ScoreNumbers.Read(value!) is { } n
            ? ScoreNumbers.Show(n, t.Language)
            : value;

    private static string? Hint(Texts t, ScoredItem item, RecordedScore? before, Trace? trace)
    {
        var parts = new List<string>();
        if (item.Kind == ScoreKind.Points && item.Most > 0)
            parts.Add(t["rules.most", ScoreNumbers.Show(item.Most, t.Language)]);
        if (item.Kind == ScoreKind.Measure && (item.Percent ? "%" : item.Unit) is { } unit)
            parts.Add(unit);
        if (before is not null)
            parts.Add($"{t["score.stage." + before.Stage]}: {ScoreTable.Say(t, item, before)}");
        if (trace is not null && item.ByRecords)
            parts.Add(ScoreTable.Why(t, trace));
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }
}

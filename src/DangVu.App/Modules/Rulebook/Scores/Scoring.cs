using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Rulebook.Scores;

/// <summary>Whether a score may stand: pure, so that a screen, an import and a test refuse alike.</summary>
internal static class Scoring
{
    /// <param name="before">The score of the stage before, as it counts now.</param>
    public static Refusal? Check(ScoredItem item, ScoreOf given, string stage, RecordedScore? before)
    {
        var field = $"score.{item.Code}";
        if (given.NotApplicable && !item.MayNotApply)
            return Refusal.Invalid(field, "rules.score-applies", item.Title.Vi);
        if (given is { NotApplicable: true, Value: not null })
            return Refusal.Invalid(field, "rules.score-or-not", item.Title.Vi);
        if (given.Value is { } value)
        {
            if (item.Read(value) is not { } read)
                return Refusal.Invalid(field, "rules.score-kind", item.Title.Vi);
            if (item.Kind == ScoreKind.Points && read.Number > item.Most)
                return Refusal.Invalid(field, "rules.score-most", item.Title.Vi, ScoreNumbers.Show(item.Most, "vi"));
        }
        if (Typed.CleanOrNull(given.Reason) is not null || given is { Value: null, NotApplicable: false })
            return null;
        var reason = $"reason.{item.Code}";
        if (given.NotApplicable)
            return Refusal.Invalid(reason, "rules.score-na-reason", item.Title.Vi);
        if (before is not null && Differs(before, given))
            return Refusal.Invalid(reason, "rules.score-differs", item.Title.Vi);
        return stage != ScoreStages.Self && item.ByRecords && before is null
            ? Refusal.Invalid(reason, "rules.score-over-records", item.Title.Vi)
            : null;
    }

    private static bool Differs(RecordedScore before, ScoreOf given) =>
        before.NotApplicable != given.NotApplicable || before.Value != given.Value;
}

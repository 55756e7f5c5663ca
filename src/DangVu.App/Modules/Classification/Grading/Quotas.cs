using DangVu.App.Modules.Classification.Domain;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>A quota of a round and what the decided grades make of it.</summary>
internal sealed record QuotaState(string Kind, GradeRule Grade, Quota Quota, QuotaOutcome Outcome);

/// <summary>The share of excellents by the rule of the round. The organisation's own grade is the superior's matter and stands in no quota here.</summary>
internal static class Quotas
{
    public static IReadOnlyList<QuotaState> Of(string kind, GradesBody rule, IEnumerable<string?> decided)
    {
        if (kind == SubjectKinds.Organisation)
            return [];
        var counts = decided.Where(g => g is not null).GroupBy(g => g!).ToDictionary(g => g.Key, g => g.Count());
        return [.. rule.Weigh(counts).Select(w => new QuotaState(kind, w.Grade, w.Grade.Quota!, w.Outcome))];
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>How many of one body and group have a grade.</summary>
internal sealed record GradeCount(Guid BodyId, string? Group, string Grade, int Count);

/// <summary>A quota of a round and what the grades make of it.</summary>
/// <param name="Of">The body or the group within which it is counted; empty for the whole organisation.</param>
internal sealed record QuotaState(string Kind, GradeRule Grade, Quota Quota, QuotaOutcome Outcome)
{
    public Guid? Body { get; init; }
    public string? Group { get; init; }
}

/// <summary>
/// The share of excellents by the rule of the round, counted where the rule says: over the whole organisation ("grassroots"), in each body
/// ("cell"), or in each group with similar duties ("group"). The organisation's own grade is the superior's matter and stands in no quota here.
/// </summary>
internal static class Quotas
{
    public const string InCell = "cell";
    public const string InGroup = "group";

    public static IReadOnlyList<QuotaState> Of(string kind, GradesBody rule, IEnumerable<GradeCount> counts)
    {
        if (kind == SubjectKinds.Organisation)
            return [];
        var all = counts.ToList();
        return [.. rule.Grades.Where(g => g.Quota is not null).SelectMany(g => Within(kind, g, all))];
    }

    /// <summary>Of one whole, as a rule without bodies and groups sees it.</summary>
    public static IReadOnlyList<QuotaState> Of(string kind, GradesBody rule, IEnumerable<string?> decided) =>
        Of(
            kind,
            rule,
            decided
                .Where(g => g is not null)
                .GroupBy(g => g!)
                .Select(g => new GradeCount(Guid.Empty, null, g.Key, g.Count()))
        );

    private static IEnumerable<QuotaState> Within(string kind, GradeRule grade, List<GradeCount> all)
    {
        var quota = grade.Quota!;
        if (quota.Scope == InCell && kind == SubjectKinds.Member)
            return all.GroupBy(c => c.BodyId)
                .Select(g => new QuotaState(kind, grade, quota, Weigh(quota, g)) { Body = g.Key });
        if (quota.Scope == InGroup)
            return all.GroupBy(c => c.Group)
                .Select(g => new QuotaState(kind, grade, quota, Weigh(quota, g)) { Group = g.Key ?? "" });
        return [new QuotaState(kind, grade, quota, Weigh(quota, all))];
    }

    private static QuotaOutcome Weigh(Quota quota, IEnumerable<GradeCount> counts) =>
        quota.Weigh(counts.GroupBy(c => c.Grade).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)));

    /// <summary>What is decided in the round, counted by the database.</summary>
    public static async Task<List<GradeCount>> Decided(Work work, Guid round, string kind)
    {
        var rows = await work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round && s.Kind == kind && s.DecidedGrade != null)
            .GroupBy(s => new
            {
                s.BodyId,
                s.Group,
                s.DecidedGrade,
            })
            .Select(g => new
            {
                g.Key.BodyId,
                g.Key.Group,
                g.Key.DecidedGrade,
                Count = g.Count(),
            })
            .ToListAsync();
        return [.. rows.Select(r => new GradeCount(r.BodyId, r.Group, r.DecidedGrade!, r.Count))];
    }
}

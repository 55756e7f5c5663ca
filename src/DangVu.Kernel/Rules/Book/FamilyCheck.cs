using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>What a family must be: no two versions on one day, no day between two versions, no id twice, no circle of replacing.</summary>
public static class FamilyCheck
{
    public static IReadOnlyList<RuleProblem> Problems(IReadOnlyList<RuleVersion> versions)
    {
        var problems = new List<RuleProblem>();
        foreach (
            var twice in versions.GroupBy(version => (version.Id, version.Office)).Where(group => group.Count() > 1)
        )
            Add(problems, twice.Last(), "duplicate-id", twice.Key.Id);
        foreach (var track in versions.GroupBy(version => (version.Family, version.Office)))
            Dates(problems, [.. track.OrderBy(version => version.EffectiveFrom)]);
        foreach (var version in versions)
            Supersedes(problems, version, versions);
        foreach (var family in versions.GroupBy(version => version.Family))
        {
            foreach (var odd in family.Where(version => version.Body.Kind != family.First().Body.Kind))
                Add(problems, odd, "mixed-kinds", Kebab.Of(odd.Body.Kind), Kebab.Of(family.First().Body.Kind));
        }
        return problems;
    }

    private static void Dates(List<RuleProblem> problems, List<RuleVersion> track)
    {
        for (var i = 1; i < track.Count; i++)
        {
            var (earlier, later) = (track[i - 1], track[i]);
            if (earlier.EffectiveTo is not { } end || end >= later.EffectiveFrom)
                Add(problems, later, "version-overlap", earlier.Id, Scalars.Say(later.EffectiveFrom));
            else if (end.AddDays(1) < later.EffectiveFrom && later.Office is null)
                Add(
                    problems,
                    later,
                    "version-gap",
                    Scalars.Say(end.AddDays(1)),
                    Scalars.Say(later.EffectiveFrom.AddDays(-1))
                );
        }
    }

    private static void Supersedes(List<RuleProblem> problems, RuleVersion version, IReadOnlyList<RuleVersion> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { version.Slug };
        for (var at = version; at?.Supersedes is { } slug; )
        {
            var next = all.FirstOrDefault(other => other.Family == version.Family && other.Slug == slug);
            if (next is null && at == version)
                Add(problems, version, "supersedes-unknown", slug);
            if (!seen.Add(slug))
            {
                Add(problems, version, "supersedes-cycle", slug);
                return;
            }
            at = next;
        }
    }

    private static void Add(List<RuleProblem> problems, RuleVersion version, string code, params string[] args) =>
        problems.Add(new RuleProblem(version.File, 1, code, args));
}

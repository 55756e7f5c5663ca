using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Which sets of criteria a board may watch, and which version of one holds on a day.</summary>
internal static class BoardRules
{
    private static readonly string[] Prefixes = ["urban-", "board-"];

    /// <summary>Shipped ones and the office's own, each as it stands nearest the day.</summary>
    public static async Task<IReadOnlyList<RuleVersion>> Sets(Work work, DateOnly day)
    {
        var sets = new List<RuleVersion>();
        foreach (var prefix in Prefixes)
        foreach (var family in await work.Get<IOwnRules>().Families(prefix))
            if (await Nearest(work, family, day) is { Body: CriteriaBody } version)
                sets.Add(version);
        return sets;
    }

    public static bool MayBe(string family) =>
        Prefixes.Any(p => family.StartsWith(p, StringComparison.Ordinal) && family.Length > p.Length);

    /// <summary>
    /// The version in force on the day; where there is none (not yet, or no longer), the last one before it, else the first. Null where
    /// the family has gone altogether.
    /// </summary>
    public static async Task<RuleVersion?> Nearest(Work work, string family, DateOnly day)
    {
        var own = work.Get<IOwnRules>();
        var found = await own.For(family, day);
        if (found.IsDone)
            return found.Value;
        var all = await All(work, family);
        return all.LastOrDefault(v => v.EffectiveFrom <= day) ?? (all.Count == 0 ? null : all[0]);
    }

    /// <summary>Every version of the family, the earliest first.</summary>
    public static async Task<IReadOnlyList<RuleVersion>> All(Work work, string family)
    {
        var book = work.Get<RuleBook>();
        return
        [
            .. (await work.Get<IOwnRules>().Versions(family))
                .Concat(book.Families.Contains(family) ? book.Versions(family) : [])
                .OrderBy(v => v.EffectiveFrom),
        ];
    }

    /// <summary>The places of a set that take a word: its leaves, and the groups to which a person gives the points.</summary>
    public static IEnumerable<CriteriaNode> Places(CriteriaBody set) =>
        set.AllNodes().Where(n => n is CriteriaLeaf or CriteriaGroup { Judged: true });

    public static CriteriaNode? Find(CriteriaBody set, string code) => Places(set).FirstOrDefault(n => n.Code == code);
}

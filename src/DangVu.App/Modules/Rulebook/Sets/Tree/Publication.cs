using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>What publishing a version does to the days of its family.</summary>
/// <param name="Earlier">The own version that holds until the day before; null where none is cut short.</param>
internal sealed record Publication(
    RuleVersion? Earlier,
    IReadOnlyList<(string Key, string Code, IReadOnlyList<string> Args)> Problems
)
{
    /// <param name="own">The office's own versions in use, without the retired ones.</param>
    /// <param name="shipped">Where the family is shipped, its versions hold on the days without an own one.</param>
    public static Publication Of(RuleVersion draft, IReadOnlyList<RuleVersion> own, bool shipped)
    {
        var problems = new List<(string, string, IReadOnlyList<string>)>();
        var after = own.Where(v => v.EffectiveFrom >= draft.EffectiveFrom).MinBy(v => v.EffectiveFrom);
        var before = own.Where(v => v.EffectiveFrom < draft.EffectiveFrom).MaxBy(v => v.EffectiveFrom);
        if (after is not null && !(draft.EffectiveTo < after.EffectiveFrom))
            problems.Add(
                (
                    after.EffectiveFrom == draft.EffectiveFrom ? "effectiveFrom" : "effectiveTo",
                    "version-overlap",
                    [after.Id, Scalars.Say(after.EffectiveFrom)]
                )
            );
        else if (after is not null && !shipped && draft.EffectiveTo!.Value.AddDays(1) < after.EffectiveFrom)
            problems.Add(("effectiveTo", "version-gap", Between(draft.EffectiveTo.Value, after.EffectiveFrom)));
        if (before?.EffectiveTo is { } end && end.AddDays(1) < draft.EffectiveFrom && !shipped)
            problems.Add(("effectiveFrom", "version-gap", Between(end, draft.EffectiveFrom)));
        var cut = before is not null && (before.EffectiveTo is not { } to || to >= draft.EffectiveFrom);
        return new Publication(cut ? before : null, problems);
    }

    private static IReadOnlyList<string> Between(DateOnly last, DateOnly first) =>
        [Scalars.Say(last.AddDays(1)), Scalars.Say(first.AddDays(-1))];
}

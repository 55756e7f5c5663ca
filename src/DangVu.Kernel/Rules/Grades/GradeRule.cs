namespace DangVu.Kernel.Rules;

/// <summary>
/// One grade, best first in its list: open when its points and its conditions are met.
/// Forces: any of them puts a case into this grade whatever else is met.
/// </summary>
public sealed record GradeRule(
    string Code,
    RuleText Title,
    decimal? PointsFrom,
    int? MetAtLeast,
    bool MetAll,
    IReadOnlyList<NamedCondition> Requires,
    IReadOnlyList<NamedCondition> Forces,
    Quota? Quota
)
{
    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }
}

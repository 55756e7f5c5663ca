namespace DangVu.Kernel.Rules;

/// <summary>What happens to a criterion that does not apply to a case.</summary>
public enum NotApplicableMeans
{
    /// <summary>It counts as fully earned.</summary>
    Full,

    /// <summary>It earns nothing and is not counted.</summary>
    Drop,

    /// <summary>The rest of its group is scaled up to the group's maximum.</summary>
    Rescale,
}

/// <summary>A condition of its own that stands before the points.</summary>
public sealed record NamedCondition(string Code, RuleText Title, Condition When);

/// <summary>A criteria set: a tree, what must hold beforehand, what rules it out, and the grades that follow.</summary>
public sealed record CriteriaBody(
    decimal? Total,
    NotApplicableMeans NotApplicable,
    IReadOnlyList<CriteriaNode> Nodes,
    IReadOnlyList<NamedCondition> Preconditions,
    IReadOnlyList<NamedCondition> Vetoes,
    IReadOnlyList<GradeRule> Grades
) : RuleBody
{
    public override BodyKind Kind => BodyKind.Criteria;

    /// <summary>Formulas that the set names, so that several places can use one.</summary>
    public IReadOnlyList<NamedValue> Values { get; init; } = [];

    public IEnumerable<CriteriaNode> AllNodes() => Nodes.SelectMany(node => node.SelfAndBelow());

    public IEnumerable<CriteriaLeaf> Leaves() => AllNodes().OfType<CriteriaLeaf>();

    public CriteriaEvaluation Evaluate(FactSet facts) => CriteriaEvaluator.Evaluate(this, facts);
}

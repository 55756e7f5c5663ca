namespace DangVu.Kernel.Rules;

/// <summary>A place in a criteria set.</summary>
public abstract record CriteriaNode(string Code, RuleText Title)
{
    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }

    /// <summary>When this holds, the place does not apply to the case; nobody has to say so by hand.</summary>
    public Condition? NotApplicableWhen { get; init; }

    /// <summary>The most that can be earned here without bonuses.</summary>
    public abstract decimal Most { get; }

    /// <summary>What the most comes to in the place above: the weight where the rule gives one.</summary>
    public virtual decimal Worth => Most;

    public abstract IEnumerable<CriteriaNode> SelfAndBelow();
}

/// <summary>A branch: its points are capped by Max; Minimum is what must be reached for recognition.</summary>
public sealed record CriteriaGroup(string Code, RuleText Title, IReadOnlyList<CriteriaNode> Children)
    : CriteriaNode(Code, Title)
{
    public decimal? Max { get; init; }

    public decimal? Minimum { get; init; }

    /// <summary>So many of the leaves below must be met.</summary>
    public int? MetAtLeast { get; init; }

    /// <summary>A person gives the points of the whole group, because its leaves carry none.</summary>
    public bool Judged { get; init; }

    /// <summary>So many points above when everything here is earned, whatever it comes to here.</summary>
    public decimal? Weight { get; init; }

    public override decimal Most => Max ?? Children.Sum(child => child.Worth);

    public override decimal Worth => Weight ?? Most;

    public override IEnumerable<CriteriaNode> SelfAndBelow() =>
        Children.SelectMany(child => child.SelfAndBelow()).Prepend(this);
}

/// <summary>A single criterion.</summary>
public abstract record CriteriaLeaf(string Code, RuleText Title) : CriteriaNode(Code, Title)
{
    /// <summary>Papers without which the criterion does not count as met.</summary>
    public IReadOnlyList<Paper> Papers { get; init; } = [];

    public bool MayNotApply { get; init; }

    public string? Unit { get; init; }

    public override IEnumerable<CriteriaNode> SelfAndBelow() => [this];
}

/// <summary>A measured value turned into points.</summary>
public sealed record MeasuredLeaf(string Code, RuleText Title, decimal Max, Measure By, Scale Scale)
    : CriteriaLeaf(Code, Title)
{
    public override decimal Most => Max;
}

/// <summary>A person gives 0 to Max points.</summary>
public sealed record JudgedLeaf(string Code, RuleText Title, decimal Max) : CriteriaLeaf(Code, Title)
{
    public override decimal Most => Max;
}

/// <summary>A person picks one of the named levels.</summary>
public sealed record ChoiceLeaf(string Code, RuleText Title, decimal Max, IReadOnlyList<CriteriaChoice> Choices)
    : CriteriaLeaf(Code, Title)
{
    public override decimal Most => Max;
}

public sealed record CriteriaChoice(string Code, RuleText Title, decimal Points);

/// <summary>Met or not, by a condition or by a person's word (When is null); Points are earned when met.</summary>
public sealed record PassLeaf(string Code, RuleText Title, Condition? When, decimal Points) : CriteriaLeaf(Code, Title)
{
    public override decimal Most => Points;
}

/// <summary>Points on top (Sign 1) or off (Sign -1), never more than Cap.</summary>
public sealed record AdjustLeaf(string Code, RuleText Title, int Sign, Measure By, decimal Each, decimal Cap)
    : CriteriaLeaf(Code, Title)
{
    public override decimal Most => 0;
}

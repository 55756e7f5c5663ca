using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>What a person types for an item.</summary>
internal enum ScoreKind
{
    /// <summary>Points from 0 to the item's most.</summary>
    Points,

    /// <summary>A measured value, which the set's own scale turns into points.</summary>
    Measure,
    YesNo,
    Choice,
}

/// <summary>An item of a criteria set that a person may score, and how.</summary>
/// <param name="ByRecords">The set reads it from records; a person's score speaks where the records are silent, or overrules them with a reason.</param>
internal sealed record ScoredItem(
    string Code,
    RuleText Title,
    RuleText? Group,
    ScoreKind Kind,
    decimal Most,
    bool ByRecords,
    bool MayNotApply
)
{
    public IReadOnlyList<CriteriaChoice> Choices { get; init; } = [];

    public string? Unit { get; init; }

    /// <summary>Of a measured value: whether it is a percent.</summary>
    public bool Percent { get; init; }

    /// <summary>Leaves, and groups that the set marks as judged whole.</summary>
    public static IReadOnlyList<ScoredItem> Of(CriteriaBody set)
    {
        var items = new List<ScoredItem>();
        foreach (var node in set.Nodes)
            Collect(node, null, items);
        return items;
    }

    /// <summary>The value as the rules take it; null where it does not fit the item.</summary>
    public FactValue? Read(string value)
    {
        switch (Kind)
        {
            case ScoreKind.YesNo:
                return value switch
                {
                    "yes" => FactValue.OfBoolean(true),
                    "no" => FactValue.OfBoolean(false),
                    _ => null,
                };
            case ScoreKind.Choice:
                return Choices.Any(c => c.Code == value) ? FactValue.OfText(value) : null;
            default:
                return ScoreNumbers.Read(value) is not { } number ? null
                    : Percent ? FactValue.OfPercent(number)
                    : FactValue.OfNumber(number);
        }
    }

    private static void Collect(CriteriaNode node, RuleText? group, List<ScoredItem> into)
    {
        if (node is CriteriaGroup branch)
        {
            if (branch.Judged)
                into.Add(new(branch.Code, branch.Title, group, ScoreKind.Points, branch.Most, false, false));
            foreach (var child in branch.Children)
                Collect(child, branch.Title, into);
            return;
        }
        var leaf = (CriteriaLeaf)node;
        var (kind, byRecords) = leaf switch
        {
            PassLeaf pass => (ScoreKind.YesNo, pass.When is not null),
            ChoiceLeaf => (ScoreKind.Choice, false),
            JudgedLeaf => (ScoreKind.Points, false),
            MeasuredLeaf measured when RuleFacts.Typed(measured.By) => (ScoreKind.Measure, false),
            AdjustLeaf adjust => (ScoreKind.Measure, !RuleFacts.Typed(adjust.By)),
            _ => (ScoreKind.Points, true),
        };
        into.Add(
            new(leaf.Code, leaf.Title, group, kind, leaf.Most, byRecords, leaf.MayNotApply)
            {
                Choices = leaf is ChoiceLeaf choice ? choice.Choices : [],
                Unit = leaf.Unit,
                Percent = leaf is MeasuredLeaf { By: TypedMeasure { Type: FactType.Percent } },
            }
        );
    }
}

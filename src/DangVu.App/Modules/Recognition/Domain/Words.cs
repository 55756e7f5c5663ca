using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>A dated word on a criterion, as boards read it.</summary>
internal sealed record Word(
    Guid Id,
    Guid CriterionId,
    DateOnly On,
    bool IsMet,
    string? Value,
    decimal? Number,
    bool NotApplicable,
    string? Evidence,
    Guid EvidenceId,
    DateOnly? ExpiresOn,
    DateOnly? AnnulledOn,
    string? AnnulReason,
    string? RuleId
)
{
    /// <summary>Said by then and not taken back by then.</summary>
    public bool StandsOn(DateOnly day) => On <= day && (AnnulledOn is null || AnnulledOn > day);

    public bool HoldsOn(DateOnly day) => ExpiresOn is null || ExpiresOn >= day;
}

/// <summary>Holds the words of a board against a set of criteria: what a person said where the set asks a person, what the set makes of a value where it measures.</summary>
internal static class Words
{
    /// <summary>The set with every leaf answered by its word: on a board nothing is counted behind people's backs.</summary>
    public static CriteriaBody Stated(CriteriaBody set) =>
        set with
        {
            Nodes = [.. set.Nodes.Select(node => Stated(node))],
        };

    /// <summary>Whether a person may say that it does not apply here.</summary>
    public static bool MayNotApply(CriteriaNode node) =>
        node is CriteriaLeaf leaf && (leaf.MayNotApply || leaf.NotApplicableWhen is not null);

    private static CriteriaNode Stated(CriteriaNode node) =>
        node switch
        {
            CriteriaGroup group => group with
            {
                Children = [.. group.Children.Select(child => Stated(child))],
                NotApplicableWhen = null,
            },
            CriteriaLeaf leaf => Stated(leaf) with { MayNotApply = MayNotApply(leaf), NotApplicableWhen = null },
            _ => node,
        };

    private static CriteriaLeaf Stated(CriteriaLeaf node) =>
        node switch
        {
            MeasuredLeaf leaf => leaf with { By = new TypedMeasure(FactType.Number), Papers = [] },
            AdjustLeaf leaf => leaf with { By = new TypedMeasure(FactType.Number), Papers = [] },
            PassLeaf leaf => leaf with { When = null, Papers = [] },
            _ => node with { Papers = [] },
        };

    /// <summary>The word as the fact of its item; nothing where it says nothing that the set understands, or no longer holds.</summary>
    public static FactSet Onto(FactSet facts, CriteriaNode node, Word? word, DateOnly day)
    {
        if (word is null)
            return facts;
        if (word.NotApplicable)
            return facts.WithoutItem(node.Code);
        if (node is PassLeaf)
            return facts.WithItem(node.Code, FactValue.OfBoolean(word.IsMet && word.HoldsOn(day)));
        if (!word.HoldsOn(day))
            return facts;
        return node switch
        {
            ChoiceLeaf choice when choice.Choices.Any(c => c.Code == word.Value) => facts.WithItem(
                node.Code,
                FactValue.OfText(word.Value!)
            ),
            ChoiceLeaf => facts,
            _ => word.Number is { } number ? facts.WithItem(node.Code, FactValue.OfNumber(number)) : facts,
        };
    }

    /// <summary>One criterion by one word.</summary>
    public static Outcome Judge(CriteriaLeaf leaf, Word word, DateOnly day)
    {
        var alone = new CriteriaBody(null, NotApplicableMeans.Drop, [Stated((CriteriaNode)leaf)], [], [], []);
        return alone.Evaluate(Onto(FactSet.None, leaf, word, day)).Trace.Children[0].Outcome;
    }

    /// <summary>The first day of the unbroken run of met words; a lapse between two of them breaks it.</summary>
    /// <param name="history">Oldest first; the last one is met.</param>
    public static DateOnly Since(CriteriaLeaf leaf, IReadOnlyList<Word> history)
    {
        var since = history[^1].On;
        for (var i = history.Count - 2; i >= 0 && Judge(leaf, history[i], since) == Outcome.Met; i--)
            since = history[i].On;
        return since;
    }
}

using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>One place of the board on a day.</summary>
/// <param name="Group">The group of the first level in which it stands.</param>
/// <param name="Last">The last word on it that stands on the day.</param>
/// <param name="Trace">What the set makes of that word.</param>
internal sealed record Place(
    int Number,
    CriteriaLeaf Leaf,
    CriteriaGroup? Group,
    BoardCriterion? Own,
    Word? Last,
    Trace Trace,
    DateOnly? MetSince
)
{
    public bool IsMet => Counts && Trace.Outcome == Outcome.Met;

    /// <summary>Bonuses and penalties are no criteria to be met, nor is what does not apply.</summary>
    public bool Counts => Leaf is not AdjustLeaf && !Waived;

    private bool Waived => Trace.Reason is "waived" or "waived-full";

    public bool IsMissing => Counts && !IsMet;

    public string State(DateOnly day) =>
        Waived ? "not-applicable"
        : Leaf is AdjustLeaf ? "extra"
        : IsMet ? "met"
        : Last is null ? "not-assessed"
        : !Last.HoldsOn(day) && Last.IsMet ? "expired"
        : Trace.Outcome == Outcome.NotKnown ? "say-again"
        : "not-met";

    public Tone Tone(DateOnly day) =>
        State(day) switch
        {
            "met" => Ui.Tone.Ok,
            "not-assessed" or "not-applicable" or "extra" => Ui.Tone.Mute,
            "expired" or "say-again" => Ui.Tone.Due,
            _ => Ui.Tone.Late,
        };

    public string Title(Texts t) => Own?.Wording ?? Leaf.Title.In(t.Language);

    /// <summary>Met still, and its evidence runs out within so many days.</summary>
    public bool RunsOut(DateOnly day, int within) =>
        IsMet && Last?.ExpiresOn is { } last && last <= day.AddDays(within);
}

/// <summary>A group of the first level on a day: how many of its places are met, and its points against the maximum and the minimum.</summary>
/// <param name="Own">Where a person gives the points of the whole group.</param>
internal sealed record GroupDay(CriteriaGroup Group, Trace Trace, BoardCriterion? Own, Word? Last, int Met, int Total);

/// <summary>A board as it stood on a day.</summary>
internal sealed record BoardDay(
    DateOnly Day,
    RuleVersion Rule,
    IReadOnlyList<Place> Places,
    IReadOnlyList<GroupDay> Groups,
    CriteriaEvaluation Evaluation
)
{
    public int Met => Evaluation.Met;
    public int Total => Evaluation.Total;

    public IReadOnlyList<Place> Missing => [.. Places.Where(p => p.IsMissing)];

    /// <summary>Whether the set gives points at all.</summary>
    public bool HasPoints => Evaluation.Most > 0;

    /// <summary>Lays the words over the set as it holds on the day. Pure.</summary>
    public static BoardDay Of(
        DateOnly day,
        RuleVersion rule,
        IReadOnlyDictionary<string, BoardCriterion> own,
        ILookup<Guid, Word> words
    )
    {
        var set = rule.As<CriteriaBody>();
        var facts = FactSet.None;
        var said = new Dictionary<string, IReadOnlyList<Word>>();
        foreach (var node in BoardRules.Places(set))
        {
            said[node.Code] = own.GetValueOrDefault(node.Code) is { } place
                ? [.. words[place.Id].Where(w => w.StandsOn(day))]
                : [];
            facts = Words.Onto(facts, node, said[node.Code].LastOrDefault(), day);
        }
        var evaluation = Words.Stated(set).Evaluate(facts);
        var traces = evaluation.Trace.Children.Skip(set.Preconditions.Count + set.Vetoes.Count).Take(set.Nodes.Count);
        var places = new List<Place>();
        var groups = new List<GroupDay>();
        foreach (var (node, trace) in set.Nodes.Zip(traces))
        {
            var first = places.Count;
            Lay(node, trace, node as CriteriaGroup);
            if (node is CriteriaGroup group)
            {
                var counted = places.Skip(first).Where(p => p.Counts).ToList();
                groups.Add(
                    new GroupDay(
                        group,
                        trace,
                        own.GetValueOrDefault(group.Code),
                        said.GetValueOrDefault(group.Code)?.LastOrDefault(),
                        counted.Count(p => p.IsMet),
                        counted.Count
                    )
                );
            }
        }
        return new BoardDay(day, rule, places, groups, evaluation);

        void Lay(CriteriaNode node, Trace trace, CriteriaGroup? group)
        {
            if (node is CriteriaGroup branch)
            {
                foreach (var (child, below) in branch.Children.Zip(trace.Children))
                    Lay(child, below, group);
                return;
            }
            var leaf = (CriteriaLeaf)node;
            var history = said[leaf.Code];
            places.Add(
                new Place(
                    places.Count + 1,
                    leaf,
                    group,
                    own.GetValueOrDefault(leaf.Code),
                    history.LastOrDefault(),
                    trace,
                    trace.Outcome == Outcome.Met && history.Count > 0 ? Words.Since(leaf, history) : null
                )
            );
        }
    }
}

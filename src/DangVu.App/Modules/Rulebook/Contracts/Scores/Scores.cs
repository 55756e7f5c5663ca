using DangVu.App.Acts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts.Scores;

/// <summary>Whose word a score is; each is kept beside the others.</summary>
internal static class ScoreStages
{
    public const string Self = "self";
    public const string Appraised = "appraised";
    public const string Decided = "decided";
    public static readonly IReadOnlyList<string> All = [Self, Appraised, Decided];

    /// <summary>The stages at and before this one, nearest first.</summary>
    public static IEnumerable<string> Down(string stage) => All.Take(All.ToList().IndexOf(stage) + 1).Reverse();
}

/// <summary>What is given for one item.</summary>
/// <param name="Value">"12.5", a choice's code, "yes" or "no"; null takes the score of this stage away, unless the item does not apply.</param>
internal sealed record ScoreOf(string Item, string? Value, string? Reason = null, bool NotApplicable = false);

/// <summary>Scores of one stage for one case (a subject of a round, a dossier).</summary>
/// <param name="BodyId">Where the case lives.</param>
/// <param name="RuleVersion">"family/slug" of the criteria set that the case keeps.</param>
/// <param name="Expected">What <see cref="ScoreSheet.Mark"/> said when the form was drawn; null does not look.</param>
internal sealed record ScoreOrder(
    Guid CaseId,
    Guid BodyId,
    string RuleVersion,
    string Stage,
    IReadOnlyList<ScoreOf> Items,
    DateOnly On,
    string? Expected = null
);

/// <summary>A score as it was recorded.</summary>
internal sealed record RecordedScore(
    string Item,
    string Stage,
    string? Value,
    bool NotApplicable,
    string? Reason,
    DateOnly On,
    string By
);

/// <summary>
/// Self-score, appraised score and decided score of cases against criteria sets, kept apart with reasons. Whoever calls it has checked that
/// the actor may see and write this case; scores of a person are seen by those who may see that person's classification, nobody else.
/// </summary>
internal interface IScores
{
    Task<ScoreSheet> Of(Guid caseId);

    Task<IReadOnlyDictionary<Guid, ScoreSheet>> Of(IReadOnlyList<Guid> caseIds);

    /// <summary>Within a running act. Returns how many scores changed.</summary>
    Task<Result<int>> Record(Work work, ScoreOrder order);

    /// <summary>Takes all scores of a case away: the case itself is taken away.</summary>
    Task Drop(Work work, Guid caseId);
}

/// <summary>All scores of one case.</summary>
internal sealed class ScoreSheet(IReadOnlyList<RecordedScore> scores, IReadOnlyDictionary<string, string> marks)
{
    public static ScoreSheet None { get; } = new([], new Dictionary<string, string>());

    public IReadOnlyList<RecordedScore> All => scores;

    public bool IsEmpty => scores.Count == 0;

    public bool Has(string stage) => scores.Any(s => s.Stage == stage);

    public RecordedScore? Find(string item, string stage) =>
        scores.FirstOrDefault(s => s.Item == item && s.Stage == stage);

    /// <summary>The stage's score, else that of the stage before it, item by item.</summary>
    public RecordedScore? Effective(string item, string stage) =>
        ScoreStages.Down(stage).Select(s => Find(item, s)).FirstOrDefault(s => s is not null);

    /// <summary>Changes whenever a score of the stage does; a form carries it so that a second writer is told.</summary>
    public string Mark(string stage) => marks.GetValueOrDefault(stage) ?? "0";

    /// <summary>The records' facts with what people scored laid over them, up to the stage.</summary>
    public FactSet Onto(FactSet records, CriteriaBody set, string stage)
    {
        foreach (var item in ScoredItem.Of(set))
            if (Effective(item.Code, stage) is { } score)
                records =
                    score.NotApplicable ? records.WithoutItem(item.Code)
                    : score.Value is { } value && item.Read(value) is { } read ? records.WithItem(item.Code, read)
                    : records;
        return records;
    }

    /// <summary>
    /// The set as it comes out at the stage. An item that the set reads from records is judged by people where the records are silent;
    /// where they speak, only who appraises or decides may overrule them, with a reason.
    /// </summary>
    public CriteriaEvaluation Evaluate(CriteriaBody set, FactSet records, string stage)
    {
        if (IsEmpty)
            return set.Evaluate(records);
        var known = Outcomes(set.Evaluate(records).Trace);
        var byPeople = ScoredItem
            .Of(set)
            .Where(i =>
                i.ByRecords
                && Effective(i.Code, stage) is { Value: not null } score
                && (score.Stage != ScoreStages.Self || known.GetValueOrDefault(i.Code) == Outcome.NotKnown)
            )
            .ToDictionary(i => i.Code, StringComparer.Ordinal);
        var judged = byPeople.Count == 0 ? set : set with { Nodes = [.. set.Nodes.Select(n => ByPeople(n, byPeople))] };
        return judged.Evaluate(Onto(records, set, stage));
    }

    private static CriteriaNode ByPeople(CriteriaNode node, Dictionary<string, ScoredItem> items) =>
        node switch
        {
            CriteriaGroup group => group with { Children = [.. group.Children.Select(c => ByPeople(c, items))] },
            _ when !items.ContainsKey(node.Code) => node,
            PassLeaf pass => pass with { When = null },
            MeasuredLeaf measured => new JudgedLeaf(measured.Code, measured.Title, measured.Max)
            {
                Papers = measured.Papers,
                MayNotApply = measured.MayNotApply,
                Unit = measured.Unit,
            },
            AdjustLeaf adjust => adjust with { By = new TypedMeasure(FactType.Number) },
            _ => node,
        };

    private static Dictionary<string, Outcome> Outcomes(Trace trace)
    {
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        Collect(trace, outcomes);
        return outcomes;
    }

    private static void Collect(Trace trace, Dictionary<string, Outcome> into)
    {
        into.TryAdd(trace.Code, trace.Outcome);
        foreach (var child in trace.Children)
            Collect(child, into);
    }
}

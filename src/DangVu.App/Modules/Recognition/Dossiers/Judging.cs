using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A criterion, a condition beforehand or a case that rules it out, as it stands on the day.</summary>
/// <param name="Source">records: the product's own records say so; score: who appraises or decides says so; evidence: the cell's word; none.</param>
/// <param name="Facts">What it asks of the records.</param>
internal sealed record Standing(
    string Code,
    RuleText Title,
    RuleText? Group,
    Outcome Outcome,
    string Source,
    Trace Trace,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Facts
);

internal sealed record Judged(
    Dossier Dossier,
    RuleVersion Rule,
    CriteriaEvaluation Evaluation,
    IReadOnlyList<Standing> Conditions,
    IReadOnlyList<Standing> Criteria,
    ScoreSheet Scores,
    FactAnswers Answers
)
{
    public CriteriaBody Set => Rule.As<CriteriaBody>();

    public IEnumerable<Standing> All => Conditions.Concat(Criteria);

    public int Met => All.Count(s => s.Outcome == Outcome.Met);

    public IEnumerable<Standing> NotMet => All.Where(s => s.Outcome == Outcome.NotMet);

    public IEnumerable<Standing> NotKnown => All.Where(s => s.Outcome == Outcome.NotKnown);

    /// <summary>The page that lists the records behind a fact.</summary>
    public string? Link(string fact) => Answers.Link(Dossier.BodyId, fact);
}

/// <summary>"If the cell were judged today": the criteria of the dossier over what the modules know, the evidence and the scores.</summary>
internal static class Judging
{
    public static async Task<Judged> Judge(
        Work work,
        Dossier dossier,
        DateOnly day,
        string stage = ScoreStages.Decided
    ) => (await Many(work, [dossier], day, stage))[0];

    /// <summary>Many dossiers by few questions: one for their evidence, one for their scores, one to the modules for each span of days.</summary>
    public static async Task<IReadOnlyList<Judged>> Many(
        Work work,
        IReadOnlyList<Dossier> dossiers,
        DateOnly day,
        string stage = ScoreStages.Decided
    )
    {
        if (dossiers.Count == 0)
            return [];
        var ids = dossiers.Select(d => d.Id).ToList();
        var evidence = (
            await work
                .Db.Set<Evidence>()
                .AsNoTracking()
                .Where(e => ids.Contains(e.DossierId) && e.On <= day)
                .OrderBy(e => e.On)
                .ThenBy(e => e.Id)
                .ToListAsync()
        ).ToLookup(e => e.DossierId);
        var scores = await work.Get<IScores>().Of(ids);
        var answers = new Dictionary<(DateOnly, DateOnly), FactAnswers>();
        foreach (var span in dossiers.GroupBy(d => d.Span(day)))
            answers[span.Key] = await work.Get<IFactBook>()
                .Ask(
                    work,
                    new FactQuestion(
                        [.. span.Select(d => d.BodyId).Distinct().Select(b => new CaseRef(b, b, false))],
                        span.Key.From,
                        span.Key.To
                    )
                );
        var judged = new List<Judged>();
        foreach (var dossier in dossiers)
        {
            var rule =
                await work.Get<IOwnRules>().Find(dossier.Rule) ?? throw new InvalidOperationException(dossier.Rule);
            judged.Add(
                Of(
                    dossier,
                    rule,
                    [.. evidence[dossier.Id].Where(e => e.HoldsOn(day))],
                    scores[dossier.Id],
                    answers[dossier.Span(day)],
                    stage
                )
            );
        }
        return judged;
    }

    private static Judged Of(
        Dossier dossier,
        RuleVersion rule,
        List<Evidence> evidence,
        ScoreSheet scores,
        FactAnswers answers,
        string stage
    )
    {
        var set = rule.As<CriteriaBody>();
        var facts = answers.Of(dossier.BodyId);
        var records = ScoreTable.Traces(set.Evaluate(facts));
        var evaluation = WithWords(set, scores, evidence).Evaluate(set, facts, stage);
        var traces = ScoreTable.Traces(evaluation);
        var conditions = set
            .Preconditions.Concat(set.Vetoes)
            .Select(c => new Standing(
                c.Code,
                c.Title,
                null,
                traces[c.Code].Outcome,
                traces[c.Code].Outcome == Outcome.NotKnown ? "none" : "records",
                traces[c.Code],
                [],
                RuleFacts.Of(c.When)
            ));
        var criteria =
            from node in set.Nodes
            from leaf in node.SelfAndBelow().OfType<CriteriaLeaf>()
            let trace = traces[leaf.Code]
            select new Standing(
                leaf.Code,
                leaf.Title,
                leaf == node ? null : node.Title,
                trace.Outcome,
                Source(leaf.Code, trace, records[leaf.Code], scores, stage),
                trace,
                [.. evidence.Where(e => e.Item == leaf.Code)],
                RuleFacts.Of(leaf)
            );
        return new Judged(dossier, rule, evaluation, [.. conditions], [.. criteria], scores, answers);
    }

    /// <summary>What the records say goes first; where they say nothing, the scores; where nobody scored, the cell's word with its evidence.</summary>
    private static string Source(string code, Trace trace, Trace records, ScoreSheet scores, string stage) =>
        trace.Outcome == Outcome.NotKnown ? "none"
        : scores.Effective(code, stage) is { Stage: not ScoreStages.Self } ? "score"
        : records.Outcome != Outcome.NotKnown ? "records"
        : "evidence";

    /// <summary>The cell's word on a piece of evidence is its self-score of a criterion that is met or not, where it gave none.</summary>
    private static ScoreSheet WithWords(CriteriaBody set, ScoreSheet scores, List<Evidence> evidence)
    {
        var words = evidence
            .Where(e => e.IsMet is not null && scores.Find(e.Item, ScoreStages.Self) is null)
            .GroupBy(e => e.Item)
            .ToDictionary(g => g.Key, g => g.Last());
        if (words.Count == 0)
            return scores;
        var passes = ScoredItem.Of(set).Where(i => i.Kind == ScoreKind.YesNo && words.ContainsKey(i.Code));
        return new ScoreSheet(
            [
                .. scores.All,
                .. passes.Select(i => new RecordedScore(
                    i.Code,
                    ScoreStages.Self,
                    words[i.Code].IsMet == true ? "yes" : "no",
                    false,
                    null,
                    words[i.Code].On,
                    words[i.Code].By ?? ""
                )),
            ],
            new Dictionary<string, string>()
        );
    }
}

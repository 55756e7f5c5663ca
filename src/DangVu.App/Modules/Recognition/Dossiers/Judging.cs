using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A criterion, a condition beforehand or a case that rules it out, as it stands on the day.</summary>
/// <param name="Source">records: the product's own records say so; evidence: the cell's word with evidence; none.</param>
internal sealed record Standing(
    string Code,
    RuleText Title,
    RuleText? Group,
    Outcome Outcome,
    string Source,
    Trace Trace,
    IReadOnlyList<Evidence> Evidence
);

internal sealed record Judged(
    RuleVersion Rule,
    CriteriaEvaluation Evaluation,
    IReadOnlyList<Standing> Conditions,
    IReadOnlyList<Standing> Criteria
)
{
    public IEnumerable<Standing> All => Conditions.Concat(Criteria);

    public IEnumerable<Standing> NotMet => All.Where(s => s.Outcome == Outcome.NotMet);

    public IEnumerable<Standing> NotKnown => All.Where(s => s.Outcome == Outcome.NotKnown);
}

/// <summary>"If the cell were judged today": the criteria of the dossier over what the modules know and the evidence gathered.</summary>
internal static class Judging
{
    public static async Task<Judged> Judge(Work work, Dossier dossier, DateOnly day)
    {
        var rule = work.Get<RuleBook>().Find(dossier.Rule) ?? throw new InvalidOperationException(dossier.Rule);
        var body = rule.As<CriteriaBody>();
        var evidence = await work
            .Db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.DossierId == dossier.Id && e.On <= day)
            .OrderBy(e => e.On)
            .ThenBy(e => e.Id)
            .ToListAsync();
        var answers = await work.Get<IFactBook>()
            .Ask(
                work,
                new FactQuestion([new CaseRef(dossier.BodyId, dossier.BodyId, false)], day.AddYears(-1).AddDays(1), day)
            );
        var facts = answers.Of(dossier.BodyId);
        foreach (var (item, word) in Words(evidence))
            facts = facts.WithItem(item, FactValue.OfBoolean(word));
        var evaluation = body.Evaluate(facts);
        var traces = new Dictionary<string, Trace>(StringComparer.Ordinal);
        foreach (var trace in evaluation.Trace.Children)
            Collect(trace, traces);
        var conditions = body
            .Preconditions.Concat(body.Vetoes)
            .Select(c => new Standing(
                c.Code,
                c.Title,
                null,
                traces[c.Code].Outcome,
                traces[c.Code].Outcome == Outcome.NotKnown ? "none" : "records",
                traces[c.Code],
                []
            ));
        var criteria =
            from node in body.Nodes
            from leaf in node.SelfAndBelow().OfType<CriteriaLeaf>()
            select Criterion(
                leaf,
                leaf == node ? null : node.Title,
                traces[leaf.Code],
                [.. evidence.Where(e => e.Item == leaf.Code)]
            );
        return new Judged(rule, evaluation, [.. conditions], [.. criteria]);
    }

    /// <summary>What the records say goes first; where they say nothing, the cell's word with its evidence.</summary>
    private static Standing Criterion(CriteriaLeaf leaf, RuleText? group, Trace trace, IReadOnlyList<Evidence> evidence)
    {
        var stated = leaf is PassLeaf { When: null };
        var word = evidence.LastOrDefault(e => e.IsMet is not null)?.IsMet;
        var outcome =
            trace.Outcome == Outcome.NotKnown && word is { } said
                ? (said ? Outcome.Met : Outcome.NotMet)
                : trace.Outcome;
        var source =
            outcome == Outcome.NotKnown ? "none"
            : stated || trace.Outcome == Outcome.NotKnown ? "evidence"
            : "records";
        return new Standing(leaf.Code, leaf.Title, group, outcome, source, trace, evidence);
    }

    private static IEnumerable<(string Item, bool Word)> Words(List<Evidence> evidence) =>
        evidence.Where(e => e.IsMet is not null).GroupBy(e => e.Item).Select(g => (g.Key, g.Last().IsMet!.Value));

    /// <summary>Codes of grades and their parts stand in names of their own, so the first one met is the criterion.</summary>
    private static void Collect(Trace trace, Dictionary<string, Trace> into)
    {
        into.TryAdd(trace.Code, trace);
        foreach (var child in trace.Children)
            Collect(child, into);
    }
}

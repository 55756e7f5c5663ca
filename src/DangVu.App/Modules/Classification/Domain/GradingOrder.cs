using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Domain;

/// <summary>The order of a round by its rule (family "classification-order"): which steps a kind goes through and which it may not leave out.</summary>
internal sealed class GradingOrder(StepsBody steps)
{
    /// <summary>Flag of the ballot: another grade than it carried may be decided, with the reason.</summary>
    private const string DiffersWithReason = "differs-with-reason";

    /// <summary>Flag of the decision: more than the quota may be decided, with the reason.</summary>
    private const string OverQuotaWithReason = "over-quota-with-reason";

    public IEnumerable<Step> Of(string kind) => steps.Steps.Where(s => s.Has(kind));

    public bool Has(string step, string kind) => steps.Find(step)?.Has(kind) ?? false;

    public bool Needs(string step, string kind) => steps.Find(step)?.Has("needed." + kind) ?? false;

    public bool MayDifferFromVote => steps.Find(Stages.Vote)?.Has(DiffersWithReason) ?? true;

    public bool MayExceedQuota => steps.Find(Stages.Decision)?.Has(OverQuotaWithReason) ?? false;

    /// <summary>The kind of decision in the family "votes" by which a ballot carries.</summary>
    public string VoteKind => steps.Find(Stages.Vote)?.Vote ?? "classification";

    /// <summary>The first step that the kind may not leave out and that this subject has not gone; null when it may be decided.</summary>
    public string? Missing(Subject subject) =>
        Needs(Stages.Self, subject.Kind) && subject.SelfGrade is null ? Stages.Self
        : Needs(Stages.Proposal, subject.Kind) && subject.ProposedGrade is null ? Stages.Proposal
        : Needs(Stages.Vote, subject.Kind) && subject.VotedOn is null ? Stages.Vote
        : null;
}

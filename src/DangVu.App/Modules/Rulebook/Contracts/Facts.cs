using DangVu.App.Acts;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts;

/// <summary>A case that a rule is held against: a body, or a member with the body where they live.</summary>
internal sealed record CaseRef(Guid Id, Guid BodyId, bool IsMember);

/// <summary>The cases and the days over which their facts are asked, both ends included.</summary>
internal sealed record FactQuestion(IReadOnlyList<CaseRef> Cases, DateOnly From, DateOnly To);

/// <summary>What the modules know about each case; what nobody says stays not known, and never counts as met.</summary>
internal sealed class FactAnswers
{
    private readonly Dictionary<Guid, FactSet> sets = [];

    public FactSet Of(Guid id) => sets.GetValueOrDefault(id) ?? FactSet.None;

    public void Set(Guid id, string fact, FactValue value) => sets[id] = Of(id).With(fact, value);
}

/// <summary>A module that knows facts of rules/facts.yaml offers them here; higher modules read them by <see cref="IFactBook"/>.</summary>
internal interface IRuleFacts
{
    Task Answer(Work work, FactQuestion question, FactAnswers answers);
}

/// <summary>Asks every module for what it knows.</summary>
internal interface IFactBook
{
    Task<FactAnswers> Ask(Work work, FactQuestion question);
}

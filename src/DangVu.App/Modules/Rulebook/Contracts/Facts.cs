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
    private readonly Dictionary<(Guid Case, string Fact), string> links = [];

    public FactSet Of(Guid id) => sets.GetValueOrDefault(id) ?? FactSet.None;

    /// <param name="link">The page that lists the records from which the value comes.</param>
    public void Set(Guid id, string fact, FactValue value, string? link = null)
    {
        sets[id] = Of(id).With(fact, value);
        if (link is not null)
            links[(id, fact)] = link;
    }

    /// <summary>Where the records behind a case's fact are listed; null where no page lists them.</summary>
    public string? Link(Guid id, string fact) => links.GetValueOrDefault((id, fact));
}

/// <summary>A module that knows facts of rules/facts.yaml offers them here; higher modules read them by <see cref="IFactBook"/>.</summary>
internal interface IRuleFacts
{
    /// <summary>The facts it answers; each fact has one module at most.</summary>
    IReadOnlyList<string> Facts { get; }

    Task Answer(Work work, FactQuestion question, FactAnswers answers);
}

/// <summary>Asks every module for what it knows.</summary>
internal interface IFactBook
{
    /// <summary>Facts that some module answers from its records; any other is typed by a person.</summary>
    IReadOnlySet<string> Known { get; }

    Task<FactAnswers> Ask(Work work, FactQuestion question);
}

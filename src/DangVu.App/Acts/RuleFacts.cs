using System.Globalization;
using DangVu.Kernel.Rules;

namespace DangVu.App.Acts;

/// <summary>A case that a rule is held against: a body, or a member with the body where they live.</summary>
internal sealed record CaseRef(Guid Id, Guid BodyId, bool IsMember);

/// <summary>The cases and the days over which their facts are asked, both ends included.</summary>
internal sealed record FactQuestion(IReadOnlyList<CaseRef> Cases, DateOnly From, DateOnly To)
{
    /// <summary>The last day of which records can tell: a year that still runs is known up to today.</summary>
    public DateOnly AsOf(Work work) => To < work.Today ? To : work.Today;

    /// <summary>The members asked about, for a query; null where there are so many that the whole office is read at once.</summary>
    public IReadOnlyList<Guid>? FewMembers() => Few([.. Cases.Where(c => c.IsMember).Select(c => c.Id).Distinct()]);

    /// <summary>A database takes only so many values in one question.</summary>
    private const int Most = 500;

    /// <summary>A day as addresses of pages write it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<Guid>? Few(IReadOnlyList<Guid> ids) => ids.Count <= Most ? ids : null;
}

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

/// <summary>
/// A module that knows facts of rules/facts.yaml offers them here; higher modules read them by the rulebook's IFactBook. What no record
/// says is left out: an empty book is no zero. Whoever asks has checked what the actor may see of the cases.
/// </summary>
internal interface IRuleFacts
{
    /// <summary>The facts it answers; each fact has one module at most.</summary>
    IReadOnlyList<string> Facts { get; }

    Task Answer(Work work, FactQuestion question, FactAnswers answers);
}

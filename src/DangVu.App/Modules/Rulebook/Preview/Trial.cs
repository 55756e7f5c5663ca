using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Sets;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Preview;

/// <summary>A set tried on records: each case with what the set makes of it.</summary>
/// <param name="Now">What the version in force makes of the same case; null where there is none or it counts otherwise.</param>
internal sealed record TrialRow(BodyRef Body, CriteriaEvaluation Draft, CriteriaEvaluation? Now);

/// <summary>Holds a set against the records of last year: one question to the modules for all cases.</summary>
internal static class Trial
{
    /// <summary>Last year, whole: its records are complete.</summary>
    public static (DateOnly From, DateOnly To) LastYear(DateOnly today) =>
        (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31));

    /// <summary>The bodies that such a set is about, of those that the actor may read.</summary>
    public static async Task<IReadOnlyList<BodyRef>> Bodies(
        Work work,
        string family,
        string permission,
        DateOnly day
    ) =>
        [
            .. (await work.Get<IBodies>().All()).Where(b =>
                b.ExistsOn(day)
                && work.Actor.May(permission, b.Path)
                && (SetFamilies.IsOfTheWhole(family) ? b.ParentId is null : b.IsCell)
            ),
        ];

    public static async Task<IReadOnlyList<TrialRow>> OfBodies(
        Work work,
        IReadOnlyList<BodyRef> bodies,
        CriteriaBody draft,
        CriteriaBody? now
    )
    {
        var (from, to) = LastYear(work.Today);
        var cases = bodies.Select(b => new CaseRef(b.Id, b.Id, IsMember: false)).ToList();
        var answers = await work.Get<IFactBook>().Ask(work, new FactQuestion(cases, from, to));
        return
        [
            .. bodies.Select(b => new TrialRow(b, draft.Evaluate(answers.Of(b.Id)), now?.Evaluate(answers.Of(b.Id)))),
        ];
    }

    /// <summary>Members are counted only: nobody sees here who they are.</summary>
    public static async Task<IReadOnlyList<CriteriaEvaluation>> OfMembers(
        Work work,
        IReadOnlyList<BodyRef> cells,
        CriteriaBody draft
    )
    {
        var (from, to) = LastYear(work.Today);
        var names = work.Get<IMemberNames>();
        var cases = new List<CaseRef>();
        foreach (var cell in cells)
            cases.AddRange(
                (await names.Choices(to, cell.Id))
                    .Select(m => Guid.TryParse(m.Key, out var id) ? id : Guid.Empty)
                    .Where(id => id != Guid.Empty)
                    .Select(id => new CaseRef(id, cell.Id, IsMember: true))
            );
        var answers = await work.Get<IFactBook>().Ask(work, new FactQuestion(cases, from, to));
        return [.. cases.Select(x => draft.Evaluate(answers.Of(x.Id)))];
    }

    /// <summary>How a criterion came out over all cases.</summary>
    public static (int Met, int NotMet, int NotKnown) Count(IEnumerable<CriteriaEvaluation> evaluations, string code)
    {
        var (met, not, unknown) = (0, 0, 0);
        foreach (var evaluation in evaluations)
            switch (Find(evaluation.Trace, code)?.Outcome)
            {
                case Outcome.Met:
                    met++;
                    break;
                case Outcome.NotMet:
                    not++;
                    break;
                case Outcome.NotKnown:
                    unknown++;
                    break;
            }
        return (met, not, unknown);
    }

    private static Trace? Find(Trace trace, string code) =>
        trace.Code == code
            ? trace
            : trace.Children.Select(child => Find(child, code)).FirstOrDefault(t => t is not null);
}

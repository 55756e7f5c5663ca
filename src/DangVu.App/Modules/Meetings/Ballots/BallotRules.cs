using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Ballots;

/// <summary>Where ballots ask the rule book: the majority, and which papers are not valid.</summary>
internal sealed class BallotRules(RuleBook book)
{
    private const string Papers = "ballot-papers";

    /// <summary>The grounds on which a ballot that chooses nobody is not valid.</summary>
    private const string NoneChosen = "none-chosen";

    public static string Family(string form) => form == BallotForms.Election ? "elections" : "votes";

    public Result<(RuleVersion Version, VoteRule Rule)> Majority(string form, string decision, DateOnly day)
    {
        var ruled = book.For<VotesBody>(Family(form), day);
        return ruled.IsDone && ruled.Value.Body.Find(decision) is { } rule
            ? (ruled.Value.Version, rule)
            : Refusal.Invalid("decision", "vote.decision-unknown", decision);
    }

    public IReadOnlyList<VoteRule> Decisions(string form, DateOnly day) =>
        book.For<VotesBody>(Family(form), day) is { IsDone: true } ruled ? [.. ruled.Value.Body.Decisions.Values] : [];

    public bool NoneIsInvalid(DateOnly day) =>
        book.For<CatalogueBody>(Papers, day) is { IsDone: true } ruled && ruled.Value.Body.Find(NoneChosen) is not null;

    /// <summary>The cases that the tellers look for, with the rule they come from.</summary>
    public (RuleVersion Version, IReadOnlyList<RuleText> Texts)? InvalidPapers(string form, DateOnly day) =>
        book.For<CatalogueBody>(Papers, day) is { IsDone: true } ruled
            ? (
                ruled.Value.Version,
                [.. ruled.Value.Body.Items.Where(i => i.Group == "any" || i.Group == form).Select(i => i.Text)]
            )
            : null;
}

using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Ballots.Domain;

/// <summary>What came of a choice.</summary>
internal static class Outcomes
{
    public const string Carried = "carried";
    public const string NotCarried = "not-carried";
    public const string Elected = "elected";

    /// <summary>Enough votes, but others with more took the seats.</summary>
    public const string Behind = "behind";

    /// <summary>Enough votes, and as many as others for whom there is no seat: a further round decides.</summary>
    public const string Tied = "tied";
    public const string TooFew = "too-few";

    /// <summary>A base of nobody carries nothing.</summary>
    private static bool Enough(VoteRule rule, int from, int inFavour) => from > 0 && inFavour >= rule.Needed(from);

    public static string Decide(VoteRule rule, int from, int inFavour) =>
        Enough(rule, from, inFavour) ? Carried : NotCarried;

    /// <summary>
    /// Those with enough votes, the most first, until the seats are taken. Where the last seats would go to some of several with the same
    /// number of votes, none of these is elected.
    /// </summary>
    public static IReadOnlyList<string> Elect(VoteRule rule, int from, int seats, IReadOnlyList<int> inFavour) =>
        [
            .. inFavour.Select(mine =>
            {
                if (!Enough(rule, from, mine))
                    return TooFew;
                var before = inFavour.Count(votes => votes > mine);
                var alike = inFavour.Count(votes => votes == mine);
                return before + alike <= seats ? Elected
                    : before >= seats ? Behind
                    : Tied;
            }),
        ];
}

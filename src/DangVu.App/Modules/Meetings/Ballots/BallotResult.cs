using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Ballots;

/// <summary>What a count comes to by the rule of its day: shown to the tellers before they sign, and written when they have.</summary>
internal static class BallotResult
{
    /// <param name="Base">Of how many the majority is taken.</param>
    internal sealed record Line(BallotChoice Choice, int Base, int Needed, string Outcome);

    public static IReadOnlyList<Line> Of(Ballot ballot, IReadOnlyList<BallotChoice> choices, VoteRule rule)
    {
        var from = choices.Select(c => Base(ballot, c, rule)).ToList();
        var outcomes = ballot.IsElection
            ? Outcomes.Elect(rule, from.Count == 0 ? 0 : from[0], ballot.Seats, [.. choices.Select(c => c.InFavour)])
            : [.. choices.Select((c, at) => Outcomes.Decide(rule, from[at], c.InFavour))];
        return [.. choices.Select((c, at) => new Line(c, from[at], rule.Needed(from[at]), outcomes[at]))];
    }

    /// <summary>Votes cast are the valid ones; of hands, all that were raised for the matter.</summary>
    private static int Base(Ballot ballot, BallotChoice choice, VoteRule rule) =>
        new VoteCounts(
            ballot.Entitled,
            ballot.EntitledPresent,
            ballot.Way == BallotWays.Hands ? choice.InFavour + choice.Against + choice.Other : ballot.Valid,
            choice.InFavour
        ).Of(rule.Base);
}

using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Ballots;

/// <summary>Sentences about a ballot: before it, what is needed and why; after it, what came of it.</summary>
internal static class BallotWords
{
    public static string Mark(Texts t, bool election, char mark) =>
        mark switch
        {
            Marks.For => t[election ? "ballot.mark.chosen" : "vote.for"],
            Marks.Against => t[election ? "ballot.mark.not-chosen" : "vote.against"],
            _ => t["vote.other"],
        };

    public static IReadOnlyList<(string, string)> Ways(Texts t, IEnumerable<string> ways) =>
        [.. ways.Select(way => (way, t["ballot.way." + way]))];

    public static Cell State(Texts t, Ballot b) =>
        new(t["ballot.state." + b.State])
        {
            Tone = b.State switch
            {
                BallotStates.Told => Tone.Ok,
                BallotStates.Annulled => Tone.Mute,
                _ => Tone.Due,
            },
        };

    public static Cell Outcome(Texts t, string outcome) =>
        new(t["ballot.outcome." + outcome])
        {
            Tone = outcome switch
            {
                Outcomes.Carried or Outcomes.Elected => Tone.Ok,
                Outcomes.Tied => Tone.Due,
                _ => Tone.Late,
            },
        };

    /// <summary>"quá 1/2", "từ 2/3 trở lên".</summary>
    public static string Fraction(Texts t, VoteRule rule) =>
        t[rule.Strict ? "ballot.more-than" : "ballot.at-least", $"{rule.Numerator}/{rule.Denominator}"];

    /// <summary>How many are entitled, how many must agree, and why.</summary>
    public static string Before(Texts t, VoteRule rule, int entitled, int there) =>
        t["ballot.before", entitled, there]
        + " "
        + rule.Base switch
        {
            VoteBase.AllOfficial => t[
                "ballot.before.all-official",
                rule.Needed(entitled),
                rule.Title.In(t.Language),
                Fraction(t, rule),
                entitled
            ],
            VoteBase.Present => t[
                "ballot.before.present",
                rule.Needed(there),
                rule.Title.In(t.Language),
                Fraction(t, rule),
                there
            ],
            _ => t["ballot.before.cast", rule.Needed(there), rule.Title.In(t.Language), Fraction(t, rule), there],
        };

    /// <summary>Issued, collected, valid, not valid; of hands only who was there.</summary>
    public static string Papers(Texts t, Ballot b) =>
        b.Way == BallotWays.Hands
            ? t["ballot.after.hands", b.EntitledPresent]
            : t["ballot.after.papers", b.Issued, b.Collected, b.Valid, b.Invalid];

    /// <summary>What one matter or candidate got, of how many, and what was needed.</summary>
    public static string After(Texts t, Ballot b, BallotResult.Line line) =>
        t[
            "ballot.after." + line.Outcome,
            line.Choice.Text,
            line.Choice.InFavour,
            line.Base,
            Vn.Percent(line.Choice.InFavour, line.Base),
            line.Needed
        ];
}

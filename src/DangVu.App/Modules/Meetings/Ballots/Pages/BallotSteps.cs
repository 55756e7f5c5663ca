using System.Globalization;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>The steps of a ballot, each with its one button.</summary>
internal static class BallotSteps
{
    public static IReadOnlyList<Step> Of(Texts t, Ballot b, bool writes)
    {
        var at = BallotPages.At(b.Id);
        var list = new List<(string Key, bool Done, string? Sub, Link? Now, Link? Also)>
        {
            ("setup", true, null, null, null),
            (
                "open",
                b.State != BallotStates.Prepared,
                b.State == BallotStates.Prepared ? null : t["ballot.step.open.done", b.EntitledPresent, b.Entitled],
                new(t["ballot.open"], at + "/open"),
                null
            ),
        };
        if (b.HasDevices)
        {
            list.Add(
                (
                    "slips",
                    b.BoxPublic is not null || After(b, BallotStates.Open),
                    t["ballot.step.slips.sub", b.SlipsOut],
                    new(t["ballot.slips.go"], at + "/slips"),
                    b.State == BallotStates.Open ? new(t["ballot.slips.again"], at + "/slips") : null
                )
            );
            list.Add(("close", After(b, BallotStates.Open), null, new(t["ballot.close"], at + "/close"), null));
        }
        if (b.Way == BallotWays.Hands || b.PapersIssued > 0 || b.State == BallotStates.Prepared && !b.HasDevices)
            list.Add(
                (
                    b.Way == BallotWays.Hands ? "hands" : "count",
                    After(b, BallotStates.Closed),
                    b.PapersIssued > 0 ? t["ballot.step.papers.sub", b.PapersIssued] : null,
                    new(t["ballot.count"], at + "/count"),
                    b.State == BallotStates.Counted ? new(t["ballot.count.again"], at + "/count") : null
                )
            );
        list.Add(("confirm", b.State == BallotStates.Told, null, new(t["ballot.confirm"], at + "/confirm"), null));
        var next = list.FindIndex(s => !s.Done);
        return
        [
            .. list.Select(
                (s, i) =>
                    new Step(
                        s.Done ? "✓" : (i + 1).ToString(CultureInfo.InvariantCulture),
                        s.Done ? Tone.Ok
                            : i == next ? Tone.Due
                            : Tone.None,
                        t["ballot.step." + s.Key],
                        s.Sub,
                        s.Done ? t["meeting.step.done"]
                            : i == next ? t["meeting.step.next"]
                            : null,
                        !writes ? null
                            : i == next ? s.Now
                            : s.Done ? s.Also
                            : null,
                        i == next && writes
                    )
            ),
        ];
    }

    private static readonly IReadOnlyList<string> Order =
    [
        BallotStates.Prepared,
        BallotStates.Open,
        BallotStates.Closed,
        BallotStates.Counted,
        BallotStates.Told,
    ];

    /// <summary>Further on than this state.</summary>
    private static bool After(Ballot b, string state)
    {
        var order = Order.ToList();
        return order.IndexOf(b.State) > order.IndexOf(state);
    }
}

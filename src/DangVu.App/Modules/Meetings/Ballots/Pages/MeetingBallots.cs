using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>The ballots of a meeting, as a part of the meeting's page.</summary>
internal static class MeetingBallots
{
    /// <summary>Nothing where the meeting has no ballots and can have none.</summary>
    public static async Task<IReadOnlyList<Section>> Of(Ctx c, Meeting m, bool writes)
    {
        var t = c.T;
        var may = writes && m.Stage is (Stages.Held or Stages.Concluded);
        var ballots = await c
            .Db.Set<Ballot>()
            .AsNoTracking()
            .Where(b => b.MeetingId == m.Id)
            .OrderBy(b => b.Id)
            .ToListAsync();
        if (ballots.Count == 0 && !may)
            return [];
        return
        [
            new(t["ballot.ballots"])
            {
                Actions = may
                    ?
                    [
                        new(t["ballot.new.decision"], $"/meetings/{m.Id}/ballots/new"),
                        new(t["ballot.new.election"], $"/meetings/{m.Id}/elections/new"),
                    ]
                    : [],
                Table = new Table(
                    [new(t["ballot.name"]), new(t["ballot.way"]), new(t["state"])],
                    [
                        .. ballots.Select(b =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(BallotPages.Name(t, b), BallotPages.At(b.Id)),
                                    t["ballot.way." + b.Way],
                                    BallotWords.State(t, b),
                                ]
                        ),
                    ]
                )
                {
                    Empty = t["ballot.none"],
                },
            },
        ];
    }
}

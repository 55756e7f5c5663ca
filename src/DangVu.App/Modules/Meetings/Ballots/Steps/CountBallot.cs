using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>The tellers' count of papers or hands. It may be typed anew until they have signed.</summary>
/// <param name="PresentAtEnd">Of a ballot without devices; with devices it was told when the box was closed.</param>
internal sealed record CountBallot(
    Guid BallotId,
    IReadOnlyList<LineCount> Lines,
    int Collected = 0,
    int Invalid = 0,
    int? PresentAtEnd = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CountBallot command)
    {
        var found = await BallotDesk.Find(
            work,
            command.BallotId,
            BallotStates.Open,
            BallotStates.Closed,
            BallotStates.Counted
        );
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (ballot, meeting) = found.Value;
        var byPeople = ballot.Way == BallotWays.Hands || ballot.PapersIssued > 0;
        if (!byPeople || ballot.HasDevices && ballot.State == BallotStates.Open)
            return Refusal.Rule("ballot.state", "key:ballot.state." + ballot.State);
        var choices = await BallotDesk.Choices(work.Db, ballot.Id);
        var lines = command.Lines;
        if (lines.Count == choices.Count && lines.All(l => l.ChoiceId == Guid.Empty))
            lines = [.. lines.Select((line, at) => line with { ChoiceId = choices[at].Id })];
        var count = new PaperCount(command.Collected, command.Invalid, lines);
        var problems = count.Check(ballot, choices).ToList();
        if (!ballot.HasDevices)
        {
            var end = command.PresentAtEnd ?? ballot.EntitledPresent;
            if (BallotDesk.CheckEnd(work, meeting, ballot, end) is { } lost)
                problems.Add(lost);
            ballot.PresentAtEnd = end;
        }
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var hands = ballot.Way == BallotWays.Hands;
        foreach (var line in lines)
        {
            var choice = choices.Single(c => c.Id == line.ChoiceId);
            choice.PaperFor = line.InFavour;
            // Whoever is not chosen on a valid paper was crossed out there.
            choice.PaperAgainst = ballot.IsElection ? count.Valid - line.InFavour : line.Against;
            choice.PaperOther = ballot.IsElection ? 0 : line.Other;
        }
        ballot.PapersCollected = hands ? 0 : command.Collected;
        ballot.PapersInvalid = hands ? 0 : command.Invalid;
        ballot.State = BallotStates.Counted;
        return ballot.Id;
    }
}

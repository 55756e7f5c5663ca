using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>
/// A further round: of an annulled ballot the same again; of an election, for the seats still free, among those with equally many votes or
/// else among all who were not elected.
/// </summary>
internal sealed record RepeatBallot(Guid BallotId)
{
    public static async Task<Result<Guid>> Handle(Work work, RepeatBallot command)
    {
        var found = await BallotDesk.Find(work, command.BallotId, BallotStates.Annulled, BallotStates.Told);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var before = found.Value.Ballot;
        if (await work.Db.Set<Ballot>().AnyAsync(b => b.PreviousId == before.Id))
            return Refusal.Rule("ballot.repeated");
        var choices = await BallotDesk.Choices(work.Db, before.Id);
        var (seats, standing) = Next(before, choices);
        if (standing.Count == 0)
            return Refusal.Rule("ballot.nothing-left");
        var tellers = (await BallotDesk.Tellers(work.Db, before.Id)).Select(t => t.MemberId);
        var ballot = new Ballot
        {
            Id = work.NewId(),
            BodyId = before.BodyId,
            MeetingId = before.MeetingId,
            Title = before.Title,
            Form = before.Form,
            Decision = before.Decision,
            Way = before.Way,
            PaperForm = before.PaperForm,
            Seats = seats,
            Round = before.Round + 1,
            PreviousId = before.Id,
        };
        SetUpBallot.Add(work, ballot, standing.Select(c => (c.Text, c.MemberId)), tellers);
        return ballot.Id;
    }

    /// <summary>The seats and the choices of the round that would follow; none where nothing is left to decide.</summary>
    internal static (int Seats, IReadOnlyList<BallotChoice> Standing) Next(
        Ballot ballot,
        IReadOnlyList<BallotChoice> choices
    )
    {
        if (ballot.State == BallotStates.Annulled)
            return (ballot.Seats, choices);
        var free = ballot.Seats - choices.Count(c => c.Outcome == Outcomes.Elected);
        if (ballot.State != BallotStates.Told || !ballot.IsElection || free <= 0)
            return (0, []);
        var tied = choices.Where(c => c.Outcome == Outcomes.Tied).ToList();
        return (free, tied.Count > 0 ? tied : [.. choices.Where(c => c.Outcome == Outcomes.TooFew)]);
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>A ballot that went wrong counts for nothing: codes and box are thrown away unopened, a told result leaves the meeting's votes.</summary>
internal sealed record AnnulBallot(Guid BallotId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulBallot command)
    {
        var found = await BallotDesk.Find(
            work,
            command.BallotId,
            BallotStates.Prepared,
            BallotStates.Open,
            BallotStates.Closed,
            BallotStates.Counted,
            BallotStates.Told
        );
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var ballot = found.Value.Ballot;
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        await work.Db.Set<BallotCode>().Where(c => c.BallotId == ballot.Id).ExecuteDeleteAsync();
        await work.Db.Set<BallotSlot>().Where(s => s.BallotId == ballot.Id).ExecuteDeleteAsync();
        var choices = await BallotDesk.Choices(work.Db, ballot.Id);
        var votes = choices.Select(c => c.VoteId).OfType<Guid>().ToList();
        work.Db.RemoveRange(await work.Db.Set<MeetingVote>().Where(v => votes.Contains(v.Id)).ToListAsync());
        foreach (var choice in choices)
            (choice.VoteId, choice.Outcome) = (null, null);
        (ballot.BoxPublic, ballot.BoxWrapped) = (null, null);
        ballot.AnnulledFor = reason;
        ballot.State = BallotStates.Annulled;
        return ballot.Id;
    }
}

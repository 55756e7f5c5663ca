using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>
/// Ends the voting on devices and opens the box with the head teller's key: the ballots are published in the order of their receipts, and
/// what they came from is gone.
/// </summary>
internal sealed record CloseBallot(Guid BallotId, int PresentAtEnd, string? BoxKey = null)
{
    public static async Task<Result<Guid>> Handle(Work work, CloseBallot command)
    {
        var found = await BallotDesk.Find(work, command.BallotId, BallotStates.Open);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (ballot, meeting) = found.Value;
        if (!ballot.HasDevices)
            return Refusal.Rule("ballot.state", "key:ballot.state." + ballot.State);
        if (BallotDesk.CheckEnd(work, meeting, ballot, command.PresentAtEnd) is { } lost)
            return lost;
        Func<byte[], string>? open = null;
        if (ballot.BoxWrapped is { } wrapped)
        {
            var key = SlipCode.Read(command.BoxKey);
            open = key is null ? null : BallotBox.Open(wrapped, key, SlipDesk.Secret(work));
            if (open is null)
                return Refusal.Invalid("boxKey", "ballot.box-key");
        }
        // Whoever is casting this moment holds their code's row: taking the codes away waits for them, so their ballots are in the box below.
        await work.Db.Set<BallotCode>().Where(c => c.BallotId == ballot.Id).ExecuteDeleteAsync();
        var filled = await work
            .Db.Set<BallotSlot>()
            .AsNoTracking()
            .Where(s => s.BallotId == ballot.Id && s.Filled)
            .Select(s => s.Sealed)
            .ToListAsync();
        await work.Db.Set<BallotSlot>().Where(s => s.BallotId == ballot.Id).ExecuteDeleteAsync();
        var choices = await BallotDesk.Choices(work.Db, ballot.Id);
        var noneIsInvalid = work.Get<BallotRules>().NoneIsInvalid(meeting.HeldOn!.Value);
        var rows = filled
            .Select(open!)
            .Select(plain => (Letters: plain[..choices.Count], Receipt: plain[choices.Count..]))
            .OrderBy(b => b.Receipt, StringComparer.Ordinal)
            .Select(b => new BallotReceipt
            {
                Id = work.NewId(),
                BodyId = ballot.BodyId,
                BallotId = ballot.Id,
                Receipt = b.Receipt,
                Letters = b.Letters,
                Valid = Marks.IsValid(b.Letters, ballot.IsElection, noneIsInvalid),
            })
            .ToList();
        // Past the change tracker: the log says how many were published, and the list itself says the rest.
        await new BulkWriter<BallotReceipt>(work.Db, work.Get<OfficeKeys>()).Insert(rows);
        var sums = Marks.Count(rows.Where(r => r.Valid).Select(r => r.Letters), choices.Count);
        foreach (var (choice, at) in choices.Select((c, at) => (c, at)))
            (choice.DeviceFor, choice.DeviceAgainst, choice.DeviceOther) = sums[at];
        ballot.DevicesCast = rows.Count;
        ballot.DevicesInvalid = rows.Count(r => !r.Valid);
        ballot.PresentAtEnd = command.PresentAtEnd;
        ballot.BoxPublic = null;
        ballot.BoxWrapped = null;
        ballot.State = ballot.PapersIssued > 0 ? BallotStates.Closed : BallotStates.Counted;
        return ballot.Id;
    }
}

using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Device;

/// <summary>A slip is handed back unused: its code opens nothing any more, and its holder may take a paper instead.</summary>
internal sealed record ReturnSlip(Guid BallotId, string Code, bool ForPaper = true)
{
    public static async Task<Result<Guid>> Handle(Work work, ReturnSlip command)
    {
        var found = await BallotDesk.Find(work, command.BallotId, BallotStates.Open);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var ballot = found.Value.Ballot;
        if (SlipCode.Read(command.Code) is not { } code)
            return Refusal.Invalid("code", "ballot.code-mistyped");
        var digest = SlipDesk.Digest(work.Get<OfficeKeys>(), code);
        var gone = await work
            .Db.Set<BallotCode>()
            .Where(c => c.BallotId == ballot.Id && c.CodeDigest == digest)
            .ExecuteDeleteAsync();
        if (gone == 0)
            return Refusal.Invalid("code", "ballot.code");
        await CastDesk.TakeFree(work.Db, ballot.Id, free => free.ExecuteDeleteAsync());
        ballot.SlipsReturned++;
        if (command.ForPaper)
        {
            ballot.PapersIssued++;
            ballot.Way = BallotWays.Mixed;
        }
        return ballot.Id;
    }
}

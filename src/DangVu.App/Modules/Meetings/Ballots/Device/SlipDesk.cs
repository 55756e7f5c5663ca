using System.Security.Cryptography;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Device;

/// <summary>Codes to print, once: nothing keeps them. The box key is there with the first print only.</summary>
internal sealed record SlipSheet(IReadOnlyList<string> Codes, string? BoxKey);

/// <summary>
/// Makes the slips. Printing anew (a slip was lost, the printer failed) ends every unused code and draws as many new ones, so that nobody is
/// left out and no code counts twice.
/// </summary>
internal static class SlipDesk
{
    private const string Use = "ballot-box";

    public static byte[] Secret(Work work) => work.Get<OfficeKeys>().For(work.Db.OfficeId, Use);

    /// <summary>Of the installation, not of an office: who votes says no office's name.</summary>
    public static byte[] Digest(OfficeKeys keys, string code) => keys.Digest(Guid.Empty, "ballot-code", code);

    public static Task<Result<SlipSheet>> Print(Work work, Guid ballotId) =>
        work.Do<SlipSheet>("meetings.ballot-slips", () => Draw(work, ballotId));

    private static async Task<Result<SlipSheet>> Draw(Work work, Guid ballotId)
    {
        var found = await BallotDesk.Find(work, ballotId, BallotStates.Open);
        if (found.IsRefused)
            return Result<SlipSheet>.Refused(found.Refusals);
        var ballot = found.Value.Ballot;
        if (!ballot.HasDevices || ballot.SlipsOut == 0)
            return Refusal.Rule("ballot.no-slips");
        var unused = await work.Db.Set<BallotCode>().Where(c => c.BallotId == ballot.Id).ExecuteDeleteAsync();
        var cast = await work.Db.Set<BallotSlot>().CountAsync(s => s.BallotId == ballot.Id && s.Filled);
        if (cast > 0 && unused == 0)
            return Refusal.Rule("ballot.no-slips");
        string? boxKey = null;
        if (cast == 0)
        {
            boxKey = SlipCode.New();
            await NewBox(work, ballot, boxKey);
        }
        var codes = new HashSet<string>(StringComparer.Ordinal);
        while (codes.Count < (cast == 0 ? ballot.SlipsOut : unused))
            codes.Add(SlipCode.New());
        var keys = work.Get<OfficeKeys>();
        foreach (var code in codes)
            work.Db.Add(
                new BallotCode
                {
                    OfficeId = work.Db.OfficeId,
                    Id = ByLot(),
                    BallotId = ballot.Id,
                    CodeDigest = Digest(keys, code),
                }
            );
        return new SlipSheet([.. codes], boxKey);
    }

    /// <summary>A box nobody has put anything into, with a place for every slip.</summary>
    private static async Task NewBox(Work work, Ballot ballot, string boxKey)
    {
        await work.Db.Set<BallotSlot>().Where(s => s.BallotId == ballot.Id).ExecuteDeleteAsync();
        (ballot.BoxPublic, ballot.BoxWrapped) = BallotBox.New(boxKey, Secret(work));
        var choices = await work.Db.Set<BallotChoice>().CountAsync(c => c.BallotId == ballot.Id);
        var size = BallotBox.Size(ballot.BoxPublic, choices + Receipt.Length);
        for (var i = 0; i < ballot.SlipsOut; i++)
            work.Db.Add(
                new BallotSlot
                {
                    OfficeId = work.Db.OfficeId,
                    Id = ByLot(),
                    BallotId = ballot.Id,
                    Sealed = RandomNumberGenerator.GetBytes(size),
                }
            );
    }

    /// <summary>An id that tells no order, unlike those of other rows.</summary>
    private static Guid ByLot() => new(RandomNumberGenerator.GetBytes(16));
}

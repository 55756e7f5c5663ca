using System.Security.Cryptography;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Device;

/// <summary>A ballot as the code's holder sees it.</summary>
internal sealed record OpenedBallot(Ballot Ballot, IReadOnlyList<BallotChoice> Choices);

/// <summary>
/// The one narrow way a ballot is cast. It goes past acts, seals and audit on purpose: one transaction takes the code away and fills a free
/// place drawn by lot, and nothing else in the database changes. It asks for nobody's name and knows none.
/// </summary>
internal sealed class CastDesk(AppDb db, OfficeKeys keys)
{
    public async Task<OpenedBallot?> Open(string code)
    {
        if (await Find(code) is not { } found)
            return null;
        db.OfficeId = found.OfficeId;
        var ballot = await db.Set<Ballot>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == found.BallotId);
        if (ballot is not { State: BallotStates.Open, BoxPublic: not null })
            return null;
        var choices = await db.Set<BallotChoice>()
            .AsNoTracking()
            .Where(c => c.BallotId == ballot.Id)
            .OrderBy(c => c.Position)
            .ToListAsync();
        return new OpenedBallot(ballot, choices);
    }

    /// <summary>Casts, and answers the receipt. A code that is unknown, used or of a closed ballot is refused alike.</summary>
    public async Task<Result<string>> Cast(string code, string marks)
    {
        if (await Open(code) is not var (ballot, choices))
            return Refusal.Invalid("code", "ballot.code");
        if (!Marks.MayBeCast(marks, choices.Count, ballot.IsElection, ballot.Seats))
            return Refusal.Rule("ballot.marks");
        var receipt = Receipt.New();
        var closed = BallotBox.Put(ballot.BoxPublic!, marks + receipt);
        var digest = SlipDesk.Digest(keys, code);
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The code's row is the right to vote: of several at once only one finds it.
        var mine = await db.Set<BallotCode>().Where(c => c.CodeDigest == digest).ExecuteDeleteAsync();
        if (mine != 1)
        {
            await transaction.RollbackAsync();
            return Refusal.Invalid("code", "ballot.code");
        }
        await TakeFree(
            db,
            ballot.Id,
            free => free.ExecuteUpdateAsync(s => s.SetProperty(p => p.Filled, true).SetProperty(p => p.Sealed, closed))
        );
        await transaction.CommitAsync();
        return receipt;
    }

    /// <summary>Does it to one free place drawn by lot. There are as many as unused codes, so one is always left.</summary>
    public static async Task TakeFree(AppDb db, Guid ballotId, Func<IQueryable<BallotSlot>, Task<int>> take)
    {
        while (true)
        {
            var free = await db.Set<BallotSlot>()
                .Where(s => s.BallotId == ballotId && !s.Filled)
                .Select(s => s.Id)
                .ToListAsync();
            if (free.Count == 0)
                throw new InvalidOperationException("A code without a place in the box.");
            var drawn = free[RandomNumberGenerator.GetInt32(free.Count)];
            // Another voter may have drawn the same place a moment ago; then another one is drawn.
            if (await take(db.Set<BallotSlot>().Where(s => s.Id == drawn && !s.Filled)) == 1)
                return;
        }
    }

    private Task<BallotCode?> Find(string code)
    {
        var digest = SlipDesk.Digest(keys, code);
        return db.Set<BallotCode>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.CodeDigest == digest);
    }
}

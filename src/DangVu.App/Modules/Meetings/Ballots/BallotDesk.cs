using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots;

/// <summary>What the steps of a ballot share.</summary>
internal static class BallotDesk
{
    /// <summary>
    /// With fewer papers than this beside devices (or fewer devices beside papers) everybody in the room would know whose they are.
    /// </summary>
    public const int Together = 3;

    /// <summary>The ballot in one of these states, of a meeting that is not yet closed, for who may write there.</summary>
    public static async Task<Result<(Ballot Ballot, Meeting Meeting)>> Find(
        Work work,
        Guid id,
        params IReadOnlyList<string> states
    )
    {
        var ballot = await work.Db.Set<Ballot>().SingleOrDefaultAsync(b => b.Id == id);
        if (ballot is null)
            return Refusal.NotFound("record.none");
        var meeting = await MeetingDesk.Find(work, ballot.MeetingId, Stages.Held, Stages.Concluded);
        if (meeting.IsRefused)
            return Result<(Ballot, Meeting)>.Refused(meeting.Refusals);
        if (!states.Contains(ballot.State))
            return Refusal.Rule("ballot.state", "key:ballot.state." + ballot.State);
        return (ballot, meeting.Value.Meeting);
    }

    public static Task<List<BallotChoice>> Choices(AppDb db, Guid ballotId) =>
        db.Set<BallotChoice>().Where(c => c.BallotId == ballotId).OrderBy(c => c.Position).ToListAsync();

    public static Task<List<BallotTeller>> Tellers(AppDb db, Guid ballotId) =>
        db.Set<BallotTeller>().Where(t => t.BallotId == ballotId).OrderBy(t => t.Position).ToListAsync();

    /// <summary>How many of the entitled must be there.</summary>
    public static int Quorum(Work work, Meeting meeting, Ballot ballot) =>
        work.Get<MeetingRules>().Quorum(meeting.Collective, meeting.HeldOn!.Value).Rule.Needed(ballot.Entitled);

    /// <summary>Refused when so many left before the end that the meeting could no longer decide.</summary>
    public static Refusal? CheckEnd(Work work, Meeting meeting, Ballot ballot, int presentAtEnd)
    {
        if (presentAtEnd < 0 || presentAtEnd > ballot.EntitledPresent)
            return Refusal.Invalid("presentAtEnd", "field.range", 0, ballot.EntitledPresent);
        var needed = Quorum(work, meeting, ballot);
        return presentAtEnd < needed
            ? Refusal.Invalid("presentAtEnd", "ballot.quorum-lost", presentAtEnd, ballot.Entitled, needed)
            : null;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>
/// Opens a ballot: the roll of who is entitled is frozen, the quorum checked, and everybody of them who is there gets one paper or one slip.
/// </summary>
/// <param name="Papers">Of a mixed ballot: how many take paper; the others get slips.</param>
internal sealed record OpenBallot(Guid BallotId, int Papers = 0)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenBallot command)
    {
        var found = await BallotDesk.Find(work, command.BallotId, BallotStates.Prepared);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (ballot, meeting) = found.Value;
        if (MeetingDesk.CheckQuorum(work, meeting) is { } quorum)
            return quorum;
        var majority = work.Get<BallotRules>().Majority(ballot.Form, ballot.Decision, meeting.HeldOn!.Value);
        if (majority.IsRefused)
            return Result<Guid>.Refused(majority.Refusals);
        var roll = await work
            .Db.Set<Attendance>()
            .AsNoTracking()
            .Where(a => a.MeetingId == meeting.Id && a.Entitled)
            .ToListAsync();
        // Whoever has left gets no ballot.
        var there = roll.Count(a => a.State == AttendanceStates.Present && a.LeftAt == null);
        if (ballot.Way == BallotWays.Mixed)
        {
            if (command.Papers < 0 || command.Papers > there)
                return Refusal.Invalid("papers", "ballot.more-than-there", command.Papers, there);
            var (papers, slips) = (command.Papers, there - command.Papers);
            if (Math.Min(papers, slips) is > 0 and < BallotDesk.Together && there >= 2 * BallotDesk.Together)
                return Refusal.Invalid("papers", "ballot.few-together", BallotDesk.Together);
            (ballot.PapersIssued, ballot.SlipsIssued) = (papers, slips);
        }
        else if (ballot.Way == BallotWays.Paper)
            ballot.PapersIssued = there;
        else if (ballot.Way == BallotWays.Device)
            ballot.SlipsIssued = there;
        var (version, rule) = majority.Value;
        ballot.Entitled = roll.Count;
        ballot.EntitledPresent = there;
        ballot.RuleId = version.Id;
        ballot.RuleChecksum = version.Checksum;
        ballot.Basis = version.Basis.Cite("vi");
        ballot.RuleVerified = version.Verified && rule.Verified;
        ballot.State = BallotStates.Open;
        foreach (var line in roll)
            work.Db.Add(
                new BallotVoter
                {
                    Id = work.NewId(),
                    BodyId = ballot.BodyId,
                    BallotId = ballot.Id,
                    MemberId = line.MemberId,
                    Present = line.State == AttendanceStates.Present && line.LeftAt == null,
                }
            );
        return ballot.Id;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>All tellers have signed: the result is told and stands among the meeting's votes, with its rule.</summary>
internal sealed record ConfirmBallot(Guid BallotId, IReadOnlyList<Guid> Signed)
{
    public static async Task<Result<Guid>> Handle(Work work, ConfirmBallot command)
    {
        var found = await BallotDesk.Find(work, command.BallotId, BallotStates.Counted);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (ballot, meeting) = found.Value;
        var tellers = await BallotDesk.Tellers(work.Db, ballot.Id);
        var missing = tellers.Where(t => !command.Signed.Contains(t.MemberId)).Select(t => t.MemberId).ToList();
        if (missing.Count > 0)
        {
            var names = await work.Get<IMembers>().Names(missing);
            return Refusal.Invalid("signed", "ballot.not-signed", string.Join(", ", names.Values));
        }
        var majority = work.Get<BallotRules>().Majority(ballot.Form, ballot.Decision, meeting.HeldOn!.Value);
        if (majority.IsRefused)
            return Result<Guid>.Refused(majority.Refusals);
        var (version, rule) = majority.Value;
        foreach (var teller in tellers)
            teller.Signed = true;
        var choices = await BallotDesk.Choices(work.Db, ballot.Id);
        var taken = (
            await work.Db.Set<MeetingVote>().Where(v => v.MeetingId == meeting.Id).Select(v => v.Subject).ToListAsync()
        ).ToHashSet(StringComparer.Ordinal);
        foreach (var line in BallotResult.Of(ballot, choices, rule))
        {
            var choice = line.Choice;
            (choice.Base, choice.Needed, choice.Outcome) = (line.Base, line.Needed, line.Outcome);
            var vote = new MeetingVote
            {
                Id = work.NewId(),
                BodyId = meeting.BodyId,
                MeetingId = meeting.Id,
                Position = await MeetingDesk.NextVote(work, meeting.Id),
                PresentThen = ballot.EntitledPresent,
                Subject = Subject(ballot, choice, rule.Title.Vi, taken),
                Decision = ballot.Decision,
                InFavour = choice.InFavour,
                Against = choice.Against,
                Other = choice.Other,
                Base = line.Base,
                Needed = line.Needed,
                Passed = line.Outcome is Outcomes.Carried or Outcomes.Elected,
                RuleId = version.Id,
                RuleChecksum = version.Checksum,
                Basis = version.Basis.Cite("vi"),
                RuleVerified = version.Verified && rule.Verified,
            };
            choice.VoteId = vote.Id;
            work.Db.Add(vote);
        }
        ballot.State = BallotStates.Told;
        return ballot.Id;
    }

    /// <summary>In Vietnamese as minutes say it; a further round, or a name that is taken, says which round.</summary>
    private static string Subject(Ballot ballot, BallotChoice choice, string kind, HashSet<string> taken)
    {
        var words = new Texts();
        var subject = ballot.IsElection ? $"{kind}: {choice.Text}" : choice.Text;
        for (var round = ballot.Round; round > 1 || taken.Contains(subject); round++)
        {
            var told = words["ballot.round-of", subject, round];
            if (round > 1 && !taken.Contains(told))
            {
                subject = told;
                break;
            }
        }
        taken.Add(subject);
        return subject;
    }
}

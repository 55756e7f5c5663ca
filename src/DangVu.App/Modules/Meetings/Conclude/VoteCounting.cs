using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Conclude;

/// <summary>An open vote as it was counted.</summary>
/// <param name="At">When; null: at the end, as the roll then stood.</param>
internal sealed record VoteCast(
    string Subject,
    int InFavour,
    int Against = 0,
    int Other = 0,
    string Decision = "resolution",
    TimeOnly? At = null
);

/// <summary>Sets a vote against those who were in the room when it was taken and the rule of the day.</summary>
internal static class VoteCounting
{
    public static async Task<Result<MeetingVote>> Count(
        Work work,
        Meeting meeting,
        VoteCast vote,
        IReadOnlyList<Stay> stays
    )
    {
        var majority = work.Get<MeetingRules>().Majority(vote.Decision, meeting.HeldOn!.Value);
        if (majority.IsRefused)
            return Result<MeetingVote>.Refused(majority.Refusals);
        var present = Presence.Entitled(stays, vote.At);
        var (_, quorum) = work.Get<MeetingRules>().Quorum(meeting.Collective, meeting.HeldOn.Value);
        var lost = Presence.LostAt(stays, quorum.Needed(meeting.Entitled));
        if (MeetingDesk.Short(work, meeting, present, vote.At ?? lost?.From) is { } tooFew)
            return tooFew;
        if (vote.InFavour < 0 || vote.Against < 0 || vote.Other < 0)
            return Refusal.Invalid("inFavour", "field.range", 0, present);
        var cast = (long)vote.InFavour + vote.Against + vote.Other;
        if (cast > present)
            return Refusal.Invalid("inFavour", "vote.too-many", cast, present);
        if (Typed.Clean(vote.Subject).Length == 0)
            return Refusal.Invalid("subject", "field.required");
        var (version, rule) = majority.Value;
        var from = new VoteCounts(meeting.Entitled, present, (int)cast, vote.InFavour).Of(rule.Base);
        var needed = rule.Needed(from);
        return new MeetingVote
        {
            Id = work.NewId(),
            BodyId = meeting.BodyId,
            MeetingId = meeting.Id,
            Position = await MeetingDesk.NextVote(work, meeting.Id),
            At = vote.At,
            PresentThen = present,
            Subject = Typed.Clean(vote.Subject),
            Decision = vote.Decision,
            InFavour = vote.InFavour,
            Against = vote.Against,
            Other = vote.Other,
            Base = from,
            Needed = needed,
            Passed = from > 0 && vote.InFavour >= needed,
            RuleId = version.Id,
            RuleChecksum = version.Checksum,
            Basis = version.Basis.Cite("vi"),
            RuleVerified = version.Verified && rule.Verified,
        };
    }
}

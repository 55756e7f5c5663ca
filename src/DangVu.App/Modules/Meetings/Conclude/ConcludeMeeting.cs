using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Conclude;

internal sealed record VoteCast(
    string Subject,
    int InFavour,
    int Against = 0,
    int Other = 0,
    string Decision = "resolution"
);

internal sealed record PointSet(string Text, Guid? OwnerId = null, DateOnly? DueOn = null);

/// <summary>Step 4: the chair's conclusion, the vote with the rule of its day, the resolution and the tasks it sets.</summary>
internal sealed record ConcludeMeeting(
    Guid MeetingId,
    string Conclusion,
    VoteCast? Vote = null,
    string? Resolution = null,
    IReadOnlyList<PointSet>? Points = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ConcludeMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var done = Write(work, meeting, command.Conclusion, command.Vote, command.Resolution, command.Points ?? []);
        if (done.IsDone)
            meeting.Stage = Stages.Concluded;
        return done;
    }

    internal static Result<Guid> Write(
        Work work,
        Meeting meeting,
        string? conclusion,
        VoteCast? vote,
        string? resolution,
        IReadOnlyList<PointSet> points
    )
    {
        var problems = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(conclusion))
            problems.Add(Refusal.Invalid("conclusion", "field.required"));
        if (MeetingDesk.CheckQuorum(work, meeting) is { } quorum)
            problems.Add(quorum);
        if (resolution is not null && vote is null)
            problems.Add(Refusal.Invalid("inFavour", "vote.missing"));
        MeetingVote? counted = null;
        if (vote is not null)
        {
            var count = Count(work, meeting, vote);
            if (count.IsRefused)
                problems.AddRange(count.Refusals);
            else
                counted = count.Value;
        }
        foreach (var point in points)
            if (point.DueOn < meeting.HeldOn)
                problems.Add(Refusal.Invalid("points", "field.before", meeting.HeldOn!.Value));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        meeting.Conclusion = conclusion!.Trim();
        // What was not carried is recorded with its count, and is no resolution.
        meeting.Resolution = counted is { Passed: true } ? Typed.CleanOrNull(resolution) : null;
        if (counted is not null)
            work.Db.Add(counted);
        foreach (var point in points.Where(p => !string.IsNullOrWhiteSpace(p.Text)))
            work.Db.Add(
                new ResolutionPoint
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    Text = Typed.Clean(point.Text),
                    OwnerId = point.OwnerId,
                    DueOn = point.DueOn,
                }
            );
        return meeting.Id;
    }

    internal static Result<MeetingVote> Count(Work work, Meeting meeting, VoteCast vote)
    {
        var majority = work.Get<MeetingRules>().Majority(vote.Decision, meeting.HeldOn!.Value);
        if (majority.IsRefused)
            return Result<MeetingVote>.Refused(majority.Refusals);
        if (vote.InFavour < 0 || vote.Against < 0 || vote.Other < 0)
            return Refusal.Invalid("inFavour", "field.range", 0, meeting.EntitledPresent);
        var cast = vote.InFavour + vote.Against + vote.Other;
        if (cast > meeting.EntitledPresent)
            return Refusal.Invalid("inFavour", "vote.too-many", cast, meeting.EntitledPresent);
        if (Typed.Clean(vote.Subject).Length == 0)
            return Refusal.Invalid("subject", "field.required");
        var (version, rule) = majority.Value;
        var from = new VoteCounts(meeting.Entitled, meeting.EntitledPresent, cast, vote.InFavour).Of(rule.Base);
        var needed = rule.Needed(from);
        return new MeetingVote
        {
            Id = work.NewId(),
            BodyId = meeting.BodyId,
            MeetingId = meeting.Id,
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

/// <summary>A further vote of the same meeting (an admission, a commendation), before it is closed.</summary>
internal sealed record AddVote(Guid MeetingId, VoteCast Vote)
{
    public static async Task<Result<Guid>> Handle(Work work, AddVote command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        if (MeetingDesk.CheckQuorum(work, meeting) is { } quorum)
            return quorum;
        var subject = Typed.Clean(command.Vote.Subject);
        if (await work.Db.Set<MeetingVote>().AnyAsync(v => v.MeetingId == meeting.Id && v.Subject == subject))
            return Refusal.Invalid("subject", "vote.subject-taken", subject);
        var counted = ConcludeMeeting.Count(work, meeting, command.Vote);
        if (counted.IsRefused)
            return Result<Guid>.Refused(counted.Refusals);
        work.Db.Add(counted.Value);
        return counted.Value.Id;
    }
}

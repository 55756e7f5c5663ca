using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Conclude;

/// <summary>A task that the resolution sets; it goes into the programme of the body, where it is followed until it is done.</summary>
internal sealed record PointSet(string Text, Guid? OwnerId = null, DateOnly? DueOn = null, string? Measure = null);

/// <summary>Step 4: the chair's conclusion, the vote with the rule of its day, the resolution and the tasks it sets.</summary>
/// <param name="Version">The version that was read; another one since then is a conflict.</param>
internal sealed record ConcludeMeeting(
    Guid MeetingId,
    string Conclusion,
    VoteCast? Vote = null,
    string? Resolution = null,
    IReadOnlyList<PointSet>? Points = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ConcludeMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        work.Expect(meeting, command.Version);
        var votes = command.Vote is { } vote ? new[] { vote } : [];
        var done = await Write(work, meeting, command.Conclusion, votes, command.Resolution, command.Points ?? []);
        if (done.IsRefused)
            return done;
        await MinutesBox.TakeIn(work, meeting.Id);
        meeting.Stage = Stages.Concluded;
        await PassDraftOn(work, meeting);
        return done;
    }

    /// <summary>The first vote is the one on the resolution.</summary>
    internal static async Task<Result<Guid>> Write(
        Work work,
        Meeting meeting,
        string? conclusion,
        IReadOnlyList<VoteCast> votes,
        string? resolution,
        IReadOnlyList<PointSet> points
    )
    {
        var problems = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(conclusion))
            problems.Add(Refusal.Invalid("conclusion", "field.required"));
        // A meeting for which enough never came is none; one that lost them midway concludes on what it had decided.
        var stays = await MeetingDesk.Stays(work, meeting.Id);
        if (MeetingDesk.Short(work, meeting, Presence.EverEntitled(stays)) is { } never)
            problems.Add(never);
        if (resolution is not null && votes.Count == 0)
            problems.Add(Refusal.Invalid("inFavour", "vote.missing"));
        var counted = new List<MeetingVote>();
        foreach (var vote in problems.Count > 0 ? [] : votes)
        {
            var count = await VoteCounting.Count(work, meeting, vote, stays);
            if (count.IsRefused)
                problems.AddRange(count.Refusals);
            else
            {
                counted.Add(count.Value);
                work.Db.Add(count.Value);
            }
        }
        foreach (var point in points.Where(p => !string.IsNullOrWhiteSpace(p.Text)))
        {
            if (problems.Count > 0)
                break;
            var given = await Give(work, meeting, point);
            if (given.IsRefused)
                problems.AddRange(given.Refusals);
        }
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        meeting.Conclusion = conclusion!.Trim();
        // What was not carried is recorded with its count, and is no resolution.
        meeting.Resolution =
            counted is [{ Passed: true }, ..] && !string.IsNullOrWhiteSpace(resolution) ? resolution.Trim() : null;
        return meeting.Id;
    }

    /// <summary>One register of tasks, the programme's; the meeting is where this one comes from.</summary>
    internal static async Task<Result<Guid>> Give(Work work, Meeting meeting, PointSet point)
    {
        if (point.DueOn is not { } due)
            return Refusal.Invalid("points", "point.due-missing", point.Text);
        if (due < meeting.HeldOn)
            return Refusal.Invalid("points", "field.before", meeting.HeldOn.Value);
        return await work.Get<ITasks>()
            .FromResolution(
                meeting.BodyId,
                new TaskOrder(
                    meeting.BodyId,
                    Typed.Clean(point.Text),
                    due,
                    point.OwnerId,
                    point.Measure,
                    SourceKind: MeetingDesk.TaskSource,
                    SourceId: meeting.Id,
                    GivenOn: meeting.HeldOn
                )
            );
    }

    /// <summary>What the cell's committee agreed is the draft of the cell's next meeting.</summary>
    private static async Task PassDraftOn(Work work, Meeting committee)
    {
        if (committee.Collective != Collective.CellCommittee)
            return;
        var next = await work
            .Db.Set<Meeting>()
            .Where(m =>
                m.BodyId == committee.BodyId
                && m.Collective == Collective.Cell
                && (m.Stage == Stages.Prepared || m.Stage == Stages.Invited)
                && m.PlannedOn >= committee.HeldOn
                && m.PreMeetingId == null
            )
            .OrderBy(m => m.PlannedOn)
            .ThenBy(m => m.Id)
            .FirstOrDefaultAsync();
        if (next is null)
            return;
        next.PreMeetingId = committee.Id;
        next.Draft ??= committee.Resolution ?? committee.Conclusion;
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
        var subject = Typed.Clean(command.Vote.Subject);
        if (await work.Db.Set<MeetingVote>().AnyAsync(v => v.MeetingId == meeting.Id && v.Subject == subject))
            return Refusal.Invalid("subject", "vote.subject-taken", subject);
        var stays = await MeetingDesk.Stays(work, meeting.Id);
        var counted = await VoteCounting.Count(work, meeting, command.Vote, stays);
        if (counted.IsRefused)
            return Result<Guid>.Refused(counted.Refusals);
        work.Db.Add(counted.Value);
        return counted.Value.Id;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Hold;

/// <summary>Step 3: the meeting is held; one roll call marks everybody on the list of the day. It may be corrected until the vote.</summary>
internal sealed record CallRoll(
    Guid MeetingId,
    DateOnly HeldOn,
    IReadOnlyList<RollMark> Roll,
    bool RestPresent = false,
    Guid? ChairId = null,
    Guid? SecretaryId = null,
    string? Guests = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CallRoll command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, [.. Stages.Before, Stages.Held]);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
        work.Expect(meeting, command.Version);
        if (meeting.RegularMonth is not null && MeetingDesk.MonthOf(command.HeldOn) != meeting.Month)
            return Refusal.Invalid("heldOn", "meeting.other-month", meeting.Month.Month, meeting.Month.Year);
        var first = meeting.Stage != Stages.Held;
        var done = await Write(work, meeting, body, command.HeldOn, command.Roll, command.RestPresent);
        if (done.IsRefused)
            return done;
        meeting.Stage = Stages.Held;
        meeting.ChairId = command.ChairId ?? meeting.ChairId;
        meeting.SecretaryId = command.SecretaryId ?? meeting.SecretaryId;
        meeting.Guests = Typed.CleanOrNull(command.Guests) ?? meeting.Guests;
        if (first)
            await Told(work, meeting);
        return done;
    }

    /// <summary>Says that it was held, and starts the clocks of tasks that wait for it.</summary>
    internal static async Task Told(Work work, Meeting meeting)
    {
        await work.Raise(
            new MeetingHeld(meeting.Id, meeting.BodyId, meeting.Collective, meeting.Kind, meeting.HeldOn!.Value)
        );
        await work.Get<ITaskClocks>().Happened("meeting." + meeting.Collective, meeting.BodyId, meeting.HeldOn!.Value);
    }

    /// <summary>Checks the day and the marks against the list of that day, and writes the lines and their sums.</summary>
    internal static async Task<Result<Guid>> Write(
        Work work,
        Meeting meeting,
        BodyRef body,
        DateOnly heldOn,
        IReadOnlyList<RollMark> marks,
        bool restPresent
    )
    {
        var problems = MeetingDesk.CheckDay(body, "heldOn", heldOn).ToList();
        if (heldOn > work.Today)
            problems.Add(Refusal.Invalid("heldOn", "field.future", heldOn));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var list = await MeetingDesk.Seats(work, meeting, body, heldOn);
        var called = Domain.Roll.Of(list, marks, restPresent);
        if (called.IsRefused)
            return Result<Guid>.Refused(called.Refusals);
        var roll = called.Value;
        var before = new Dictionary<Guid, Attendance>();
        if (meeting.Version > 0)
            before = await work
                .Db.Set<Attendance>()
                .Where(a => a.MeetingId == meeting.Id)
                .ToDictionaryAsync(a => a.MemberId);
        work.Db.RemoveRange(before.Values);
        foreach (var line in roll.Lines)
        {
            // A roll that is corrected keeps who came late and who left.
            var known = line.State == AttendanceStates.Present ? before.GetValueOrDefault(line.MemberId) : null;
            work.Db.Add(
                new Attendance
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    MemberId = line.MemberId,
                    State = line.State,
                    Reason = Typed.CleanOrNull(line.Reason),
                    CameAt = line.CameAt ?? known?.CameAt,
                    LeftAt = line.LeftAt ?? known?.LeftAt,
                    Entitled = line.Entitled,
                }
            );
        }
        meeting.HeldOn = heldOn;
        meeting.OnList = roll.OnList;
        meeting.Expected = roll.Expected;
        meeting.Present = roll.Present;
        meeting.Entitled = roll.Entitled;
        meeting.EntitledPresent = Presence.Entitled(await MeetingDesk.Stays(work, meeting.Id), null);
        meeting.AbsentWithReason = roll.WithReason;
        meeting.AbsentWithoutReason = roll.WithoutReason;
        meeting.MinutesDueOn = work.Get<MeetingRules>().Number("minutes.days-after", heldOn) is { } days
            ? heldOn.AddDays(days)
            : null;
        return meeting.Id;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
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
    string? Guests = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CallRoll command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, [.. Stages.Before, Stages.Held]);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
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
            await work.Raise(
                new MeetingHeld(meeting.Id, meeting.BodyId, meeting.Collective, meeting.Kind, command.HeldOn)
            );
        return done;
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
        var list = await work.Get<ICollectives>().On(body, meeting.Collective, heldOn);
        var called = Domain.Roll.Of(list, marks, restPresent);
        if (called.IsRefused)
            return Result<Guid>.Refused(called.Refusals);
        var roll = called.Value;
        if (meeting.Version > 0)
            work.Db.RemoveRange(await work.Db.Set<Attendance>().Where(a => a.MeetingId == meeting.Id).ToListAsync());
        foreach (var line in roll.Lines)
            work.Db.Add(
                new Attendance
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    MemberId = line.MemberId,
                    State = line.State,
                    Reason = Typed.CleanOrNull(line.Reason),
                    Entitled = line.Entitled,
                }
            );
        meeting.HeldOn = heldOn;
        meeting.OnList = roll.OnList;
        meeting.Expected = roll.Expected;
        meeting.Present = roll.Present;
        meeting.Entitled = roll.Entitled;
        meeting.EntitledPresent = roll.EntitledPresent;
        meeting.AbsentWithReason = roll.WithReason;
        meeting.AbsentWithoutReason = roll.WithoutReason;
        return meeting.Id;
    }
}

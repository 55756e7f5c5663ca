using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Hold;

/// <summary>When somebody came late or left early; no time: there from the beginning, or to the end.</summary>
internal sealed record Coming(Guid MemberId, TimeOnly? CameAt = null, TimeOnly? LeftAt = null);

/// <summary>Step 3: late arrivals and early leavers. Whoever has left is no longer in the room when the next vote is taken.</summary>
internal sealed record MarkComings(Guid MeetingId, IReadOnlyList<Coming> People)
{
    public static async Task<Result<Guid>> Handle(Work work, MarkComings command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var lines = await work
            .Db.Set<Attendance>()
            .Where(a => a.MeetingId == meeting.Id)
            .ToDictionaryAsync(a => a.MemberId);
        var names = await work.Get<IMembers>().Names(command.People.Select(p => p.MemberId));
        var problems = new List<Refusal>();
        foreach (var person in command.People)
        {
            var name = names.GetValueOrDefault(person.MemberId) ?? "";
            if (!lines.TryGetValue(person.MemberId, out var line))
                problems.Add(Refusal.Invalid("roll", "meeting.not-on-list"));
            else if (Domain.Roll.Times(name, line.State, person.CameAt, person.LeftAt) is { } wrong)
                problems.Add(wrong);
            else
                (line.CameAt, line.LeftAt) = (person.CameAt, person.LeftAt);
        }
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        meeting.EntitledPresent = Presence.Entitled(await MeetingDesk.Stays(work, meeting.Id), null);
        return meeting.Id;
    }
}

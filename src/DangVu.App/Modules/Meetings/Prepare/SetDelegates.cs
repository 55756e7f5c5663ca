using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <param name="RejectedFor">Why the congress does not recognise the credentials; null: it does.</param>
internal sealed record DelegateLine(Guid MemberId, string Mandate = Mandates.Elected, string? RejectedFor = null);

/// <summary>The delegates to a congress by name, with the finding on their credentials. Called as a whole until the roll.</summary>
internal sealed record SetDelegates(Guid MeetingId, IReadOnlyList<DelegateLine> Delegates)
{
    public static async Task<Result<Guid>> Handle(Work work, SetDelegates command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Before);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
        if (meeting.Collective != Collective.Congress)
            return Refusal.Rule("meeting.delegates-congress");
        var seats = (await work.Get<ICollectives>().On(body, meeting.Collective, meeting.PlannedOn)).ToDictionary(s =>
            s.MemberId
        );
        var problems = new List<Refusal>();
        foreach (var line in command.Delegates)
        {
            if (!seats.TryGetValue(line.MemberId, out var seat))
                problems.Add(Refusal.Invalid("delegates", "meeting.not-on-list"));
            else if (seat.Status == MemberStatus.Probationary)
                problems.Add(Refusal.Invalid("delegates", "meeting.delegate-probationary", seat.Name));
            if (!Mandates.All.Contains(line.Mandate))
                problems.Add(Refusal.Invalid("delegates", "field.choice"));
        }
        if (command.Delegates.Select(d => d.MemberId).Distinct().Count() < command.Delegates.Count)
            problems.Add(Refusal.Invalid("delegates", "meeting.delegate-twice"));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var before = await work
            .Db.Set<CongressDelegate>()
            .Where(d => d.MeetingId == meeting.Id)
            .ToDictionaryAsync(d => d.MemberId);
        foreach (var line in command.Delegates)
        {
            if (!before.Remove(line.MemberId, out var row))
            {
                row = new CongressDelegate
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    MemberId = line.MemberId,
                };
                work.Db.Add(row);
            }
            row.Mandate = line.Mandate;
            row.RejectedFor = Typed.CleanOrNull(line.RejectedFor);
        }
        work.Db.RemoveRange(before.Values);
        return meeting.Id;
    }
}

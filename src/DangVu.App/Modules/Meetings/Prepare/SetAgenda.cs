using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <param name="PresenterId">Who prepares and presents it.</param>
internal sealed record AgendaLine(string Title, string? Detail = null, Guid? ItemId = null, Guid? PresenterId = null);

/// <summary>Changes the agenda as a whole, before the meeting, with the draft of what the meeting is to decide.</summary>
/// <param name="Draft">The draft resolution or conclusion; null with no drafter: left as it is.</param>
/// <param name="PreMeetingId">The meeting of the cell's committee that prepared this one; its conclusion is the draft where there is none yet.</param>
internal sealed record SetAgenda(
    Guid MeetingId,
    IReadOnlyList<AgendaLine> Lines,
    string? Draft = null,
    Guid? DrafterId = null,
    Guid? PreMeetingId = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, SetAgenda command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Before);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var lines = command.Lines.Where(l => Typed.Clean(l.Title).Length > 0).ToList();
        if (lines.Count == 0)
            return Refusal.Invalid("lines", "meeting.agenda-empty");
        var meeting = found.Value.Meeting;
        work.Expect(meeting, command.Version);
        // Two who change one agenda are told apart by the meeting's own version.
        work.Db.Entry(meeting).State = EntityState.Modified;
        if (await TakeDraft(work, meeting, command) is { } problem)
            return problem;
        var people = lines.Select(l => l.PresenterId).OfType<Guid>().Distinct().ToList();
        if ((await work.Get<IMembers>().Names(people)).Count < people.Count)
            return Refusal.Invalid("lines", "field.choice");
        var before = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == meeting.Id).ToDictionaryAsync(i => i.Id);
        var position = 1;
        foreach (var line in lines)
        {
            if (line.ItemId is { } id && before.Remove(id, out var item))
            {
                item.Title = Typed.Clean(line.Title);
                item.Detail = Typed.CleanOrNull(line.Detail);
            }
            else
            {
                item = new AgendaItem
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    Title = Typed.Clean(line.Title),
                    Detail = Typed.CleanOrNull(line.Detail),
                };
                work.Db.Add(item);
            }
            item.PresenterId = line.PresenterId;
            item.Position = position++;
        }
        foreach (var gone in before.Values)
            await work.Get<FileStore>().RemoveOf(gone.Id);
        work.Db.RemoveRange(before.Values);
        return meeting.Id;
    }

    private static async Task<Refusal?> TakeDraft(Work work, Meeting meeting, SetAgenda command)
    {
        if (command.Draft is not null || command.DrafterId is not null)
        {
            meeting.Draft = string.IsNullOrWhiteSpace(command.Draft) ? null : command.Draft.Trim();
            meeting.DrafterId = command.DrafterId;
        }
        if (command.PreMeetingId is not { } pre || pre == meeting.PreMeetingId)
            return null;
        var committee = await PrepareMeeting
            .PreMeetings(work, meeting.BodyId, meeting.PlannedOn)
            .FirstOrDefaultAsync(m => m.Id == pre);
        if (committee is null)
            return Refusal.Invalid("preMeetingId", "field.choice");
        meeting.PreMeetingId = pre;
        meeting.Draft ??= committee.Resolution ?? committee.Conclusion;
        return null;
    }
}

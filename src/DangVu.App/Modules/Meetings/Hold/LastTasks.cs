using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Hold;

/// <summary>The tasks that the resolution before this meeting had set, and what was said about each here.</summary>
internal static class LastTasks
{
    /// <summary>The meeting of the same collective before this one whose resolution set tasks.</summary>
    public static async Task<(Guid MeetingId, DateOnly HeldOn)?> Before(Work work, Meeting meeting)
    {
        var day = meeting.HeldOn ?? meeting.PlannedOn;
        var last = await work
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m =>
                m.BodyId == meeting.BodyId
                && m.Collective == meeting.Collective
                && m.Id != meeting.Id
                && (m.Stage == Stages.Concluded || m.Stage == Stages.Closed)
                && m.HeldOn <= day
                && m.Resolution != null
            )
            .OrderByDescending(m => m.HeldOn)
            .ThenByDescending(m => m.Id)
            .Select(m => new { m.Id, m.HeldOn })
            .FirstOrDefaultAsync();
        return last is null ? null : (last.Id, last.HeldOn!.Value);
    }

    public static async Task<IReadOnlyList<TaskRef>> Of(Work work, Meeting meeting) =>
        await Before(work, meeting) is { } before
            ? await work.Get<ITasks>().OfSource(MeetingDesk.TaskSource, before.MeetingId)
            : [];

    public static Task<Dictionary<Guid, TaskWord>> Said(Work work, Guid meetingId) =>
        work.Db.Set<TaskWord>().Where(w => w.MeetingId == meetingId).ToDictionaryAsync(w => w.TaskId);

    public static async Task<Result<Guid>> Write(Work work, Meeting meeting, IReadOnlyList<TaskSaid> said)
    {
        if (said.Count == 0)
            return meeting.Id;
        var tasks = (await Of(work, meeting)).Select(t => t.Id).ToHashSet();
        var before = await Said(work, meeting.Id);
        foreach (var (task, words) in said)
        {
            if (!tasks.Contains(task))
                return Refusal.Invalid("tasks", "meeting.task-unknown");
            var text = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
            if (before.TryGetValue(task, out var word))
            {
                if (text is null)
                    work.Db.Remove(word);
                else
                    word.Text = text;
            }
            else if (text is not null)
                work.Db.Add(
                    new TaskWord
                    {
                        Id = work.NewId(),
                        BodyId = meeting.BodyId,
                        MeetingId = meeting.Id,
                        TaskId = task,
                        Text = text,
                    }
                );
        }
        return meeting.Id;
    }
}

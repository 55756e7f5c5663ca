using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

internal sealed class TaskReader(Work work) : ITasks
{
    public async Task<Result<Guid>> Create(TaskOrder order)
    {
        var line = new TaskLine(
            order.Title,
            order.Deadline,
            order.BodyId,
            order.PersonId,
            order.Measure,
            order.DirectiveId,
            order.Helpers,
            order.HelperBodies,
            order.SourceKind,
            order.SourceId
        );
        return await AddTask.Handle(work, new AddTask(order.BodyId, line));
    }

    public async Task<TaskRef?> Find(Guid id) => (await Read(t => t.Id == id)).FirstOrDefault();

    public Task<IReadOnlyList<TaskRef>> From(Guid sourceId) => Read(t => t.SourceId == sourceId);

    public async Task<IReadOnlyList<TaskRef>> Open(Guid bodyId, DateOnly dueBy) =>
        await Read(t =>
            t.BodyId == bodyId && (t.State == TaskStates.Planned || t.State == TaskStates.Doing) && t.Deadline <= dueBy
        );

    public async Task<TaskTally> Tally(Guid bodyId, DateOnly from, DateOnly to, DateOnly asOf)
    {
        var rows = await TaskCount
            .Given(work.Db, asOf)
            .Where(t => t.BodyId == bodyId && t.Deadline >= from && t.Deadline <= to)
            .Select(t => new
            {
                t.Deadline,
                Done = t.State == TaskStates.Done && t.ClosedOn <= asOf,
                t.ClosedOn,
            })
            .ToListAsync();
        return new TaskTally(
            rows.Count,
            rows.Count(t => t.Done),
            rows.Count(t => t.Done && t.ClosedOn <= t.Deadline),
            rows.Count(t => !t.Done && t.Deadline < asOf)
        );
    }

    private async Task<IReadOnlyList<TaskRef>> Read(System.Linq.Expressions.Expression<Func<ProgrammeTask, bool>> which)
    {
        var today = work.Today;
        var rows = await work
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(which)
            .OrderBy(t => t.Deadline)
            .ThenBy(t => t.Id)
            .ToListAsync();
        return [.. rows.Select(t => Seen(t, today))];
    }

    /// <summary>A task as other modules see it.</summary>
    internal static TaskRef Seen(ProgrammeTask t, DateOnly today) =>
        new(t.Id, t.BodyId, t.Title, t.PersonId, t.Deadline, t.State, t.IsLate(today), t.ClosedOn, t.Result);
}

/// <summary>Which tasks count on a day: given by then, in an approved programme or by a decision, neither dropped nor rolled over by then.</summary>
internal static class TaskCount
{
    public static IQueryable<ProgrammeTask> Given(Persistence.AppDb db, DateOnly asOf)
    {
        var approved = db.Set<WorkProgramme>()
            .Where(p => p.ApprovedOn != null && p.ApprovedOn <= asOf)
            .Select(p => (Guid?)p.Id);
        return db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(t => t.AssignedOn <= asOf)
            .Where(t => t.ProgrammeId == null || approved.Contains(t.ProgrammeId))
            .Where(t => !((t.State == TaskStates.Dropped || t.State == TaskStates.RolledOver) && t.ClosedOn <= asOf));
    }
}

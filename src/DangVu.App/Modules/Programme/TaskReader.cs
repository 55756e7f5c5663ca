using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

internal sealed class TaskReader(Work work) : ITasks
{
    public async Task<Result<Guid>> Create(TaskOrder order) =>
        await AddTask.Handle(work, new AddTask(order.BodyId, Line(order)));

    public async Task<Result<Guid>> FromResolution(Guid resolvedBy, TaskOrder order)
    {
        var bodies = work.Get<IBodies>();
        if (order.SourceKind is null || order.SourceId is null)
            return Refusal.Invalid("sourceId", "field.required");
        if (await bodies.Find(resolvedBy) is not { } above || await bodies.Find(order.BodyId) is not { } body)
            return Refusal.Invalid("bodyId", "body.unknown");
        if (!PathRange.Of(above.Path).Covers(body.Path))
            return Refusal.Invalid("bodyId", "task.not-below", body.Name, above.Name);
        if (Typed.CleanOrNull(order.Title) is not { Length: <= 500 } title)
            return Refusal.Invalid("title", "field.required");
        var line = Line(order);
        var due = Deadlines.Of(work, line);
        if (due.IsRefused)
            return Result<Guid>.Refused(due.Refusals);
        var programme =
            due.Value.On == ProgrammeTask.Unset
                ? null
                : await Programmes.Find(work, body.Id, WorkPeriod.OfMonth(due.Value.On));
        var number = programme is null ? 0 : await AddTask.NextNumber(work, programme.Id);
        var task = await AddTask.EnterChecked(work, line, body, programme, number, title);
        return task.Match<Result<Guid>>(t => t.Id, Result<Guid>.Refused);
    }

    public async Task<Result<Guid>> Settle(Guid taskId, string state, DateOnly on, string? text)
    {
        if (await work.Db.Set<ProgrammeTask>().SingleOrDefaultAsync(t => t.Id == taskId) is not { } task)
            return Refusal.NotFound("record.none");
        var dropped = state == TaskStates.Dropped;
        return state == TaskStates.RolledOver
            ? Refusal.Invalid("state", "field.choice")
            : await RecordResult.Apply(
                work,
                task,
                new TaskResult(state, on, dropped ? null : text, Reason: dropped ? text : null)
            );
    }

    private static TaskLine Line(TaskOrder order) =>
        new(
            order.Title,
            order.Deadline,
            order.BodyId,
            order.PersonId,
            order.Measure,
            order.DirectiveId,
            order.Helpers,
            order.HelperBodies,
            order.SourceKind,
            order.SourceId,
            order.After,
            order.GivenOn
        );

    public async Task<IReadOnlyList<TaskRef>> OfSource(string kind, Guid id) => [.. (await OfSources(kind, [id]))[id]];

    public async Task<ILookup<Guid, TaskRef>> OfSources(string kind, IReadOnlyCollection<Guid> ids)
    {
        var today = work.Today;
        var rows =
            ids.Count == 0
                ? []
                : await work
                    .Db.Set<ProgrammeTask>()
                    .AsNoTracking()
                    .Where(t => t.SourceId != null && ids.Contains(t.SourceId.Value) && t.SourceKind == kind)
                    .OrderBy(t => t.AssignedOn)
                    .ThenBy(t => t.Id)
                    .ToListAsync();
        return rows.ToLookup(t => t.SourceId!.Value, t => Seen(t, today));
    }

    public IReadOnlyList<(string Code, string Text)> Events(DateOnly day, string language) =>
        [
            .. work.Get<RuleBook>()
                .Need<CatalogueBody>(Deadlines.Family, day)
                .Body.Items.Select(i => (i.Code, i.Text.In(language))),
        ];

    public async Task<TaskRef?> Find(Guid id) => (await Read(t => t.Id == id)).FirstOrDefault();

    public async Task<IReadOnlyList<TaskRef>> Of(IReadOnlyCollection<Guid> ids) =>
        ids.Count == 0 ? [] : await Read(t => ids.Contains(t.Id));

    public async Task<IReadOnlyList<TaskRef>> In(IReadOnlyCollection<Guid> bodies, int limit)
    {
        var today = work.Today;
        var rows = await work
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(t => bodies.Contains(t.BodyId) && t.State != TaskStates.Dropped && t.State != TaskStates.RolledOver)
            .OrderByDescending(t => t.Deadline)
            .ThenByDescending(t => t.Id)
            .Take(limit)
            .ToListAsync();
        return [.. rows.Select(t => Seen(t, today))];
    }

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
        new(
            t.Id,
            t.BodyId,
            t.Title,
            t.PersonId,
            t.IsWaiting ? null : t.Deadline,
            t.State,
            t.IsLate(today),
            t.ClosedOn,
            t.Result
        )
        {
            Reason = t.Reason,
            Measure = t.Measure,
            SourceId = t.SourceId,
            NextId = t.RolledToId,
            After = t.DueEvent is { } code ? new DueAfter(code, t.DueDays ?? 0, t.DueBodyId, t.DueFrom) : null,
        };
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

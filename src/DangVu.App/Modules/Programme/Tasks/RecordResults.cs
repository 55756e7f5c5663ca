using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Tasks;

/// <summary>How one task stands: doing, done, dropped or rolled-over.</summary>
/// <param name="On">The day it was done; null: today.</param>
/// <param name="Reason">Needed to drop and to roll over.</param>
/// <param name="Deadline">Of a rolled-over task: the new deadline.</param>
internal sealed record TaskResult(
    string State,
    DateOnly? On = null,
    string? Result = null,
    string? Evidence = null,
    string? Reason = null,
    DateOnly? Deadline = null
);

/// <summary>Records how one task stands. Whoever answers for it may, as well as those who lead the body's programme.</summary>
internal sealed record RecordResult(Guid TaskId, TaskResult Outcome, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordResult command)
    {
        var task = await work.Db.Set<ProgrammeTask>().SingleOrDefaultAsync(t => t.Id == command.TaskId);
        if (task is null || await work.Get<IBodies>().Find(task.BodyId) is not { } body)
            return Refusal.NotFound("record.none");
        var leads = work.Actor.May(MakeProgramme.Permission, body.Path);
        var answers = work.Actor.MemberId is { } me && me == task.PersonId;
        if (!leads && !answers)
            return Refusal.NotFound("record.none");
        // Who does a task says how it went; that it need not be done, or later, is decided by those who gave it.
        if (!leads && command.Outcome.State is TaskStates.Dropped or TaskStates.RolledOver)
            return Refusal.Forbidden("task.leaders-decide", body.Name);
        work.Expect(task, command.Version);
        return await Apply(work, task, command.Outcome);
    }

    public static async Task<Result<Guid>> Apply(Work work, ProgrammeTask task, TaskResult outcome)
    {
        if (!task.IsOpen)
            return Refusal.Rule("task.closed", task.ClosedOn ?? task.AssignedOn);
        var on = outcome.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < task.AssignedOn)
            return Refusal.Invalid("on", "task.before-assigned", task.AssignedOn);
        var reason = Typed.CleanOrNull(outcome.Reason);
        switch (outcome.State)
        {
            case TaskStates.Doing:
                task.Result = Typed.CleanOrNull(outcome.Result) ?? task.Result;
                break;
            case TaskStates.Done:
                if (Typed.CleanOrNull(outcome.Result) is not { } result)
                    return Refusal.Invalid("result", "field.required");
                task.Result = result;
                task.Evidence = Typed.CleanOrNull(outcome.Evidence);
                task.ClosedOn = on;
                break;
            case TaskStates.Dropped:
                if (reason is null)
                    return Refusal.Invalid("reason", "field.required");
                task.Reason = reason;
                task.ClosedOn = on;
                break;
            case TaskStates.RolledOver:
                if (reason is null)
                    return Refusal.Invalid("reason", "field.required");
                if (outcome.Deadline is not { } deadline)
                    return Refusal.Invalid("deadline", "field.required");
                if (RollOver.Least(task, work.Today) is var least && deadline < least)
                    return Refusal.Invalid("deadline", "field.before", least);
                task.Reason = reason;
                task.ClosedOn = on;
                task.RolledToId = await RollOver.Next(work, task, deadline);
                break;
            default:
                return Refusal.Invalid("state", "field.choice");
        }
        task.State = outcome.State;
        work.Db.Add(
            new TaskStep
            {
                Id = work.NewId(),
                TaskId = task.Id,
                BodyId = task.BodyId,
                State = task.State,
                On = on,
                Note = reason ?? Typed.CleanOrNull(outcome.Result),
            }
        );
        if (task.State == TaskStates.Done)
            await work.Raise(new TaskDone(task.Id, task.BodyId, task.PersonId, on));
        if (!task.IsOpen)
            await work.Raise(
                new TaskClosed(
                    task.Id,
                    task.BodyId,
                    task.State,
                    on,
                    task.Result ?? task.Reason,
                    task.SourceKind,
                    task.SourceId,
                    task.RolledToId
                )
            );
        return task.Id;
    }
}

/// <summary>How the numbered tasks of a programme stand, in one act: the month's account.</summary>
internal sealed record RecordResults(Guid ProgrammeId, IReadOnlyList<NumberedResult> Results)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordResults command)
    {
        var programme = await work.Db.Set<WorkProgramme>().SingleOrDefaultAsync(p => p.Id == command.ProgrammeId);
        if (programme is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(programme.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var tasks = await work
            .Db.Set<ProgrammeTask>()
            .Where(t => t.ProgrammeId == programme.Id)
            .ToDictionaryAsync(t => t.Number);
        foreach (var line in command.Results)
        {
            if (!tasks.TryGetValue(line.Number, out var task))
                return Refusal.Invalid("results", "task.number-unknown", line.Number);
            var own = await work.Body(task.BodyId, MakeProgramme.Permission);
            if (own.IsRefused)
                return Result<Guid>.Refused(own.Refusals);
            var done = await RecordResult.Apply(work, task, line.Outcome);
            if (done.IsRefused)
                return done;
        }
        return programme.Id;
    }
}

internal sealed record NumberedResult(int Number, TaskResult Outcome);

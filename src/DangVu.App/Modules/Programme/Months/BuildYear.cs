using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Months;

/// <summary>An open task that goes on in the year that is being built.</summary>
internal sealed record CarriedTask(Guid TaskId, DateOnly Deadline);

/// <summary>
/// Builds the year's programme from what is chosen: tasks from documents, open points of the years before, targets of the term. The
/// quarters and months that their deadlines fall in are opened with it. All or nothing.
/// </summary>
/// <param name="Reason">Why open points go on; null: that the year's programme takes them over.</param>
internal sealed record BuildYear(
    Guid BodyId,
    int Year,
    string? Focus = null,
    IReadOnlyList<TaskLine>? Tasks = null,
    IReadOnlyList<CarriedTask>? Carried = null,
    IReadOnlyList<YearTarget>? Targets = null,
    string? Reason = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, BuildYear command)
    {
        var body = await work.Body(command.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var year = new WorkPeriod(command.Year);
        if (!year.IsValid || command.Year < work.Today.Year)
            return Refusal.Invalid("year", "programme.period", command.Year);
        if ((command.Tasks?.Count ?? 0) + (command.Carried?.Count ?? 0) + (command.Targets?.Count ?? 0) == 0)
            return Refusal.Rule("programme.nothing-chosen");
        var programme = await Programmes.Open(work, command.BodyId, year);
        programme.Focus = Typed.CleanOrNull(command.Focus) ?? programme.Focus;
        foreach (var line in command.Tasks ?? [])
            if (await Add(work, command, programme, line) is { } refused)
                return refused;
        foreach (var carried in command.Carried ?? [])
            if (await Carry(work, command, carried) is { } refused)
                return refused;
        foreach (var target in command.Targets ?? [])
        {
            var set = await SetTarget.Handle(
                work,
                new SetTarget(
                    command.BodyId,
                    command.Year,
                    target.Name,
                    target.Unit,
                    target.Planned,
                    target.DirectiveId,
                    RollUp: target.RollUp
                )
            );
            if (set.IsRefused)
                return Result<Guid>.Refused([.. set.Refusals.Select(r => r with { Field = "targets" })]);
        }
        return programme.Id;
    }

    private static async Task<Refusal?> Add(Work work, BuildYear command, WorkProgramme year, TaskLine line)
    {
        var due = Deadlines.Of(work, line);
        if (due.IsRefused)
            return due.Refusals[0] with { Field = "tasks" };
        var on = due.Value.On;
        if (on != ProgrammeTask.Unset && on.Year != command.Year)
            return Refusal.Invalid("tasks", "programme.outside-year", on, command.Year);
        // What waits for an event stands in the year itself until its month is known.
        var programme =
            on == ProgrammeTask.Unset ? year : await Programmes.Open(work, command.BodyId, WorkPeriod.OfMonth(on));
        var task = await AddTask.Enter(
            work,
            line with
            {
                BodyId = line.BodyId ?? command.BodyId,
            },
            programme,
            await AddTask.NextNumber(work, programme.Id)
        );
        return task.IsRefused ? task.Refusals[0] with { Field = "tasks" } : null;
    }

    private static async Task<Refusal?> Carry(Work work, BuildYear command, CarriedTask carried)
    {
        var task = await work
            .Db.Set<ProgrammeTask>()
            .SingleOrDefaultAsync(t => t.Id == carried.TaskId && t.BodyId == command.BodyId);
        if (task is null)
            return Refusal.Invalid("carried", "record.none");
        if (carried.Deadline.Year != command.Year)
            return Refusal.Invalid("carried", "programme.outside-year", carried.Deadline, command.Year);
        var month = await Programmes.Open(work, command.BodyId, WorkPeriod.OfMonth(carried.Deadline));
        var done = await RecordResult.Apply(
            work,
            task,
            new TaskResult(
                TaskStates.RolledOver,
                Reason: Typed.CleanOrNull(command.Reason)
                    ?? work.Get<Ui.Texts>()["programmes.build.carried-reason", command.Year],
                Deadline: carried.Deadline
            )
        );
        if (done.IsRefused)
            return done.Refusals[0] with { Field = "carried" };
        var next = work.Db.Set<ProgrammeTask>().Local.Single(t => t.RolledFromId == task.Id);
        if (next.ProgrammeId is null)
            (next.ProgrammeId, next.Number) = (month.Id, await AddTask.NextNumber(work, month.Id));
        return null;
    }
}

/// <summary>A target taken up for the year.</summary>
internal sealed record YearTarget(
    string Name,
    string Unit,
    decimal Planned,
    Guid? DirectiveId = null,
    string RollUp = RollUps.Last
);

using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Tasks;

/// <summary>A task as a programme lists it.</summary>
/// <param name="Deadline">Null where <paramref name="After"/> says from which event it is counted.</param>
/// <param name="BodyId">Who does it; null: the programme's own body.</param>
/// <param name="GivenOn">The day on which it was given; null: today.</param>
internal sealed record TaskLine(
    string Title,
    DateOnly? Deadline = null,
    Guid? BodyId = null,
    Guid? PersonId = null,
    string? Measure = null,
    Guid? DirectiveId = null,
    IReadOnlyList<Guid>? Helpers = null,
    IReadOnlyList<Guid>? HelperBodies = null,
    string? SourceKind = null,
    Guid? SourceId = null,
    DueAfter? After = null,
    DateOnly? GivenOn = null
);

/// <summary>Adds one task, to the month of its deadline in the body's programme or, with none named, outside any programme.</summary>
internal sealed record AddTask(Guid BodyId, TaskLine Task, bool InProgramme = true)
{
    public static async Task<Result<Guid>> Handle(Work work, AddTask command)
    {
        var body = await work.Body(command.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var due = Deadlines.Of(work, command.Task);
        if (due.IsRefused)
            return Result<Guid>.Refused(due.Refusals);
        var programme =
            command.InProgramme && due.Value.On != ProgrammeTask.Unset
                ? await Programmes.Find(work, command.BodyId, WorkPeriod.OfMonth(due.Value.On))
                : null;
        var number = programme is null ? 0 : await NextNumber(work, programme.Id);
        var task = await Enter(
            work,
            command.Task with
            {
                BodyId = command.Task.BodyId ?? command.BodyId,
            },
            programme,
            number
        );
        return task.Match<Result<Guid>>(t => t.Id, Result<Guid>.Refused);
    }

    public static async Task<int> NextNumber(Work work, Guid programmeId) =>
        1
        + Math.Max(
            await work
                .Db.Set<ProgrammeTask>()
                .Where(t => t.ProgrammeId == programmeId)
                .Select(t => (int?)t.Number)
                .MaxAsync()
                ?? 0,
            work.Db.Set<ProgrammeTask>()
                .Local.Where(t => t.ProgrammeId == programmeId)
                .Select(t => t.Number)
                .DefaultIfEmpty()
                .Max()
        );

    /// <summary>Enters a task into the act at hand.</summary>
    public static async Task<Result<ProgrammeTask>> Enter(
        Work work,
        TaskLine line,
        WorkProgramme? programme,
        int number
    )
    {
        var body = await work.Body(line.BodyId ?? Guid.Empty, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<ProgrammeTask>.Refused(body.Refusals);
        if (Typed.CleanOrNull(line.Title) is not { Length: <= 500 } title)
            return Refusal.Invalid("title", "field.required");
        return await EnterChecked(work, line, body.Value, programme, number, title);
    }

    /// <summary>The same where the caller has checked that the actor may give the body tasks.</summary>
    public static async Task<Result<ProgrammeTask>> EnterChecked(
        Work work,
        TaskLine line,
        BodyRef body,
        WorkProgramme? programme,
        int number,
        string title
    )
    {
        if (line.GivenOn > work.Today)
            return Refusal.Invalid("givenOn", "field.future", line.GivenOn);
        var given = line.GivenOn ?? work.Today;
        var due = Deadlines.Of(work, line);
        if (due.IsRefused)
            return Result<ProgrammeTask>.Refused(due.Refusals);
        if (due.Value.On < given)
            return Refusal.Invalid("deadline", "task.deadline-past", due.Value.On);
        if (programme is not null && due.Value.On < programme.From)
            return Refusal.Invalid("deadline", "field.before", programme.From);
        var people = (line.Helpers ?? []).Concat(line.PersonId is { } p ? [p] : []).Distinct().ToList();
        foreach (var person in people)
            if (await work.Get<IMembers>().Find(person) is not { } member || !MemberStatus.IsActive(member.Status))
                return Refusal.Invalid("personId", "task.person-unknown");
        var bodies = await work.Get<IBodies>().All();
        if ((line.HelperBodies ?? []).Any(h => bodies.All(b => b.Id != h)))
            return Refusal.Invalid("helperBodies", "body.unknown");
        if (line.DirectiveId is { } directive && await work.Get<IDirectives>().Find(directive) is null)
            return Refusal.Invalid("directiveId", "record.none");
        var task = new ProgrammeTask
        {
            Id = work.NewId(),
            BodyId = body.Id,
            ProgrammeId = programme?.Id,
            Number = number,
            Title = title,
            Folded = Fold.Of(title),
            PersonId = line.PersonId,
            Deadline = due.Value.On,
            DueEvent = line.After?.Event,
            DueDays = line.After?.WorkingDays,
            DueBodyId = line.After?.BodyId,
            DueFrom = due.Value.From,
            Measure = Typed.CleanOrNull(line.Measure),
            DirectiveId = line.DirectiveId,
            SourceKind = line.SourceKind,
            SourceId = line.SourceId,
            AssignedOn = given,
        };
        work.Db.Add(task);
        foreach (var helper in (line.Helpers ?? []).Where(h => h != line.PersonId).Distinct())
            work.Db.Add(
                new TaskHelper
                {
                    Id = work.NewId(),
                    TaskId = task.Id,
                    BodyId = task.BodyId,
                    MemberId = helper,
                }
            );
        foreach (var helper in (line.HelperBodies ?? []).Where(h => h != task.BodyId).Distinct())
            work.Db.Add(
                new TaskHelper
                {
                    Id = work.NewId(),
                    TaskId = task.Id,
                    BodyId = task.BodyId,
                    HelperBodyId = helper,
                }
            );
        return task;
    }
}

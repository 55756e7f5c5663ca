using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Tasks;

/// <summary>When the event that tasks wait for happens, their deadlines are counted and they enter the month's programme.</summary>
internal sealed class TaskClocks(Work work) : ITaskClocks, IHandle<DirectiveIssued>, IHandle<DirectiveReceived>
{
    public Task Handle(Work at, DirectiveIssued happened) =>
        Happened("directive.issued", happened.BodyId, happened.On, [happened.Id, .. happened.Concretises]);

    public Task Handle(Work at, DirectiveReceived happened) =>
        Happened("directive.received", happened.BodyId, happened.On, [happened.Id]);

    public async Task Happened(string code, Guid bodyId, DateOnly on, IReadOnlyCollection<Guid>? directives = null)
    {
        if (await work.Get<IBodies>().Find(bodyId) is not { } body)
            return;
        var waiting = await work
            .Db.Set<ProgrammeTask>()
            .Where(t => t.DueEvent == code && t.DueFrom == null && t.AssignedOn <= on)
            .Where(t => t.State == TaskStates.Planned || t.State == TaskStates.Doing)
            .OrderBy(t => t.Id)
            .ToListAsync();
        if (waiting.Count == 0)
            return;
        var range = PathRange.Of(body.Path);
        var here = (await work.Get<IBodies>().All()).Where(b => range.Covers(b.Path)).Select(b => b.Id).ToHashSet();
        foreach (var task in waiting)
        {
            if (task.DueBodyId is { } at ? at != bodyId : !here.Contains(task.BodyId))
                continue;
            // A task under a document waits for that document, not for just any.
            if (directives is not null && task.DirectiveId is { } under && !directives.Contains(under))
                continue;
            task.DueFrom = on;
            task.Deadline = Deadlines.Count(work, on, task.DueDays ?? 0);
            if (task.ProgrammeId is not null)
                continue;
            var programme = await Programmes.Find(work, task.BodyId, WorkPeriod.OfMonth(task.Deadline));
            if (programme is null)
                continue;
            task.Number = await AddTask.NextNumber(work, programme.Id);
            task.ProgrammeId = programme.Id;
        }
    }
}

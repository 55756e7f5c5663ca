using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>Tasks given since the term began, and how they stand on the day.</summary>
internal sealed class ProgrammeFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (from, asOf) = (span.Term.From, span.AsOf);
        var tasks = await TaskCount
            .Given(work.Db, asOf)
            .Where(t => t.AssignedOn >= from)
            .OrderBy(t => t.Deadline)
            .ThenBy(t => t.Id)
            .Select(t => new
            {
                t.Id,
                t.Deadline,
                Done = t.State == TaskStates.Done && t.ClosedOn <= asOf,
            })
            .ToListAsync();
        return
        [
            Count("programme.tasks.total", tasks.Select(t => t.Id)),
            Count("programme.tasks.done", tasks.Where(t => t.Done).Select(t => t.Id)),
            Count("programme.tasks.late", tasks.Where(t => !t.Done && t.Deadline < asOf).Select(t => t.Id)),
        ];
    }

    private static Figure Count(string name, IEnumerable<Guid> ids)
    {
        var evidence = ids.Select(id => $"tasks/{id}").ToList();
        return new Figure(name, evidence.Count, evidence, "figure." + name);
    }
}

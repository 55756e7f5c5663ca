using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

internal sealed class PersonTasks(Work work) : IPersonTasks
{
    public async Task<ILookup<Guid, TaskRef>> Of(IReadOnlyCollection<Guid> people, DateOnly from, DateOnly to)
    {
        var today = work.Today;
        var rows =
            people.Count == 0
                ? []
                : await TaskCount
                    .Given(work.Db, today)
                    .Where(t => t.PersonId != null && people.Contains(t.PersonId.Value))
                    .Where(t => t.Deadline >= from && t.Deadline <= to)
                    .OrderBy(t => t.Deadline)
                    .ThenBy(t => t.Id)
                    .ToListAsync();
        return rows.ToLookup(t => t.PersonId!.Value, t => TaskReader.Seen(t, today));
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Tasks;

/// <summary>A task goes on under a new deadline.</summary>
internal static class RollOver
{
    /// <summary>The first day that is later than before and not over.</summary>
    public static DateOnly Least(ProgrammeTask task, DateOnly today)
    {
        if (task.IsWaiting)
            return today;
        var next = task.Deadline.AddDays(1);
        return next > today ? next : today;
    }

    /// <summary>The same task in the month of its new deadline, in the programme of the body that gave it.</summary>
    public static async Task<Guid> Next(Work work, ProgrammeTask task, DateOnly deadline)
    {
        var owner = task.ProgrammeId is { } id
            ? await work.Db.Set<WorkProgramme>().Where(p => p.Id == id).Select(p => p.BodyId).SingleAsync()
            : (Guid?)null;
        var programme = owner is { } bodyId ? await Programmes.Find(work, bodyId, WorkPeriod.OfMonth(deadline)) : null;
        var next = new ProgrammeTask
        {
            Id = work.NewId(),
            BodyId = task.BodyId,
            ProgrammeId = programme?.Id,
            Number = programme is null ? 0 : await AddTask.NextNumber(work, programme.Id),
            Title = task.Title,
            Folded = task.Folded,
            PersonId = task.PersonId,
            Deadline = deadline,
            Measure = task.Measure,
            DirectiveId = task.DirectiveId,
            SourceKind = task.SourceKind,
            SourceId = task.SourceId,
            AssignedOn = work.Today,
            RolledFromId = task.Id,
        };
        work.Db.Add(next);
        foreach (
            var helper in await work.Db.Set<TaskHelper>().AsNoTracking().Where(h => h.TaskId == task.Id).ToListAsync()
        )
            work.Db.Add(
                new TaskHelper
                {
                    Id = work.NewId(),
                    TaskId = next.Id,
                    BodyId = next.BodyId,
                    MemberId = helper.MemberId,
                    HelperBodyId = helper.HelperBodyId,
                }
            );
        return next.Id;
    }
}

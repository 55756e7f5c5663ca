using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme;

/// <summary>A body's tasks of the month; late ones from before stand first.</summary>
internal sealed class ProgrammeMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May(TaskWords.Read, body.Path))
            return [];
        var period = WorkPeriod.OfMonth(month);
        var (from, to, today) = (period.From, period.To, c.Today);
        var now = from <= today && today <= to;
        var tasks = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.BodyId == body.Id && x.State != TaskStates.Dropped && x.State != TaskStates.RolledOver)
            .Where(x =>
                x.Deadline >= from && x.Deadline <= to
                || now && x.Deadline < from && (x.State == TaskStates.Planned || x.State == TaskStates.Doing)
            )
            .OrderBy(x => x.Deadline)
            .ThenBy(x => x.Id)
            .ToListAsync();
        // A task of a programme that is only proposed is not yet anybody's to be reminded of.
        var programmes = tasks.Select(x => x.ProgrammeId).OfType<Guid>().Distinct().ToList();
        var proposed = await c
            .Db.Set<WorkProgramme>()
            .Where(p => programmes.Contains(p.Id) && (p.ApprovedOn == null || p.ApprovedOn > today))
            .Select(p => p.Id)
            .ToListAsync();
        var writes = c.Actor.May(MakeProgramme.Permission, body.Path);
        return
        [
            .. tasks
                .OrderBy(x =>
                    x.IsLate(today) ? 0
                    : x.IsOpen ? 1
                    : 2
                )
                .Select(x =>
                {
                    var tone = TaskWords.ToneOf(x, today);
                    return new MonthItem(
                        x.Title,
                        x.IsOpen ? x.Measure : x.Result,
                        x.Deadline,
                        tone == Tone.None ? Tone.Due : tone,
                        TaskWords.StateText(c.T, x, today),
                        x.IsOpen && writes
                            ? new Link(c.T["task.result.record"], $"/tasks/{x.Id}/result")
                            : new Link(c.T["task.open"], "/tasks/" + x.Id)
                    )
                    {
                        Key = PlanKeys.Task(x.Id),
                        Permission = TaskWords.Read,
                        PersonId = x.PersonId,
                        Draft = x.ProgrammeId is { } of && proposed.Contains(of),
                    };
                }),
        ];
    }
}

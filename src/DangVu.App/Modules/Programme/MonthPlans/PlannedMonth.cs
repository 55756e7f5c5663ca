using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>
/// What a confirmed plan holds that no other book tells about: standing work and the body's own items; in the month in hand also what the
/// months before left undone.
/// </summary>
internal sealed class PlannedMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May(TaskWords.Read, body.Path))
            return [];
        var first = PlanKeys.First(month);
        var rows = await c
            .Db.Set<PlanItem>()
            .AsNoTracking()
            .Where(i => i.BodyId == body.Id && i.Month == first && i.Own && i.State == PlanStates.Kept)
            .Where(i => c.Db.Set<MonthPlan>().Any(p => p.Id == i.PlanId && p.ConfirmedOn != null))
            .OrderBy(i => i.PlannedOn)
            .ThenBy(i => i.Id)
            .ToListAsync();
        if (first == PlanKeys.First(c.Today))
            rows.AddRange(await LaidMonth.Left(c.Work, body.Id, first).AsNoTracking().ToListAsync());
        var people = await PlanView.People(c, rows.Select(i => i.PersonId));
        return [.. rows.Select(i => Item(c, body, i, people))];
    }

    public static MonthItem Item(Ctx c, BodyRef body, PlanItem i, IReadOnlyDictionary<Guid, string> people)
    {
        var writes = c.Actor.May(MakeProgramme.Permission, body.Path);
        return new MonthItem(
            i.Title ?? "",
            i.PersonId is { } person ? people.GetValueOrDefault(person) : null,
            i.PlannedOn,
            i.DoneOn is not null ? Tone.Ok
                : i.PlannedOn < c.Today ? Tone.Late
                : Tone.Due,
            i.DoneOn is { } on ? c.T["month-plan.done-on", Vn.Day(on)] : c.T["month-plan.in-plan"],
            i.DoneOn is null && writes
                ? new Link(c.T["month-plan.finish"], "/month-plan/items/" + i.Id)
                : new Link(c.T["month-plan.open"], MonthPlanReader.Address(body.Id, i.Month))
        )
        {
            Key = i.Key,
            Permission = TaskWords.Read,
            PersonId = i.PersonId,
        };
    }
}

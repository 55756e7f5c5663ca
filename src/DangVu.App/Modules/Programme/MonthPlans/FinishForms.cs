using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>Saying that what no other record tells about is done: one item, or all of a month.</summary>
internal static class FinishForms
{
    public static async Task<FormModel?> ShowFinish(Ctx c)
    {
        var id = c.Id();
        var item = await c.Db.Set<PlanItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id);
        if (
            item is not { Own: true, DoneOn: null, State: PlanStates.Kept }
            || await c.Bodies.Find(item.BodyId) is not { } body
            || !c.Actor.May(MakeProgramme.Permission, body.Path)
        )
            return null;
        var back = MonthPlanReader.Address(item.BodyId, item.Month);
        return new FormModel
        {
            Title = c.T["month-plan.finish"],
            Lede = item.Title,
            Crumbs = [new(c.T["month-plan.title", item.Month.Month, item.Month.Year], back)],
            Fields = [new("on", c.T["task.done-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) }],
            Submit = c.T["month-plan.finish.go"],
            Cancel = back,
        };
    }

    public static async Task<Result<string>> PostFinish(Ctx c, FormReader form)
    {
        var id = c.Id();
        var item = await c
            .Db.Set<PlanItem>()
            .Where(i => i.Id == id)
            .Select(i => new { i.BodyId, i.Month })
            .SingleOrDefaultAsync();
        return item is null
            ? Refusal.NotFound("record.none")
            : await c.Do(
                form,
                "programme.month-done",
                new FinishItem(id, form.Date("on")),
                FinishItem.Handle,
                MonthPlanReader.Address(item.BodyId, item.Month)
            );
    }

    /// <summary>The open ones of a plan, with a tick box each.</summary>
    public static async Task<FormModel?> ShowAll(Ctx c)
    {
        var id = c.Id();
        var plan = await c.Db.Set<MonthPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        if (plan is null || await c.Bodies.Find(plan.BodyId) is not { } body || !PlanPages.Writes(c, body))
            return null;
        var open = await c
            .Db.Set<PlanItem>()
            .AsNoTracking()
            .Where(i => i.PlanId == id && i.Own && i.State == PlanStates.Kept && i.DoneOn == null)
            .OrderBy(i => i.PlannedOn)
            .ThenBy(i => i.Id)
            .Select(i => new
            {
                i.Key,
                i.Title,
                i.PlannedOn,
            })
            .ToListAsync();
        var back = MonthPlanReader.Address(plan.BodyId, plan.Month);
        return open.Count == 0
            ? null
            : new FormModel
            {
                Title = c.T["month-plan.finish-all"],
                Lede = c.T["month-plan.finish-all.lede", body.Name],
                Crumbs = [new(c.T["month-plan.title", plan.Month.Month, plan.Month.Year], back)],
                Fields =
                [
                    new("items", c.T["month-plan.items"], FieldKind.Checks)
                    {
                        Options =
                        [
                            .. open.Select(i => (PlanKeys.Id(i.Key).ToString(), $"{i.Title} ({Vn.Day(i.PlannedOn)})")),
                        ],
                    },
                    new("on", c.T["task.done-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                ],
                Submit = c.T["month-plan.finish.go"],
                Cancel = back,
            };
    }

    public static async Task<Result<string>> PostAll(Ctx c, FormReader form)
    {
        var id = c.Id();
        var plan = await c.Db.Set<MonthPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        if (plan is null)
            return Refusal.NotFound("record.none");
        var ticked = form.Ids("items").ToHashSet();
        var keys = (
            await c.Db.Set<PlanItem>().Where(i => i.PlanId == id && i.Own).Select(i => i.Key).ToListAsync()
        ).Where(k => ticked.Contains(PlanKeys.Id(k)));
        return await c.Do(
            form,
            "programme.month-results",
            new FinishItems(id, form.Date("on"), [.. keys]),
            FinishItems.Handle,
            MonthPlanReader.Address(plan.BodyId, plan.Month)
        );
    }
}

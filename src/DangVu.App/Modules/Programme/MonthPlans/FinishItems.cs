using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>An item that no other record tells about is done.</summary>
internal sealed record FinishItem(Guid ItemId, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, FinishItem command)
    {
        var item = await work.Db.Set<PlanItem>().SingleOrDefaultAsync(i => i.Id == command.ItemId);
        if (item is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(item.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var on = command.On ?? work.Today;
        if (!item.Own)
            return Refusal.Rule("month-plan.done-elsewhere");
        if (item.DoneOn is { } done)
            return Refusal.Rule("month-plan.done-already", done);
        if (item.State != PlanStates.Kept)
            return Refusal.Rule("month-plan.not-in-month");
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        item.DoneOn = on;
        return item.Id;
    }
}

/// <summary>Several such items of a plan are done, in one act.</summary>
/// <param name="Keys">Null: all that are still open.</param>
internal sealed record FinishItems(Guid PlanId, DateOnly? On = null, IReadOnlyList<string>? Keys = null)
{
    public static async Task<Result<Guid>> Handle(Work work, FinishItems command)
    {
        var plan = await work.Db.Set<MonthPlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId);
        if (plan is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(plan.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var open = await work
            .Db.Set<PlanItem>()
            .Where(i => i.PlanId == plan.Id && i.Own && i.State == PlanStates.Kept && i.DoneOn == null)
            .ToListAsync();
        var chosen = command.Keys is { } keys ? open.Where(i => keys.Contains(i.Key)).ToList() : open;
        if (chosen.Count == 0)
            return Refusal.Invalid("items", "month-plan.none-done");
        foreach (var item in chosen)
            item.DoneOn = on;
        plan.Changes++;
        return plan.Id;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.MonthPlans;

internal sealed class MonthPlanReader(Work work, LaidMonth laid) : IMonthPlans
{
    public async Task<IReadOnlyDictionary<Guid, MonthPlanRef>> Of(IReadOnlyCollection<Guid> bodies, DateOnly month) =>
        bodies.Count == 0
            ? new Dictionary<Guid, MonthPlanRef>()
            : await work
                .Db.Set<MonthPlan>()
                .AsNoTracking()
                .Where(p => p.Month == month && bodies.Contains(p.BodyId))
                .Select(p => new MonthPlanRef(
                    p.Id,
                    p.BodyId,
                    p.Month,
                    p.ConfirmedOn,
                    work.Db.Set<PlanItem>().Count(i => i.PlanId == p.Id && i.State == PlanStates.Kept)
                ))
                .ToDictionaryAsync(p => p.BodyId);

    public async Task<IReadOnlyDictionary<string, PlanMark>> Marks(BodyRef body, DateOnly month)
    {
        if (!work.Actor.May(TaskWords.Read, body.Path))
            return new Dictionary<string, PlanMark>();
        var plans = work
            .Db.Set<MonthPlan>()
            .Where(p => p.BodyId == body.Id && p.Month == month && p.ConfirmedOn != null)
            .Select(p => p.Id);
        return await work
            .Db.Set<PlanItem>()
            .AsNoTracking()
            .Where(i => plans.Contains(i.PlanId))
            .ToDictionaryAsync(
                i => i.Key,
                i => new PlanMark(i.State, i.PlannedOn, i.MovedTo, i.Reason),
                StringComparer.Ordinal
            );
    }

    public bool IsOpen(DateOnly month) => laid.IsOpen(month);

    public bool Plans(BodyRef body) => body.Kind is BodyKinds.Cell or BodyKinds.Grassroots or BodyKinds.Section;

    public string Href(Guid bodyId, DateOnly month) => Address(bodyId, month);

    public static string Address(Guid bodyId, DateOnly month, string step = "") =>
        $"/month-plan{step}?body={bodyId}&month={PlanKeys.Month(month)}";
}

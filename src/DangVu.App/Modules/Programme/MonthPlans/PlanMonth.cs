using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>
/// Decides about a month: each item that laid itself out is kept unless it is moved or dropped, own ones are added, and the plan is
/// confirmed. On a plan that stands the same act changes it; what came up since then is taken in.
/// </summary>
/// <param name="Version">The plan's number of changes as the form was read.</param>
internal sealed record PlanMonth(
    Guid BodyId,
    DateOnly Month,
    IReadOnlyList<ItemDecision>? Decisions = null,
    IReadOnlyList<OwnItem>? Own = null,
    bool Confirm = true,
    int? Version = null
)
{
    private const int MostOwn = 30;

    public static async Task<Result<Guid>> Handle(Work work, PlanMonth command)
    {
        var body = await work.Body(command.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var month = PlanKeys.First(command.Month);
        var laid = work.Get<LaidMonth>();
        if (month < PlanKeys.First(work.Today))
            return Refusal.Rule("month-plan.over", month.Month, month.Year);
        if (!laid.IsOpen(month))
            return Refusal.Rule("month-plan.not-yet", MonthLayout.OpensOn(month, laid.LayOutDay(month)));
        if (!body.Value.ExistsOn(month))
            return Refusal.Rule("month-plan.no-body", body.Value.Name);
        var plan = await work
            .Db.Set<MonthPlan>()
            .SingleOrDefaultAsync(p => p.BodyId == command.BodyId && p.Month == month);
        // Written in the meantime by somebody else: what they decided is shown first.
        if ((plan?.Changes ?? 0) != (command.Version ?? plan?.Changes ?? 0))
            return Refusal.Conflict("conflict.changed");
        var rows = plan is null
            ? []
            : await work
                .Db.Set<PlanItem>()
                .Where(i => i.PlanId == plan.Id)
                .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal);
        if (plan is null)
        {
            plan = new MonthPlan
            {
                Id = work.NewId(),
                BodyId = command.BodyId,
                Month = month,
            };
            work.Db.Add(plan);
        }
        plan.Changes++;
        if (command.Confirm)
            plan.ConfirmedOn ??= work.Today;
        var decisions = (command.Decisions ?? []).ToDictionary(d => d.Key, StringComparer.Ordinal);
        foreach (var item in await laid.Of(body.Value, month))
        {
            var known = rows.TryGetValue(item.Key, out var row);
            if (!known && item.Done)
                continue;
            if (!known)
                work.Db.Add(row = Row(work, plan, item));
            if (decisions.Remove(item.Key, out var decision))
            {
                if (await Apply(work, row!, item, decision) is { } refused)
                    return refused;
            }
            else if (!known)
                row!.PlannedOn = item.DueOn;
        }
        // Items that were decided before and have left their book since, and own ones.
        foreach (var (key, decision) in decisions)
        {
            if (!rows.TryGetValue(key, out var row))
                return Refusal.Invalid("items", "month-plan.unknown-item");
            if (await Apply(work, row, null, decision) is { } refused)
                return refused;
        }
        if (command.Confirm)
            await CloseBefore(work, plan);
        return await Add(work, plan, command.Own ?? []);
    }

    private static PlanItem Row(Work work, MonthPlan plan, LaidItem item) =>
        new()
        {
            Id = work.NewId(),
            BodyId = plan.BodyId,
            PlanId = plan.Id,
            Month = plan.Month,
            Key = item.Key,
            Title = item.Permission is null && !item.Own ? null : item.Title,
            Permission = item.Permission,
            DueOn = item.DueOn,
            PersonId = item.PersonId,
            Own = item.Own,
        };

    private static async Task<Refusal?> Apply(Work work, PlanItem row, LaidItem? item, ItemDecision decision)
    {
        var decided = MonthLayout.Decide(row.Month, item?.DueOn ?? row.DueOn ?? row.PlannedOn, decision);
        if (decided.IsRefused)
            return decided.Refusals[0] with { Args = [.. decided.Refusals[0].Args, row.Title ?? item?.Title ?? ""] };
        (row.State, row.MovedTo, row.Reason) = (decided.Value.State, decided.Value.MovedTo, decided.Value.Reason);
        row.PlannedOn = decided.Value.PlannedOn ?? row.PlannedOn;
        if (
            decided.Value is not { State: PlanStates.Moved, PlannedOn: { } day }
            || PlanKeys.TaskOf(row.Key) is not { } id
        )
            return null;
        // A task that goes to another month is rolled over: one record, one deadline.
        var task = await work.Db.Set<ProgrammeTask>().SingleOrDefaultAsync(t => t.Id == id && t.BodyId == row.BodyId);
        if (task is not { IsOpen: true } || day <= task.Deadline)
            return null;
        var rolled = await RecordResult.Apply(
            work,
            task,
            new TaskResult(TaskStates.RolledOver, Reason: decided.Value.Reason, Deadline: day)
        );
        return rolled.IsRefused ? rolled.Refusals[0] : null;
    }

    /// <summary>What the months before left undone goes over with this plan.</summary>
    private static async Task CloseBefore(Work work, MonthPlan plan)
    {
        foreach (var left in await LaidMonth.Left(work, plan.BodyId, plan.Month).ToListAsync())
            (left.State, left.MovedTo) = (PlanStates.Moved, plan.Month);
    }

    private static async Task<Result<Guid>> Add(Work work, MonthPlan plan, IReadOnlyList<OwnItem> own)
    {
        if (own.Count > MostOwn)
            return Refusal.Invalid("own", "field.range", 0, MostOwn);
        foreach (var item in own)
        {
            if (Typed.CleanOrNull(item.Title) is not { Length: <= 300 } title)
                return Refusal.Invalid("own", "field.required");
            if (item.On < plan.Month || item.On >= plan.Month.AddMonths(1))
                return Refusal.Invalid("own", "month-plan.outside", item.On, plan.Month.Month, plan.Month.Year);
            if (
                item.PersonId is { } person
                && (await work.Get<IMembers>().Find(person) is not { } member || !MemberStatus.IsActive(member.Status))
            )
                return Refusal.Invalid("own", "task.person-unknown");
            var id = work.NewId();
            work.Db.Add(
                new PlanItem
                {
                    Id = id,
                    BodyId = plan.BodyId,
                    PlanId = plan.Id,
                    Month = plan.Month,
                    Key = PlanKeys.Own(id),
                    Title = title,
                    DueOn = item.On,
                    PlannedOn = item.On,
                    PersonId = item.PersonId,
                    Own = true,
                }
            );
        }
        return plan.Id;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>A month as it lays itself out for a body: what every book owes in it, standing work, and what was carried over.</summary>
internal sealed class LaidMonth(Work work)
{
    private const string Family = "month-plan";
    private const string StandingFamily = "month-standing";

    /// <summary>More than this of late tasks is a matter for the programme's own page.</summary>
    private const int MostLate = 50;

    /// <summary>What was left undone longer ago is not brought up again by itself.</summary>
    private const int MonthsBack = 3;

    public Ruled<TableBody> Rule(DateOnly on) => work.Get<RuleBook>().Need<TableBody>(Family, on);

    public int LayOutDay(DateOnly on) => Rule(on).Body.Whole("lay-out.day");

    public bool IsOpen(DateOnly month) => MonthLayout.IsOpen(work.Today, month, LayOutDay(month));

    /// <summary>What the books owe in the month, as the actor sees it.</summary>
    public static async Task<Dictionary<string, MonthItem>> Live(Ctx c, BodyRef body, DateOnly month)
    {
        var items = new Dictionary<string, MonthItem>(StringComparer.Ordinal);
        foreach (var source in c.Work.Get<IEnumerable<IMonthItems>>().Where(s => s is not PlannedMonth))
        foreach (var item in await source.For(c, body, month))
            items.TryAdd(item.KeyFrom(source), item);
        return items;
    }

    /// <summary>
    /// The whole month, the earliest first. Always in Vietnamese, for what is laid out is what the plan writes down.
    /// </summary>
    public async Task<IReadOnlyList<LaidItem>> Of(BodyRef body, DateOnly month)
    {
        var c = new Ctx(work, new Texts(), new HttpContextAccessor()) { Body = body };
        return await Of(await Live(c, body, month), body, month);
    }

    public async Task<IReadOnlyList<LaidItem>> Of(
        IReadOnlyDictionary<string, MonthItem> live,
        BodyRef body,
        DateOnly month
    )
    {
        var items = live.ToDictionary(
            i => i.Key,
            i => new LaidItem(
                i.Key,
                i.Value.Text,
                i.Value.Permission,
                i.Value.Due,
                i.Value.PersonId,
                Done: i.Value.Tone == Tone.Ok,
                From: i.Value.Due < month ? PlanKeys.First(i.Value.Due.Value) : null
            ),
            StringComparer.Ordinal
        );
        foreach (var standing in Standing(body, month))
            items.TryAdd(standing.Key, standing);
        foreach (var carried in await Carried(body, month))
            items.TryAdd(carried.Key, carried);
        return [.. items.Values.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).ThenBy(i => i.Key, StringComparer.Ordinal)];
    }

    private IEnumerable<LaidItem> Standing(BodyRef body, DateOnly month) =>
        from item in work.Get<RuleBook>().Need<CatalogueBody>(StandingFamily, month).Body.Items
        where item.All("bodies").Count == 0 || item.Has("bodies", body.Kind)
        where item.All("months").Count == 0 || item.All("months").Select(Whole).Contains(month.Month)
        select new LaidItem(
            PlanKeys.Standing(item.Code, month),
            item.Text.Vi,
            null,
            MonthLayout.DayOf(month, item.One("day") is { } day ? Whole(day) : 31),
            Own: true
        );

    /// <summary>What earlier plans moved here, what they left undone, and open tasks that are over.</summary>
    private async Task<List<LaidItem>> Carried(BodyRef body, DateOnly month)
    {
        var left = Left(work, body.Id, month);
        var rows = await work
            .Db.Set<PlanItem>()
            .AsNoTracking()
            .Where(i => i.BodyId == body.Id && i.Month < month)
            .Where(i =>
                i.State == PlanStates.Moved && i.MovedTo == month && i.DoneOn == null || left.Any(l => l.Id == i.Id)
            )
            .OrderBy(i => i.Month)
            .ToListAsync();
        var items = rows.Where(i => i.Title is not null && PlanKeys.TaskOf(i.Key) is null)
            .Select(i => new LaidItem(
                i.Key,
                i.Title!,
                i.Permission,
                i.MovedTo == month ? i.PlannedOn : null,
                i.PersonId,
                i.Own,
                From: i.Month
            ))
            .ToList();
        var today = work.Today;
        var late = await work
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(t => t.BodyId == body.Id && t.Deadline < month && t.Deadline < today)
            .Where(t => t.State == TaskStates.Planned || t.State == TaskStates.Doing)
            .OrderBy(t => t.Deadline)
            .Take(MostLate)
            .Select(t => new
            {
                t.Id,
                t.Title,
                t.Deadline,
                t.PersonId,
            })
            .ToListAsync();
        items.AddRange(
            late.Where(_ => work.Actor.May(Pages.TaskWords.Read, body.Path))
                .Select(t => new LaidItem(
                    PlanKeys.Task(t.Id),
                    t.Title,
                    Pages.TaskWords.Read,
                    t.Deadline,
                    t.PersonId,
                    From: PlanKeys.First(t.Deadline)
                ))
        );
        return items;
    }

    /// <summary>
    /// What confirmed plans of the months before left undone, once those months are over: while one runs, its work may yet be done there.
    /// </summary>
    public static IQueryable<PlanItem> Left(Work work, Guid body, DateOnly month)
    {
        var (from, today) = (month.AddMonths(-MonthsBack), work.Today);
        var over = PlanKeys.First(today);
        return work
            .Db.Set<PlanItem>()
            .Where(i => i.BodyId == body && i.Month >= from && i.Month < month && i.Month < over)
            .Where(i => i.Own && i.State == PlanStates.Kept && i.DoneOn == null)
            .Where(i => work.Db.Set<MonthPlan>().Any(p => p.Id == i.PlanId && p.ConfirmedOn != null));
    }

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

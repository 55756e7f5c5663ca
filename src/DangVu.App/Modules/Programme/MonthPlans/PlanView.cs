using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>One line of a month's plan as this reader may see it.</summary>
/// <param name="State">laid (nobody decided yet), new (came up after the plan was confirmed), kept, moved or dropped.</param>
/// <param name="From">First day of the month that it was carried over from.</param>
internal sealed record PlanLine(
    string Key,
    string Title,
    string? Person,
    DateOnly? On,
    string State,
    Tone Tone,
    string? Standing,
    Link? Button,
    DateOnly? MovedTo,
    string? Reason,
    DateOnly? From
)
{
    public const string Laid = "laid";
    public const string New = "new";

    /// <summary>The row's own day, apart from what its record says.</summary>
    public DateOnly? SetFor { get; init; }
    public bool IsDone => Tone == Tone.Ok;

    /// <summary>No other record will tell when it is done, and it is not.</summary>
    public bool IsOwnOpen { get; init; }
}

/// <summary>A month's plan with its lines, told from the records themselves.</summary>
internal sealed record PlanView(BodyRef Body, DateOnly Month, MonthPlan? Plan, IReadOnlyList<PlanLine> Lines)
{
    public bool IsConfirmed => Plan?.ConfirmedOn is not null;

    public IEnumerable<PlanLine> In => Lines.Where(l => l.State is PlanStates.Kept or PlanLine.Laid);
    public IEnumerable<PlanLine> Later => Lines.Where(l => l.State == PlanLine.New);
    public IEnumerable<PlanLine> Away => Lines.Where(l => l.State is PlanStates.Moved or PlanStates.Dropped);

    public static async Task<PlanView> Of(Ctx c, BodyRef body, DateOnly month)
    {
        var plan = await c
            .Db.Set<MonthPlan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.BodyId == body.Id && p.Month == month);
        var rows = plan is null
            ? []
            : await c.Db.Set<PlanItem>().AsNoTracking().Where(i => i.PlanId == plan.Id).ToListAsync();
        var live = await LaidMonth.Live(c, body, month);
        var confirmed = plan?.ConfirmedOn is not null;
        // Standing work and carried-over things are offered while the plan can still be made or changed.
        var laid =
            c.Work.Get<LaidMonth>().IsOpen(month)
                ? await c.Work.Get<LaidMonth>().Of(live, body, month)
                : [];
        var carried = laid.ToDictionary(l => l.Key, l => l.From, StringComparer.Ordinal);
        var people = await People(
            c,
            rows.Select(r => r.PersonId)
                .Concat(laid.Select(l => l.PersonId))
                .Concat(live.Values.Select(l => l.PersonId))
        );
        var tasks = await Tasks(c, rows.Where(r => !live.ContainsKey(r.Key)).Select(r => PlanKeys.TaskOf(r.Key)));
        var lines = new List<PlanLine>();
        foreach (var row in rows)
            if (Line(row) is { } line)
                lines.Add(line);
        var known = rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, item) in live.Where(i => !known.Contains(i.Key)))
            lines.Add(
                new PlanLine(
                    key,
                    item.Text,
                    Name(item.PersonId) ?? item.Sub,
                    item.Due,
                    confirmed && item.Tone != Tone.Ok ? PlanLine.New : PlanLine.Laid,
                    item.Tone,
                    item.State,
                    item.Button,
                    null,
                    null,
                    carried.GetValueOrDefault(key)
                )
            );
        foreach (var item in laid.Where(l => !known.Contains(l.Key) && !live.ContainsKey(l.Key)))
            lines.Add(
                new PlanLine(
                    item.Key,
                    item.Title,
                    Name(item.PersonId),
                    item.DueOn,
                    confirmed ? PlanLine.New : PlanLine.Laid,
                    item.DueOn < c.Today ? Tone.Late : Tone.Due,
                    null,
                    null,
                    null,
                    null,
                    item.From
                )
            );
        return new PlanView(
            body,
            month,
            plan,
            [.. lines.OrderBy(l => l.On ?? DateOnly.MaxValue).ThenBy(l => l.Key, StringComparer.Ordinal)]
        );

        string? Name(Guid? id) => id is { } person ? people.GetValueOrDefault(person) : null;

        PlanLine? Line(PlanItem row)
        {
            if (live.TryGetValue(row.Key, out var item))
                return new PlanLine(
                    row.Key,
                    item.Text,
                    Name(row.PersonId) ?? item.Sub,
                    row.PlannedOn ?? item.Due,
                    row.State,
                    item.Tone,
                    item.State,
                    item.Button,
                    row.MovedTo,
                    row.Reason,
                    null
                )
                {
                    SetFor = row.PlannedOn == row.DueOn ? null : row.PlannedOn,
                };
            // What its own book no longer shows this reader is told only with the right to read that book.
            if (row.Title is null || row.Permission is { } needed && !c.Actor.May(needed, body.Path))
                return null;
            var (tone, standing, button) =
                row.Own ? Own(c, body, row, people)
                : PlanKeys.TaskOf(row.Key) is { } id && tasks.TryGetValue(id, out var task)
                    ? (
                        TaskWords.ToneOf(task, c.Today),
                        TaskWords.StateText(c.T, task, c.Today),
                        new Link(c.T["task.open"], "/tasks/" + task.Id)
                    )
                : (Tone.Ok, c.T["month-plan.settled"], null);
            return new PlanLine(
                row.Key,
                row.Title,
                Name(row.PersonId),
                row.PlannedOn,
                row.State,
                tone,
                standing,
                row.State == PlanStates.Kept ? button : null,
                row.MovedTo,
                row.Reason,
                null
            )
            {
                SetFor = row.PlannedOn == row.DueOn ? null : row.PlannedOn,
                IsOwnOpen = row is { Own: true, DoneOn: null, State: PlanStates.Kept },
            };
        }
    }

    private static (Tone, string?, Link?) Own(
        Ctx c,
        BodyRef body,
        PlanItem row,
        IReadOnlyDictionary<Guid, string> people
    )
    {
        var item = PlannedMonth.Item(c, body, row, people);
        return (item.Tone, item.State, item.Button);
    }

    private static async Task<Dictionary<Guid, ProgrammeTask>> Tasks(Ctx c, IEnumerable<Guid?> ids)
    {
        var wanted = ids.OfType<Guid>().ToList();
        return wanted.Count == 0
            ? []
            : await c
                .Db.Set<ProgrammeTask>()
                .AsNoTracking()
                .Where(x => wanted.Contains(x.Id))
                .ToDictionaryAsync(x => x.Id);
    }

    public static async Task<IReadOnlyDictionary<Guid, string>> People(Ctx c, IEnumerable<Guid?> ids)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return wanted.Count == 0 ? new Dictionary<Guid, string>() : await c.Work.Get<IMembers>().Names(wanted);
    }
}

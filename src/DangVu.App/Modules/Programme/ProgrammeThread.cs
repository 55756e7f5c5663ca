using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>What the work programme adds to the thread of a directive: its tasks, the months they stand in, their results.</summary>
internal sealed class ProgrammeThread : IThreadParts
{
    /// <summary>The newest are shown; all are counted.</summary>
    private const int Shown = 50;
    private const int MonthsShown = 24;
    private const int ResultsShown = 20;

    /// <summary>Tasks of one month of a deadline in one state.</summary>
    private sealed record Pile(int Year, int Month, string State, int Count, int Late);

    public async Task<IReadOnlyList<ThreadPart>> Of(Ctx c, IReadOnlyList<Guid> directives)
    {
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var tasks = c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.DirectiveId != null && directives.Contains(x.DirectiveId.Value));
        if (!c.Actor.May(TaskWords.Read, (await c.Bodies.Root()).Path))
        {
            var ids = bodies.Keys.ToList();
            tasks = tasks.Where(x => ids.Contains(x.BodyId));
        }
        var today = c.Today;
        var piles = await tasks
            .GroupBy(x => new
            {
                x.Deadline.Year,
                x.Deadline.Month,
                x.State,
            })
            .Select(g => new Pile(g.Key.Year, g.Key.Month, g.Key.State, g.Count(), g.Count(x => x.Deadline < today)))
            .ToListAsync();
        return [await Tasks(c, tasks, piles, bodies, directives[0]), Months(c, piles), await Results(c, tasks, bodies)];
    }

    private static async Task<ThreadPart> Tasks(
        Ctx c,
        IQueryable<ProgrammeTask> tasks,
        List<Pile> piles,
        Dictionary<Guid, string> bodies,
        Guid directive
    )
    {
        var t = c.T;
        var newest = await tasks
            .OrderByDescending(x => x.Deadline)
            .ThenByDescending(x => x.Id)
            .Take(Shown)
            .ToListAsync();
        var people = await c
            .Work.Get<IMembers>()
            .Names(newest.Where(x => x.PersonId != null).Select(x => x.PersonId!.Value));
        var late = piles.Where(p => TaskStates.IsOpen(p.State)).Sum(p => p.Late);
        var all = piles.Sum(p => p.Count);
        return new ThreadPart(
            ThreadOrder.Tasks,
            "thread.tasks",
            new Table(
                [new(t["task.title"]), new(t["body"]), new(t["task.person"]), new(t["task.deadline"]), new(t["state"])],
                [
                    .. newest.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(x.Title, "/tasks/" + x.Id),
                                bodies.GetValueOrDefault(x.BodyId),
                                x.PersonId is { } person ? people.GetValueOrDefault(person) : null,
                                TaskWords.Due(c.Work, t, x),
                                TaskWords.State(t, x, c.Today),
                            ]
                    ),
                ]
            )
            {
                Empty = t["thread.tasks.none"],
            }
        )
        {
            Count = all,
            Late = late > 0,
            Said =
                all == 0
                    ? null
                    : t[
                        "thread.tasks.said",
                        Vn.Number(all),
                        Vn.Number(piles.Where(p => p.State == TaskStates.Done).Sum(p => p.Count)),
                        Vn.Number(late)
                    ],
            Next = c.May(MakeProgramme.Permission)
                ? new(t["task.new"], $"/tasks/new?body={c.Body.Id}&directive={directive}")
                : null,
        };
    }

    private static ThreadPart Months(Ctx c, List<Pile> piles)
    {
        var t = c.T;
        var months = piles
            .Where(p => p.Year < 9999 && p.State is not (TaskStates.Dropped or TaskStates.RolledOver))
            .GroupBy(p => WorkPeriod.OfMonth(new DateOnly(p.Year, p.Month, 1)))
            .OrderByDescending(g => g.Key.From)
            .ToList();
        return new ThreadPart(
            ThreadOrder.Months,
            "thread.months",
            new Table(
                [new(t["programme.period"]), new(t["task-state.done"], true), new(t["task-state.late"], true)],
                [
                    .. months
                        .Take(MonthsShown)
                        .Select(g =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(TaskWords.Period(t, g.Key), "/programme?period=" + g.Key.Code),
                                    new Cell(
                                        Vn.Ratio(
                                            g.Where(p => p.State == TaskStates.Done).Sum(p => p.Count),
                                            g.Sum(p => p.Count)
                                        )
                                    )
                                    {
                                        Number = true,
                                    },
                                    Cell.Of(g.Where(p => TaskStates.IsOpen(p.State)).Sum(p => p.Late)),
                                ]
                        ),
                ]
            )
            {
                Empty = t["thread.months.none"],
            }
        )
        {
            Count = months.Count,
            Said = months.Count == 0 ? null : t["thread.months.said", months.Count],
        };
    }

    private static async Task<ThreadPart> Results(
        Ctx c,
        IQueryable<ProgrammeTask> tasks,
        Dictionary<Guid, string> bodies
    )
    {
        var t = c.T;
        var done = tasks.Where(x => x.State == TaskStates.Done && x.Result != null);
        var count = await done.CountAsync();
        var results = await done.OrderByDescending(x => x.Deadline)
            .ThenByDescending(x => x.Id)
            .Take(ResultsShown)
            .ToListAsync();
        return new ThreadPart(
            ThreadOrder.Results,
            "thread.results",
            new Table(
                [new(t["on"]), new(t["task.result"]), new(t["body"]), new(t["task.evidence"])],
                [
                    .. results.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(x.ClosedOn),
                                new Cell(x.Result!, "/tasks/" + x.Id),
                                bodies.GetValueOrDefault(x.BodyId),
                                x.Evidence,
                            ]
                    ),
                ]
            )
            {
                Empty = t["thread.results.none"],
            }
        )
        {
            Count = count,
        };
    }
}

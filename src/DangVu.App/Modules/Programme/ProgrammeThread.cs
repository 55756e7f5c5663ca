using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>What the work programme adds to the thread of a directive: its tasks, the months they stand in, their results.</summary>
internal sealed class ProgrammeThread : IThreadParts
{
    /// <summary>The newest tasks are shown; the months' table counts all.</summary>
    private const int Shown = 50;

    public async Task<IReadOnlyList<ThreadPart>> Of(Ctx c, IReadOnlyCollection<Guid> directives)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var under = directives.ToList();
        var tasks = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.DirectiveId != null && under.Contains(x.DirectiveId.Value) && ids.Contains(x.BodyId))
            .OrderByDescending(x => x.Deadline)
            .ThenByDescending(x => x.Id)
            .ToListAsync();
        if (tasks.Count == 0)
            return [];
        var newest = tasks.Take(Shown).ToList();
        var people = await c
            .Work.Get<IMembers>()
            .Names(newest.Where(x => x.PersonId != null).Select(x => x.PersonId!.Value));
        var parts = new List<ThreadPart>
        {
            new(
                10,
                "thread.tasks",
                new Table(
                    [
                        new(t["task.title"]),
                        new(t["body"]),
                        new(t["task.person"]),
                        new(t["task.deadline"]),
                        new(t["state"]),
                    ],
                    [
                        .. newest.Select(x =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(x.Title, "/tasks/" + x.Id),
                                    bodies[x.BodyId],
                                    x.PersonId is { } person ? people.GetValueOrDefault(person) : null,
                                    TaskWords.Due(c.Work, t, x),
                                    TaskWords.State(t, x, c.Today),
                                ]
                        ),
                    ]
                )
            ),
            Months(c, tasks),
        };
        var results = newest.Where(x => x is { State: TaskStates.Done, Result: not null }).ToList();
        if (results.Count > 0)
            parts.Add(
                new ThreadPart(
                    40,
                    "thread.results",
                    new Table(
                        [new(t["on"]), new(t["task.result"]), new(t["body"]), new(t["task.evidence"])],
                        [
                            .. results.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(x.ClosedOn),
                                        new Cell(x.Result!, "/tasks/" + x.Id),
                                        bodies[x.BodyId],
                                        x.Evidence,
                                    ]
                            ),
                        ]
                    )
                )
            );
        return parts;
    }

    private static ThreadPart Months(Ctx c, List<ProgrammeTask> tasks)
    {
        var t = c.T;
        return new ThreadPart(
            20,
            "thread.months",
            new Table(
                [new(t["programme.period"]), new(t["task-state.done"], true), new(t["task-state.late"], true)],
                [
                    .. tasks
                        .Where(x => !x.IsWaiting && x.State is not (TaskStates.Dropped or TaskStates.RolledOver))
                        .GroupBy(x => WorkPeriod.OfMonth(x.Deadline))
                        .OrderByDescending(g => g.Key.From)
                        .Select(g =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(TaskWords.Period(t, g.Key), "/programme?period=" + g.Key.Code),
                                    new Cell(Vn.Ratio(g.Count(x => x.State == TaskStates.Done), g.Count()))
                                    {
                                        Number = true,
                                    },
                                    Cell.Of(g.Count(x => x.IsLate(c.Today))),
                                ]
                        ),
                ]
            )
        );
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>One task. Whoever answers for it or helps sees it, besides those who may read the body's programme.</summary>
internal static class TaskPage
{
    public static async Task<(ProgrammeTask Task, BodyRef Body)?> Load(Ctx c)
    {
        var id = c.Id();
        var task = await c.Db.Set<ProgrammeTask>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
        if (task is null || await c.Bodies.Find(task.BodyId) is not { } body)
            return null;
        var sees =
            c.Actor.May(TaskWords.Read, body.Path)
            || c.Actor.MemberId is { } me
                && (
                    task.PersonId == me
                    || await c.Db.Set<TaskHelper>().AnyAsync(h => h.TaskId == task.Id && h.MemberId == me)
                );
        return sees ? (task, body) : null;
    }

    /// <summary>May say how the task stands.</summary>
    public static bool Answers(Actor actor, ProgrammeTask task, BodyRef body) =>
        actor.May(MakeProgramme.Permission, body.Path) || actor.MemberId is { } me && task.PersonId == me;

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Load(c) is not { } loaded)
            return null;
        var (task, body) = loaded;
        var t = c.T;
        var helpers = await c.Db.Set<TaskHelper>().AsNoTracking().Where(h => h.TaskId == task.Id).ToListAsync();
        var steps = await c
            .Db.Set<TaskStep>()
            .AsNoTracking()
            .Where(s => s.TaskId == task.Id)
            .OrderBy(s => s.On)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var people = await c
            .Work.Get<IMembers>()
            .Names(
                helpers
                    .Where(h => h.MemberId != null)
                    .Select(h => h.MemberId!.Value)
                    .Concat(task.PersonId is { } p ? [p] : [])
            );
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var programme = task.ProgrammeId is { } pid
            ? await c.Db.Set<WorkProgramme>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == pid)
            : null;
        var directive = task.DirectiveId is { } did ? await c.Work.Get<IDirectives>().Find(did) : null;
        var leads = c.Actor.May(MakeProgramme.Permission, body.Path);
        var reads = c.Actor.May(TaskWords.Read, body.Path);
        return new DetailModel
        {
            Title = task.Title,
            Lede = t["task.lede", body.Name, TaskWords.Due(c.Work, t, task)],
            Crumbs = reads ? [new(t["programme.menu"], "/programme")] : [new(t["tasks.mine"], "/tasks/mine")],
            Actions =
                task.IsOpen
                    ?
                    [
                        .. Answers(c.Actor, task, body)
                            ? new PageAction[]
                            {
                                new(t["task.result.record"], $"/tasks/{task.Id}/result", Primary: true),
                            }
                            : [],
                        .. leads
                            ? new PageAction[]
                            {
                                new(t["task.roll-over"], $"/tasks/{task.Id}/roll-over"),
                                new(t["task.drop"], $"/tasks/{task.Id}/drop"),
                            }
                            : [],
                    ]
                : RateForm.Offered(c, task, leads) ? [new(t["task.rate"], $"/tasks/{task.Id}/rate")]
                : [],
            Facts =
            [
                (t["state"], TaskWords.State(t, task, c.Today)),
                (t["task.person"], task.PersonId is { } person ? people.GetValueOrDefault(person) : t["task.nobody"]),
                .. helpers.Count > 0
                    ? new (string, Cell)[]
                    {
                        (
                            t["task.helpers"],
                            string.Join(
                                ", ",
                                helpers.Select(h =>
                                    h.MemberId is { } m
                                        ? people.GetValueOrDefault(m)
                                        : bodies.GetValueOrDefault(h.HelperBodyId ?? Guid.Empty)
                                )
                            )
                        ),
                    }
                    : [],
                (t["task.deadline"], TaskWords.Due(c.Work, t, task)),
                .. TaskWords.Counted(c.Work, t, task) is { } counted
                    ? new (string, Cell)[] { (t["task.due.how"], counted) }
                    : [],
                (t["task.measure"], task.Measure),
                .. directive is null
                    ? []
                    : new (string, Cell)[] { (t["task.directive"], new Cell(directive.Text, directive.Href)) },
                .. programme is null || !reads
                    ? []
                    : new (string, Cell)[]
                    {
                        (t["task.programme"], new Cell(TaskWords.Period(t, programme), "/programmes/" + programme.Id)),
                    },
                (t["task.assigned"], Vn.Day(task.AssignedOn)),
                .. task.Result is { } result ? new (string, Cell)[] { (t["task.result"], result) } : [],
                .. task.Evidence is { } evidence ? new (string, Cell)[] { (t["task.evidence"], evidence) } : [],
                .. task.Rating is { } rating
                    ? new (string, Cell)[] { (t["task.rating"], t["task.rating." + rating]) }
                    : [],
                .. task.Reason is { } reason ? new (string, Cell)[] { (t["reason"], reason) } : [],
                .. task.RolledFromId is { } before
                    ? new (string, Cell)[] { (t["task.rolled-from"], new Cell(t["task.open"], "/tasks/" + before)) }
                    : [],
                .. task.RolledToId is { } after
                    ? new (string, Cell)[] { (t["task.rolled-to"], new Cell(t["task.open"], "/tasks/" + after)) }
                    : [],
            ],
            Sections =
            [
                new(t["task.history"])
                {
                    Table = new Table(
                        [new(t["on"]), new(t["state"]), new(t["task.note"])],
                        [.. steps.Select(s => (IReadOnlyList<Cell>)[Vn.Day(s.On), t["task-state." + s.State], s.Note])]
                    )
                    {
                        Empty = t["task.history.none"],
                    },
                },
                .. await Related.Sections(c, "tasks", task.Id),
            ],
        };
    }

    /// <summary>Open tasks that the signed-in person answers for or helps with.</summary>
    public static async Task<PageModel?> Mine(Ctx c)
    {
        var t = c.T;
        var me = c.Actor.MemberId ?? Guid.Empty;
        var helped = c.Db.Set<TaskHelper>().Where(h => h.MemberId == me).Select(h => h.TaskId);
        var found = c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.PersonId == me || helped.Contains(x.Id))
            .Where(x => x.State == TaskStates.Planned || x.State == TaskStates.Doing);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(x => x.Deadline > after.Day || x.Deadline == after.Day && x.Id > after.Id);
        var rows = await found.OrderBy(x => x.Deadline).ThenBy(x => x.Id).Take(Keyset.Page + 1).ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var late = shown.Count(x => x.IsLate(c.Today));
        return new ListModel
        {
            Title = t["tasks.mine"],
            Lede = late > 0 ? t["tasks.mine.late", late] : t["tasks.mine.lede"],
            Table = new Table(
                [new(t["task.title"]), new(t["body"]), new(t["task.deadline"]), new(t["state"])],
                [
                    .. shown.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    x.Title,
                                    "/tasks/" + x.Id,
                                    Sub: x.PersonId == me ? x.Measure : t["task.you-help"]
                                ),
                                bodies.GetValueOrDefault(x.BodyId),
                                TaskWords.Due(c.Work, t, x),
                                TaskWords.State(t, x, c.Today),
                            ]
                    ),
                ]
            )
            {
                Empty = t["tasks.mine.none"],
            },
            Next = rows.Count > Keyset.Page ? c.Here(("after", Keyset.Write(shown[^1].Deadline, shown[^1].Id))) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }
}

using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Works.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>A task or work tied to a criterion, with how it stands.</summary>
internal sealed record Linked(BoardLink Link, string Text, string State, Tone Tone, string Href, bool IsOpen);

/// <summary>What is tied to criteria, read with three questions however many there are; only what this reader may read.</summary>
internal static class LinkedWork
{
    public static async Task<ILookup<Guid, Linked>> Of(Ctx c, Guid boardId, Guid? criterionId = null)
    {
        var links = await c
            .Db.Set<BoardLink>()
            .AsNoTracking()
            .Where(l => l.BoardId == boardId && (criterionId == null || l.CriterionId == criterionId))
            .OrderBy(l => l.On)
            .ThenBy(l => l.Id)
            .ToListAsync();
        var tasks = (await c.Work.Get<ITasks>().Of(Ids(links, LinkKinds.Tasks))).ToDictionary(t => t.Id);
        var works = (await c.Work.Get<IWorks>().Of(Ids(links, LinkKinds.Works))).ToDictionary(w => w.Id);
        var paths = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Path);
        return links
            .Select(l =>
                tasks.TryGetValue(l.TargetId, out var task) && May(c, paths, LinkKinds.Tasks, task.BodyId)
                    ? Of(c, l, task)
                : works.TryGetValue(l.TargetId, out var built) && May(c, paths, LinkKinds.Works, built.BodyId)
                    ? Of(c, l, built)
                : null
            )
            .OfType<Linked>()
            .ToLookup(l => l.Link.CriterionId);
    }

    private static List<Guid> Ids(List<BoardLink> links, string kind) =>
        [.. links.Where(l => l.Kind == kind).Select(l => l.TargetId).Distinct()];

    private static bool May(Ctx c, Dictionary<Guid, string> paths, string kind, Guid bodyId) =>
        paths.TryGetValue(bodyId, out var path) && c.Actor.May(LinkRecord.Permission(kind), path);

    private static Linked Of(Ctx c, BoardLink link, TaskRef task) =>
        new(
            link,
            task.Title,
            task.IsLate
                ? c.T["boards.task-late", Vn.Day(task.Deadline)]
                : string.Join(
                    ", ",
                    new[]
                    {
                        c.T["task-state." + task.State],
                        task.IsOpen && task.Deadline is { } due ? c.T["boards.task-due", Vn.Day(due)] : null,
                    }.OfType<string>()
                ),
            task.State == "done" ? Tone.Ok
                : task.IsLate ? Tone.Late
                : task.IsOpen ? Tone.Due
                : Tone.Mute,
            task.Href,
            task.IsOpen
        );

    private static Linked Of(Ctx c, BoardLink link, WorkRef built) =>
        new(
            link,
            built.Name,
            built.Percent is { } percent && built.IsOpen
                ? c.T["boards.work-percent", c.T[built.StateKey], percent]
                : c.T[built.StateKey],
            built.State == "handed-over" ? Tone.Ok
                : built.IsOpen ? Tone.Due
                : Tone.Mute,
            built.Href,
            built.IsOpen
        );
}

/// <summary>On the page of a task or a work: the criteria that it serves.</summary>
internal sealed class ServedCriteria : IRelated
{
    public async Task<IReadOnlyList<Section>> Of(Ctx c, string kind, Guid id)
    {
        if (!LinkKinds.All.Contains(kind))
            return [];
        var links = await c
            .Db.Set<BoardLink>()
            .AsNoTracking()
            .Where(l => l.TargetId == id && l.Kind == kind)
            .Select(l => new { l.BoardId, l.CriterionId })
            .ToListAsync();
        if (links.Count == 0)
            return [];
        var ids = links.Select(l => l.BoardId).Distinct().ToList();
        var boards = await c.Db.Set<Board>().AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync();
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var seen = boards
            .Where(b => bodies.TryGetValue(b.BodyId, out var body) && BoardAccess.MaySee(c, body))
            .ToList();
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var state in await BoardState.Read(c.Work, seen))
        {
            var day = await state.On(c.Today);
            var of = links.Where(l => l.BoardId == state.Board.Id).Select(l => l.CriterionId).ToHashSet();
            foreach (var place in day.Places.Where(p => p.Own is not null && of.Contains(p.Own.Id)))
                rows.Add([
                    new Cell(
                        place.Title(c.T),
                        BoardAccess.Href(state.Board, place.Own),
                        Sub: day.Rule.Title.In(c.T.Language)
                    ),
                    new Cell(c.T["boards.state." + place.State(c.Today)], Tone: place.Tone(c.Today)),
                    new Cell(
                        place.Last?.Value ?? "",
                        Sub: place.Own!.Needed is { } needed ? c.T["boards.needed.hint", needed] : null
                    ),
                ]);
        }
        return rows.Count == 0
            ? []
            :
            [
                new Section(c.T["boards.serves"])
                {
                    Table = new Table([new(c.T["boards.criterion"]), new(c.T["state"]), new(c.T["boards.has"])], rows),
                },
            ];
    }
}

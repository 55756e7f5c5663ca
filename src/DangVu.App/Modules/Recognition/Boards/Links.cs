using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Works.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Ties a task or a work to a criterion: through it the criterion is to be met, or was.</summary>
internal sealed record LinkRecord(Guid BoardId, string Code, string Kind, Guid TargetId)
{
    public static async Task<Result<Guid>> Handle(Work work, LinkRecord command)
    {
        var found = await Places.Find(work, command.BoardId, [command.Code], work.Today);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var bodyId = command.Kind switch
        {
            LinkKinds.Tasks => (await work.Get<ITasks>().Find(command.TargetId))?.BodyId,
            LinkKinds.Works => (await work.Get<IWorks>().Of([command.TargetId])).FirstOrDefault()?.BodyId,
            _ => null,
        };
        // What the actor may not read cannot be tied: the board would show it.
        if (bodyId is not { } of || !(await work.Body(of, Permission(command.Kind))).IsDone)
            return Refusal.Invalid("targetId", "boards.target-unknown");
        return await Add(work, found.Value.Rows[command.Code], command.Kind, command.TargetId);
    }

    public static string Permission(string kind) => kind == LinkKinds.Works ? "works.read" : "programme.read";

    public static async Task<Result<Guid>> Add(Work work, BoardCriterion place, string kind, Guid targetId)
    {
        if (await work.Db.Set<BoardLink>().AnyAsync(l => l.CriterionId == place.Id && l.TargetId == targetId))
            return Refusal.Invalid("targetId", "boards.linked-already");
        var link = new BoardLink
        {
            Id = work.NewId(),
            BoardId = place.BoardId,
            CriterionId = place.Id,
            BodyId = place.BodyId,
            Kind = kind,
            TargetId = targetId,
            On = work.Today,
        };
        work.Db.Add(link);
        return link.Id;
    }
}

/// <summary>Unties a task or a work that was tied by mistake; the task or work itself stays.</summary>
internal sealed record Unlink(Guid LinkId)
{
    public static async Task<Result<Guid>> Handle(Work work, Unlink command)
    {
        if (await work.Db.Set<BoardLink>().SingleOrDefaultAsync(l => l.Id == command.LinkId) is not { } link)
            return Refusal.NotFound("record.none");
        var board = await Places.Open(work, link.BoardId);
        if (board.IsRefused)
            return Result<Guid>.Refused(board.Refusals);
        work.Db.Remove(link);
        return link.CriterionId;
    }
}

/// <summary>Gives somebody a task through which a criterion is to be met, and ties it, in one step.</summary>
/// <param name="BodyId">Who does it; the actor gives it tasks.</param>
internal sealed record GiveTask(
    Guid BoardId,
    string Code,
    Guid BodyId,
    string Title,
    DateOnly Deadline,
    Guid? PersonId = null,
    string? Measure = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, GiveTask command)
    {
        var found = await Places.Find(work, command.BoardId, [command.Code], work.Today);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var place = found.Value.Rows[command.Code];
        var task = await work.Get<ITasks>()
            .Create(
                new TaskOrder(
                    command.BodyId,
                    command.Title,
                    command.Deadline,
                    command.PersonId,
                    command.Measure,
                    SourceKind: SourceKind,
                    SourceId: place.Id
                )
            );
        if (task.IsRefused)
            return task;
        var link = await LinkRecord.Add(work, place, LinkKinds.Tasks, task.Value);
        return link.IsRefused ? link : task.Value;
    }

    public const string SourceKind = "board-criteria";
}

/// <summary>A tied task that was rolled over goes on in another: the criterion is tied to that one too.</summary>
internal sealed class LinksFollowTasks : IHandle<TaskClosed>
{
    public async Task Handle(Work work, TaskClosed happened)
    {
        if (happened.NextId is not { } next)
            return;
        var links = await work
            .Db.Set<BoardLink>()
            .Where(l => l.TargetId == happened.TaskId && l.Kind == LinkKinds.Tasks)
            .ToListAsync();
        foreach (var link in links)
            work.Db.Add(
                new BoardLink
                {
                    Id = work.NewId(),
                    BoardId = link.BoardId,
                    CriterionId = link.CriterionId,
                    BodyId = link.BodyId,
                    Kind = link.Kind,
                    TargetId = next,
                    On = work.Today,
                }
            );
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Tasks;

/// <summary>What the result of a task that is done is worth, and on what that rests.</summary>
/// <param name="Rating">A code of <see cref="TaskRatings"/>.</param>
/// <param name="Reason">Needed for all but "met".</param>
internal sealed record TaskRating(Guid TaskId, string Rating, string? Reason = null, DateOnly? On = null);

/// <summary>
/// Those who gave tasks judge their results: beyond what was asked, as asked, below. Who did a task does not judge it: yearly
/// classification counts what went beyond.
/// </summary>
internal sealed record RateTasks(IReadOnlyList<TaskRating> Ratings, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, RateTasks command)
    {
        if (command.Ratings.Count == 0)
            return Refusal.Invalid("rating", "field.required");
        var ids = command.Ratings.Select(r => r.TaskId).Distinct().ToList();
        var tasks = await work.Db.Set<ProgrammeTask>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id);
        foreach (var rating in command.Ratings)
        {
            if (
                !tasks.TryGetValue(rating.TaskId, out var task)
                || await work.Get<IBodies>().Find(task.BodyId) is not { } body
            )
                return Refusal.NotFound("record.none");
            if (!work.Actor.May(MakeProgramme.Permission, body.Path))
                return Refusal.NotFound("record.none");
            if (work.Actor.MemberId is { } me && me == task.PersonId)
                return Refusal.Rule("task.rate-own", task.Title);
            if (command.Ratings.Count == 1)
                work.Expect(task, command.Version);
            if (Apply(work, task, rating) is { } refusal)
                return refusal;
        }
        return command.Ratings[0].TaskId;
    }

    private static Refusal? Apply(Work work, ProgrammeTask task, TaskRating rating)
    {
        if (!TaskRatings.All.Contains(rating.Rating))
            return Refusal.Invalid("rating", "field.choice");
        if (task.State != TaskStates.Done)
            return Refusal.Rule("task.rate-done-only", task.Title);
        var reason = Typed.CleanOrNull(rating.Reason);
        if (reason is null && rating.Rating != TaskRatings.Met)
            return Refusal.Invalid("reason", "field.required");
        var on = rating.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < task.ClosedOn)
            return Refusal.Invalid("on", "field.before", task.ClosedOn.Value);
        task.Rating = rating.Rating;
        task.RatedOn = on;
        work.Db.Add(
            new TaskStep
            {
                Id = work.NewId(),
                TaskId = task.Id,
                BodyId = task.BodyId,
                State = StepPrefix + rating.Rating,
                On = on,
                Note = reason,
            }
        );
        return null;
    }

    /// <summary>A step that changes no state.</summary>
    public const string StepPrefix = "rated-";
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>For a review: the tasks given in the time it looks back on, how many were done and in time, and the latest done.</summary>
internal sealed class ReviewTasks : IReviewFacts
{
    private const int Named = 3;

    public string Permission => TaskWords.Read;

    public async Task<IReadOnlyList<ReviewFact>> Of(Work work, Texts t, ReviewAsked asked)
    {
        var tasks = TaskCount.Given(work.Db, asked.To).Where(x => x.Deadline >= asked.From && x.Deadline <= asked.To);
        tasks = asked.MemberId is { } member
            ? tasks.Where(x => x.PersonId == member)
            : tasks.Where(x => x.BodyId == asked.BodyId);
        var count = await tasks
            .GroupBy(_ => 1)
            .Select(g => new
            {
                All = g.Count(),
                Done = g.Count(x => x.State == TaskStates.Done && x.ClosedOn <= asked.To),
                InTime = g.Count(x => x.State == TaskStates.Done && x.ClosedOn <= x.Deadline),
            })
            .SingleOrDefaultAsync();
        if (count is null)
            return [];
        var heading = asked.MemberId is null ? "results" : "duties";
        var done = await tasks
            .Where(x => x.State == TaskStates.Done && x.ClosedOn <= asked.To)
            .OrderByDescending(x => x.ClosedOn)
            .ThenBy(x => x.Id)
            .Take(Named)
            .Select(x => new
            {
                x.Id,
                x.Title,
                x.Result,
                x.ClosedOn,
            })
            .ToListAsync();
        return
        [
            new(
                heading,
                t["programme.review.tasks", count.All, count.Done, count.InTime],
                $"/programme?body={asked.BodyId}&period={asked.To.Year}"
            ),
            .. done.Select(x => new ReviewFact(
                heading,
                t[
                    "programme.review.task",
                    x.Title,
                    string.IsNullOrWhiteSpace(x.Result) ? Vn.Day(x.ClosedOn) : x.Result
                ],
                "/tasks/" + x.Id
            )),
        ];
    }
}

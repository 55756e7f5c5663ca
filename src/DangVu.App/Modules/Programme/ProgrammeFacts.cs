using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>
/// How the tasks due within the span went: those of a body with the bodies below it, those that a member answers for, and for who leads a
/// body those of that body. Counted are tasks given by decision whose deadline is over, and those done before it; one that was dropped or
/// moved to a later month by decision counts no longer, or there. Where no task fell due nothing is known. A result that was judged below
/// what was asked is not "well done"; how many went beyond is known only where those who gave the tasks judged results at all.
/// </summary>
internal sealed class ProgrammeFacts(IHeldOffices offices, IBodies bodies) : IRuleFacts
{
    private const string Done = "review.tasks-done-rate";
    private const string OnTime = "review.tasks-on-time-rate";
    private const string Late = "review.tasks-late-rate";
    private const string Beyond = "review.tasks-beyond-rate";
    private const string Given = "review.tasks-given";
    private const string LateCount = "review.tasks-late";
    private const string LedDone = "review.led-done-rate";
    private const string LedBeyond = "review.led-beyond-rate";

    private static readonly IReadOnlyList<string> Heading = ["secretary", "deputy-secretary"];

    public IReadOnlyList<string> Facts { get; } = [Done, OnTime, Late, Beyond, Given, LateCount, LedDone, LedBeyond];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var day = question.AsOf(work);
        var due = Due(work, question.From, question.To, day);
        var year = question.To.Year;
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count > 0)
        {
            var counts = await OfBodies(due, asked.Few, day);
            foreach (var one in asked.All)
                Say(
                    answers,
                    one.Case.Id,
                    Tally.Sum(one.Tree.Select(counts.GetValueOrDefault)),
                    $"/programme?body={one.Body.Id}&period={year}"
                );
        }
        var members = question.Cases.Where(c => c.IsMember).ToList();
        if (members.Count == 0)
            return;
        var few = question.FewMembers();
        var own = await OfMembers(due, few, day);
        foreach (var one in members)
            if (own.TryGetValue(one.Id, out var tally))
                Say(answers, one.Id, tally, $"/programme?body={one.BodyId}&period={year}&person={one.Id}");
        await Led(work, question, answers, members, due);
    }

    /// <summary>Tasks by decision that fell due by the day, or were done by then.</summary>
    private static IQueryable<ProgrammeTask> Due(Work work, DateOnly from, DateOnly to, DateOnly day) =>
        TaskCount
            .Given(work.Db, day)
            .Where(t => t.Deadline >= from && t.Deadline <= to)
            .Where(t => t.Deadline < day || t.State == TaskStates.Done && t.ClosedOn <= day);

    private async Task Led(
        Work work,
        FactQuestion question,
        FactAnswers answers,
        List<CaseRef> members,
        IQueryable<ProgrammeTask> due
    )
    {
        var day = question.AsOf(work);
        var led = (await offices.Between(day, day, members: question.FewMembers()))
            .Where(h => Heading.Contains(h.Title))
            .ToLookup(h => h.MemberId, h => h.BodyId);
        var cases = members.Where(m => led.Contains(m.Id)).ToList();
        if (cases.Count == 0)
            return;
        // A case for each body that somebody among them leads; whoever leads two answers for both.
        var units = await BodyCases.Of(
            work,
            question with
            {
                Cases = [.. cases.SelectMany(c => led[c.Id]).Distinct().Select(id => new CaseRef(id, id, false))],
            }
        );
        var trees = units.All.ToDictionary(u => u.Body.Id, u => u.Tree.ToList());
        var counts = await OfBodies(due, units.Few, day);
        var root = (await bodies.Root()).Id;
        foreach (var one in cases)
        {
            var mine = led[one.Id].Where(trees.ContainsKey).ToList();
            var tally = Tally.Sum(mine.SelectMany(id => trees[id]).Distinct().Select(counts.GetValueOrDefault));
            if (tally.All == 0)
                continue;
            var top = mine.Contains(root) ? root : mine[0];
            var link = $"/programme?body={top}&period={question.To.Year}";
            answers.Set(one.Id, LedDone, tally.Share(tally.Done), link);
            if (tally.Rated > 0)
                answers.Set(one.Id, LedBeyond, tally.Share(tally.Beyond), link);
        }
    }

    private static void Say(FactAnswers answers, Guid id, Tally tally, string link)
    {
        if (tally.All == 0)
            return;
        var late = tally.All - tally.InTime;
        answers.Set(id, Given, FactValue.OfNumber(tally.All), link);
        answers.Set(id, Done, tally.Share(tally.Done), link);
        answers.Set(id, OnTime, tally.Share(tally.Well), link);
        answers.Set(id, Late, tally.Share(late), link);
        answers.Set(id, LateCount, FactValue.OfNumber(late), link);
        if (tally.Rated > 0)
            answers.Set(id, Beyond, tally.Share(tally.Beyond), link);
    }

    private static async Task<Dictionary<Guid, Tally>> OfBodies(
        IQueryable<ProgrammeTask> due,
        IReadOnlyList<Guid>? few,
        DateOnly day
    )
    {
        if (few is not null)
            due = due.Where(t => few.Contains(t.BodyId));
        return await Counted(due.Select(t => new Line { Key = t.BodyId, Task = t }), day);
    }

    private static async Task<Dictionary<Guid, Tally>> OfMembers(
        IQueryable<ProgrammeTask> due,
        IReadOnlyList<Guid>? few,
        DateOnly day
    )
    {
        due = few is null
            ? due.Where(t => t.PersonId != null)
            : due.Where(t => t.PersonId != null && few.Contains(t.PersonId.Value));
        return await Counted(due.Select(t => new Line { Key = t.PersonId!.Value, Task = t }), day);
    }

    private static async Task<Dictionary<Guid, Tally>> Counted(IQueryable<Line> lines, DateOnly day) =>
        await lines
            .GroupBy(l => l.Key)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Done = g.Count(l => l.Task.State == TaskStates.Done && l.Task.ClosedOn <= day),
                InTime = g.Count(l =>
                    l.Task.State == TaskStates.Done && l.Task.ClosedOn <= day && l.Task.ClosedOn <= l.Task.Deadline
                ),
                Well = g.Count(l =>
                    l.Task.State == TaskStates.Done
                    && l.Task.ClosedOn <= day
                    && l.Task.ClosedOn <= l.Task.Deadline
                    && !(l.Task.Rating == TaskRatings.Below && l.Task.RatedOn <= day)
                ),
                Beyond = g.Count(l => l.Task.Rating == TaskRatings.Beyond && l.Task.RatedOn <= day),
                Rated = g.Count(l => l.Task.Rating != null && l.Task.RatedOn <= day),
            })
            .ToDictionaryAsync(g => g.Key, g => new Tally(g.All, g.Done, g.InTime, g.Well, g.Beyond, g.Rated));

    private sealed class Line
    {
        public Guid Key { get; init; }
        public required ProgrammeTask Task { get; init; }
    }

    private sealed record Tally(int All, int Done, int InTime, int Well, int Beyond, int Rated)
    {
        public static Tally Sum(IEnumerable<Tally?> parts) =>
            parts.Aggregate(
                new Tally(0, 0, 0, 0, 0, 0),
                (a, b) =>
                    b is null
                        ? a
                        : new Tally(
                            a.All + b.All,
                            a.Done + b.Done,
                            a.InTime + b.InTime,
                            a.Well + b.Well,
                            a.Beyond + b.Beyond,
                            a.Rated + b.Rated
                        )
            );

        public FactValue Share(int part) => FactValue.OfPercent(100m * part / All);
    }
}

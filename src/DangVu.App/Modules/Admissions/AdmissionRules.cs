using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Rules;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Admissions;

/// <summary>A time limit of the step in hand.</summary>
internal sealed record Clock(Deadline Deadline, DateOnly Start, DateOnly DueOn);

/// <summary>The one place where this module asks the rule book: the path, its papers and clocks, the majorities, the ages.</summary>
internal static class AdmissionRules
{
    private const string Final = "final";

    /// <summary>The path that holds for a case begun on the day; null before the first rule that the product knows.</summary>
    public static Ruled<StepsBody>? Path(Work work, DateOnly on)
    {
        var found = work.Get<RuleBook>().For<StepsBody>("admission-steps", on);
        return found.IsDone ? found.Value : null;
    }

    public static StepsBody PathOf(Work work, Candidate candidate) => Path(work, candidate.ChosenOn)!.Body;

    public static TableBody Conditions(Work work, DateOnly on) =>
        work.Get<RuleBook>().Need<TableBody>("admission", on).Body;

    public static VoteRule Vote(Work work, string decision, DateOnly on) =>
        work.Get<RuleBook>().Need<VotesBody>("votes", on).Body.Find(decision)
        ?? throw new InvalidOperationException($"The majorities do not know {decision}");

    /// <summary>The step that follows when all went well.</summary>
    public static Step? Onward(StepsBody path, string step) =>
        path.Find(step)!
            .Next.Select(path.Find)
            .FirstOrDefault(s => s is not null && (!s.Has(Final) || s.Has("official")));

    /// <summary>The end that follows when it did not.</summary>
    public static Step? Failing(StepsBody path, string step) =>
        path.Find(step)!
            .Next.Select(path.Find)
            .FirstOrDefault(s => s is not null && s.Has(Final) && !s.Has("official"));

    public static string StateAt(Step step) =>
        step.Has(Final) ? step.Code
        : step.Has("probationary") ? CandidateStates.Probationary
        : CandidateStates.Open;

    /// <summary>Done by the cell itself, or by a level above it.</summary>
    public static string PermissionFor(Step step) =>
        step.Actor is "cell" or "candidate" or "member" && !step.Has("ceremony")
            ? "admissions.write"
            : "admissions.decide";

    /// <summary>The end of the probation of somebody admitted on the day.</summary>
    public static DateOnly ProbationEnd(StepsBody path, DateOnly ceremony) =>
        path.Deadline("probation-end")!.DueOn(ceremony, _ => true);

    /// <summary>The running time limits of the step in hand, by what was done before.</summary>
    public static IReadOnlyList<Clock> Clocks(
        Work work,
        Candidate candidate,
        IEnumerable<(string Step, DateOnly On)> done
    )
    {
        var path = PathOf(work, candidate);
        if (path.Find(candidate.Step) is not { } step)
            return [];
        var days = done.GroupBy(d => d.Step).ToDictionary(g => g.Key, g => g.Max(d => d.On));
        var clocks = new List<Clock>();
        foreach (var deadline in step.Deadlines)
            if (Start(path, candidate, deadline.From, days) is { } start)
                clocks.Add(new Clock(deadline, start, deadline.DueOn(start, day => IsWorking(work, day))));
        return clocks;
    }

    private static DateOnly? Start(StepsBody path, Candidate candidate, string from, Dictionary<string, DateOnly> days)
    {
        DateOnly? Day(string step) => days.TryGetValue(step, out var day) ? day : null;
        return from switch
        {
            "verification-sent" => candidate.StepSince,
            "cell-resolution" => Day("cell-vote"),
            "decision-received" => Day("decision"),
            "ceremony" => candidate.AdmittedOn,
            "probation-end" => candidate.AdmittedOn is { } day ? ProbationEnd(path, day) : null,
            "official-cell-resolution" => Day("official-cell-vote"),
            _ => null,
        };
    }

    public static bool IsWorking(Work work, DateOnly day) =>
        WorkingCalendar.On(work.Get<RuleBook>(), day).IsWorking(day);
}

using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Recording;

/// <summary>Does the step in hand where nothing is voted on: a class, papers, a verification. Its papers must be in the file.</summary>
internal sealed record DoStep(
    Guid CandidateId,
    string Step,
    DateOnly On,
    IReadOnlyList<PaperIn>? Papers = null,
    string? Number = null,
    string? Note = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, DoStep command)
    {
        var at = await StepInHand.Read(work, command.CandidateId, command.Step, command.On);
        if (at.IsRefused)
            return Result<Guid>.Refused(at.Refusals);
        var (candidate, path, step) = at.Value;
        if (step.Has("vote") || step.Has("ceremony"))
            return Refusal.Rule("admission.own-act");
        if (await StepInHand.Papers(work, candidate, path, step, command.Papers) is { Count: > 0 } missing)
            return Result<Guid>.Refused(missing);
        if (
            step.Deadlines.Any(d => d.Code == "probation-end")
            && command.On < AdmissionRules.ProbationEnd(path, candidate.AdmittedOn!.Value)
        )
            return Refusal.Invalid(
                "on",
                "admission.probation-runs",
                AdmissionRules.ProbationEnd(path, candidate.AdmittedOn.Value)
            );
        CandidateRows.Done(work, candidate, step.Code, command.On, command.Number).Note = Typed.CleanOrNull(
            command.Note
        );
        CandidateRows.GoTo(candidate, AdmissionRules.Onward(path, step.Code)!, command.On);
        return candidate.Id;
    }
}

/// <summary>
/// A vote of the cell or the committee. Without the majority an admission ends; an official recognition stays in hand, since the
/// meeting may vote again or propose striking off.
/// </summary>
/// <param name="Entitled">All official members who were to be convened, present or not.</param>
/// <param name="Method">ballot or card.</param>
internal sealed record RecordVote(
    Guid CandidateId,
    string Step,
    DateOnly On,
    int Entitled,
    int Present,
    int InFavour,
    string Method = "ballot",
    string? Number = null,
    IReadOnlyList<PaperIn>? Papers = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordVote command)
    {
        var at = await StepInHand.Read(work, command.CandidateId, command.Step, command.On);
        if (at.IsRefused)
            return Result<Guid>.Refused(at.Refusals);
        var (candidate, path, step) = at.Value;
        if (!step.Has("vote") || !step.Has("meeting"))
            return Refusal.Rule("admission.own-act");
        var problems = Problems(command).ToList();
        if (step.Code == "cell-vote")
            problems.AddRange(await StepInHand.Conditions(work, candidate, command.On));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var official = candidate.State == CandidateStates.Probationary;
        if (official && command.On < AdmissionRules.ProbationEnd(path, candidate.AdmittedOn!.Value))
            return Refusal.Invalid(
                "on",
                "admission.probation-runs",
                AdmissionRules.ProbationEnd(path, candidate.AdmittedOn.Value)
            );
        if (await StepInHand.Papers(work, candidate, path, step, command.Papers) is { Count: > 0 } missing)
            return Result<Guid>.Refused(missing);
        var rule = AdmissionRules.Vote(work, step.Vote!, command.On);
        var counts = new VoteCounts(command.Entitled, command.Present, command.Present, command.InFavour);
        var done = CandidateRows.Done(work, candidate, step.Code, command.On, command.Number);
        (done.Entitled, done.Present, done.InFavour, done.Method) = (
            command.Entitled,
            command.Present,
            command.InFavour,
            command.Method
        );
        done.Needed = rule.Needed(counts.Of(rule.Base));
        done.Carried = command.InFavour >= done.Needed;
        if (done.Carried == true)
            CandidateRows.GoTo(candidate, AdmissionRules.Onward(path, step.Code)!, command.On);
        else if (!official)
            CandidateRows.GoTo(candidate, AdmissionRules.Failing(path, step.Code)!, command.On);
        return candidate.Id;
    }

    private static IEnumerable<Refusal> Problems(RecordVote command)
    {
        if (command.Entitled <= 0)
            yield return Refusal.Invalid("entitled", "field.required");
        if (command.Present < 0 || command.Present > command.Entitled)
            yield return Refusal.Invalid("present", "field.range", 0, command.Entitled);
        if (command.InFavour < 0 || command.InFavour > command.Present)
            yield return Refusal.Invalid("inFavour", "field.range", 0, command.Present);
        if (command.Method is not ("ballot" or "card"))
            yield return Refusal.Invalid("method", "field.choice");
    }
}

/// <summary>The decision of the competent level, on admission or on official recognition.</summary>
internal sealed record Decide(
    Guid CandidateId,
    string Step,
    DateOnly On,
    bool Approved,
    string? Number = null,
    string? Note = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Decide command)
    {
        var at = await StepInHand.Read(work, command.CandidateId, command.Step, command.On);
        if (at.IsRefused)
            return Result<Guid>.Refused(at.Refusals);
        var (candidate, path, step) = at.Value;
        if (!step.Has("vote") || step.Has("meeting"))
            return Refusal.Rule("admission.own-act");
        if (command.Approved && Typed.CleanOrNull(command.Number) is null)
            return Refusal.Invalid("number", "field.required");
        var official = candidate.State == CandidateStates.Probationary;
        var papers = command.Approved
            ? step.Papers.Select(p => new PaperIn(p.Code, command.On, command.Number)).ToList()
            : [];
        if (papers.Count > 0 && await KeepPapers.Add(work, candidate, papers) is { } no)
            return no;
        var done = CandidateRows.Done(work, candidate, step.Code, command.On, command.Number);
        done.Carried = command.Approved;
        done.Note = Typed.CleanOrNull(command.Note);
        var next = command.Approved
            ? AdmissionRules.Onward(path, step.Code)!
            : AdmissionRules.Failing(path, step.Code)!;
        if (official)
        {
            var members = work.Get<IMemberActs>();
            var end = AdmissionRules.ProbationEnd(path, candidate.AdmittedOn!.Value);
            var changed = command.Approved
                ? await members.Recognise(work, candidate.MemberId!.Value, end, command.Number)
                : await members.Leave(
                    work,
                    candidate.MemberId!.Value,
                    command.On,
                    LeaveReasons.StruckOff,
                    command.Number
                );
            if (changed.IsRefused)
                return changed;
            if (command.Approved)
                (candidate.RecognisedOn, candidate.RecognitionDecidedOn) = (end, command.On);
        }
        CandidateRows.GoTo(candidate, next, command.On);
        return candidate.Id;
    }
}

/// <summary>The ceremony: the candidate becomes a probationary member of the cell. Gives the new member's id.</summary>
internal sealed record Admit(Guid CandidateId, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, Admit command)
    {
        var at = await StepInHand.Read(work, command.CandidateId, null, command.On);
        if (at.IsRefused)
            return Result<Guid>.Refused(at.Refusals);
        var (candidate, path, step) = at.Value;
        if (!step.Has("ceremony"))
            return Refusal.Rule("admission.no-decision");
        var member = await work.Get<IMemberActs>()
            .Admit(
                work,
                candidate.BodyId,
                command.On,
                new NewMember(
                    candidate.FullName,
                    candidate.Sex,
                    Text(candidate.BirthDate),
                    candidate.Residence,
                    candidate.Occupation,
                    candidate.Education,
                    Text(command.On)
                )
            );
        if (member.IsRefused)
            return member;
        candidate.MemberId = member.Value;
        candidate.AdmittedOn = command.On;
        CandidateRows.Done(work, candidate, step.Code, command.On, null);
        CandidateRows.GoTo(candidate, AdmissionRules.Onward(path, step.Code)!, command.On);
        return member.Value;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal static class StepInHand
{
    /// <summary>The case and the step in hand, if the actor may do that step; a form opened before somebody else did it is told so.</summary>
    public static async Task<Result<(Candidate Candidate, StepsBody Path, Step Step)>> Read(
        Work work,
        Guid id,
        string? step,
        DateOnly on
    )
    {
        var found = await CandidateRows.Find(work, id, "admissions.write", on);
        if (found.IsRefused)
            return Result<(Candidate, StepsBody, Step)>.Refused(found.Refusals);
        var candidate = found.Value;
        if (step is not null && candidate.Step != step)
            return Refusal.Rule("admission.other-step");
        var path = AdmissionRules.PathOf(work, candidate);
        var inHand = path.Find(candidate.Step)!;
        var allowed = await work.Body(candidate.BodyId, AdmissionRules.PermissionFor(inHand));
        return allowed.IsRefused
            ? Result<(Candidate, StepsBody, Step)>.Refused(allowed.Refusals)
            : (candidate, path, inHand);
    }

    /// <summary>Keeps the papers that came with the step, then names every required one that is still missing.</summary>
    public static async Task<List<Refusal>> Papers(
        Work work,
        Candidate candidate,
        StepsBody path,
        Step step,
        IReadOnlyList<PaperIn>? came
    )
    {
        if (came is { Count: > 0 } && await KeepPapers.Add(work, candidate, came) is { } no)
            return [no];
        var kept = await work
            .Db.Set<CandidatePaper>()
            .Where(p => p.CandidateId == candidate.Id)
            .Select(p => p.Code)
            .ToListAsync();
        var there = kept.Concat((came ?? []).Select(p => p.Code)).ToHashSet(StringComparer.Ordinal);
        var language = work.Get<Ui.Texts>().Language;
        return
        [
            .. path.Missing(step.Code, there)
                .Select(p => Refusal.Invalid("papers", "admission.paper-missing", p.Title.In(language))),
        ];
    }

    /// <summary>What the rules ask of the person on the day the cell considers the case.</summary>
    public static async Task<IReadOnlyList<Refusal>> Conditions(Work work, Candidate candidate, DateOnly on)
    {
        var rules = AdmissionRules.Conditions(work, on);
        var problems = new List<Refusal>();
        if (candidate.BirthDate.AddMonths(rules.Whole("age.least-months")) > on)
            problems.Add(Refusal.Rule("admission.too-young", rules.Whole("age.least-months") / 12));
        var certificate = await work
            .Db.Set<CandidatePaper>()
            .Where(p => p.CandidateId == candidate.Id && p.Code == "awareness-certificate")
            .Select(p => (DateOnly?)p.On)
            .SingleOrDefaultAsync();
        if (certificate?.AddMonths(rules.Whole("awareness-certificate.months")) < on)
            problems.Add(
                Refusal.Rule(
                    "admission.certificate-old",
                    certificate.Value,
                    rules.Whole("awareness-certificate.months")
                )
            );
        return problems;
    }
}

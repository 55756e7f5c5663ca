using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Recording;

/// <summary>The cell chooses an outstanding person outside the Party and names members to help: the path begins.</summary>
internal sealed record ChooseCandidate(
    Guid BodyId,
    string FullName,
    string Sex,
    DateOnly BirthDate,
    DateOnly On,
    string? Occupation = null,
    string? Residence = null,
    string? Education = null,
    IReadOnlyList<Guid>? Helpers = null,
    string? Number = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ChooseCandidate command)
    {
        var cell = await work.Body(command.BodyId, "admissions.write");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (!cell.Value.IsCell)
            return Refusal.Invalid("bodyId", "member.not-a-cell", cell.Value.Name);
        var problems = new List<Refusal>();
        var name = Typed.Clean(command.FullName);
        if (name.Length == 0)
            problems.Add(Refusal.Invalid("fullName", "field.required"));
        if (command.Sex is not ("male" or "female"))
            problems.Add(Refusal.Invalid("sex", "field.choice"));
        if (command.On > work.Today)
            problems.Add(Refusal.Invalid("on", "field.future", command.On));
        if (command.BirthDate >= command.On)
            problems.Add(Refusal.Invalid("birthDate", "field.future", command.BirthDate));
        if (AdmissionRules.Path(work, command.On) is not { } path)
            return Refusal.Invalid("on", "admission.no-rule", command.On);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var first = path.Body.Start;
        var next = AdmissionRules.Onward(path.Body, first.Code)!;
        var row = new Candidate
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            FullName = name,
            Folded = Fold.Of(name),
            Sex = command.Sex,
            BirthDate = command.BirthDate,
            Occupation = Typed.CleanOrNull(command.Occupation),
            Residence = Typed.CleanOrNull(command.Residence),
            Education = Typed.CleanOrNull(command.Education),
            ChosenOn = command.On,
            Step = next.Code,
            StepSince = command.On,
        };
        work.Db.Add(row);
        CandidateRows.Done(work, row, first.Code, command.On, command.Number);
        foreach (var helper in (command.Helpers ?? []).Distinct())
            if (await NameHelper.Add(work, row, helper, command.On) is { } no)
                return no;
        return row.Id;
    }
}

/// <summary>Names one more official member of the cell to help the candidate.</summary>
internal sealed record NameHelper(Guid CandidateId, Guid MemberId, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, NameHelper command)
    {
        var found = await CandidateRows.Find(work, command.CandidateId, "admissions.write");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (
            await work
                .Db.Set<CandidateHelper>()
                .AnyAsync(h => h.CandidateId == command.CandidateId && h.MemberId == command.MemberId)
        )
            return Refusal.Invalid("memberId", "admission.helper-named");
        return await Add(work, found.Value, command.MemberId, command.On) is { } no ? no : found.Value.Id;
    }

    internal static async Task<Refusal?> Add(Work work, Candidate candidate, Guid memberId, DateOnly on)
    {
        var helper = await work.Get<IMembers>().Find(memberId);
        if (helper is null || helper.CellId != candidate.BodyId || helper.Status != MemberStatus.Official)
            return Refusal.Invalid("memberId", "admission.helper-official");
        work.Db.Add(
            new CandidateHelper
            {
                Id = work.NewId(),
                BodyId = candidate.BodyId,
                CandidateId = candidate.Id,
                MemberId = memberId,
                From = on,
            }
        );
        return null;
    }
}

/// <summary>A paper that came into the file.</summary>
internal sealed record PaperIn(string Code, DateOnly On, string? Number = null);

/// <summary>Puts papers into the file; a newer one of the same kind takes the older one's place.</summary>
internal sealed record KeepPapers(Guid CandidateId, IReadOnlyList<PaperIn> Papers)
{
    public static async Task<Result<Guid>> Handle(Work work, KeepPapers command)
    {
        var found = await CandidateRows.Find(work, command.CandidateId, "admissions.write");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        return await Add(work, found.Value, command.Papers) is { } no ? no : found.Value.Id;
    }

    internal static async Task<Refusal?> Add(Work work, Candidate candidate, IReadOnlyList<PaperIn> papers)
    {
        var path = AdmissionRules.PathOf(work, candidate);
        var known = path.Steps.SelectMany(s => s.Papers).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var kept = await work.Db.Set<CandidatePaper>().Where(p => p.CandidateId == candidate.Id).ToListAsync();
        foreach (var paper in papers)
        {
            if (!known.Contains(paper.Code))
                return Refusal.Invalid("papers", "field.choice");
            if (paper.On > work.Today)
                return Refusal.Invalid("on", "field.future", paper.On);
            var row = kept.FirstOrDefault(p => p.Code == paper.Code);
            if (row is null)
            {
                row = new CandidatePaper
                {
                    Id = work.NewId(),
                    BodyId = candidate.BodyId,
                    CandidateId = candidate.Id,
                    Code = paper.Code,
                };
                work.Db.Add(row);
                kept.Add(row);
            }
            row.On = paper.On;
            row.Number = Typed.CleanOrNull(paper.Number);
        }
        return null;
    }
}

/// <summary>The cell stops following a person who has not yet come before a vote.</summary>
internal sealed record DropCandidate(Guid CandidateId, DateOnly On, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, DropCandidate command)
    {
        var found = await CandidateRows.Find(work, command.CandidateId, "admissions.write", command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var row = found.Value;
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var path = AdmissionRules.PathOf(work, row);
        if (!path.MayGo(row.Step, CandidateStates.Dropped))
            return Refusal.Rule("admission.no-drop");
        CandidateRows.Done(work, row, CandidateStates.Dropped, command.On, null).Note = reason;
        CandidateRows.GoTo(row, path.Find(CandidateStates.Dropped)!, command.On);
        return row.Id;
    }
}

internal static class CandidateRows
{
    /// <summary>The candidate, if the actor may do this in the cell and the case is not ended; with a day, the day fits the case.</summary>
    public static async Task<Result<Candidate>> Find(Work work, Guid id, string permission, DateOnly? on = null)
    {
        var row = await work.Db.Set<Candidate>().SingleOrDefaultAsync(c => c.Id == id);
        if (row is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(row.BodyId, permission);
        if (cell.IsRefused)
            return Result<Candidate>.Refused(cell.Refusals);
        if (row.State is not (CandidateStates.Open or CandidateStates.Probationary))
            return Refusal.Rule("admission.ended", "key:candidate.state." + row.State);
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on.Value);
        if (on < row.StepSince)
            return Refusal.Invalid("on", "admission.before", row.StepSince);
        return row;
    }

    public static StepDone Done(Work work, Candidate candidate, string step, DateOnly on, string? number)
    {
        var row = new StepDone
        {
            Id = work.NewId(),
            BodyId = candidate.BodyId,
            CandidateId = candidate.Id,
            Step = step,
            On = on,
            Number = Typed.CleanOrNull(number),
        };
        work.Db.Add(row);
        return row;
    }

    public static void GoTo(Candidate candidate, Step step, DateOnly on)
    {
        candidate.Step = step.Code;
        candidate.StepSince = on;
        candidate.State = AdmissionRules.StateAt(step);
    }
}

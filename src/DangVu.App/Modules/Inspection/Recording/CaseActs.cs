using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Recording;

/// <summary>Opens a case with its closed circle. Whoever opens it belongs to the circle.</summary>
internal sealed record OpenCase(
    Guid BodyId,
    string Kind,
    string Title,
    DateOnly On,
    string? Summary = null,
    Guid? SubjectBodyId = null,
    Guid? SubjectMemberId = null,
    IReadOnlyList<Guid>? Readers = null,
    bool SecretaryReads = false,
    bool InspectorsRead = false
)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenCase command)
    {
        var body = await work.Body(command.BodyId, CaseCircle.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (InspectionRules.Cases(work, command.On).Groups.All(g => g.Code != command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (Typed.CleanOrNull(command.Title) is not { } title)
            return Refusal.Invalid("title", "field.required");
        var row = new InspectionCase
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Kind = command.Kind,
            Title = title,
            Summary = Typed.CleanOrNull(command.Summary),
            SubjectBodyId = command.SubjectBodyId,
            SubjectMemberId = command.SubjectMemberId,
            OpenedOn = command.On,
            SecretaryReads = command.SecretaryReads,
            InspectorsRead = command.InspectorsRead,
        };
        work.Db.Add(row);
        if (work.Actor.AccountId is { } account)
            work.Db.Add(CaseCircle.Reader(work, row.Id, work.Actor.MemberId, account, command.On));
        foreach (var reader in (command.Readers ?? []).Distinct().Where(r => r != work.Actor.MemberId))
        {
            if (await work.Get<IMembers>().Find(reader) is null)
                return Refusal.Invalid("readers", "field.choice");
            if (reader == command.SubjectMemberId)
                return Refusal.Invalid("readers", "case.subject-reads");
            work.Db.Add(CaseCircle.Reader(work, row.Id, reader, null, command.On));
        }
        return row.Id;
    }
}

/// <summary>Lets one more member into the circle.</summary>
internal sealed record AddReader(Guid CaseId, Guid MemberId, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, AddReader command)
    {
        if (await CaseCircle.Find(work, command.CaseId, track: true) is not { } row)
            return Refusal.NotFound("record.none");
        if (await work.Get<IMembers>().Find(command.MemberId) is null)
            return Refusal.Invalid("memberId", "field.choice");
        if (command.MemberId == row.SubjectMemberId)
            return Refusal.Invalid("memberId", "case.subject-reads");
        if (!await work.Db.Set<CaseReader>().AnyAsync(r => r.CaseId == row.Id && r.MemberId == command.MemberId))
            work.Db.Add(CaseCircle.Reader(work, row.Id, command.MemberId, null, command.On));
        return row.Id;
    }
}

/// <summary>Puts a paper into the case's file.</summary>
internal sealed record KeepCasePaper(Guid CaseId, string Code, DateOnly On, string? Number = null, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, KeepCasePaper command)
    {
        if (await CaseCircle.Find(work, command.CaseId, track: true) is not { } row)
            return Refusal.NotFound("record.none");
        if (InspectionRules.Cases(work, row.OpenedOn).Find(command.Code)?.Group != row.Kind)
            return Refusal.Invalid("code", "field.choice");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        work.Db.Add(
            new CasePaper
            {
                Id = work.NewId(),
                CaseId = row.Id,
                Code = command.Code,
                On = command.On,
                Number = Typed.CleanOrNull(command.Number),
                Note = Typed.CleanOrNull(command.Note),
            }
        );
        return row.Id;
    }
}

/// <summary>Concludes a case. Only the shortcomings written here leave the circle.</summary>
internal sealed record ConcludeCase(
    Guid CaseId,
    DateOnly On,
    string Conclusion,
    string? Number = null,
    IReadOnlyList<ShortcomingIn>? Shortcomings = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ConcludeCase command)
    {
        if (await CaseCircle.Find(work, command.CaseId, track: true) is not { } row)
            return Refusal.NotFound("record.none");
        if (row.State != CaseStates.Open)
            return Refusal.Rule("case.concluded");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < row.OpenedOn)
            return Refusal.Invalid("on", "inspection.before", row.OpenedOn);
        if (Typed.CleanOrNull(command.Conclusion) is not { } conclusion)
            return Refusal.Invalid("conclusion", "field.required");
        row.State = CaseStates.Concluded;
        row.ConcludedOn = command.On;
        row.Conclusion = conclusion;
        row.Number = Typed.CleanOrNull(command.Number);
        foreach (var shortcoming in command.Shortcomings ?? [])
            if (
                await Findings.Tell(work, row.Id, shortcoming, row.SubjectBodyId, row.SubjectMemberId, command.On) is
                { } no
            )
                return no;
        return row.Id;
    }
}

/// <summary>Who may open a case: the permission in its body, and a place in its circle. The role alone opens nothing.</summary>
internal static class CaseCircle
{
    public const string Permission = "inspection.case";

    public static CaseReader Reader(Work work, Guid caseId, Guid? memberId, Guid? accountId, DateOnly from) =>
        new()
        {
            Id = work.NewId(),
            CaseId = caseId,
            MemberId = memberId,
            AccountId = accountId,
            From = from,
        };

    /// <summary>The cases of these bodies that this actor belongs to.</summary>
    public static IQueryable<InspectionCase> Seen(Work work, IReadOnlyCollection<Guid> bodies)
    {
        var cases = work.Db.Set<InspectionCase>().Where(c => bodies.Contains(c.BodyId));
        if (work.Actor.IsSystem)
            return cases;
        var (secretary, inspector) = (work.Actor.Is("committee-secretary"), work.Actor.Is("inspection"));
        var (account, member) = (work.Actor.AccountId, work.Actor.MemberId);
        return cases.Where(c =>
            (member == null || c.SubjectMemberId == null || c.SubjectMemberId != member)
            && (
                (secretary && c.SecretaryReads)
                || (inspector && c.InspectorsRead)
                || work.Db.Set<CaseReader>()
                    .Any(r =>
                        r.CaseId == c.Id
                        && ((account != null && r.AccountId == account) || (member != null && r.MemberId == member))
                    )
            )
        );
    }

    /// <summary>The case, if this actor belongs to its circle; for others there is none.</summary>
    public static async Task<InspectionCase?> Find(Work work, Guid id, bool track = false)
    {
        var bodies = (await work.Get<Organisation.Contracts.IBodies>().All())
            .Where(b => work.Actor.May(Permission, b.Path))
            .Select(b => b.Id)
            .ToList();
        var seen = Seen(work, bodies).Where(c => c.Id == id);
        return await (track ? seen : seen.AsNoTracking()).SingleOrDefaultAsync();
    }
}

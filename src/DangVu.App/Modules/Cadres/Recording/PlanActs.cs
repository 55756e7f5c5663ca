using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Recording;

internal sealed record PersonIn(Guid MemberId, string? Theory = null);

/// <summary>Proposes the planning list of a post for a term, or adds persons to it.</summary>
internal sealed record PlanCadres(Guid BodyId, string Term, string Post, DateOnly On, IReadOnlyList<PersonIn> Persons)
{
    public static async Task<Result<Guid>> Handle(Work work, PlanCadres command)
    {
        var body = await work.Body(command.BodyId, "cadres.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Typed.CleanOrNull(command.Post) is not { } post)
            return Refusal.Invalid("post", "field.required");
        if (
            command.Term.Split('-') is not [{ Length: 4 } first, { Length: 4 } last]
            || string.CompareOrdinal(first, last) >= 0
        )
            return Refusal.Invalid("term", "term.label", command.Term);
        var plan = await work
            .Db.Set<CadrePlan>()
            .SingleOrDefaultAsync(p => p.BodyId == command.BodyId && p.Term == command.Term && p.Post == post);
        if (plan is null)
        {
            plan = new CadrePlan
            {
                Id = work.NewId(),
                BodyId = command.BodyId,
                Term = command.Term,
                Post = post,
                ProposedOn = command.On,
            };
            work.Db.Add(plan);
        }
        var listed = await work
            .Db.Set<PlannedPerson>()
            .Where(p => p.PlanId == plan.Id && p.RemovedOn == null)
            .Select(p => p.MemberId)
            .ToListAsync();
        foreach (var person in command.Persons)
        {
            if (await work.Get<IMembers>().Find(person.MemberId) is not { } member)
                return Refusal.Invalid("persons", "field.choice");
            if (listed.Contains(member.Id))
                return Refusal.Invalid("persons", "cadres.listed", member.FullName);
            if (person.Theory is { } theory && CadreRules.Theory(work, command.On).All(t => t.Code != theory))
                return Refusal.Invalid("theory", "field.choice");
            listed.Add(member.Id);
            work.Db.Add(
                new PlannedPerson
                {
                    Id = work.NewId(),
                    BodyId = command.BodyId,
                    PlanId = plan.Id,
                    MemberId = member.Id,
                    Sex = member.Sex,
                    BirthDate = member.BirthDate,
                    Theory = person.Theory,
                    AddedOn = command.On,
                }
            );
        }
        return plan.Id;
    }
}

/// <summary>The competent level approved the list.</summary>
internal sealed record ApprovePlan(Guid PlanId, DateOnly On, string Decision)
{
    public static async Task<Result<Guid>> Handle(Work work, ApprovePlan command)
    {
        var plan = await work.Db.Set<CadrePlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId);
        if (plan is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(plan.BodyId, "cadres.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < plan.ProposedOn)
            return Refusal.Invalid("on", "field.before", plan.ProposedOn);
        if (Typed.CleanOrNull(command.Decision) is not { } decision)
            return Refusal.Invalid("decision", "field.required");
        if (!await work.Db.Set<PlannedPerson>().AnyAsync(p => p.PlanId == plan.Id && p.RemovedOn == null))
            return Refusal.Rule("cadres.plan-empty");
        plan.ApprovedOn = command.On;
        plan.Decision = decision;
        return plan.Id;
    }
}

/// <summary>Takes somebody off a planning list; the line stays with the reason.</summary>
internal sealed record RemovePlanned(Guid PlanId, Guid MemberId, DateOnly On, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, RemovePlanned command)
    {
        var person = await work
            .Db.Set<PlannedPerson>()
            .SingleOrDefaultAsync(p =>
                p.PlanId == command.PlanId && p.MemberId == command.MemberId && p.RemovedOn == null
            );
        if (person is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(person.BodyId, "cadres.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        person.RemovedOn = command.On;
        person.RemoveReason = reason;
        return person.PlanId;
    }
}

/// <summary>Records what was done for a cadre, or for all.</summary>
internal sealed record RecordPolicy(
    Guid BodyId,
    string Content,
    DateOnly On,
    Guid? MemberId = null,
    string? Decision = null,
    long? Amount = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordPolicy command)
    {
        var body = await work.Body(command.BodyId, "cadres.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Typed.CleanOrNull(command.Content) is not { } content)
            return Refusal.Invalid("content", "field.required");
        if (command.MemberId is { } member && await work.Get<IMembers>().Find(member) is null)
            return Refusal.Invalid("memberId", "field.choice");
        var row = new CadrePolicy
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            MemberId = command.MemberId,
            Content = content,
            On = command.On,
            Decision = Typed.CleanOrNull(command.Decision),
            Amount = command.Amount,
        };
        work.Db.Add(row);
        return row.Id;
    }
}

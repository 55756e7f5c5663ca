using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>
/// Every member of the body and of those below it is to study the document by the day; said again it moves the day.
/// </summary>
internal sealed record SetStudyPlan(
    Guid BodyId,
    Guid DirectiveId,
    DateOnly DueOn,
    string? Note = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, SetStudyPlan command)
    {
        var body = await work.Body(command.BodyId, PlanStudy.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (body.Value.Kind == BodyKinds.Partner)
            return Refusal.Invalid("bodyId", "study.no-party-body", body.Value.Name);
        if (await work.Get<Contracts.IDirectives>().Find(command.DirectiveId) is not { } directive)
            return Refusal.Invalid("directiveId", "record.none");
        if (command.DueOn < directive.SignedOn)
            return Refusal.Invalid("dueOn", "field.before", directive.SignedOn);
        var plan = await work
            .Db.Set<StudyPlan>()
            .SingleOrDefaultAsync(p => p.BodyId == command.BodyId && p.DirectiveId == command.DirectiveId);
        if (plan is null)
            work.Db.Add(
                plan = new StudyPlan
                {
                    Id = work.NewId(),
                    BodyId = command.BodyId,
                    DirectiveId = command.DirectiveId,
                }
            );
        else
            work.Expect(plan, command.Version);
        plan.DueOn = command.DueOn;
        plan.Note = Typed.CleanOrNull(command.Note);
        (plan.DroppedOn, plan.DropReason) = (null, null);
        return plan.Id;
    }
}

/// <summary>The plan is given up, with a reason; who studied has studied.</summary>
internal sealed record DropStudyPlan(Guid PlanId, string Reason, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, DropStudyPlan command)
    {
        var plan = await work.Db.Set<StudyPlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId);
        if (plan is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(plan.BodyId, PlanStudy.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        work.Expect(plan, command.Version);
        if (plan.DroppedOn is { } dropped)
            return Refusal.Rule("study.plan-dropped", dropped);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        (plan.DroppedOn, plan.DropReason) = (work.Today, reason);
        return plan.Id;
    }
}

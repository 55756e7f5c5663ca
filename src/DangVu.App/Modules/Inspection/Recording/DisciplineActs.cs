using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Recording;

/// <summary>Records a decision on discipline, of a member or of a Party body. An expulsion takes the member off the list.</summary>
/// <param name="BodyId">The disciplined body, when it is no member.</param>
/// <param name="DecidedBy">The deciding body; without it, the grassroots organisation.</param>
/// <param name="EffectFrom">Without it, the day of the decision.</param>
internal sealed record DecideDiscipline(
    string Form,
    string Number,
    DateOnly DecidedOn,
    string Reason,
    Guid? MemberId = null,
    Guid? BodyId = null,
    Guid? DecidedBy = null,
    DateOnly? EffectFrom = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, DecideDiscipline command)
    {
        if (command.MemberId is null == command.BodyId is null)
            return Refusal.Invalid("memberId", "inspection.one-subject");
        var member = command.MemberId is { } id ? await work.Get<IMembers>().Find(id) : null;
        if (command.MemberId is not null && member is null)
            return Refusal.Invalid("memberId", "field.choice");
        var body = await work.Body(
            member?.CellId ?? command.BodyId!.Value,
            "discipline.write",
            member is null ? "bodyId" : "memberId"
        );
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var problems = new List<Refusal>();
        if (Typed.CleanOrNull(command.Number) is not { } number)
            return Refusal.Invalid("number", "field.required");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (command.DecidedOn > work.Today)
            problems.Add(Refusal.Invalid("decidedOn", "field.future", command.DecidedOn));
        if (command.EffectFrom < command.DecidedOn)
            problems.Add(Refusal.Invalid("effectFrom", "inspection.before", command.DecidedOn));
        if (!DisciplineForms.All.Contains(command.Form))
            problems.Add(Refusal.Invalid("form", "field.choice"));
        else if (!InspectionRules.FormHolds(work, command.DecidedOn, command.Form, member?.Status))
            problems.Add(Refusal.Invalid("form", "discipline.form-not-for", "key:discipline.form." + command.Form));
        var decidedBy = command.DecidedBy ?? (await work.Get<IBodies>().Root()).Id;
        if (await work.Get<IBodies>().Find(decidedBy) is null)
            problems.Add(Refusal.Invalid("decidedBy", "field.choice"));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var row = new DisciplineDecision
        {
            Id = work.NewId(),
            BodyId = body.Value.Id,
            MemberId = member?.Id,
            Form = command.Form,
            Number = number,
            DecidedOn = command.DecidedOn,
            DecidedBy = decidedBy,
            Reason = reason,
            EffectFrom = command.EffectFrom ?? command.DecidedOn,
        };
        work.Db.Add(row);
        if (command.Form == DisciplineForms.Expulsion && member is not null)
        {
            if (!work.Actor.May("members.write", body.Value.Path))
                return Refusal.Forbidden("discipline.expulsion-register");
            var left = await work.Get<IMemberActs>()
                .Leave(work, member.Id, row.EffectFrom, LeaveReasons.Expelled, number);
            if (left.IsRefused)
                return left;
        }
        return row.Id;
    }
}

/// <summary>The decision was announced; from that day it ends of itself after the time that the rule sets.</summary>
internal sealed record AnnounceDiscipline(Guid DecisionId, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnounceDiscipline command)
    {
        var found = await Decisions.InForce(work, command.DecisionId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var row = found.Value;
        if (row.AnnouncedOn is { } before)
            return Refusal.Rule("discipline.announced", before);
        row.AnnouncedOn = command.On;
        row.ExpiresOn = row.Form is DisciplineForms.Expulsion or "dissolution"
            ? null
            : InspectionRules.Expiry(work, command.On);
        return row.Id;
    }
}

/// <summary>A decision found wrong is annulled and no longer counted; an expelled member returns to the list by an act of its own.</summary>
internal sealed record AnnulDiscipline(
    Guid DecisionId,
    DateOnly On,
    string Number,
    string Reason,
    bool Reinstated = false
)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulDiscipline command)
    {
        var found = await Decisions.InForce(work, command.DecisionId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Number) is not { } number)
            return Refusal.Invalid("number", "field.required");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var row = found.Value;
        row.AnnulledOn = command.On;
        row.AnnulNumber = number;
        row.AnnulReason = reason;
        row.Reinstated = command.Reinstated;
        return row.Id;
    }
}

internal static class Decisions
{
    public static async Task<Result<DisciplineDecision>> InForce(Work work, Guid id, DateOnly on)
    {
        var row = await work.Db.Set<DisciplineDecision>().SingleOrDefaultAsync(d => d.Id == id);
        if (row is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(row.BodyId, "discipline.write");
        if (body.IsRefused)
            return Result<DisciplineDecision>.Refused(body.Refusals);
        if (row.AnnulledOn is { } annulled)
            return Refusal.Rule("discipline.annulled", annulled);
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < row.DecidedOn)
            return Refusal.Invalid("on", "inspection.before", row.DecidedOn);
        return row;
    }
}

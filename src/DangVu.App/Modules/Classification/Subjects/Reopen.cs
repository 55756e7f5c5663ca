using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>Annuls a decision with its reason; the subject is open again and may be decided anew.</summary>
internal sealed record Annul(Guid RoundId, Guid Of, string Reason, string? Decision = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Annul command)
    {
        var found = await Subjecting.Find(work, command.RoundId, command.Of, "classification.decide");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var subject = found.Value;
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (subject.DecidedGrade is null)
            return Refusal.Rule("classification.not-decided", await Names.One(work, subject));
        var decision = await work
            .Db.Set<Verdict>()
            .SingleAsync(v => v.SubjectId == subject.Id && v.Stage == Stages.Decision && v.AnnulledOn == null);
        decision.AnnulledOn = work.Today;
        decision.AnnulReason = command.Decision is { Length: > 0 } number
            ? $"{reason} ({Typed.Clean(number)})"
            : reason;
        subject.DecidedGrade = null;
        subject.DecidedOn = null;
        subject.NotifiedOn = null;
        return subject.Id;
    }
}

internal static class Subjecting
{
    public static async Task<Result<Subject>> Find(Work work, Guid roundId, Guid of, string permission)
    {
        var subject = await work.Db.Set<Subject>().SingleOrDefaultAsync(s => s.RoundId == roundId && s.Of == of);
        if (subject is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(subject.BodyId, permission);
        return body.IsRefused ? Result<Subject>.Refused(body.Refusals) : subject;
    }

    public static async Task<Refusal?> Say(Work work, Subject subject, string stage, string text, DateOnly? on)
    {
        if (Typed.CleanOrNull(text) is not { } words)
            return Refusal.Invalid("text", "field.required");
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on.Value);
        var office = await work.Get<IOffices>().Current();
        work.Db.Add(
            new Verdict
            {
                Id = work.NewId(),
                RoundId = subject.RoundId,
                SubjectId = subject.Id,
                BodyId = subject.BodyId,
                Stage = stage,
                On = on ?? work.Today,
                By = stage == Stages.Answer ? office.CommitteeName : await Names.One(work, subject),
                Reason = words,
            }
        );
        return null;
    }
}

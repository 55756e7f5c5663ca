using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>Notes a complaint against a decided grade, brought to the cell or the office.</summary>
internal sealed record Complain(Guid RoundId, Guid Of, string Text, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Complain command)
    {
        var found = await Subjecting.Find(work, command.RoundId, command.Of, "classification.propose");
        return found.IsRefused
            ? Result<Guid>.Refused(found.Refusals)
            : await Complaining.Add(work, found.Value, command.Text, command.On);
    }
}

/// <summary>The member, or the partner body, complains of its own grade.</summary>
internal sealed record ComplainOwn(Guid RoundId, Guid Of, string Text)
{
    public static async Task<Result<Guid>> Handle(Work work, ComplainOwn command)
    {
        var subject = await work
            .Db.Set<Subject>()
            .SingleOrDefaultAsync(s => s.RoundId == command.RoundId && s.Of == command.Of);
        if (subject is null || !await Complaining.IsOwn(work, subject))
            return Refusal.NotFound("record.none");
        return await Complaining.Add(work, subject, command.Text, null);
    }
}

internal static class Complaining
{
    /// <summary>The entry of the rule that sets how many days there are; no text read names any, so that a shipped rule has none.</summary>
    private const string Days = "complaint.within-days";

    public static async Task<bool> IsOwn(Work work, Subject subject) =>
        subject.Kind == SubjectKinds.Member
            ? work.Actor.MemberId == subject.Of
            : await work.Get<Organisation.Contracts.IBodies>().Find(subject.Of) is { } body
                && work.Actor.May("classification.own", body.Path);

    /// <summary>The last day, where the rule of the round sets one and the grade was notified.</summary>
    public static async Task<DateOnly?> Until(Work work, Subject subject)
    {
        if (subject.NotifiedOn is not { } told)
            return null;
        var round = await work.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == subject.RoundId);
        return (await RoundRules.SubjectsTable(work, round)).Body.Find(Days) is { } days
            ? told.AddDays((int)days.Values[0].Number)
            : null;
    }

    public static async Task<Result<Guid>> Add(Work work, Subject subject, string text, DateOnly? on)
    {
        if (subject.DecidedGrade is null)
            return Refusal.Rule("classification.not-decided", await Names.One(work, subject));
        if (await Until(work, subject) is { } last && (on ?? work.Today) > last)
            return Refusal.Rule("classification.complaint-late", last);
        if (subject.HasOpenComplaint)
            return Refusal.Rule("classification.complaint-open", await Names.One(work, subject));
        if (await Subjecting.Say(work, subject, Stages.Complaint, text, on) is { } refusal)
            return refusal;
        subject.HasOpenComplaint = true;
        return subject.Id;
    }
}

/// <summary>Answers a complaint; the grade itself changes only by annulling the decision and deciding again.</summary>
internal sealed record AnswerComplaint(Guid RoundId, Guid Of, string Text, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, AnswerComplaint command)
    {
        var found = await Subjecting.Find(work, command.RoundId, command.Of, "classification.decide");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (!found.Value.HasOpenComplaint)
            return Refusal.Rule("classification.no-complaint");
        var added = await Subjecting.Say(work, found.Value, Stages.Answer, command.Text, command.On);
        if (added is { } refusal)
            return refusal;
        found.Value.HasOpenComplaint = false;
        return found.Value.Id;
    }
}

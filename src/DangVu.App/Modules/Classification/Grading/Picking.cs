using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>A grade for a member or a body, named by its own id.</summary>
internal sealed record GradeOf(Guid Of, string Grade, string? Reason = null);

/// <summary>Which subjects of the round a bulk act means.</summary>
/// <param name="Rest">The grade of all others of this kind (in this body) that still wait for this step.</param>
internal sealed record Choosing(
    Guid RoundId,
    string Kind,
    Guid? BodyId,
    IReadOnlyList<GradeOf> Grades,
    string? Rest,
    string? Reason,
    DateOnly On
);

internal sealed record Picked(Subject Subject, BodyRef Body, string Grade, string? Reason);

internal sealed record Pick(Round Round, RuleVersion Rule, GradesBody Grades, IReadOnlyList<Picked> All);

/// <summary>Reads a bulk act's subjects once, with the checks that self, proposal and decision share.</summary>
internal static class Picking
{
    public static async Task<Result<Pick>> Read(
        Work work,
        Choosing choosing,
        Func<Subject, BodyRef, bool> may,
        Func<Subject, bool> waits,
        Func<Subject, string?>? own = null
    )
    {
        var round = await work.Db.Set<Round>().SingleOrDefaultAsync(r => r.Id == choosing.RoundId);
        if (round is null)
            return Refusal.NotFound("record.none") with { Field = "roundId" };
        if (!SubjectKinds.All.Contains(choosing.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (choosing.On > work.Today)
            return Refusal.Invalid("on", "field.future", choosing.On);
        if (choosing.On < new DateOnly(round.Year, 1, 1))
            return Refusal.Invalid("on", "field.before", new DateOnly(round.Year, 1, 1));
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id);
        var within = choosing.BodyId is { } id ? bodies.GetValueOrDefault(id)?.Path : "";
        if (within is null)
            return Refusal.Invalid("bodyId", "body.unknown");
        var subjects = await work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round.Id && s.Kind == choosing.Kind)
            .OrderBy(s => s.Position)
            .ToListAsync();
        var rule = work.Get<RuleBook>().Find(round.RuleOf(choosing.Kind));
        if (rule is null)
            return Refusal.Rule("rules.unknown", round.RuleOf(choosing.Kind));
        var grades = rule.As<GradesBody>();
        var known = subjects.ToDictionary(s => s.Of);
        var picked = new List<Picked>();
        var named = new HashSet<Guid>();
        foreach (var one in choosing.Grades)
        {
            if (!known.TryGetValue(one.Of, out var subject) || !named.Add(one.Of))
                return Refusal.Invalid("grades", "classification.not-in-round");
            picked.Add(
                new Picked(
                    subject,
                    bodies[subject.BodyId],
                    one.Grade,
                    Typed.CleanOrNull(one.Reason) ?? Typed.CleanOrNull(choosing.Reason)
                )
            );
        }
        if (choosing.Rest is not null || own is not null)
            foreach (var subject in subjects.Where(s => s.IsGraded && !named.Contains(s.Of) && waits(s)))
            {
                var body = bodies[subject.BodyId];
                if (
                    body.Path.StartsWith(within, StringComparison.Ordinal)
                    && (own?.Invoke(subject) ?? choosing.Rest) is { } grade
                )
                    picked.Add(new Picked(subject, body, grade, Typed.CleanOrNull(choosing.Reason)));
            }
        if (picked.Count == 0)
            return Refusal.Invalid("grades", "classification.nobody");
        foreach (var one in picked)
        {
            if (!may(one.Subject, one.Body))
                return Refusal.Forbidden("scope.outside", one.Body.Name);
            if (grades.Find(one.Grade) is null)
                return Refusal.Invalid("grades", "classification.grade-unknown", one.Grade);
            if (!one.Subject.IsGraded)
                return Refusal.Rule("classification.not-graded", await Names.One(work, one.Subject));
            if (one.Subject.DecidedGrade is not null)
                return Refusal.Rule("classification.decided", await Names.One(work, one.Subject));
        }
        return new Pick(round, rule, grades, picked);
    }

    public static Verdict Say(Work work, Picked one, string stage, string by, DateOnly on) =>
        new()
        {
            Id = work.NewId(),
            RoundId = one.Subject.RoundId,
            SubjectId = one.Subject.Id,
            BodyId = one.Subject.BodyId,
            Stage = stage,
            Grade = one.Grade,
            On = on,
            By = by,
            Reason = one.Reason,
        };
}

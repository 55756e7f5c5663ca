using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>A grade for a member or a body, named by its own id.</summary>
/// <param name="Version">Of the line as it was read; when somebody else wrote since, the writer is told.</param>
internal sealed record GradeOf(Guid Of, string Grade, string? Reason = null, int? Version = null);

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

internal sealed record Pick(
    Round Round,
    RuleVersion Rule,
    GradesBody Grades,
    GradingOrder Order,
    IReadOnlyList<Picked> All
);

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
        if (Wrong(work, choosing, round) is { } wrong)
            return wrong;
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id);
        var within = choosing.BodyId is { } id ? bodies.GetValueOrDefault(id)?.Path : "";
        if (within is null)
            return Refusal.Invalid("bodyId", "body.unknown");
        var rule = await RoundRules.Of(work, round, choosing.Kind);
        if (rule is null)
            return Refusal.Rule("rules.unknown", round.RuleOf(choosing.Kind));
        var grades = rule.As<GradesBody>();
        var subjects = await Subjects(work, choosing, others: choosing.Rest is not null || own is not null);
        var known = subjects.ToDictionary(s => s.Of);
        var picked = new List<Picked>();
        var named = new HashSet<Guid>();
        foreach (var one in choosing.Grades)
        {
            if (!known.TryGetValue(one.Of, out var subject) || !named.Add(one.Of))
                return Refusal.Invalid("grades", "classification.not-in-round");
            work.Expect(subject, one.Version);
            var reason = Typed.CleanOrNull(one.Reason) ?? Typed.CleanOrNull(choosing.Reason);
            picked.Add(new Picked(subject, bodies[subject.BodyId], one.Grade, reason));
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
            if (await Open(work, one.Subject) is { } closed)
                return closed;
        }
        return new Pick(round, rule, grades, await RoundRules.OrderOf(work, round), picked);
    }

    /// <summary>Why nothing more can be said of the subject; null while it waits for a decision.</summary>
    public static async Task<Refusal?> Open(Work work, Subject subject)
    {
        if (!subject.IsGraded)
            return NotGraded.IsGone(subject.NotGradedReason)
                ? Refusal.Rule(
                    "classification.gone",
                    await Names.One(work, subject),
                    "key:classification.not-graded." + subject.NotGradedReason
                )
                : Refusal.Rule("classification.not-graded", await Names.One(work, subject));
        return subject.DecidedGrade is null
            ? null
            : Refusal.Rule("classification.decided", await Names.One(work, subject));
    }

    private static Refusal? Wrong(Work work, Choosing choosing, Round round) =>
        !SubjectKinds.All.Contains(choosing.Kind) ? Refusal.Invalid("kind", "field.choice")
        : choosing.On > work.Today ? Refusal.Invalid("on", "field.future", choosing.On)
        : choosing.On < round.From ? Refusal.Invalid("on", "field.before", round.From)
        : null;

    /// <summary>Those named; all of the kind only where the act means all others too.</summary>
    private static Task<List<Subject>> Subjects(Work work, Choosing choosing, bool others)
    {
        var found = work.Db.Set<Subject>().Where(s => s.RoundId == choosing.RoundId && s.Kind == choosing.Kind);
        if (!others)
        {
            var named = choosing.Grades.Select(g => g.Of).ToList();
            found = found.Where(s => named.Contains(s.Of));
        }
        return found.OrderBy(s => s.Position).ToListAsync();
    }

    public static Verdict Say(Work work, Picked one, string stage, string by, DateOnly on) =>
        Say(work, one.Subject, stage, by, on, one.Grade, one.Reason);

    public static Verdict Say(
        Work work,
        Subject subject,
        string stage,
        string by,
        DateOnly on,
        string? grade,
        string? reason
    ) =>
        new()
        {
            Id = work.NewId(),
            RoundId = subject.RoundId,
            SubjectId = subject.Id,
            BodyId = subject.BodyId,
            Stage = stage,
            Grade = grade,
            On = on,
            By = by,
            Reason = reason,
        };
}

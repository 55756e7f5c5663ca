using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>
/// Step three, for one kind of subject: the decision. Only after the step before; never more excellents than the rule of the round allows;
/// another grade than proposed needs a reason; what the rule says of the case is kept with it.
/// </summary>
/// <param name="AsProposed">All others of this kind who have a proposal: as proposed.</param>
/// <param name="DecidedBy">Whose decision; the committee's, or for the organisation itself the level above's.</param>
internal sealed record Decide(
    Guid RoundId,
    string Kind,
    string Decision,
    IReadOnlyList<GradeOf>? Grades = null,
    bool AsProposed = false,
    Guid? BodyId = null,
    string? Reason = null,
    string? DecidedBy = null,
    DateOnly? On = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Decide command)
    {
        if (Typed.CleanOrNull(command.Decision) is not { } number)
            return Refusal.Invalid("decision", "field.required");
        var on = command.On ?? work.Today;
        var read = await Picking.Read(
            work,
            new Choosing(command.RoundId, command.Kind, command.BodyId, command.Grades ?? [], null, command.Reason, on),
            (_, body) => work.Actor.May("classification.decide", body.Path),
            subject => subject.DecidedGrade is null && Before(subject) is not null,
            command.AsProposed ? Before : null
        );
        if (read.IsRefused)
            return Result<Guid>.Refused(read.Refusals);
        var pick = read.Value;
        var facts = await Facts(work, pick);
        var by = Typed.CleanOrNull(command.DecidedBy) ?? await Decider(work, command.Kind);
        var before = await Decided(work, pick);
        var was = Over(Quotas.Of(command.Kind, pick.Grades, before));
        foreach (var one in pick.All)
        {
            if (Before(one.Subject) is not { } proposed)
                return Refusal.Rule(
                    one.Subject.Kind == SubjectKinds.Organisation
                        ? "classification.self-first"
                        : "classification.proposal-first",
                    await Names.One(work, one.Subject)
                );
            if (proposed != one.Grade && one.Reason is null)
                return Refusal.Rule(
                    "classification.reason-needed",
                    await Names.One(work, one.Subject),
                    "key:rating." + proposed
                );
            var known = facts.Of(one.Subject.Of);
            var choice = pick.Grades.Evaluate(known);
            if (!choice.Allows(one.Grade))
                return Refusal.Rule(
                    "classification.grade-closed",
                    await Names.One(work, one.Subject),
                    "key:rating." + one.Grade,
                    pick.Rule.Basis.Cite("vi")
                );
            one.Subject.DecidedGrade = one.Grade;
            one.Subject.DecidedOn = on;
            var verdict = Picking.Say(work, one, Stages.Decision, by, on);
            verdict.Decision = number;
            verdict.RuleChecksum = pick.Rule.Checksum;
            verdict.Trace = ReferenceEquals(known, FactSet.None) ? null : JsonSerializer.Serialize(choice.Trace);
            work.Db.Add(verdict);
        }
        var after = Quotas.Of(command.Kind, pick.Grades, before.Concat(pick.All.Select(p => (string?)p.Grade)));
        if (after.FirstOrDefault(q => !q.Outcome.IsKept) is { } broken && Over(after) > was)
            return Refusal.Rule(
                "classification.quota",
                broken.Outcome.Counted,
                "key:rating." + broken.Grade.Code,
                broken.Outcome.Allowed,
                broken.Quota.Percent,
                broken.Outcome.Among,
                pick.Rule.Basis.Cite("vi"),
                broken.Outcome.Over
            ) with
            {
                Field = "grades",
            };
        return pick.Round.Id;
    }

    /// <summary>What a decision rests on: a proposal; for the organisation, which the level above decides, its own grade is enough.</summary>
    private static string? Before(Subject subject) =>
        subject.ProposedGrade ?? (subject.Kind == SubjectKinds.Organisation ? subject.SelfGrade : null);

    private static int Over(IReadOnlyList<QuotaState> quotas) => quotas.Sum(q => q.Outcome.Over);

    private static async Task<List<string?>> Decided(Work work, Pick pick)
    {
        var (round, kind) = (pick.Round.Id, pick.All[0].Subject.Kind);
        return await work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round && s.Kind == kind && s.DecidedGrade != null)
            .Select(s => s.DecidedGrade)
            .ToListAsync();
    }

    private static async Task<string> Decider(Work work, string kind)
    {
        var office = await work.Get<IOffices>().Current();
        return kind == SubjectKinds.Organisation ? office.Superior ?? office.CommitteeName : office.CommitteeName;
    }

    private static async Task<FactAnswers> Facts(Work work, Pick pick)
    {
        var year = pick.Round.Year;
        return await work.Get<IFactBook>()
            .Ask(
                work,
                new FactQuestion(
                    [
                        .. pick.All.Select(p => new CaseRef(
                            p.Subject.Of,
                            p.Subject.BodyId,
                            p.Subject.Kind == SubjectKinds.Member
                        )),
                    ],
                    new DateOnly(year, 1, 1),
                    new DateOnly(year, 12, 31)
                )
            );
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>Says a fact that no record knows, with where it is from. What the records know is mended in the records, not here.</summary>
/// <param name="Value">"yes", "no", or a number as "12.5"; null takes the typed word back.</param>
internal sealed record TypeFact(Guid RoundId, Guid Of, string Fact, string? Value, string? Source = null)
{
    public static async Task<Result<Guid>> Handle(Work work, TypeFact command)
    {
        var found = await Subjects.Subjecting.Find(work, command.RoundId, command.Of, "classification.propose");
        if (found.IsRefused)
            return found.Refusals[0];
        var subject = found.Value;
        if (await Picking.Open(work, subject) is { } closed)
            return closed;
        var round = await work.Db.Set<Round>().SingleAsync(r => r.Id == subject.RoundId);
        if (await RoundRules.Of(work, round, subject.Kind) is not { } rule)
            return Refusal.Rule("rules.unknown", round.RuleOf(subject.Kind));
        if (GradingFacts.Definition(command.Fact) is not { } fact)
            return Refusal.Invalid("fact", "field.choice");
        var known = await GradingFacts.Read(work, round, rule.As<GradesBody>(), [subject]);
        if (known.FromRecords(subject, command.Fact))
            return Refusal.Rule("classification.fact-known", fact.Title.Vi);
        var row = await work
            .Db.Set<TypedFact>()
            .SingleOrDefaultAsync(f => f.SubjectId == subject.Id && f.Fact == command.Fact);
        if (Typed.CleanOrNull(command.Value) is not { } value)
        {
            if (row is null)
                return Refusal.Invalid("value", "field.required");
            work.Db.Remove(row);
            return subject.Id;
        }
        if (GradingFacts.Value(command.Fact, value) is null)
            return Refusal.Invalid("value", "field.choice");
        if (Typed.CleanOrNull(command.Source) is not { } source)
            return Refusal.Invalid("source", "field.required");
        if (row is null)
            work.Db.Add(
                row = new TypedFact
                {
                    Id = work.NewId(),
                    SubjectId = subject.Id,
                    BodyId = subject.BodyId,
                    Fact = command.Fact,
                }
            );
        (row.Value, row.Source, row.By, row.On) = (value, source, work.Actor.Name, work.Today);
        return subject.Id;
    }
}

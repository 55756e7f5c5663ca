using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>Points of one subject by the round's criteria set, at one stage: its own, as appraised, as decided; each kept beside the others.</summary>
internal sealed record ScorePoints(
    Guid RoundId,
    Guid Of,
    string Stage,
    IReadOnlyList<ScoreOf> Items,
    DateOnly? On = null,
    string? Expected = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ScorePoints command)
    {
        var right = command.Stage == ScoreStages.Decided ? "classification.decide" : "classification.propose";
        var found = await Subjects.Subjecting.Find(work, command.RoundId, command.Of, right);
        if (found.IsRefused)
            return found.Refusals[0];
        var subject = found.Value;
        if (await Picking.Open(work, subject) is { } closed)
            return closed;
        var round = await work.Db.Set<Round>().SingleAsync(r => r.Id == subject.RoundId);
        if (await PointsSet.Of(work, round, subject.Kind) is not { } set)
            return Refusal.Rule("classification.no-points");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var done = await work.Get<IScores>()
            .Record(
                work,
                new ScoreOrder(subject.Id, subject.BodyId, set.Id, command.Stage, command.Items, on, command.Expected)
            );
        return done.Match<Result<Guid>>(_ => subject.Id, Result<Guid>.Refused);
    }
}

/// <summary>The criteria set by which a round gives points; only where the rule of the kind looks at points at all.</summary>
internal static class PointsSet
{
    public static async Task<RuleVersion?> Of(Work work, Round round, string kind) =>
        round.PointsRule is { } id
        && await RoundRules.Of(work, round, kind) is { } rule
        && rule.As<GradesBody>().Points is not null
            ? await work.Get<IOwnRules>().Find(id)
            : null;

    /// <summary>
    /// Whether the set gives the whole of the points that the grades ask. The shipped one holds the general part only: the whole is then
    /// typed by a person with its source.
    /// </summary>
    public static bool IsWhole(CriteriaBody set, GradesBody grades) =>
        (set.Total ?? set.Nodes.Sum(node => node.Most)) >= grades.Grades.Max(g => g.PointsFrom ?? 0);
}

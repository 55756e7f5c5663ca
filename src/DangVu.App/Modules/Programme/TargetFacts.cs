using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme;

/// <summary>
/// The share of a body's own targets of the year that are reached by the last day of the span, each by its newest value then. Known once
/// every target has a value: of one that nobody reported on nobody knows whether it is reached.
/// </summary>
internal sealed class TargetFacts : IRuleFacts
{
    private const string OfBody = "body.resolution-target-rate";
    private const string OfPartner = "partner.target-rate";

    public IReadOnlyList<string> Facts { get; } = [OfBody, OfPartner];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count == 0)
            return;
        var (year, day) = (question.To.Year, question.AsOf(work));
        var targets = work.Db.Set<Target>().AsNoTracking().Where(t => t.Year == year);
        if (FactQuestion.Few([.. asked.All.Select(a => a.Body.Id).Distinct()]) is { } few)
            targets = targets.Where(t => few.Contains(t.BodyId));
        var rows = (
            await targets
                .Select(t => new
                {
                    t.BodyId,
                    t.Planned,
                    t.Reached,
                    t.ReachedOn,
                    // Only where something newer than the day was recorded are the older values looked through.
                    Then = t.ReachedOn <= day
                        ? null
                        : work
                            .Db.Set<TargetValue>()
                            .Where(v => v.TargetId == t.Id && v.On <= day)
                            .OrderByDescending(v => v.On)
                            .ThenByDescending(v => v.Id)
                            .Select(v => (decimal?)v.Value)
                            .FirstOrDefault(),
                })
                .ToListAsync()
        ).ToLookup(t => t.BodyId);
        foreach (var one in asked.All)
        {
            var own = rows[one.Body.Id]
                .Select(t => (t.Planned, Reached: t.ReachedOn <= day ? t.Reached : t.Then))
                .ToList();
            if (own.Count == 0 || own.Any(t => t.Reached is null))
                continue;
            answers.Set(
                one.Case.Id,
                one.Body.Kind == BodyKinds.Partner ? OfPartner : OfBody,
                FactValue.OfPercent(100m * own.Count(t => t.Reached >= t.Planned) / own.Count),
                $"/targets?body={one.Body.Id}&year={year}"
            );
        }
    }
}

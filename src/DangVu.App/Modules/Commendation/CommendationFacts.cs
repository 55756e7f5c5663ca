using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation;

/// <summary>
/// How often a body as a collective, or a member, was commended by a decision within the span. None is said only where the office records
/// commendations at all by then.
/// </summary>
internal sealed class CommendationFacts : IRuleFacts
{
    private const string Awards = "review.commendations";

    public IReadOnlyList<string> Facts { get; } = [Awards];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var (from, to) = (question.From, question.AsOf(work));
        if (!await work.Db.Set<Award>().AnyAsync(a => a.DecidedOn <= to))
            return;
        var awards = CommendationFigures.InForce(work, from, to);
        if (question.Cases.Any(c => c.IsMember))
        {
            var ofMembers = awards.Where(a => a.MemberId != null);
            if (question.FewMembers() is { } few)
                ofMembers = ofMembers.Where(a => few.Contains(a.MemberId!.Value));
            var counts = await ofMembers
                .GroupBy(a => a.MemberId!.Value)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count);
            foreach (var one in question.Cases.Where(c => c.IsMember))
                answers.Set(
                    one.Id,
                    Awards,
                    FactValue.OfNumber(counts.GetValueOrDefault(one.Id)),
                    $"/commendations?body={one.BodyId}&to=individual&year={to.Year}"
                );
        }
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count == 0)
            return;
        var collectives = await awards
            .Where(a => a.MemberId == null)
            .GroupBy(a => a.BodyId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        foreach (var one in asked.All)
            answers.Set(
                one.Case.Id,
                Awards,
                FactValue.OfNumber(collectives.GetValueOrDefault(one.Body.Id)),
                $"/commendations?body={one.Body.Id}&to=collective&year={to.Year}"
            );
    }
}

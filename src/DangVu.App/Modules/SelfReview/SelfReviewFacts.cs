using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>
/// In how many months of the span that are wholly over a cell or the organisation's committee held fewer turns than the rota's rule asks
/// for. Only that turns were held, never whose nor what: nothing of a sheet becomes a fact. Known where turns stand in the rota from the
/// first of these months on.
/// </summary>
internal sealed class SelfReviewFacts(ISelfReviews turns, SelfReviewRules rules) : IRuleFacts
{
    private const string Missed = "body.self-review-months-missed";

    public IReadOnlyList<string> Facts { get; } = [Missed];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var asked = (await BodyCases.Of(work, question))
            .All.Select(a => (a.Case, a.Body, Collective: Of(a.Body)))
            .Where(a => a.Collective is not null)
            .ToList();
        var day = question.AsOf(work);
        var months = SelfReviewFigures.WholeMonths(question.From, day.AddDays(1)).ToList();
        if (asked.Count == 0 || months.Count == 0)
            return;
        var rota = work.Db.Set<Turn>().AsNoTracking();
        if (FactQuestion.Few([.. asked.Select(a => a.Body.Id).Distinct()]) is { } few)
            rota = rota.Where(t => few.Contains(t.BodyId));
        var begins = await rota.GroupBy(t => new { t.BodyId, t.Collective })
            .Select(g => new { g.Key, First = g.Min(t => t.Month) })
            .ToDictionaryAsync(g => (g.Key.BodyId, g.Key.Collective), g => g.First);
        var only = asked.Count == 1 ? asked[0].Body.Id : (Guid?)null;
        var held = (await turns.Held(months[0], day, only)).ToDictionary(
            h => (h.BodyId, h.Collective, h.Month),
            h => h.Held
        );
        foreach (var (one, body, collective) in asked)
        {
            var stood = months.Where(m => body.ExistsOn(m) && body.ExistsOn(m.AddMonths(1).AddDays(-1))).ToList();
            if (stood.Count == 0 || !begins.TryGetValue((body.Id, collective!), out var begun) || begun > stood[0])
                continue;
            var missed = stood.Count(m =>
                held.GetValueOrDefault((body.Id, collective!, m)) < rules.PerMonth(collective!, m).Least
            );
            answers.Set(
                one.Id,
                Missed,
                FactValue.OfNumber(missed),
                $"/self-review?body={body.Id}&year={question.To.Year}"
            );
        }
    }

    private static string? Of(BodyRef body) =>
        body.Kind switch
        {
            BodyKinds.Cell => Collective.Cell,
            BodyKinds.Grassroots => Collective.Committee,
            _ => null,
        };
}

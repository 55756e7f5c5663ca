using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>
/// A cell's meetings over the months of the span that are wholly over, as far as the cell stood then: how many were due by the rule of
/// each month and how many were held, thematic ones, attendance, and how many were scored fair or better. Known where the cell's meetings
/// are recorded from the first of these months on: what lies before the first meeting in the book was never written down here. The share
/// of good ones is known where every one of them was scored.
/// </summary>
internal sealed class MeetingsFacts(MeetingRules rules) : IRuleFacts
{
    private const string Held = "body.meetings-held";
    private const string Owed = "body.meetings-due";
    private const string Thematic = "body.thematic-held";
    private const string Good = "body.good-meetings-rate";
    private const string Attended = "body.attendance-rate";
    private static readonly IReadOnlyList<string> Fair = ["good", "fair"];

    public IReadOnlyList<string> Facts { get; } = [Held, Owed, Thematic, Good, Attended];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var asked = await BodyCases.Of(work, question);
        var cells = asked.All.Where(a => a.Body.IsCell).ToList();
        var months = Months(question.From, question.AsOf(work));
        if (cells.Count == 0 || months.Count == 0)
            return;
        var (first, over) = (months[0], months[^1].AddMonths(1).AddDays(-1));
        var few = FactQuestion.Few([.. cells.Select(c => c.Body.Id).Distinct()]);
        var book = InBook(work, few);
        var begins = await book.Where(m => m.RegularMonth != null && m.RegularMonth <= over)
            .GroupBy(m => m.BodyId)
            .Select(g => new { g.Key, First = g.Min(m => m.RegularMonth) })
            .ToDictionaryAsync(g => g.Key, g => g.First);
        var counts = await book.Where(m => m.HeldOn >= first && m.HeldOn <= over)
            .GroupBy(m => m.BodyId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Thematic = g.Count(m => m.Kind == MeetingKinds.Thematic || m.Theme != null && m.RegularMonth != null),
                Expected = g.Sum(m => m.Expected),
                Present = g.Sum(m => m.Present),
                Scored = g.Count(m => m.Grade != null),
                Good = g.Count(m => Fair.Contains(m.Grade)),
            })
            .ToDictionaryAsync(g => g.Key);
        var regular = await book.Where(m => m.RegularMonth >= first && m.RegularMonth <= over)
            .GroupBy(m => m.BodyId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        foreach (var one in cells)
        {
            var stood = months
                .Where(m => one.Body.ExistsOn(m) && one.Body.ExistsOn(m.AddMonths(1).AddDays(-1)))
                .ToList();
            if (stood.Count == 0 || begins.GetValueOrDefault(one.Body.Id) is not { } begun || begun > stood[0])
                continue;
            var link = $"/meetings?body={one.Body.Id}&year={over.Year}&collective={Collective.Cell}";
            answers.Set(
                one.Case.Id,
                Held,
                FactValue.OfNumber(regular.GetValueOrDefault(one.Body.Id)),
                link + "&kind=" + MeetingKinds.Regular
            );
            var owed = stood.Select(m => rules.Number("regular.per-month", m)).ToList();
            if (owed.All(n => n is not null))
                answers.Set(one.Case.Id, Owed, FactValue.OfNumber(owed.Sum(n => n!.Value)), link);
            var count = counts.GetValueOrDefault(one.Body.Id);
            answers.Set(one.Case.Id, Thematic, FactValue.OfNumber(count?.Thematic ?? 0), link);
            if (count is { Expected: > 0 })
                answers.Set(one.Case.Id, Attended, FactValue.OfPercent(100m * count.Present / count.Expected), link);
            if (count is { All: > 0 } && count.Scored == count.All)
                answers.Set(one.Case.Id, Good, FactValue.OfPercent(100m * count.Good / count.All), link);
        }
    }

    /// <summary>Meetings of cells that were held and not annulled.</summary>
    private static IQueryable<Meeting> InBook(Work work, IReadOnlyList<Guid>? few)
    {
        var held = work
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m =>
                m.Collective == Collective.Cell
                && (m.Stage == Stages.Held || m.Stage == Stages.Concluded || m.Stage == Stages.Closed)
            );
        return few is null ? held : held.Where(m => few.Contains(m.BodyId));
    }

    /// <summary>First days of the months that lie wholly within these days.</summary>
    private static List<DateOnly> Months(DateOnly from, DateOnly to)
    {
        var months = new List<DateOnly>();
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        for (var month = first; month.AddMonths(1).AddDays(-1) <= to; month = month.AddMonths(1))
            months.Add(month);
        return months;
    }
}

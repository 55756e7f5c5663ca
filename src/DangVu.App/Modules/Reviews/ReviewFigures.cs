using DangVu.App.Acts;
using DangVu.App.Modules.Reviews.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews;

/// <summary>
/// Concluded sheets of the last year-end round, and the register of shortcomings, for reports. A leader counts once, in the cell;
/// remedies from self-review are counted nowhere.
/// </summary>
internal sealed class ReviewFigures(AppDb db) : IFigures, IReviews
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (start, day) = (span.Term.From, span.AsOf);
        var concluded = await (
            from sheet in db.Set<ReviewSheet>().AsNoTracking()
            join round in db.Set<ReviewRound>() on sheet.RoundId equals round.Id
            where
                round.Kind == RoundKinds.YearEnd
                && sheet.State == SheetStates.Concluded
                && sheet.Subject != Subjects.Leader
                && sheet.ConcludedOn >= start
                && sheet.ConcludedOn <= day
            orderby sheet.Id
            select new
            {
                sheet.Id,
                sheet.Subject,
                round.Year,
            }
        ).ToListAsync();
        var year = concluded.Count == 0 ? day.Year : concluded.Max(s => s.Year);
        var last = concluded
            .Where(s => s.Year == year)
            .ToLookup(s => s.Subject == Subjects.Member, s => "review-sheets/" + s.Id);
        var open = await db.Set<Shortcoming>()
            .AsNoTracking()
            .Where(s => s.Source != ShortcomingSources.SelfReview)
            .Where(s => s.FoundOn <= day && (s.ClosedOn == null || s.ClosedOn > day))
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync();
        var closed = await db.Set<Shortcoming>()
            .AsNoTracking()
            .Where(s => s.Source != ShortcomingSources.SelfReview)
            .Where(s => s.State == ShortcomingStates.Verified && s.ClosedOn >= start && s.ClosedOn <= day)
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync();
        return
        [
            Count("reviews.collectives", [.. last[false]], year, Vn.Day(day)),
            Count("reviews.members", [.. last[true]], year, Vn.Day(day)),
            Count("shortcomings.open", [.. open.Select(Evidence)], Vn.Day(day)),
            Count("shortcomings.closed", [.. closed.Select(Evidence)], Vn.Day(start), Vn.Day(day)),
        ];
    }

    public async Task<IReadOnlyList<ReviewResult>> Concluded(int year, DateOnly day) =>
        await (
            from sheet in db.Set<ReviewSheet>().AsNoTracking()
            join round in db.Set<ReviewRound>() on sheet.RoundId equals round.Id
            where
                round.Kind == RoundKinds.YearEnd
                && round.Year == year
                && sheet.State == SheetStates.Concluded
                && sheet.Subject != Subjects.Leader
                && sheet.ConcludedOn <= day
            select new ReviewResult(
                sheet.Id,
                year,
                sheet.BodyId,
                sheet.Subject,
                sheet.MemberId,
                sheet.OwnGrade,
                sheet.ConcludedOn!.Value
            )
        ).ToListAsync();

    private static string Evidence(Guid shortcoming) => "shortcomings/" + shortcoming;

    private static Figure Count(string name, IReadOnlyList<string> evidence, params object?[] args) =>
        new(name, evidence.Count, evidence, "figure." + name) { DefinitionArgs = args };
}

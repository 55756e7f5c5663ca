using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>A regular meeting as the matrix marks it.</summary>
internal sealed record MatrixMeeting(
    Guid Id,
    Guid BodyId,
    DateOnly Month,
    DateOnly HeldOn,
    string? Grade,
    DateOnly? MinutesDueOn,
    DateOnly? MinutesDoneOn
)
{
    public bool Late(DateOnly today) => MinutesDueOn is { } due && (MinutesDoneOn ?? today) > due;
}

/// <summary>How a cell stands in the months that are over: how many of them it met, and how many it missed.</summary>
internal sealed record CellMonths(BodyRef Cell, int Owed, int Missing);

/// <summary>Regular meetings by cell and month.</summary>
internal static class MatrixReader
{
    /// <summary>How many of these months each cell met; one question, answered from an index alone.</summary>
    public static IQueryable<BodyMonths> Counted(AppDb db, DateOnly from, DateOnly to) =>
        db.Set<Meeting>()
            .AsNoTracking()
            .Where(m =>
                m.Collective == Collective.Cell
                && m.RegularMonth >= from
                && m.RegularMonth <= to
                && (m.Stage == Stages.Held || m.Stage == Stages.Concluded || m.Stage == Stages.Closed)
            )
            .GroupBy(m => m.BodyId)
            .Select(g => new BodyMonths { BodyId = g.Key, Months = g.Count() });

    internal sealed class BodyMonths
    {
        public Guid BodyId { get; init; }
        public int Months { get; init; }
    }

    /// <summary>The cells with their missing months, those that miss most first and then in the order of the tree.</summary>
    public static async Task<IReadOnlyList<CellMonths>> Standing(
        AppDb db,
        IEnumerable<BodyRef> cells,
        int year,
        DateOnly today
    )
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        var over = Enumerable.Range(0, 12).Select(first.AddMonths).Where(month => month.AddMonths(1) <= today).ToList();
        var counted =
            over.Count == 0 ? [] : await Counted(db, first, over[^1]).ToDictionaryAsync(x => x.BodyId, x => x.Months);
        return
        [
            .. cells
                .Where(b => b.ExistsOn(last.AddMonths(1).AddDays(-1)) || b.ExistsOn(first))
                .Select(b =>
                {
                    var owed = over.Count(b.ExistsOn);
                    return new CellMonths(b, owed, Math.Max(0, owed - counted.GetValueOrDefault(b.Id)));
                })
                .OrderByDescending(x => x.Missing),
        ];
    }

    /// <summary>The meetings of the cells on one page, in a year.</summary>
    public static IQueryable<MatrixMeeting> Of(AppDb db, IReadOnlyList<Guid> cells, DateOnly from, DateOnly to) =>
        db.Set<Meeting>()
            .AsNoTracking()
            .Where(m =>
                cells.Contains(m.BodyId)
                && m.Collective == Collective.Cell
                && m.RegularMonth >= from
                && m.RegularMonth <= to
                && (m.Stage == Stages.Held || m.Stage == Stages.Concluded || m.Stage == Stages.Closed)
            )
            .Select(m => new MatrixMeeting(
                m.Id,
                m.BodyId,
                m.Month,
                m.HeldOn!.Value,
                m.Grade,
                m.MinutesDueOn,
                m.MinutesDoneOn
            ));
}

using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>The class-V urban board on the day: places met by their last assessment that still holds, of all places of the rule.</summary>
internal sealed class BoardFigures : IFigures
{
    internal const string Urban = "urban-class-v";

    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var day = span.AsOf;
        var board = await work
            .Db.Set<Board>()
            .AsNoTracking()
            .Where(b => b.Family == Urban && b.OpenedOn <= day && (b.ClosedOn == null || b.ClosedOn > day))
            .OrderBy(b => b.OpenedOn)
            .FirstOrDefaultAsync();
        IReadOnlyList<Place> places = board is null
            ? []
            : [.. (await (await BoardState.Read(work, board)).On(day)).Places.Where(p => p.Counts)];
        var met = places.Where(p => p.IsMet).ToList();
        return
        [
            new Figure(
                "urban.criteria.met",
                met.Count,
                [.. met.Select(p => "board-assessments/" + p.Last!.Id)],
                "figure.urban.criteria.met"
            ),
            new Figure(
                "urban.criteria.total",
                places.Count,
                [.. places.Where(p => p.Own is not null).Select(p => "board-criteria/" + p.Own!.Id)],
                "figure.urban.criteria.total"
            ),
        ];
    }
}

using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>One month of a draw: the places kept in the register, and those that the draw gives when it is made once more.</summary>
internal sealed record CheckedMonth(DateOnly Month, IReadOnlyList<int> Kept, IReadOnlyList<int> Again)
{
    public bool Same => Kept.Order().SequenceEqual(Again.Order());
}

internal sealed record CheckedDraw(RotaDraw Draw, IReadOnlyList<CheckedMonth> Months)
{
    public bool Same => Months.All(m => m.Same);
}

/// <summary>Makes a draw once more from its seed and list, and compares it with what is kept. It needs places only, no names.</summary>
internal static class CheckRota
{
    public static async Task<CheckedDraw> Of(Work work, RotaDraw draw)
    {
        // Turns swapped, put off or given on later still say by which draw they came and which place was drawn.
        var kept = (
            await work
                .Db.Set<Turn>()
                .Where(t => t.DrawId == draw.Id && t.ListPlace != null)
                .Select(t => new { t.Month, Place = t.ListPlace!.Value })
                .ToListAsync()
        ).ToLookup(t => t.Month, t => t.Place);
        return new CheckedDraw(
            draw,
            [
                .. RotaWriter
                    .Again(draw)
                    .Select(m => new CheckedMonth(m.Month, [.. kept[m.Month].Order()], [.. m.Places.Order()])),
            ]
        );
    }

    /// <summary>Draws of a collective that reach into the year, oldest first.</summary>
    public static async Task<IReadOnlyList<RotaDraw>> Draws(Work work, Guid bodyId, int year)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var draws = await work
            .Db.Set<RotaDraw>()
            .AsNoTracking()
            .Where(d => d.BodyId == bodyId && d.FromMonth >= from.AddMonths(1 - DrawRota.Year) && d.FromMonth <= to)
            .OrderBy(d => d.FromMonth)
            .ThenBy(d => d.Id)
            .ToListAsync();
        return [.. draws.Where(d => d.FromMonth.AddMonths(d.Months) > from)];
    }

    public static string Command(string body, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"dangvu rota check --cell \"{body}\" --year {year}");
}

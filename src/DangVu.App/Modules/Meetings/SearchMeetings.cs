using System.Globalization;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>Meetings for the search box: by the theme, accents optional, or by the day or month (03/2023, 05/3/2023).</summary>
internal sealed class SearchMeetings : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May("meetings.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        if (bodies.Count == 0)
            return [];
        var ids = bodies.Keys.ToList();
        var seen = c.Db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.BodyId));
        if (FormReader.TryDate(typed, out var day))
            seen = seen.Where(m => m.PlannedOn == day || m.HeldOn == day);
        else if (
            DateOnly.TryParseExact(
                typed,
                ["MM/yyyy", "M/yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
        )
            seen = seen.Where(m => m.Month == month);
        else
        {
            var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // Far fewer different themes than meetings; folded here, asked for by their own spelling.
            var themes = await seen.Where(m => m.Theme != null).Select(m => m.Theme!).Distinct().ToListAsync();
            var fitting = themes
                .Where(x => Fold.Of(x) is var theme && words.All(w => theme.Contains(w, StringComparison.Ordinal)))
                .ToList();
            if (fitting.Count == 0)
                return [];
            seen = seen.Where(m => fitting.Contains(m.Theme!));
        }
        var rows = await seen.OrderByDescending(m => m.PlannedOn)
            .ThenByDescending(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.BodyId,
                m.Collective,
                m.Kind,
                m.Theme,
                m.PlannedOn,
                m.HeldOn,
            })
            .Take(limit)
            .ToListAsync();
        return
        [
            .. rows.Select(m => new Found(
                    "search.meetings",
                    m.Theme ?? MeetingWords.What(c.T, m.Collective, m.Kind),
                    $"{bodies[m.BodyId]} · {Vn.Day(m.HeldOn ?? m.PlannedOn)}",
                    "/meetings/" + m.Id,
                    m.Theme is null ? 1 : SearchRank.Of(m.Theme, Fold.Of(m.Theme), typed, folded)
                ))
                .OrderBy(f => f.Rank),
        ];
    }
}

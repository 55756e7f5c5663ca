using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives;

/// <summary>Documents for the search box, by number, summary and issuer; a marked one by its number only.</summary>
internal sealed class SearchDirectives : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var bodies = await c.Bodies.All();
        var own = bodies.Where(b => c.Actor.May(Sight.Read, b.Path)).Select(b => b.Id).ToList();
        var shared = bodies.Where(b => Sight.SeesFromBelow(c.Actor, b.Path)).Select(b => b.Id).ToList();
        if (folded.Length == 0 || own.Count + shared.Count == 0)
            return [];
        var found = c
            .Db.Set<Directive>()
            .AsNoTracking()
            .Where(d => own.Contains(d.BodyId) || shared.Contains(d.BodyId) && d.Shared && d.Secrecy == null);
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(d => d.Folded.Contains(word));
        var rows = await found
            .OrderByDescending(d => d.SignedOn)
            .ThenByDescending(d => d.Id)
            .Take(limit * 2)
            .ToListAsync();
        var kinds = c.Work.Get<DocumentKinds>();
        return
        [
            .. rows.Select(d => new Found(
                    "search.directives",
                    Words.Name(c.T, kinds, d),
                    d.Summary,
                    "/directives/" + d.Id,
                    Rank(d, typed, folded)
                ))
                .OrderBy(f => f.Rank)
                .Take(limit),
        ];
    }

    private static int Rank(Directive d, string typed, string folded) =>
        string.Equals(d.Symbol, typed, StringComparison.OrdinalIgnoreCase) ? 0
        : $"{d.Symbol} {d.Summary}".Contains(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : d.Folded.StartsWith(folded, StringComparison.Ordinal) ? 2
        : 3;
}

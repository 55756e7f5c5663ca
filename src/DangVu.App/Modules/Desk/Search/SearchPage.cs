using DangVu.App.Ui;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Desk.Search;

/// <summary>One box over people, bodies, documents and more: accents optional, exact matches first.</summary>
internal static class SearchPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var typed = Acts.Typed.Clean(c.Query("q") ?? "");
        var folded = Fold.Of(typed);
        var found = new List<Found>();
        if (folded.Length is >= 2 and <= 100)
            foreach (var source in c.Http.RequestServices.GetServices<ISearch>())
                found.AddRange(await source.Find(c, typed, folded, 25));
        return new ListModel
        {
            Title = t["search.title"],
            Lede =
                typed.Length == 0 ? t["search.empty"]
                : found.Count == 0 ? t["search.none", typed]
                : t["search.found", found.Count, typed],
            Help = t["search.help"],
            NoCopies = true,
            Filters = [new("q", t["search.box"]) { Value = typed }],
            Table = new Table(
                [new(t["search.what"]), new(t["search.kind"]), new(t["search.where"])],
                [
                    .. found
                        .OrderBy(f => f.Rank)
                        .ThenBy(f => f.Text, StringComparer.Ordinal)
                        .Take(50)
                        .Select(f => (IReadOnlyList<Cell>)[new Cell(f.Text, f.Href), t[f.KindKey], f.Sub]),
                ]
            )
            {
                Empty = t["search.hint"],
            },
        };
    }
}

using DangVu.App.Ui;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation;

/// <summary>Bodies for the search box.</summary>
internal sealed class SearchBodies : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit) =>
        [
            .. (await c.Bodies.All())
                .Where(b =>
                    c.Actor.May("organisation.read", b.Path)
                    && Fold.Of(b.Name).Contains(folded, StringComparison.Ordinal)
                )
                .Select(b => new Found(
                    "search.bodies",
                    b.Name,
                    Pages.BodyPages.KindText(c.T, b),
                    "/bodies/" + b.Id,
                    b.Name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 1 : 3
                ))
                .OrderBy(f => f.Rank)
                .Take(limit),
        ];
}

using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Ui;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation;

/// <summary>Bodies for the search box, by their present and their former names; ended ones say so.</summary>
internal sealed class SearchBodies : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var names = await c.Bodies.FormerNames();
        var kinds = c.Work.Get<BodyKindBook>();
        return
        [
            .. (await c.Bodies.All())
                .Where(b => c.Actor.May("organisation.read", b.Path))
                .Select(b => (Body: b, Name: Matching(b, names[b.Id], folded)))
                .Where(x => x.Name is not null)
                .Select(x => new Found(
                    "search.bodies",
                    x.Body.Name,
                    Sub(c.T, x.Body, x.Name!, kinds.Name(c.T, x.Body, x.Body.DissolvedOn ?? c.Today)),
                    "/bodies/" + x.Body.Id,
                    Rank(x.Body, x.Name!, typed)
                ))
                .OrderBy(f => f.Rank)
                .Take(limit),
        ];
    }

    /// <summary>The present name first, else the former one that was meant.</summary>
    private static string? Matching(BodyRef body, IEnumerable<string> names, string folded) =>
        new[] { body.Name }
            .Concat(names)
            .FirstOrDefault(name => Fold.Of(name).Contains(folded, StringComparison.Ordinal));

    private static int Rank(BodyRef body, string name, string typed) =>
        (name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 1 : 3)
        + (body.DissolvedOn is null && name == body.Name ? 0 : 1);

    private static string Sub(Texts t, BodyRef body, string name, string kind)
    {
        if (name != body.Name)
            kind += ", " + t["search.body-formerly", name];
        return body.DissolvedOn is { } ended ? kind + ", " + t["bodies.dissolved", Vn.Day(ended)] : kind;
    }
}

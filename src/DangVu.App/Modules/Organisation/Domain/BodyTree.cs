using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Organisation.Domain;

/// <summary>The tree of a past day from the bodies that stood then and their dated rows.</summary>
internal static class BodyTree
{
    /// <param name="then">The dated rows in force on the day; a body without one is taken as it is now.</param>
    public static IReadOnlyList<BodyThen> On(IReadOnlyList<BodyRef> there, ILookup<Guid, BodyHistory> then)
    {
        var bodies = there
            .Select(b =>
                then[b.Id].OrderBy(h => h.From ?? DateOnly.MinValue).LastOrDefault() is { } h
                    ? b with
                    {
                        Name = h.Name,
                        Kind = h.Kind,
                        CellType = h.CellType,
                        ParentId = h.ParentId,
                    }
                    : b
            )
            .ToList();
        var ids = bodies.Select(b => b.Id).ToHashSet();
        var below = bodies.ToLookup(b => b.ParentId is { } p && ids.Contains(p) ? p : (Guid?)null);
        var tree = new List<BodyThen>(bodies.Count);
        Add(null, 0);
        return tree;

        void Add(Guid? parent, int depth)
        {
            foreach (var body in below[parent].OrderBy(b => b.Path, StringComparer.Ordinal))
            {
                tree.Add(new BodyThen(body, depth));
                Add(body.Id, depth + 1);
            }
        }
    }
}

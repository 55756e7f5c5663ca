using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation.ImportBodies;

/// <summary>Decides each row against the tree, whatever the order of the rows.</summary>
internal sealed class BodyPlanner(IReadOnlyList<BodyRef> bodies, BodyKindBook kinds, DateOnly today)
{
    private readonly BodyRef root = bodies[0];
    private readonly ILookup<string, BodyRef> known = bodies
        .Where(b => b.DissolvedOn is null)
        .ToLookup(b => Fold.Words(b.Name));
    private readonly Dictionary<string, BodyRow> inFile = new(StringComparer.Ordinal);

    public BodyPlan Plan(IReadOnlyList<BodyRow> rows)
    {
        foreach (var row in rows.Where(r => r.Name is not null))
        {
            if (row.FoundedOn > today)
                row.Refuse("foundedOn", "field.future", row.FoundedOn.Value);
            if (!inFile.TryAdd(Fold.Words(row.Name!), row))
                row.Refuse("name", "import.body.twice", row.Name!, inFile[Fold.Words(row.Name!)].Row);
        }
        foreach (var row in rows.Where(r => !r.IsRefused))
            Parent(row);
        Circles(rows);
        foreach (var row in rows.Where(r => !r.IsRefused))
            Existing(row);
        // A refused parent takes its children with it, however deep.
        while (
            rows.FirstOrDefault(r => !r.IsRefused && r.BodyId is null && r.ParentRow is { IsRefused: true })
                is { } orphan
        )
            orphan.Refuse("parent", "import.body.parent-refused", orphan.Parent!);
        foreach (var row in rows.Where(r => r is { IsRefused: false, BodyId: null }))
            Place(row);
        while (
            rows.FirstOrDefault(r => !r.IsRefused && r.BodyId is null && r.ParentRow is { IsRefused: true })
                is { } orphan
        )
            orphan.Refuse("parent", "import.body.parent-refused", orphan.Parent!);
        return new BodyPlan(rows);
    }

    private void Parent(BodyRow row)
    {
        if (Fold.Words(row.Name!) == Fold.Words(root.Name))
            return;
        if (row.ParentSaid is null)
        {
            (row.Parent, row.ParentId) = (root.Name, root.Id);
            return;
        }
        var key = Fold.Words(row.ParentSaid);
        var named = known[key].ToList();
        if (named.Count == 1)
            (row.Parent, row.ParentId) = (named[0].Name, named[0].Id);
        else if (named.Count > 1)
            row.Refuse("parent", "import.body.parent-several", row.ParentSaid);
        else if (inFile.TryGetValue(key, out var above))
            (row.Parent, row.ParentRow) = (above.Name, above);
        else
            row.Refuse("parent", "import.body.parent-unknown", row.ParentSaid);
    }

    private static void Circles(IReadOnlyList<BodyRow> rows)
    {
        foreach (var row in rows)
        {
            var steps = 0;
            var above = row.ParentRow;
            while (above is not null && above != row && steps++ < rows.Count)
                above = above.ParentRow;
            if (above == row)
                row.Refuse("parent", "import.body.circle", row.Name!);
        }
    }

    /// <summary>A body of that name: the same one, or a doubt. Only a day of founding is completed or put right here.</summary>
    private void Existing(BodyRow row)
    {
        var named = known[Fold.Words(row.Name!)].ToList();
        if (named.Count == 0)
            return;
        var body = named.FirstOrDefault(b => row.ParentId is null || b.ParentId == row.ParentId) ?? named[0];
        row.BodyId = body.Id;
        if (body.Id == root.Id)
        {
            if (row.Kind!.Kind != BodyKinds.Grassroots)
                row.Refuse("kind", "import.body.kind-differs", body.Name);
        }
        else if (
            row.Kind!.Kind != body.Kind
            || (row.Kind.CellType is { } type && body.CellType is { } has && type != has)
        )
            row.Refuse("kind", "import.body.kind-differs", body.Name);
        else if (row.ParentId != body.ParentId)
            row.Refuse(
                "parent",
                "import.body.parent-differs",
                body.Name,
                bodies.First(b => b.Id == body.ParentId).Name
            );
        if (row.IsRefused)
            return;
        if (row.Name != body.Name)
            row.Corrections.Add(new BodyCorrection("name", row.Name!, body.Name, "register-spelling"));
        row.Name = body.Name;
        row.Outcome = row.FoundedOn is { } day && day != body.FoundedOn ? BodyOutcome.Update : BodyOutcome.Same;
    }

    private void Place(BodyRow row)
    {
        var above =
            row.ParentRow?.Kind?.Kind
            ?? bodies.FirstOrDefault(b => b.Id == (row.ParentId ?? row.ParentRow?.BodyId))?.Kind;
        if (above is null || !kinds.MayStandUnder(row.Kind!.Kind, above, row.FoundedOn ?? today))
            row.Refuse("parent", "body.parent-kind", row.Parent ?? root.Name);
    }
}

namespace DangVu.App.Persistence;

/// <summary>Rows written past the change tracker, counted and described for the audit entry of the act that wrote them.</summary>
internal sealed class BulkLog
{
    private readonly List<object> changes = [];
    private readonly SortedDictionary<string, int> tally = new(StringComparer.Ordinal);

    /// <summary>How many rows a sealed kind gained (or, below nought, lost).</summary>
    public void Count(Type kind, int rows)
    {
        if (Audit.Sealing.IsSealed(kind))
            tally[kind.Name] = tally.GetValueOrDefault(kind.Name) + rows;
    }

    public void Tell(object change) => changes.Add(change);

    public void MoveInto(List<object> allChanges, SortedDictionary<string, int> all)
    {
        allChanges.AddRange(changes);
        foreach (var (kind, rows) in tally)
            all[kind] = all.GetValueOrDefault(kind) + rows;
        Clear();
    }

    public void Clear()
    {
        changes.Clear();
        tally.Clear();
    }
}

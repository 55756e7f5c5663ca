namespace DangVu.App.Modules.Members.Domain;

/// <summary>
/// A fact that dated lines stand for, as it was on a day. The register's own fact has no day: where no line is dated it counts as known
/// since always, and after the last line too; before the first line nothing is known but what a line says.
/// </summary>
internal static class DatedFact
{
    /// <param name="lines">Every line of the kind, whatever its days.</param>
    /// <param name="fact">What the register says now.</param>
    public static string? On(IEnumerable<HistoryRow> lines, string? fact, DateOnly day)
    {
        HistoryRow? holds = null;
        var later = false;
        foreach (var line in lines)
            if (!line.BeganBy(day))
                later = true;
            else if (
                line.HoldsOn(day) && (holds is null || string.CompareOrdinal(line.Since ?? "", holds.Since ?? "") >= 0)
            )
                holds = line;
        return holds?.What ?? (later ? null : fact);
    }
}

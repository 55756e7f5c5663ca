namespace DangVu.App.Modules.Programme.Domain;

/// <summary>What the parts of a target make of the whole.</summary>
internal static class TargetTree
{
    /// <summary>Null while no part has a value, and where the parts only tell who contributed.</summary>
    public static decimal? Whole(string rollUp, IEnumerable<decimal?> parts)
    {
        var known = parts.OfType<decimal>().ToList();
        return known.Count == 0 ? null
            : rollUp == RollUps.Sum ? known.Sum()
            : rollUp == RollUps.Average ? Math.Round(known.Average(), 4, MidpointRounding.AwayFromZero)
            : null;
    }
}

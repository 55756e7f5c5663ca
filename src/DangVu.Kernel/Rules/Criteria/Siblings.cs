namespace DangVu.Kernel.Rules;

/// <summary>
/// A place of a set held against a case, with what the place above needs of it. Away: it surely does not apply;
/// MayBeAway: whether it applies is not known, and Points, Met and the rest are those of the case where it does.
/// </summary>
internal sealed record Judged(Trace Trace, Score Points, decimal Most, int Met, int NotMet, int NotKnown)
{
    public bool Away { get; init; }

    public bool MayBeAway { get; init; }

    /// <summary>Whether the minima here and below are reached; they stand in the way of a grade.</summary>
    public Outcome Floor { get; init; } = Outcome.Met;

    /// <summary>How many of the leaves here are counted whatever else becomes known.</summary>
    public bool Counts => Met + NotMet + NotKnown > 0;
}

/// <summary>The points of neighbours taken together.</summary>
/// <param name="Away">None of them applies.</param>
/// <param name="MayBeAway">Perhaps none of them applies.</param>
internal readonly record struct Together(Score Points, bool Away, bool MayBeAway);

/// <summary>
/// Adds neighbours up. Where the set scales the rest up, and it is not known of some whether they apply, the lowest and the highest
/// result are exact: a place that may be away lowers a share when its own share is below it, and raises it when it is above, so going
/// through them in the order of their shares finds both ends.
/// </summary>
internal static class Siblings
{
    public static Together Sum(IReadOnlyList<Judged> nodes, NotApplicableMeans waived)
    {
        var carrying = nodes.Where(node => node.Most > 0).ToList();
        var extra = nodes.Where(node => node.Most <= 0).Aggregate(Score.Zero, (sum, node) => sum + WhenPerhaps(node));
        if (carrying.Count == 0)
            return new Together(extra, nodes.All(node => node.Away), MayAll(nodes));
        var (away, maybe) = (carrying.TrueForAll(node => node.Away), MayAll(carrying));
        if (waived != NotApplicableMeans.Rescale)
            return new Together(carrying.Aggregate(extra, (sum, node) => sum + WhenPerhaps(node)), away, maybe);
        if (away)
            return new Together(extra, true, false);
        if (carrying.TrueForAll(node => node is { Away: false, MayBeAway: false }))
            return new Together(carrying.Aggregate(extra, (sum, node) => sum + node.Points), false, false);
        var scaled = new Score(Scaled(carrying, lowest: true), Scaled(carrying, lowest: false));
        return new Together(extra + scaled, false, maybe);
    }

    private static bool MayAll(IReadOnlyList<Judged> nodes) =>
        nodes.Any(node => node.MayBeAway) && nodes.All(node => node.Away || node.MayBeAway);

    /// <summary>What a place adds where nothing is scaled: perhaps nothing, when it may be away.</summary>
    private static Score WhenPerhaps(Judged node) => node.MayBeAway ? node.Points.Perhaps() : node.Points;

    /// <summary>The least or the greatest that what applies can come to when scaled up, over every way the unknown may turn out.</summary>
    private static decimal Scaled(List<Judged> nodes, bool lowest)
    {
        var sure = nodes.Where(node => node is { Away: false, MayBeAway: false }).ToList();
        var (points, most) = (sure.Sum(Points), sure.Sum(node => node.Most));
        var open = nodes.Where(node => node.MayBeAway).Select(node => (Points: Points(node), node.Most));
        var ordered = lowest
            ? open.OrderBy(node => node.Points / node.Most)
            : open.OrderByDescending(node => node.Points / node.Most);
        foreach (var node in ordered)
        {
            // Against the share so far, multiplied out: where nothing applies for sure, the first one is the share.
            var (own, sofar) = (node.Points * most, points * node.Most);
            if (most > 0 && (lowest ? own >= sofar : own <= sofar))
                break;
            (points, most) = (points + node.Points, most + node.Most);
        }
        // Multiplied first: a full share must come to the full points, not to a hair less.
        return points * nodes.Sum(node => node.Most) / most;

        decimal Points(Judged node) => lowest ? node.Points.Low : node.Points.High;
    }
}

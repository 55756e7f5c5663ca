namespace DangVu.Kernel.Rules;

/// <summary>One place of a set held against a case: whether it applies, its points, its counts of leaves, its minima.</summary>
internal static class NodeEvaluator
{
    public static Judged Of(CriteriaNode node, NotApplicableMeans waived, FactSet facts)
    {
        if (node is CriteriaLeaf { MayNotApply: true } && facts.IsNotApplicable(node.Code))
            return Skipped(node, waived, null);
        if (node.NotApplicableWhen is not { } condition)
            return Applying(node, waived, facts);
        var check = condition.Check(facts);
        return check.Outcome switch
        {
            Outcome.Met => Skipped(node, waived, check),
            Outcome.NotMet => Applying(node, waived, facts),
            _ => Perhaps(node, Applying(node, waived, facts), waived, check),
        };
    }

    private static Judged Applying(CriteriaNode node, NotApplicableMeans waived, FactSet facts) =>
        node switch
        {
            CriteriaGroup group => Group(group, waived, facts),
            CriteriaLeaf leaf => Leaf(leaf, facts),
            _ => throw new InvalidOperationException($"No such node: {node.GetType().Name}"),
        };

    /// <summary>A place that does not apply: counted in full, or not counted.</summary>
    private static Judged Skipped(CriteriaNode node, NotApplicableMeans waived, Trace? why)
    {
        var full = waived == NotApplicableMeans.Full;
        var points = full ? Score.Of(node.Worth) : Score.Zero;
        var trace = new Trace(node.Code, node.Title, Outcome.Met, full ? "waived-full" : "waived")
        {
            Points = node.Worth > 0 ? points : null,
            Children = why is null ? [] : [why],
        };
        return new Judged(trace, points, node.Worth, full ? Counted(node) : 0, 0, 0) { Away = !full };
    }

    /// <summary>Nobody knows yet whether the place applies: nothing about it is certain, unless both ways come to the same.</summary>
    private static Judged Perhaps(CriteriaNode node, Judged applying, NotApplicableMeans waived, Trace check)
    {
        var full = waived == NotApplicableMeans.Full;
        var sure = full ? applying.Met : 0;
        var points = full
            ? new Score(Math.Min(applying.Points.Low, node.Worth), Math.Max(applying.Points.High, node.Worth))
            : applying.Points;
        var trace = applying.Trace with
        {
            Outcome = applying.Trace.Outcome == Outcome.Met ? Outcome.Met : Outcome.NotKnown,
            Reason = "perhaps-away",
            Args = [],
            Points =
                applying.Trace.Points is null ? null
                : full ? points
                : points.Perhaps(),
            Children = [check, .. applying.Trace.Children],
            Missing = [.. check.Missing.Concat(applying.Trace.Missing).Distinct(StringComparer.Ordinal)],
        };
        return applying with
        {
            Trace = trace,
            Points = points,
            Met = sure,
            NotMet = 0,
            NotKnown = applying.Met - sure + applying.NotMet + applying.NotKnown,
            MayBeAway = !full,
            Floor = applying.Floor == Outcome.Met ? Outcome.Met : Outcome.NotKnown,
        };
    }

    private static int Counted(CriteriaNode node) =>
        node.SelfAndBelow().OfType<CriteriaLeaf>().Count(leaf => leaf is not AdjustLeaf);

    private static Judged Leaf(CriteriaLeaf leaf, FactSet facts)
    {
        var trace = LeafEvaluator.Evaluate(leaf, facts);
        var counted = leaf is not AdjustLeaf;
        return new Judged(
            trace,
            trace.Points ?? Score.Zero,
            leaf.Most,
            counted && trace.Outcome == Outcome.Met ? 1 : 0,
            counted && trace.Outcome == Outcome.NotMet ? 1 : 0,
            counted && trace.Outcome == Outcome.NotKnown ? 1 : 0
        );
    }

    private static Judged Group(CriteriaGroup group, NotApplicableMeans waived, FactSet facts)
    {
        var children = group.Children.Select(child => Of(child, waived, facts)).ToList();
        var own = group.Judged ? LeafEvaluator.Judged(group.Code, group.Title, group.Most, facts) : null;
        var sum = own is null ? Siblings.Sum(children, waived) : new Together(own.Points!.Value, false, false);
        // Without a maximum of its own a group passes bonuses on; each has its cap, and the whole has its total.
        var capped = group.Max is not null || group.Weight is not null || group.Judged;
        var points = capped ? sum.Points.Within(decimal.MinValue, group.Most) : sum.Points;
        var (met, unknown) = (children.Sum(child => child.Met), children.Sum(child => child.NotKnown));
        var notMet = children.Sum(child => child.NotMet);
        var floor = OwnFloor(group, sum, points, met, unknown);
        var outcome = floor ?? Kleene.All(children.Where(child => child.Counts).Select(child => child.Trace.Outcome));
        var missing = Trace.MissingOf(children.Select(child => child.Trace));
        var worth = group.Weight is { } weight
            ? new Score(points.Low * weight / group.Most, points.High * weight / group.Most)
            : points;
        var trace = new Trace(group.Code, group.Title, outcome, Reason(group, sum.Points, floor))
        {
            Args =
            [
                FactValue.OfNumber(met),
                FactValue.OfNumber(met + notMet + unknown),
                .. Details(group, points, floor),
            ],
            Threshold = group.Minimum is { } least ? FactValue.OfNumber(least) : null,
            Points = group.Worth > 0 || worth != Score.Zero ? worth : null,
            Max = group.Worth > 0 ? group.Worth : null,
            Children = [.. children.Select(child => child.Trace)],
            Missing = own is null ? missing : [.. own.Missing, .. missing],
        };
        return new Judged(trace, worth, group.Worth, met, notMet, unknown)
        {
            Away = sum.Away,
            MayBeAway = sum.MayBeAway,
            Floor = Kleene.All(children.Select(child => child.Floor).Append(floor ?? Outcome.Met)),
        };
    }

    private static FactValue[] Details(CriteriaGroup group, Score points, Outcome? floor) =>
        floor is Outcome.NotMet or Outcome.NotKnown
            ? [FactValue.OfNumber(group.Minimum ?? 0), FactValue.OfNumber(group.MetAtLeast ?? 0)]
        : group.Weight is null ? []
        : [FactValue.OfNumber(points.Low), FactValue.OfNumber(points.High), FactValue.OfNumber(group.Most)];

    private static string Reason(CriteriaGroup group, Score sum, Outcome? floor) =>
        floor is Outcome.NotMet or Outcome.NotKnown
            ? (group.Minimum, group.MetAtLeast) switch
            {
                (not null, not null) => "group-below-both",
                (not null, _) => "group-below-points",
                _ => "group-below-count",
            }
        : group.Weight is not null
            ? sum.IsKnown() ? "group-weighted"
                : "group-weighted-range"
        : group.Max is { } max && sum.Low > max ? "group-capped"
        : "group";

    /// <summary>Null where the group asks for no minimum of its own. A group of which nothing applies is in nobody's way.</summary>
    private static Outcome? OwnFloor(CriteriaGroup group, Together sum, Score points, int met, int notKnown)
    {
        if (group.Minimum is null && group.MetAtLeast is null)
            return null;
        if (sum.Away)
            return Outcome.Met;
        var byPoints = group.Minimum is { } least ? points.Reaches(least) : Outcome.Met;
        var byCount = group.MetAtLeast is { } needed ? Reaches(needed, met, notKnown) : Outcome.Met;
        var floor = Kleene.All([byPoints, byCount]);
        return sum.MayBeAway && floor == Outcome.NotMet ? Outcome.NotKnown : floor;
    }

    private static Outcome Reaches(int needed, int met, int notKnown) =>
        met >= needed ? Outcome.Met
        : met + notKnown < needed ? Outcome.NotMet
        : Outcome.NotKnown;
}

namespace DangVu.Kernel.Rules;

/// <summary>Walks a criteria set: leaves to points, groups to caps and minima, the whole to a grade.</summary>
internal static class CriteriaEvaluator
{
    /// <summary>A node's trace with what its group needs: points, maximum, the part that does not apply, counts of leaves.</summary>
    private sealed record Node(
        Trace Trace,
        Score Points,
        decimal Most,
        decimal Waived,
        int Met,
        int NotMet,
        int NotKnown
    )
    {
        /// <summary>Whether the minima here and below are reached; they stand in the way of a grade.</summary>
        public Outcome Floor { get; init; } = Outcome.Met;
    }

    public static CriteriaEvaluation Evaluate(CriteriaBody body, FactSet facts)
    {
        var nodes = body.Nodes.Select(node => Of(node, body.NotApplicable, facts)).ToList();
        var most = body.Total ?? nodes.Sum(node => node.Most);
        var (sum, _) = Sum(nodes, body.NotApplicable, nodes.Sum(node => node.Most));
        var points = sum.Within(0, most);
        var before = body.Preconditions.Select(condition => Named(condition, facts, veto: false)).ToList();
        var vetoes = body.Vetoes.Select(condition => Named(condition, facts, veto: true)).ToList();
        var standing = Kleene.All([
            .. before.Concat(vetoes).Select(trace => trace.Outcome),
            .. nodes.Select(node => node.Floor),
        ]);
        var met = nodes.Sum(node => node.Met);
        var notMet = nodes.Sum(node => node.NotMet);
        var notKnown = nodes.Sum(node => node.NotKnown);
        var tally = new GradeTally(most > 0 ? points : null, met, notKnown, met + notMet + notKnown, standing);
        var grades = GradeChooser.Choose(body.Grades, tally, facts);
        var children = new List<Trace>([.. before, .. vetoes, .. nodes.Select(node => node.Trace), .. grades.Trace]);
        var outcome = Kleene.All(
            children.Take(before.Count + vetoes.Count + nodes.Count).Select(child => child.Outcome)
        );
        var trace = new Trace("criteria", new RuleText("", ""), outcome, "criteria")
        {
            Args = [FactValue.OfNumber(met), FactValue.OfNumber(met + notMet + notKnown)],
            Points = most > 0 ? points : null,
            Max = most > 0 ? most : null,
            Children = children,
            Missing = Trace.MissingOf(children),
        };
        return new CriteriaEvaluation(trace, points, most, met, notMet, notKnown, grades);
    }

    private static Node Of(CriteriaNode node, NotApplicableMeans waived, FactSet facts) =>
        node switch
        {
            CriteriaGroup group => Group(group, waived, facts),
            CriteriaLeaf leaf => Leaf(leaf, waived, facts),
            _ => throw new InvalidOperationException($"No such node: {node.GetType().Name}"),
        };

    private static Node Leaf(CriteriaLeaf leaf, NotApplicableMeans waived, FactSet facts)
    {
        if (facts.IsNotApplicable(leaf.Code) && leaf.MayNotApply)
        {
            var full = waived == NotApplicableMeans.Full;
            var points = full ? Score.Of(leaf.Most) : Score.Zero;
            var skipped = new Trace(leaf.Code, leaf.Title, Outcome.Met, full ? "waived-full" : "waived")
            {
                Points = points,
            };
            return new Node(skipped, points, leaf.Most, full ? 0 : leaf.Most, full ? 1 : 0, 0, 0);
        }
        var trace = LeafEvaluator.Evaluate(leaf, facts);
        var counted = leaf is not AdjustLeaf;
        return new Node(
            trace,
            trace.Points ?? Score.Zero,
            leaf.Most,
            0,
            counted && trace.Outcome == Outcome.Met ? 1 : 0,
            counted && trace.Outcome == Outcome.NotMet ? 1 : 0,
            counted && trace.Outcome == Outcome.NotKnown ? 1 : 0
        );
    }

    private static Node Group(CriteriaGroup group, NotApplicableMeans waived, FactSet facts)
    {
        var children = group.Children.Select(child => Of(child, waived, facts)).ToList();
        var own = group.Judged ? LeafEvaluator.Judged(group.Code, group.Title, group.Most, facts) : null;
        var (sum, rest) = own is null ? Sum(children, waived, group.Most) : (own.Points!.Value, 0m);
        var points = sum.Within(decimal.MinValue, group.Most);
        var (met, unknown) = (children.Sum(child => child.Met), children.Sum(child => child.NotKnown));
        var notMet = children.Sum(child => child.NotMet);
        var floor = OwnFloor(group, rest > 0 ? Score.Of(group.Most) : points, met, unknown);
        var outcome = floor ?? Kleene.All(children.Where(Counts).Select(child => child.Trace.Outcome));
        var capped = group.Max is { } max && sum.Low > max;
        var missing = Trace.MissingOf(children.Select(child => child.Trace));
        var trace = new Trace(group.Code, group.Title, outcome, capped ? "group-capped" : "group")
        {
            Args = [FactValue.OfNumber(met), FactValue.OfNumber(met + notMet + unknown)],
            Threshold = group.Minimum is { } least ? FactValue.OfNumber(least) : null,
            Points = group.Most > 0 ? points : null,
            Max = group.Most > 0 ? group.Most : null,
            Children = [.. children.Select(child => child.Trace)],
            Missing = own is null ? missing : [.. own.Missing, .. missing],
        };
        var below = children.Select(child => child.Floor).Append(floor ?? Outcome.Met);
        return new Node(trace, points, group.Most, rest, met, notMet, unknown) { Floor = Kleene.All(below) };
    }

    private static bool Counts(Node node) => node.Met + node.NotMet + node.NotKnown > 0;

    /// <summary>Null where the group asks for no minimum of its own.</summary>
    private static Outcome? OwnFloor(CriteriaGroup group, Score points, int met, int notKnown)
    {
        if (group.Minimum is null && group.MetAtLeast is null)
            return null;
        var byPoints = group.Minimum is { } least ? points.Reaches(least) : Outcome.Met;
        var byCount = group.MetAtLeast is { } needed ? Reaches(needed, met, notKnown) : Outcome.Met;
        return Kleene.All([byPoints, byCount]);
    }

    private static Outcome Reaches(int needed, int met, int notKnown) =>
        met >= needed ? Outcome.Met
        : met + notKnown < needed ? Outcome.NotMet
        : Outcome.NotKnown;

    /// <summary>Points of siblings; where some do not apply and the set says so, the rest is scaled up.</summary>
    private static (Score Points, decimal Waived) Sum(List<Node> nodes, NotApplicableMeans waived, decimal most)
    {
        var points = nodes.Aggregate(Score.Zero, (sum, node) => sum + node.Points);
        var all = nodes.Sum(node => node.Most);
        var away = nodes.Sum(node => node.Waived);
        if (away == 0)
            return (points, 0);
        if (away >= all)
            return (points, most);
        return waived == NotApplicableMeans.Rescale ? (points.Times(all / (all - away)), 0) : (points, 0);
    }

    private static Trace Named(NamedCondition condition, FactSet facts, bool veto)
    {
        var check = condition.When.Check(facts);
        var outcome = veto ? Kleene.Not(check.Outcome) : check.Outcome;
        return Trace.OfChildren(condition.Code, condition.Title, outcome, veto ? "veto" : "precondition", [check]);
    }
}

namespace DangVu.Kernel.Rules;

/// <summary>Walks a criteria set: leaves to points, groups to caps and minima, the whole to a grade.</summary>
internal static class CriteriaEvaluator
{
    public static CriteriaEvaluation Evaluate(CriteriaBody body, FactSet facts)
    {
        var nodes = body.Nodes.Select(node => NodeEvaluator.Of(node, body.NotApplicable, facts)).ToList();
        // A total that the parts do not give is refused when the set is read.
        var most = nodes.Sum(node => node.Most);
        var together = Siblings.Sum(nodes, body.NotApplicable);
        // Where perhaps nothing at all applies, there may be no points either.
        var points = (together.MayBeAway ? together.Points with { Low = 0 } : together.Points).Within(0, most);
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
        var trace = new Trace("criteria", new RuleText("", ""), outcome, Reason(before, vetoes, nodes))
        {
            Args = [FactValue.OfNumber(met), FactValue.OfNumber(met + notMet + notKnown)],
            Points = most > 0 ? points : null,
            Max = most > 0 ? most : null,
            Children = children,
            Missing = Trace.MissingOf(children),
        };
        return new CriteriaEvaluation(trace, points, most, met, notMet, notKnown, grades);
    }

    /// <summary>What stands in the way is said first: otherwise "not met because 9 of 9 are met" would be read.</summary>
    private static string Reason(List<Trace> before, List<Trace> vetoes, List<Judged> nodes) =>
        vetoes.Exists(trace => trace.Outcome == Outcome.NotMet) ? "criteria-vetoed"
        : before.Exists(trace => trace.Outcome == Outcome.NotMet) ? "criteria-unprepared"
        : nodes.Exists(node => node.Floor == Outcome.NotMet) ? "criteria-below-minimum"
        : "criteria";

    private static Trace Named(NamedCondition condition, FactSet facts, bool veto)
    {
        var check = condition.When.Check(facts);
        var outcome = veto ? Kleene.Not(check.Outcome) : check.Outcome;
        return Trace.OfChildren(
            condition.Code,
            condition.Title,
            outcome,
            veto ? $"veto.{Reading.Kebab.Of(outcome)}" : "precondition",
            [check]
        );
    }
}

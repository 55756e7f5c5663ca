namespace DangVu.Kernel.Rules;

/// <summary>Goes down the grades from the best: the first that is met is the grade; those not known above it stay possible.</summary>
internal static class GradeChooser
{
    public static GradeChoice Choose(IReadOnlyList<GradeRule> grades, GradeTally tally, FactSet facts)
    {
        var forced = grades.Select(grade => Forced(grade, facts)).ToList();
        var traces = grades.Select((grade, i) => Grade(grade, i == grades.Count - 1, tally, facts, forced[i])).ToList();
        var certain = forced.FindIndex(force => force?.Outcome == Outcome.Met);
        if (certain >= 0)
            return new GradeChoice(grades[certain].Code, [grades[certain].Code], [grades[certain].Code], traces);
        var possible = new List<string>();
        for (var i = 0; i < grades.Count; i++)
        {
            if (traces[i].Outcome == Outcome.NotMet)
                continue;
            possible.Add(grades[i].Code);
            if (traces[i].Outcome == Outcome.Met)
                break;
        }
        for (var i = 0; i < grades.Count; i++)
        {
            if (forced[i]?.Outcome == Outcome.NotKnown && !possible.Contains(grades[i].Code))
                possible.Add(grades[i].Code);
        }
        var open = grades.Where((_, i) => traces[i].Outcome != Outcome.NotMet).Select(grade => grade.Code).ToList();
        return new GradeChoice(possible.Count == 1 ? possible[0] : null, possible, open, traces);
    }

    private static Trace? Forced(GradeRule grade, FactSet facts)
    {
        if (grade.Forces.Count == 0)
            return null;
        var forces = grade.Forces.Select(force => Named(force, facts)).ToList();
        return Trace.OfChildren(
            $"forces.{grade.Code}",
            grade.Title,
            Kleene.Any(forces.Select(force => force.Outcome)),
            "forces",
            forces
        );
    }

    private static Trace Grade(GradeRule grade, bool last, GradeTally tally, FactSet facts, Trace? forced)
    {
        var parts = new List<Trace>();
        if (!last && tally.Standing != Outcome.Met)
            parts.Add(new Trace("standing", new RuleText("", ""), tally.Standing, "standing"));
        if (grade.PointsFrom is { } from)
            parts.Add(Points(from, tally.Points));
        if (grade.MetAll || grade.MetAtLeast is not null)
            parts.Add(Count(grade.MetAll ? tally.Total : grade.MetAtLeast!.Value, tally));
        parts.AddRange(grade.Requires.Select(condition => Named(condition, facts)));
        var outcome = Kleene.All(parts.Select(part => part.Outcome));
        if (forced is not null)
        {
            parts.Add(forced);
            outcome = Kleene.Any([outcome, forced.Outcome]);
        }
        return Trace.OfChildren($"grade.{grade.Code}", grade.Title, outcome, "grade", parts);
    }

    private static Trace Points(decimal from, Score? points) =>
        new("points", new RuleText("", ""), points?.Reaches(from) ?? Outcome.NotKnown, "points-from")
        {
            Threshold = FactValue.OfNumber(from),
            Args = [FactValue.OfNumber(from)],
            Points = points,
            Missing = points is { } known && known.Reaches(from) != Outcome.NotKnown ? [] : ["points"],
        };

    private static Trace Count(int needed, GradeTally tally)
    {
        var outcome =
            tally.Met >= needed ? Outcome.Met
            : tally.Met + tally.NotKnown < needed ? Outcome.NotMet
            : Outcome.NotKnown;
        return new Trace("met", new RuleText("", ""), outcome, "met-at-least")
        {
            Args = [FactValue.OfNumber(tally.Met), FactValue.OfNumber(tally.Total), FactValue.OfNumber(needed)],
        };
    }

    private static Trace Named(NamedCondition condition, FactSet facts)
    {
        var check = condition.When.Check(facts);
        return Trace.OfChildren(condition.Code, condition.Title, check.Outcome, "condition", [check]);
    }
}

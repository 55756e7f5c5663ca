namespace DangVu.Kernel.Rules;

/// <summary>A classification: grades by points and conditions, best first, with quotas.</summary>
public sealed record GradesBody(FactDefinition? Points, IReadOnlyList<GradeRule> Grades) : RuleBody
{
    public override BodyKind Kind => BodyKind.Grades;

    /// <summary>Formulas that the conditions of the grades use.</summary>
    public IReadOnlyList<NamedValue> Values { get; init; } = [];

    public GradeRule? Find(string code) => Grades.FirstOrDefault(grade => grade.Code == code);

    /// <summary>Which grades the rule leaves open. People choose among them; the engine never decides.</summary>
    public GradeChoice Evaluate(FactSet facts)
    {
        Score? points = Points is not null && facts.Find(Points.Name) is { } value ? Score.Of(value.Number) : null;
        return GradeChooser.Choose(Grades, new GradeTally(points, 0, 0, 0, Outcome.Met), facts);
    }

    /// <summary>Each quota with what it comes to for these counts of grades.</summary>
    public IReadOnlyList<(GradeRule Grade, QuotaOutcome Outcome)> Weigh(IReadOnlyDictionary<string, int> counts) =>
        [.. Grades.Where(grade => grade.Quota is not null).Select(grade => (grade, grade.Quota!.Weigh(counts)))];
}

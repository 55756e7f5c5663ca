namespace DangVu.Kernel.Rules;

/// <summary>The outcome of a criteria set for one case.</summary>
public sealed record CriteriaEvaluation(
    Trace Trace,
    Score Points,
    decimal Most,
    int Met,
    int NotMet,
    int NotKnown,
    GradeChoice Grades
)
{
    /// <summary>Leaves that apply.</summary>
    public int Total => Met + NotMet + NotKnown;

    /// <summary>The grade, once nothing that is missing could change it.</summary>
    public string? Grade => Grades.Grade;

    public IReadOnlyList<string> Missing => Trace.Missing;
}

namespace DangVu.Kernel.Rules;

/// <summary>The grades that a case can still have, best first, with the reason for each.</summary>
public sealed record GradeChoice(string? Grade, IReadOnlyList<string> Possible, IReadOnlyList<Trace> Trace)
{
    public bool Allows(string grade) => Possible.Contains(grade, StringComparer.Ordinal);
}

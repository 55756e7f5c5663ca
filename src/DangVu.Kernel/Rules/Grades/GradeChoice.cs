namespace DangVu.Kernel.Rules;

/// <summary>
/// What the rule says of the grades of one case. Grade: the best one it reaches, once nothing missing could change that.
/// Possible: the best ones it can still reach. Open: every grade that the rule does not close; people choose among these.
/// </summary>
public sealed record GradeChoice(
    string? Grade,
    IReadOnlyList<string> Possible,
    IReadOnlyList<string> Open,
    IReadOnlyList<Trace> Trace
)
{
    public bool Allows(string grade) => Open.Contains(grade, StringComparer.Ordinal);
}

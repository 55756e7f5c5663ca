namespace DangVu.Documents;

/// <summary>
/// What a file says of itself beside its text. Nothing is filled in from the machine or the person who runs the programme, and no
/// clock is read: a time that is not given is left out.
/// </summary>
public sealed record PaperInfo
{
    public static PaperInfo None { get; } = new();

    /// <summary>The body that made it; never a person.</summary>
    public string? Author { get; init; }

    public DateTimeOffset? Created { get; init; }
}

using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>
/// Some module (a meeting, an inspection, a self-review) found a shortcoming or agreed a remedy; the register of shortcomings writes it
/// down in the same transaction. It stands at this level so that every module may raise it. Raise it only when
/// <see cref="Problem"/> is null.
/// </summary>
/// <param name="Source">review, inspection, meeting, comment, self-review. A remedy from self-review carries no text, cause or kind.</param>
/// <param name="SourceId">The record it was found in.</param>
/// <param name="Deadline">Null: the rule's own number of days after it was found.</param>
internal sealed record ShortcomingFound(
    Guid BodyId,
    Guid? MemberId,
    string Source,
    Guid? SourceId,
    DateOnly FoundOn,
    string? Text,
    string Remedy,
    DateOnly? Deadline = null,
    Guid? OwnerMemberId = null,
    string? Cause = null,
    string? Kind = null
)
{
    public Refusal? Problem() =>
        string.IsNullOrWhiteSpace(Remedy) ? Refusal.Invalid("remedy", "field.required")
        : Deadline < FoundOn ? Refusal.Invalid("deadline", "shortcomings.due-before-found", FoundOn)
        : null;
}

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

/// <summary>
/// A remedy agreed in self-review was done, dropped or taken up again there; the register of shortcomings follows. Nothing else of it is told.
/// </summary>
/// <param name="State">open, done, dropped.</param>
internal sealed record RemedySettled(Guid RemedyId, string State, DateOnly On);

/// <summary>The register moved a shortcoming on; the module it came from may follow.</summary>
/// <param name="State">open, remedied, carried, verified, dropped.</param>
internal sealed record ShortcomingFollowed(string Source, Guid? SourceId, string State, DateOnly On, DateOnly Deadline);

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Reviews.Contracts;

/// <summary>What other modules know of a shortcoming. Text is empty for a remedy from self-review.</summary>
internal sealed record ShortcomingRef(
    Guid Id,
    Guid BodyId,
    Guid? MemberId,
    string? Text,
    string Remedy,
    DateOnly FoundOn,
    DateOnly Deadline,
    string State
);

/// <summary>The register of shortcomings as higher modules use it; lower ones raise <see cref="ShortcomingFound"/>.</summary>
internal interface IShortcomings
{
    /// <summary>Writes one down inside the act under way; the caller has checked that the actor may.</summary>
    Task<Result<Guid>> Add(Work work, ShortcomingFound found);

    /// <summary>Those of a body and its members that were not closed by the day.</summary>
    Task<IReadOnlyList<ShortcomingRef>> OpenOn(DateOnly day, Guid bodyId, Guid? memberId = null);
}

/// <summary>A review sheet of a collective or a member as classification reads it.</summary>
/// <param name="Subject">committee, standing-committee, cell-committee, cell or member.</param>
internal sealed record ReviewResult(
    Guid SheetId,
    int Year,
    Guid BodyId,
    string Subject,
    Guid? MemberId,
    string? OwnGrade,
    DateOnly ConcludedOn
);

internal interface IReviews
{
    /// <summary>The concluded sheets of the year-end round of a year.</summary>
    Task<IReadOnlyList<ReviewResult>> Concluded(int year, DateOnly day);
}

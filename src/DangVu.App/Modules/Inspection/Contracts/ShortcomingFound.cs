namespace DangVu.App.Modules.Inspection.Contracts;

/// <summary>
/// An inspection or supervision named a shortcoming; whoever keeps the register of shortcomings takes it in, in the same transaction.
/// </summary>
/// <param name="Source">"inspections/id" of the item of the yearly programme, or "inspection-cases/id".</param>
/// <param name="BodyId">The body that has to put it right, or the member's cell.</param>
/// <param name="MemberId">Set when it is a member's.</param>
internal sealed record ShortcomingFound(
    string Source,
    Guid BodyId,
    Guid? MemberId,
    string Text,
    string? Remedy,
    DateOnly FoundOn,
    DateOnly? DueOn
);

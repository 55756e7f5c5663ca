namespace DangVu.App.Modules.SelfReview.Contracts;

/// <summary>What others may know: in which months of which body how many turns were held. Never whose, never what.</summary>
internal sealed record HeldTurns(Guid BodyId, string Collective, DateOnly Month, int Held);

internal interface ISelfReviews
{
    Task<IReadOnlyList<HeldTurns>> Held(DateOnly from, DateOnly asOf, Guid? bodyId = null);
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Works.Domain;

namespace DangVu.App.Modules.Works;

/// <summary>A work not yet handed over goes on under the body that takes over, with its money, notes and photographs.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        BodyRows.Lines<PublicWork>(
            work,
            plan,
            "works",
            w => w.State != WorkStates.HandedOver && w.State != WorkStates.Annulled
        );

    public async Task Follow(Work work, Reorganised happened)
    {
        var given = await BodyRows.HandOn<PublicWork>(
            work,
            happened,
            w => w.State != WorkStates.HandedOver && w.State != WorkStates.Annulled
        );
        await BodyRows.Along<Contribution>(work, given, nameof(Contribution.WorkId));
        await BodyRows.Along<Receipt>(work, given, nameof(Receipt.WorkId));
        await BodyRows.Along<Spending>(work, given, nameof(Spending.WorkId));
        await BodyRows.Along<ProgressNote>(work, given, nameof(ProgressNote.WorkId));
        await BodyRows.Along<Photo>(work, given, nameof(Photo.WorkId));
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Classification;

/// <summary>A classification belongs to the body as it was when the round opened; nothing of it moves.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        [
            .. BodyRows.Line(
                "classifications",
                Fates.Stays,
                await BodyRows.Count<Subject>(work, plan.Touched, _ => true)
            ),
        ];

    public Task Follow(Work work, Reorganised happened) => Task.CompletedTask;
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;

namespace DangVu.App.Modules.Recognition;

/// <summary>
/// A dossier is the cell's own way to its recognition: it stays with the cell, also when the cell ends. The body that takes over
/// registers anew, by its own resolution.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        [
            .. BodyRows.Line(
                "dossiers",
                Fates.Stays,
                await BodyRows.Count<Dossier>(work, plan.Touched, d => d.Stage != DossierStages.Withdrawn)
            ),
        ];

    public Task Follow(Work work, Reorganised happened) => Task.CompletedTask;
}

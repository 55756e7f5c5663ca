using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Cadres;

/// <summary>
/// Classes still only planned are held by the body that takes over. Planning lists were made for a post of the body that ended, and
/// stay with it; what somebody learnt or was given stays where it happened.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        [
            .. await BodyRows.Lines<TrainingClass>(work, plan, "classes", c => c.State == ClassStates.Planned),
            .. BodyRows.Line(
                "cadre-plans",
                Fates.Stays,
                await BodyRows.Count<CadrePlan>(work, plan.Touched, _ => true)
            ),
        ];

    public Task Follow(Work work, Reorganised happened) =>
        BodyRows.HandOn<TrainingClass>(work, happened, c => c.State == ClassStates.Planned);
}

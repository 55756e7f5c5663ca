using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Directives;

/// <summary>
/// Study sessions not yet held are held by the body that takes over. A register of documents ends with its body and stays whole, as an
/// archive does: its numbers are that body's own.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        [
            .. await BodyRows.Lines<StudySession>(
                work,
                plan,
                "studies",
                s => s.RecordedOn == null && s.CancelledOn == null
            ),
            .. BodyRows.Line("documents", Fates.Stays, await BodyRows.Count<Directive>(work, plan.Touched, _ => true)),
        ];

    public async Task Follow(Work work, Reorganised happened)
    {
        var given = await BodyRows.HandOn<StudySession>(
            work,
            happened,
            s => s.RecordedOn == null && s.CancelledOn == null
        );
        await BodyRows.Along<StudyDocument>(work, given, nameof(StudyDocument.StudyId));
    }
}

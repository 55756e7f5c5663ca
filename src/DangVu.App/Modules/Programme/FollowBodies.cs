using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;

namespace DangVu.App.Modules.Programme;

/// <summary>Open tasks of a body that ends go over with their steps; its programmes and targets stay with it.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        [
            .. await BodyRows.Lines<ProgrammeTask>(
                work,
                plan,
                "tasks",
                t => t.State == TaskStates.Planned || t.State == TaskStates.Doing
            ),
            .. BodyRows.Line(
                "programmes",
                Fates.Stays,
                await BodyRows.Count<WorkProgramme>(work, plan.Touched, _ => true)
            ),
        ];

    public async Task Follow(Work work, Reorganised happened)
    {
        var given = await BodyRows.HandOn<ProgrammeTask>(
            work,
            happened,
            t => t.State == TaskStates.Planned || t.State == TaskStates.Doing
        );
        await BodyRows.Along<TaskStep>(work, given, nameof(TaskStep.TaskId));
        await BodyRows.Along<TaskHelper>(work, given, nameof(TaskHelper.TaskId));
    }
}

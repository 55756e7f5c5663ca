using DangVu.App.Acts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks;

/// <summary>The year's notebooks go along with their members, see <c>NotebookMoves</c>; those of past years stay where they were kept.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var year = plan.On.Year;
        var moved = plan.Members.Select(m => m.MemberId).ToList();
        return
        [
            .. BodyRows.Line(
                "notebooks",
                Fates.Moves,
                await work.Db.Set<Notebook>().CountAsync(n => n.Year == year && moved.Contains(n.MemberId))
            ),
            .. BodyRows.Line(
                "notebooks-past",
                Fates.Stays,
                await BodyRows.Count<Notebook>(work, plan.Ended, n => n.Year < year)
            ),
        ];
    }

    public Task Follow(Work work, Reorganised happened) => Task.CompletedTask;
}

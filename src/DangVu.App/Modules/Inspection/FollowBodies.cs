using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection;

/// <summary>
/// What a body still had to inspect is inspected by the body that takes over, within its own programme of that year where it has one, and
/// an inspection still to come looks at the body that took over. Open cases go over with their closed circle; the preview
/// does not count them, for that there is a case is the circle's to know. Decisions on discipline stay where they were made: they are found
/// in the member's file.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan) =>
        [
            .. await BodyRows.Lines<InspectionItem>(work, plan, "inspections", i => i.State == ItemStates.Planned),
            .. BodyRows.Line("inspected", Fates.Moves, await Subjects(work, plan).CountAsync()),
            .. BodyRows.Line(
                "disciplines",
                Fates.Stays,
                await BodyRows.Count<DisciplineDecision>(work, plan.Touched, d => d.AnnulledOn == null)
            ),
        ];

    public async Task Follow(Work work, Reorganised happened)
    {
        foreach (var item in await Subjects(work, happened).ToListAsync())
            item.SubjectBodyId = happened.Heirs[item.SubjectBodyId!.Value];
        await BodyRows.HandOn<InspectionCase>(work, happened, c => c.State == CaseStates.Open);
        await Items(work, happened);
    }

    /// <summary>The items of each year go into the heir's programme of that year; where there is none, one is begun with the old one's day.</summary>
    private static async Task Items(Work work, Reorganised happened)
    {
        var given = await BodyRows.HandOn<InspectionItem>(work, happened, i => i.State == ItemStates.Planned);
        if (given.Count == 0)
            return;
        var ids = given.Keys.ToList();
        var items = await work.Db.Set<InspectionItem>().Where(i => ids.Contains(i.Id)).ToListAsync();
        var heirs = given.Values.Distinct().ToList();
        var old = items.Select(i => i.ProgrammeId).Distinct().ToList();
        var begun = await work
            .Db.Set<InspectionProgramme>()
            .Where(p => old.Contains(p.Id) || heirs.Contains(p.BodyId))
            .ToListAsync();
        foreach (var item in items.OrderBy(i => i.Id))
        {
            var heir = given[item.Id];
            if (begun.Find(p => p.BodyId == heir && p.Year == item.Year) is not { } programme)
            {
                programme = new InspectionProgramme
                {
                    Id = work.NewId(),
                    BodyId = heir,
                    Year = item.Year,
                    SignedOn = begun.First(p => p.Id == item.ProgrammeId).SignedOn,
                };
                work.Db.Add(programme);
                begun.Add(programme);
            }
            item.ProgrammeId = programme.Id;
        }
    }

    private static IQueryable<InspectionItem> Subjects(Work work, Reorganised plan)
    {
        var gone = plan.Heirs.Where(h => h.Value is not null).Select(h => h.Key).ToList();
        return work
            .Db.Set<InspectionItem>()
            .Where(i =>
                i.State == ItemStates.Planned && i.SubjectBodyId != null && gone.Contains(i.SubjectBodyId.Value)
            );
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection;

/// <summary>Members disciplined since the start of the term (P7), and what the yearly programmes planned and did (P19).</summary>
internal sealed class InspectionFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (begin, asOf) = (span.Term.From, span.AsOf);
        var disciplined = await work
            .Db.Set<DisciplineDecision>()
            .AsNoTracking()
            .Where(d =>
                d.MemberId != null
                && d.DecidedOn >= begin
                && d.DecidedOn <= asOf
                && d.EffectFrom <= asOf
                && (d.AnnulledOn == null || d.AnnulledOn > asOf)
            )
            .OrderBy(d => d.DecidedOn)
            .ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.MemberId })
            .ToListAsync();
        var items = await (
            from item in work.Db.Set<InspectionItem>().AsNoTracking()
            join programme in work.Db.Set<InspectionProgramme>() on item.ProgrammeId equals programme.Id
            where programme.SignedOn >= begin && programme.SignedOn <= asOf
            where item.CancelledOn == null || item.CancelledOn > asOf
            orderby item.Year, item.Quarter, item.Id
            select new { item.Id, item.DoneOn }
        ).ToListAsync();
        var done = items.Where(i => i.DoneOn <= asOf).ToList();
        return
        [
            new(
                "discipline.members",
                disciplined.Select(d => d.MemberId).Distinct().Count(),
                [.. disciplined.Select(d => "disciplines/" + d.Id)],
                "figure.discipline.members"
            ),
            new(
                "inspection.planned",
                items.Count,
                [.. items.Select(i => "inspections/" + i.Id)],
                "figure.inspection.planned"
            ),
            new("inspection.done", done.Count, [.. done.Select(i => "inspections/" + i.Id)], "figure.inspection.done"),
        ];
    }
}

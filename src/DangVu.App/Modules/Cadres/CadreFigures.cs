using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres;

/// <summary>Persons on approved planning lists, classes held, members trained (P16, P20).</summary>
internal sealed class CadreFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (begin, asOf) = (span.Term.From, span.AsOf);
        var planned = await (
            from person in work.Db.Set<PlannedPerson>().AsNoTracking()
            join plan in work.Db.Set<CadrePlan>() on person.PlanId equals plan.Id
            where plan.ApprovedOn >= begin && plan.ApprovedOn <= asOf
            where person.AddedOn <= asOf && (person.RemovedOn == null || person.RemovedOn > asOf)
            orderby person.Id
            select new { person.Id, person.MemberId }
        ).ToListAsync();
        var persons = planned.DistinctBy(p => p.MemberId).ToList();
        var held = await work
            .Db.Set<TrainingClass>()
            .AsNoTracking()
            .Where(c => c.State == ClassStates.Held && c.HeldOn >= begin && c.HeldOn <= asOf)
            .OrderBy(c => c.From)
            .ThenBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync();
        var trained = await work
            .Db.Set<TrainingRecord>()
            .AsNoTracking()
            .Where(r => r.Result != ClassResults.Absent && r.On >= begin && r.On <= asOf)
            .Select(r => r.MemberId)
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync();
        return
        [
            new(
                "cadres.planned",
                persons.Count,
                [.. persons.Select(p => "planned-persons/" + p.Id)],
                "figure.cadres.planned"
            ),
            new(
                "training.classes",
                held.Count,
                [.. held.Select(id => "training-classes/" + id)],
                "figure.training.classes"
            ),
            new(
                "training.members",
                trained.Count,
                [.. trained.Select(id => "members/" + id)],
                "figure.training.members"
            ),
        ];
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions;

/// <summary>Who was admitted, recognised, screened, and who left the Party (P18).</summary>
internal sealed class AdmissionFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (begin, asOf) = (span.Term.From, span.AsOf);
        var candidates = work.Db.Set<Candidate>().AsNoTracking();
        var admitted = await candidates
            .Where(c => c.AdmittedOn >= begin && c.AdmittedOn <= asOf)
            .OrderBy(c => c.AdmittedOn)
            .ThenBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync();
        var recognised = await candidates
            .Where(c => c.RecognitionDecidedOn >= begin && c.RecognitionDecidedOn <= asOf && c.RecognisedOn <= asOf)
            .OrderBy(c => c.RecognitionDecidedOn)
            .ThenBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync();
        var left = await work
            .Db.Set<Movement>()
            .AsNoTracking()
            .Where(m => MovementKinds.OutOfParty.Contains(m.Kind) && m.On >= begin && m.On <= asOf)
            .OrderBy(m => m.On)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync();
        var screened = await work
            .Db.Set<ScreeningEntry>()
            .AsNoTracking()
            .Where(e => e.OutcomeOn >= begin && e.OutcomeOn <= asOf)
            .OrderBy(e => e.OutcomeOn)
            .ThenBy(e => e.Id)
            .Select(e => e.Id)
            .ToListAsync();
        return
        [
            Count("admissions.admitted", "admissions", admitted),
            Count("admissions.recognised", "admissions", recognised),
            Count("members.left", "movements", left),
            Count("screening.reviewed", "screening-entries", screened),
        ];
    }

    private static Figure Count(string name, string kind, List<Guid> ids) =>
        new(name, ids.Count, [.. ids.Select(id => $"{kind}/{id}")], "figure." + name);
}

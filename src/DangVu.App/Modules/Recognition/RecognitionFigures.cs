using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition;

/// <summary>Hamlet and quarter cells on their way to "clean and comprehensively strong", as they stood on the day.</summary>
internal sealed class RecognitionFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (since, day) = (span.Term.From, span.AsOf);
        var cells = (await work.Get<IBodies>().All()).Where(b => b.IsHamletOrQuarter && b.ExistsOn(day)).ToList();
        var ids = cells.Select(c => c.Id).ToList();
        var dossiers = await work
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d =>
                d.Award == Awards.CleanAndStrong
                && d.RegisteredOn >= since
                && d.RegisteredOn <= day
                && ids.Contains(d.BodyId)
            )
            .ToListAsync();
        var dossierIds = dossiers.Select(d => d.Id).ToList();
        var steps = await work
            .Db.Set<DossierStep>()
            .AsNoTracking()
            .Where(s => dossierIds.Contains(s.DossierId) && s.On <= day)
            .ToListAsync();
        var stood = steps
            .GroupBy(s => s.DossierId)
            .ToDictionary(g => g.Key, g => g.OrderBy(s => s.On).ThenBy(s => s.Id).Last().Stage);
        var live = dossiers
            .Where(d =>
                stood.GetValueOrDefault(d.Id) is { } stage
                && stage != DossierStages.Withdrawn
                && !(stage == DossierStages.Recognised && d.ValidTo < day)
            )
            .OrderBy(d => ids.IndexOf(d.BodyId))
            .ToList();
        return
        [
            new Figure(
                "recognition.cells.total",
                cells.Count,
                [.. cells.Select(c => "bodies/" + c.Id)],
                "figure.recognition.cells.total"
            ),
            new Figure(
                "recognition.cells.registered",
                live.Select(d => d.BodyId).Distinct().Count(),
                Evidence(live),
                "figure.recognition.cells.registered"
            ),
            Named(
                "recognition.cells.recognised",
                [.. live.Where(d => stood[d.Id] == DossierStages.Recognised && d.ValidFrom <= day)],
                cells
            ),
            Named("recognition.cells.preparing", [.. live.Where(d => stood[d.Id] == DossierStages.Preparing)], cells),
        ];
    }

    private static Figure Named(string name, List<Dossier> of, List<BodyRef> cells) =>
        new(
            name,
            of.Select(d => cells.First(c => c.Id == d.BodyId).Name).Distinct().ToArray(),
            Evidence(of),
            "figure." + name
        );

    private static List<string> Evidence(List<Dossier> of) => [.. of.Select(d => "recognitions/" + d.Id)];
}

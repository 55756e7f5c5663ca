using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition;

/// <summary>Dossiers that are under way keep the version by which their cell registered; here they are counted by family.</summary>
internal sealed class OpenDossiers : IRuleCases
{
    private const int Shown = 20;

    public async Task<OpenCases> Open(Work work, string family)
    {
        if (!family.StartsWith(Awards.Prefix, StringComparison.Ordinal))
            return OpenCases.None;
        var bodies = (await work.Get<IBodies>().All())
            .Where(b => work.Actor.May("recognition.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var award = family[Awards.Prefix.Length..];
        var open = await work
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d => d.Award == award && d.Stage != DossierStages.Recognised && d.Stage != DossierStages.Withdrawn)
            .Select(d => new
            {
                d.Id,
                d.BodyId,
                d.Rule,
            })
            .ToListAsync();
        return new OpenCases(
            open.Count,
            [
                .. open.Where(d => bodies.ContainsKey(d.BodyId))
                    .Select(d => new OpenCase(d.Rule, bodies[d.BodyId], "/recognition/" + d.Id))
                    .OrderBy(c => c.Title, StringComparer.Ordinal)
                    .Take(Shown),
            ]
        );
    }
}

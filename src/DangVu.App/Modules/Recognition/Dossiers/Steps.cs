using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>What the steps of a dossier share.</summary>
internal static class Steps
{
    public static async Task<Result<(Dossier Dossier, BodyRef Body)>> Find(Work work, Guid id, string permission)
    {
        var dossier = await work.Db.Set<Dossier>().SingleOrDefaultAsync(d => d.Id == id);
        if (dossier is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(dossier.BodyId, permission);
        return body.IsRefused ? Result<(Dossier, BodyRef)>.Refused(body.Refusals) : (dossier, body.Value);
    }

    public static Refusal Wrong(Dossier dossier) =>
        Refusal.Rule("recognition.stage", "key:recognition.stage." + dossier.Stage);

    /// <summary>The last step of the dossier, or of the given stage.</summary>
    public static Task<DossierStep?> Last(Work work, Guid dossier, string? stage = null) =>
        work
            .Db.Set<DossierStep>()
            .Where(s => s.DossierId == dossier && (stage == null || s.Stage == stage))
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.Id)
            .FirstOrDefaultAsync();

    /// <summary>Moves a dossier on, if it stands where this step begins and the day is none before its last step.</summary>
    public static async Task<Result<DossierStep>> Move(
        Work work,
        Dossier dossier,
        IReadOnlyList<string> from,
        string to,
        DateOnly? day,
        string by,
        string? note,
        string? document
    )
    {
        if (!from.Contains(dossier.Stage))
            return Wrong(dossier);
        var on = day ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var last = await work.Db.Set<DossierStep>().Where(s => s.DossierId == dossier.Id).MaxAsync(s => s.On);
        if (on < last)
            return Refusal.Invalid("on", "recognition.before", last);
        return Add(work, dossier, to, on, by, note, document);
    }

    public static DossierStep Add(
        Work work,
        Dossier dossier,
        string stage,
        DateOnly on,
        string by,
        string? note,
        string? document
    )
    {
        var step = new DossierStep
        {
            Id = work.NewId(),
            DossierId = dossier.Id,
            BodyId = dossier.BodyId,
            Stage = stage,
            On = on,
            By = by,
            Note = Typed.CleanOrNull(note),
            Document = Typed.CleanOrNull(document),
        };
        dossier.Stage = stage;
        work.Db.Add(step);
        return step;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The level above looks whether a recognised cell is still what it was recognised for.</summary>
/// <param name="RemedyBy">By when what was found is put right; needed where not everything holds.</param>
internal sealed record CheckRecognised(
    Guid DossierId,
    bool StillMet,
    string Findings,
    DateOnly? RemedyBy = null,
    DateOnly? On = null,
    string? By = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CheckRecognised command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.appraise");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        if (await Above.Refused(work, body) is { } own)
            return own;
        if (dossier.Stage != DossierStages.Recognised)
            return Steps.Wrong(dossier);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < dossier.DecidedOn)
            return Refusal.Invalid("on", "recognition.before", dossier.DecidedOn.Value);
        if (Typed.CleanOrNull(command.Findings) is not { } findings)
            return Refusal.Invalid("findings", "field.required");
        if (!command.StillMet && command.RemedyBy is null)
            return Refusal.Invalid("remedyBy", "recognition.remedy-day");
        if (command.RemedyBy < on)
            return Refusal.Invalid("remedyBy", "field.before", on);
        var check = new CheckUp
        {
            Id = work.NewId(),
            DossierId = dossier.Id,
            BodyId = dossier.BodyId,
            On = on,
            StillMet = command.StillMet,
            Findings = findings,
            By = Typed.CleanOrNull(command.By) ?? (await work.Get<IOffices>().Current()).CommitteeName,
            RemedyBy = command.StillMet ? null : command.RemedyBy,
        };
        work.Db.Add(check);
        (dossier.ReopenedOn, dossier.ReopenedFor) = (null, null);
        return check.Id;
    }
}

/// <summary>What a check-up found was put right.</summary>
internal sealed record Remedied(Guid CheckId, string Remedy, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Remedied command)
    {
        if (await work.Db.Set<CheckUp>().SingleOrDefaultAsync(c => c.Id == command.CheckId) is not { } check)
            return Refusal.NotFound("record.none");
        var found = await Steps.Find(work, check.DossierId, "recognition.appraise");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (await Above.Refused(work, found.Value.Body) is { } own)
            return own;
        if (!check.IsOpen)
            return Refusal.Rule("recognition.remedy-none");
        if (Typed.CleanOrNull(command.Remedy) is not { } remedy)
            return Refusal.Invalid("remedy", "field.required");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < check.On)
            return Refusal.Invalid("on", "field.before", check.On);
        (check.RemediedOn, check.Remedy) = (on, remedy);
        return check.Id;
    }
}

/// <summary>
/// Scores of one stage on a dossier: the cell's own while it prepares, the appraiser's on what was handed in, the deciding level's on what
/// was appraised. The stage says whose they are.
/// </summary>
internal sealed record ScoreDossier(
    Guid DossierId,
    IReadOnlyList<ScoreOf> Items,
    DateOnly? On = null,
    string? Expected = null
)
{
    /// <summary>Whose scores are taken at a stage; null: none.</summary>
    public static string? StageAt(string stage) =>
        stage switch
        {
            DossierStages.Registered or DossierStages.Preparing or DossierStages.Returned => ScoreStages.Self,
            DossierStages.Submitted => ScoreStages.Appraised,
            DossierStages.Appraised => ScoreStages.Decided,
            _ => null,
        };

    public static string Permission(string scores) =>
        scores switch
        {
            ScoreStages.Self => "recognition.register",
            ScoreStages.Appraised => "recognition.appraise",
            _ => "recognition.decide",
        };

    public static async Task<Result<Guid>> Handle(Work work, ScoreDossier command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.read");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        if (StageAt(dossier.Stage) is not { } scores)
            return Steps.Wrong(dossier);
        if (!work.Actor.May(Permission(scores), body.Path))
            return Refusal.Forbidden("permission.missing");
        if (scores == ScoreStages.Appraised && await Above.Refused(work, body) is { } own)
            return own;
        if (command.Items.Count == 0)
            return Refusal.Invalid("items", "recognition.no-scores");
        var on = command.On ?? work.Today;
        var done = await work.Get<IScores>()
            .Record(
                work,
                new ScoreOrder(dossier.Id, dossier.BodyId, dossier.Rule, scores, command.Items, on, command.Expected)
            );
        return done.Match<Result<Guid>>(_ => dossier.Id, Result<Guid>.Refused);
    }
}

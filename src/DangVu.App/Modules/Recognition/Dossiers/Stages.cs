using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The cell begins to prepare its self-appraisal dossier.</summary>
internal sealed record Prepare(Guid DossierId, DateOnly? On = null, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Prepare command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        var moved = await Steps.Move(
            work,
            dossier,
            [DossierStages.Registered, DossierStages.Returned],
            DossierStages.Preparing,
            command.On,
            body.Name,
            command.Note,
            null
        );
        return moved.Match<Result<Guid>>(_ => dossier.Id, Result<Guid>.Refused);
    }
}

/// <summary>Sends the dossier up.</summary>
internal sealed record Submit(Guid DossierId, DateOnly? On = null, string? Document = null, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Submit command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        var moved = await Steps.Move(
            work,
            dossier,
            [DossierStages.Preparing],
            DossierStages.Submitted,
            command.On,
            body.Name,
            command.Note,
            command.Document
        );
        return moved.Match<Result<Guid>>(_ => dossier.Id, Result<Guid>.Refused);
    }
}

/// <summary>The appraisal of what was submitted: accepted, or given back with remarks.</summary>
internal sealed record Appraise(
    Guid DossierId,
    bool Accepted,
    string? Remarks = null,
    DateOnly? On = null,
    string? By = null,
    string? Document = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Appraise command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.appraise");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (!command.Accepted && Typed.CleanOrNull(command.Remarks) is null)
            return Refusal.Invalid("remarks", "recognition.remarks-needed");
        var dossier = found.Value.Dossier;
        var by = Typed.CleanOrNull(command.By) ?? (await work.Get<IOffices>().Current()).CommitteeName;
        var to = command.Accepted ? DossierStages.Appraised : DossierStages.Returned;
        var moved = await Steps.Move(
            work,
            dossier,
            [DossierStages.Submitted],
            to,
            command.On,
            by,
            command.Remarks,
            command.Document
        );
        return moved.Match<Result<Guid>>(_ => dossier.Id, Result<Guid>.Refused);
    }
}

/// <summary>Records the decision of recognition. Where the records say that a condition is not met, the decision needs its reason.</summary>
internal sealed record Recognise(
    Guid DossierId,
    string Decision,
    DateOnly? On = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    string? By = null,
    string? Note = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Recognise command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.decide");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Decision) is not { } number)
            return Refusal.Invalid("decision", "field.required");
        var (dossier, _) = found.Value;
        var on = command.On ?? work.Today;
        var from = command.ValidFrom ?? on;
        if (command.ValidTo < from)
            return Refusal.Invalid("validTo", "field.before", from);
        var by = Typed.CleanOrNull(command.By) ?? (await work.Get<IOffices>().Current()).CommitteeName;
        var moved = await Steps.Move(
            work,
            dossier,
            [DossierStages.Appraised],
            DossierStages.Recognised,
            on,
            by,
            command.Note,
            number
        );
        if (moved.IsRefused)
            return Result<Guid>.Refused(moved.Refusals);
        var judged = await Judging.Judge(work, dossier, on);
        if (judged.NotMet.FirstOrDefault() is { } missed && moved.Value.Note is null)
            return Refusal.Invalid("note", "recognition.not-met", missed.Title.Vi);
        moved.Value.RuleChecksum = judged.Rule.Checksum;
        moved.Value.Trace = JsonSerializer.Serialize(judged.Evaluation.Trace);
        dossier.Decision = number;
        dossier.DecidedOn = on;
        dossier.ValidFrom = from;
        dossier.ValidTo = command.ValidTo;
        return dossier.Id;
    }
}

/// <summary>The cell takes its registration back, or the level that recognised takes the recognition away; both with the reason.</summary>
internal sealed record Withdraw(Guid DossierId, string Reason, DateOnly? On = null, string? Decision = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Withdraw command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.read");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        var recognised = dossier.Stage == DossierStages.Recognised;
        if (!work.Actor.May(recognised ? "recognition.decide" : "recognition.register", body.Path))
            return Refusal.Forbidden("permission.missing");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (recognised && Typed.CleanOrNull(command.Decision) is null)
            return Refusal.Invalid("decision", "recognition.withdraw-decision");
        var by = recognised ? (await work.Get<IOffices>().Current()).CommitteeName : body.Name;
        var from = DossierStages.All.Where(s => s != DossierStages.Withdrawn).ToList();
        var moved = await Steps.Move(
            work,
            dossier,
            from,
            DossierStages.Withdrawn,
            command.On,
            by,
            reason,
            command.Decision
        );
        return moved.Match<Result<Guid>>(_ => dossier.Id, Result<Guid>.Refused);
    }
}

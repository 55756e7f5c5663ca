using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The cell begins to prepare its self-appraisal dossier.</summary>
/// <param name="Year">The year to be judged, where it was left open.</param>
internal sealed record Prepare(Guid DossierId, DateOnly? On = null, string? Note = null, int? Year = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Prepare command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        if (command.Year is { } year && (year < dossier.RegisteredOn.Year - 1 || year > dossier.RegisteredOn.Year + 5))
            return Refusal.Invalid("year", "field.range", dossier.RegisteredOn.Year - 1, dossier.RegisteredOn.Year + 5);
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
        if (moved.IsDone && command.Year is not null)
            dossier.Year = command.Year;
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
        if (moved.IsDone)
            (dossier.ReopenedOn, dossier.ReopenedFor) = (null, null);
        return moved.Match<Result<Guid>>(_ => dossier.Id, Result<Guid>.Refused);
    }
}

/// <summary>What is remarked of one criterion.</summary>
internal sealed record RemarkItem(string Item, string Text);

/// <summary>The appraisal of what was submitted, by the level above: accepted, or given back with remarks.</summary>
internal sealed record Appraise(
    Guid DossierId,
    bool Accepted,
    string? Remarks = null,
    DateOnly? On = null,
    string? By = null,
    string? Document = null,
    IReadOnlyList<RemarkItem>? Items = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Appraise command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.appraise");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        if (await Above.Refused(work, body) is { } own)
            return own;
        var items = (command.Items ?? []).Where(i => Typed.CleanOrNull(i.Text) is not null).ToList();
        if (!command.Accepted && Typed.CleanOrNull(command.Remarks) is null && items.Count == 0)
            return Refusal.Invalid("remarks", "recognition.remarks-needed");
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
        if (moved.IsRefused)
            return Result<Guid>.Refused(moved.Refusals);
        var judged = await Judging.Judge(work, dossier, moved.Value.On);
        foreach (var item in items)
        {
            if (judged.All.All(s => s.Code != item.Item))
                return Refusal.Invalid("remark." + item.Item, "recognition.criterion-unknown", item.Item);
            work.Db.Add(
                new Remark
                {
                    Id = work.NewId(),
                    DossierId = dossier.Id,
                    BodyId = dossier.BodyId,
                    StepId = moved.Value.Id,
                    Item = item.Item,
                    Text = Typed.Clean(item.Text),
                }
            );
        }
        // What the appraiser saw is looked at; it stands with the appraisal as it came out that day.
        (dossier.ReopenedOn, dossier.ReopenedFor) = (null, null);
        Kept.On(moved.Value, judged);
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

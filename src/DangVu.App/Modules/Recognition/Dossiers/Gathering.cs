using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="By">Who brought it; left out: who writes it in.</param>
internal sealed record EvidenceItem(
    string Item,
    string Text,
    bool? IsMet = null,
    string? Document = null,
    DateOnly? ExpiresOn = null,
    string? By = null
);

/// <summary>Gathers evidence for criteria, with the cell's own word on whether they are met.</summary>
/// <param name="File">Hung on the last of the items.</param>
internal sealed record AddEvidence(
    Guid DossierId,
    IReadOnlyList<EvidenceItem> Items,
    DateOnly? On = null,
    Upload? File = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, AddEvidence command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, _) = found.Value;
        if (dossier.Stage is DossierStages.Recognised or DossierStages.Withdrawn or DossierStages.Appraised)
            return Steps.Wrong(dossier);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (command.Items.Count == 0)
            return Refusal.Invalid("items", "recognition.no-evidence");
        var codes =
            (await work.Get<IOwnRules>().Find(dossier.Rule))
                ?.As<CriteriaBody>()
                .Leaves()
                .Select(l => l.Code)
                .ToHashSet()
            ?? [];
        var last = Guid.Empty;
        foreach (var item in command.Items)
        {
            if (!codes.Contains(item.Item))
                return Refusal.Invalid("item", "recognition.criterion-unknown", item.Item);
            if (Typed.CleanOrNull(item.Text) is not { } text)
                return Refusal.Invalid("text", "field.required");
            if (item.ExpiresOn < on)
                return Refusal.Invalid("expiresOn", "field.before", on);
            work.Db.Add(
                new Evidence
                {
                    Id = last = work.NewId(),
                    DossierId = dossier.Id,
                    BodyId = dossier.BodyId,
                    Item = item.Item,
                    On = on,
                    Text = text,
                    Document = Typed.CleanOrNull(item.Document),
                    IsMet = item.IsMet,
                    ExpiresOn = item.ExpiresOn,
                    By = Typed.CleanOrNull(item.By) ?? (work.Actor.IsSystem ? null : work.Actor.Name),
                }
            );
        }
        if (command.File is { } file)
        {
            var kept = work.Get<FileStore>().KeepDocument(dossier.BodyId, AttachEvidence.Kind, last, file, "file");
            if (kept.IsRefused)
                return Result<Guid>.Refused(kept.Refusals);
        }
        return command.Items.Count == 1 ? last : dossier.Id;
    }
}

/// <summary>Hangs a file on a piece of evidence.</summary>
internal sealed record AttachEvidence(Guid EvidenceId, string Name, byte[] Content)
{
    /// <summary>What the files hang on.</summary>
    public const string Kind = "recognition-evidence";

    public static async Task<Result<Guid>> Handle(Work work, AttachEvidence command)
    {
        if (await work.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == command.EvidenceId) is not { } evidence)
            return Refusal.NotFound("record.none");
        var found = await Steps.Find(work, evidence.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (evidence.WithdrawnOn is not null)
            return Refusal.Rule("recognition.evidence-withdrawn");
        // After the appraisal nothing is added to what was appraised.
        if (!found.Value.Dossier.IsUnderWay || found.Value.Dossier.Stage == DossierStages.Appraised)
            return Steps.Wrong(found.Value.Dossier);
        var store = work.Get<FileStore>();
        var there = (await store.Of([evidence.Id]))[evidence.Id].ToList();
        var kept = store.AddDocument(
            there,
            evidence.BodyId,
            Kind,
            evidence.Id,
            new Upload(command.Name, command.Content)
        );
        return kept.IsRefused ? Result<Guid>.Refused(kept.Refusals) : kept.Value.Id;
    }
}

/// <summary>
/// Takes evidence back, with the reason: it stays readable and counts no more. What was handed in and appraised with it must be appraised
/// again; a recognised cell must be checked.
/// </summary>
internal sealed record WithdrawEvidence(Guid EvidenceId, string Reason, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, WithdrawEvidence command)
    {
        if (await work.Db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == command.EvidenceId) is not { } evidence)
            return Refusal.NotFound("record.none");
        var found = await Steps.Find(work, evidence.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (evidence.WithdrawnOn is not null)
            return Refusal.Rule("recognition.evidence-withdrawn");
        if (dossier.Stage == DossierStages.Withdrawn)
            return Steps.Wrong(dossier);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < evidence.On)
            return Refusal.Invalid("on", "field.before", evidence.On);
        (evidence.WithdrawnOn, evidence.WithdrawnFor) = (on, reason);
        if (dossier.Stage is DossierStages.Submitted or DossierStages.Appraised or DossierStages.Recognised)
            (dossier.ReopenedOn, dossier.ReopenedFor) = (on, reason);
        if (dossier.Stage == DossierStages.Appraised)
        {
            var moved = await Steps.Move(
                work,
                dossier,
                [DossierStages.Appraised],
                DossierStages.Submitted,
                on,
                body.Name,
                PaperHead.Words["recognition.reopened-note", reason],
                null
            );
            if (moved.IsRefused)
                return Result<Guid>.Refused(moved.Refusals);
        }
        return evidence.Id;
    }
}

/// <summary>Who sees to which criteria, and by when; an empty line takes it away.</summary>
internal sealed record AssignCare(Guid DossierId, IReadOnlyList<CareItem> Items)
{
    public static async Task<Result<Guid>> Handle(Work work, AssignCare command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        if (!dossier.IsUnderWay)
            return Steps.Wrong(dossier);
        var set = (await work.Get<IOwnRules>().Find(dossier.Rule))?.As<CriteriaBody>();
        var codes =
            set?.Leaves()
                .Select(l => l.Code)
                .Concat(set.Preconditions.Concat(set.Vetoes).Select(c => c.Code))
                .ToHashSet(StringComparer.Ordinal)
            ?? [];
        var rows = await work.Db.Set<Care>().Where(c => c.DossierId == dossier.Id).ToListAsync();
        var members = (await work.Get<IMembers>().On(work.Today, body.Id)).Select(m => m.Id).ToHashSet();
        foreach (var item in command.Items)
        {
            if (!codes.Contains(item.Item))
                return Refusal.Invalid("item", "recognition.criterion-unknown", item.Item);
            if (item.MemberId is { } member && !members.Contains(member))
                return Refusal.Invalid("memberId", "recognition.care-member", body.Name);
            var row = rows.FirstOrDefault(r => r.Item == item.Item);
            var (who, todo) = (Typed.CleanOrNull(item.Who), Typed.CleanOrNull(item.Todo));
            if (item.MemberId is null && who is null && todo is null && item.DueOn is null)
            {
                if (row is not null)
                    work.Db.Remove(row);
                continue;
            }
            if (row is null)
                work.Db.Add(
                    row = new Care
                    {
                        Id = work.NewId(),
                        DossierId = dossier.Id,
                        BodyId = dossier.BodyId,
                        Item = item.Item,
                    }
                );
            else
                work.Expect(row, item.Version);
            (row.MemberId, row.Who, row.DueOn, row.Todo) = (item.MemberId, who, item.DueOn, todo);
        }
        return dossier.Id;
    }
}

/// <param name="Version">Of the line as it was read; null does not look.</param>
internal sealed record CareItem(
    string Item,
    Guid? MemberId = null,
    string? Who = null,
    DateOnly? DueOn = null,
    string? Todo = null,
    int? Version = null
);

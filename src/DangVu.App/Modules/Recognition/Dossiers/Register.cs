using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A cell registers for a recognition, at a meeting, on a day; the criteria in force on that day are its criteria.</summary>
internal sealed record Register(
    Guid BodyId,
    string Award = Awards.CleanAndStrong,
    DateOnly? On = null,
    string? Meeting = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Register command)
    {
        var body = await work.Body(command.BodyId, "recognition.register");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!Awards.All.Contains(command.Award))
            return Refusal.Invalid("award", "field.choice");
        if (!body.Value.IsCell)
            return Refusal.Invalid("bodyId", "recognition.cells-only");
        if (command.Award == Awards.CleanAndStrong && !body.Value.IsHamletOrQuarter)
            return Refusal.Invalid("bodyId", "recognition.hamlet-only", body.Value.Name);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (!body.Value.ExistsOn(on))
            return Refusal.Invalid("on", "recognition.not-there", body.Value.Name, on);
        var earlier = await work
            .Db.Set<Dossier>()
            .Where(d => d.BodyId == command.BodyId && d.Award == command.Award)
            .ToListAsync();
        if (earlier.FirstOrDefault(d => d.IsLive(on)) is { } live)
            return Refusal.Rule("recognition.already", body.Value.Name, "key:recognition.stage." + live.Stage);
        var rule = work.Get<RuleBook>().For(Awards.FamilyOf(command.Award), on);
        if (rule.IsRefused)
            return Result<Guid>.Refused(rule.Refusals);
        var dossier = new Dossier
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Award = command.Award,
            RegisteredOn = on,
            Meeting = Typed.CleanOrNull(command.Meeting),
            Rule = rule.Value.Id,
            Stage = DossierStages.Registered,
        };
        work.Db.Add(dossier);
        Steps.Add(work, dossier, DossierStages.Registered, on, body.Value.Name, dossier.Meeting, null);
        return dossier.Id;
    }
}

/// <summary>Gathers evidence for criteria, with the cell's own word on whether they are met.</summary>
internal sealed record AddEvidence(Guid DossierId, IReadOnlyList<EvidenceItem> Items, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, AddEvidence command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.register");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, _) = found.Value;
        if (dossier.Stage is DossierStages.Recognised or DossierStages.Withdrawn or DossierStages.Appraised)
            return Refusal.Rule("recognition.stage", "key:recognition.stage." + dossier.Stage);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var codes =
            work.Get<RuleBook>().Find(dossier.Rule)?.As<CriteriaBody>().Leaves().Select(l => l.Code).ToHashSet() ?? [];
        if (command.Items.Count == 0)
            return Refusal.Invalid("items", "recognition.no-evidence");
        foreach (var item in command.Items)
        {
            if (!codes.Contains(item.Item))
                return Refusal.Invalid("item", "recognition.criterion-unknown", item.Item);
            if (Typed.CleanOrNull(item.Text) is not { } text)
                return Refusal.Invalid("text", "field.required");
            work.Db.Add(
                new Evidence
                {
                    Id = work.NewId(),
                    DossierId = dossier.Id,
                    BodyId = dossier.BodyId,
                    Item = item.Item,
                    On = on,
                    Text = text,
                    Document = Typed.CleanOrNull(item.Document),
                    IsMet = item.IsMet,
                }
            );
        }
        return dossier.Id;
    }
}

internal sealed record EvidenceItem(string Item, string Text, bool? IsMet = null, string? Document = null);

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
            return Refusal.Rule("recognition.stage", "key:recognition.stage." + dossier.Stage);
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

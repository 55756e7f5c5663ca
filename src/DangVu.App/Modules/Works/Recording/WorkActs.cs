using DangVu.App.Acts;
using DangVu.App.Modules.Works.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works.Recording;

/// <summary>Writes down what a place lacks: the beginning of a work.</summary>
internal sealed record RecordNeed(
    Guid BodyId,
    string Name,
    string Kind,
    string Place,
    string Need,
    DateOnly On,
    long Estimate = 0,
    string? Beneficiary = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordNeed command)
    {
        var body = await work.Body(command.BodyId, "works.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var name = Typed.Clean(command.Name);
        var problems = new List<Refusal>();
        if (name.Length == 0)
            problems.Add(Refusal.Invalid("name", "field.required"));
        if (!WorkKinds.All.Contains(command.Kind))
            problems.Add(Refusal.Invalid("kind", "field.choice"));
        if (command.On > work.Today)
            problems.Add(Refusal.Invalid("on", "field.future", command.On));
        if (command.Estimate < 0)
            problems.Add(Refusal.Invalid("estimate", "field.range", 0, "…"));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var row = new PublicWork
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Name = name,
            Folded = Fold.Of(name),
            Kind = command.Kind,
            Place = Typed.Clean(command.Place),
            Need = command.Need.Trim(),
            NeededOn = command.On,
            Estimate = command.Estimate,
            Beneficiary = Typed.CleanOrNull(command.Beneficiary),
        };
        work.Db.Add(row);
        return row.Id;
    }
}

/// <summary>Opens the mobilisation, or starts the building. Both go forward only.</summary>
internal sealed record AdvanceWork(Guid WorkId, string To, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, AdvanceWork command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var row = found.Value;
        switch (command.To)
        {
            case WorkStates.Mobilising when row.State == WorkStates.Need:
                row.MobilisedFrom = command.On;
                break;
            case WorkStates.Building when row.State is WorkStates.Need or WorkStates.Mobilising:
                if (command.On < row.MobilisedFrom)
                    return Refusal.Invalid("on", "work.before", row.MobilisedFrom!.Value);
                row.StartedOn = command.On;
                break;
            default:
                return Refusal.Rule("work.state", "key:work.state." + row.State);
        }
        row.State = command.To;
        return row.Id;
    }
}

/// <summary>Hands the finished work over to those who use it.</summary>
internal sealed record HandOver(Guid WorkId, DateOnly On, string Receiver, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, HandOver command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var row = found.Value;
        if (row.State != WorkStates.Building)
            return Refusal.Rule("work.state", "key:work.state." + row.State);
        if (command.On < row.StartedOn)
            return Refusal.Invalid("on", "work.before", row.StartedOn!.Value);
        if (Typed.CleanOrNull(command.Receiver) is not { } receiver)
            return Refusal.Invalid("receiver", "field.required");
        row.State = WorkStates.HandedOver;
        row.HandedOverOn = command.On;
        row.Receiver = receiver;
        row.HandoverNote = Typed.CleanOrNull(command.Note);
        return row.Id;
    }
}

/// <summary>A work that is given up. It stays readable and is counted nowhere.</summary>
internal sealed record AnnulWork(Guid WorkId, DateOnly On, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulWork command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var row = found.Value;
        if (row.State == WorkStates.HandedOver)
            return Refusal.Rule("work.state", "key:work.state." + row.State);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        row.State = WorkStates.Annulled;
        row.AnnulledOn = command.On;
        row.AnnulReason = reason;
        return row.Id;
    }
}

internal static class WorkFinder
{
    /// <summary>The work, if the actor may write there, it is not annulled, and the day lies between its need and today.</summary>
    public static async Task<Result<PublicWork>> Open(Work work, Guid id, DateOnly on)
    {
        var row = await work.Db.Set<PublicWork>().SingleOrDefaultAsync(w => w.Id == id);
        if (row is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(row.BodyId, "works.write");
        if (body.IsRefused)
            return Result<PublicWork>.Refused(body.Refusals);
        if (row.State == WorkStates.Annulled)
            return Refusal.Rule("work.state", "key:work.state." + row.State);
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < row.NeededOn)
            return Refusal.Invalid("on", "work.before", row.NeededOn);
        return row;
    }
}

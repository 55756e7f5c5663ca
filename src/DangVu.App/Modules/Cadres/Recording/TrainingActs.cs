using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Recording;

/// <summary>Puts a class into the training plan of its year.</summary>
internal sealed record PlanClass(
    Guid BodyId,
    string Kind,
    string Title,
    DateOnly On,
    DateOnly From,
    DateOnly To,
    string? Organiser = null,
    string? Place = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, PlanClass command)
    {
        var body = await work.Body(command.BodyId, "cadres.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (CadreRules.Classes(work, command.On).All(k => k.Code != command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (Typed.CleanOrNull(command.Title) is not { } title)
            return Refusal.Invalid("title", "field.required");
        if (command.To < command.From)
            return Refusal.Invalid("to", "cadres.before", command.From);
        var row = new TrainingClass
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Year = command.From.Year,
            Kind = command.Kind,
            Title = title,
            Organiser = Typed.CleanOrNull(command.Organiser),
            Place = Typed.CleanOrNull(command.Place),
            PlannedOn = command.On,
            From = command.From,
            To = command.To,
        };
        work.Db.Add(row);
        return row.Id;
    }
}

internal sealed record AttendanceLine(Guid MemberId, string Result, string? Certificate = null);

/// <summary>The roll of a class, for many members in one go; a later one corrects an earlier one. With it the class counts as held.</summary>
internal sealed record RecordAttendance(Guid ClassId, DateOnly On, IReadOnlyList<AttendanceLine> Lines)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordAttendance command)
    {
        var found = await Classes.Find(work, command.ClassId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var row = found.Value;
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < row.From)
            return Refusal.Invalid("on", "cadres.before", row.From);
        if (command.Lines.Count == 0)
            return Refusal.Invalid("members", "field.required");
        var kept = await work
            .Db.Set<TrainingRecord>()
            .Where(r => r.ClassId == row.Id)
            .ToDictionaryAsync(r => r.MemberId);
        var members = (await work.Get<IMembers>().On(row.From)).ToDictionary(m => m.Id);
        foreach (var line in command.Lines)
        {
            if (!ClassResults.All.Contains(line.Result))
                return Refusal.Invalid("members", "field.choice");
            if (!kept.TryGetValue(line.MemberId, out var record))
            {
                if (!members.TryGetValue(line.MemberId, out var member))
                    return Refusal.Invalid("members", "cadres.not-member");
                record = new TrainingRecord
                {
                    Id = work.NewId(),
                    BodyId = member.CellId,
                    ClassId = row.Id,
                    MemberId = member.Id,
                };
                work.Db.Add(record);
                kept[member.Id] = record;
            }
            record.On = command.On;
            record.Result = line.Result;
            record.Certificate = Typed.CleanOrNull(line.Certificate);
        }
        row.State = ClassStates.Held;
        row.HeldOn ??= command.On;
        return row.Id;
    }
}

/// <summary>A planned class that is not held.</summary>
internal sealed record CancelClass(Guid ClassId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, CancelClass command)
    {
        var found = await Classes.Find(work, command.ClassId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State == ClassStates.Held)
            return Refusal.Rule("cadres.class-held");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        found.Value.State = ClassStates.Cancelled;
        found.Value.CancelReason = reason;
        return found.Value.Id;
    }
}

internal static class Classes
{
    public static async Task<Result<TrainingClass>> Find(Work work, Guid id)
    {
        var row = await work.Db.Set<TrainingClass>().SingleOrDefaultAsync(c => c.Id == id);
        if (row is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(row.BodyId, "cadres.write");
        if (body.IsRefused)
            return Result<TrainingClass>.Refused(body.Refusals);
        return row.State == ClassStates.Cancelled ? Refusal.Rule("cadres.class-cancelled") : row;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Targets;

/// <summary>
/// Records what a target has reached by a day; for its parts below, by body, in the same act. A whole that is made of its parts is
/// counted from them, up the tree.
/// </summary>
/// <param name="Value">Null where the whole is counted from its parts.</param>
internal sealed record RecordTarget(
    Guid TargetId,
    DateOnly On,
    decimal? Value = null,
    string? Note = null,
    IReadOnlyList<TargetPart>? Parts = null
)
{
    /// <summary>A tree of bodies is not deeper.</summary>
    private const int Deepest = 8;

    public static async Task<Result<Guid>> Handle(Work work, RecordTarget command)
    {
        var target = await work.Db.Set<Target>().SingleOrDefaultAsync(t => t.Id == command.TargetId);
        if (target is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(target.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On.Year < target.Year)
            return Refusal.Invalid("on", "target.before-year", target.Year);
        if (command.Value < 0 || (command.Parts ?? []).Any(p => p.Planned < 0))
            return Refusal.Invalid("value", "target.negative");
        var parts = await work.Db.Set<Target>().Where(t => t.ParentId == target.Id).ToDictionaryAsync(t => t.BodyId);
        var counted = parts.Count > 0 && target.RollUp != RollUps.Last;
        if (counted && command.Value is not null)
            return Refusal.Invalid("value", "target.counted");
        if (!counted && command.Value is null)
            return Refusal.Invalid("value", "field.required");
        if (counted && (command.Parts ?? []).Count == 0)
            return Refusal.Invalid("parts", "field.required");
        if (command.Value is { } value)
            Enter(work, target, command.On, value, command.Note);
        foreach (var part in command.Parts ?? [])
        {
            if (!parts.TryGetValue(part.BodyId, out var below))
                return Refusal.Invalid("parts", "record.none");
            Enter(work, below, command.On, part.Planned, null);
        }
        if (counted)
            await Count(work, target, command.On, command.Note);
        await Up(work, target, command.On);
        return target.Id;
    }

    private static async Task Up(Work work, Target target, DateOnly on)
    {
        var below = target;
        for (var depth = 0; depth < Deepest && below.ParentId is { } id; depth++)
        {
            var above = await work.Db.Set<Target>().SingleOrDefaultAsync(t => t.Id == id);
            if (above is null || above.RollUp == RollUps.Last)
                return;
            await Count(work, above, on, null);
            below = above;
        }
    }

    /// <summary>The whole on the day, from the newest value of each part.</summary>
    private static async Task Count(Work work, Target whole, DateOnly on, string? note)
    {
        var parts = await work.Db.Set<Target>().Where(t => t.ParentId == whole.Id).ToListAsync();
        if (TargetTree.Whole(whole.RollUp, parts.Select(p => p.Reached)) is not { } value)
            return;
        var newest = parts.Max(p => p.ReachedOn) ?? on;
        var there =
            work.Db.Set<TargetValue>().Local.FirstOrDefault(v => v.TargetId == whole.Id && v.On == newest)
            ?? await work.Db.Set<TargetValue>().FirstOrDefaultAsync(v => v.TargetId == whole.Id && v.On == newest);
        if (there is null)
        {
            Enter(work, whole, newest, value, note);
            return;
        }
        // Cells report on the same day one after the other: the day has one sum.
        there.Value = value;
        whole.Reached = value;
        whole.ReachedOn = newest;
    }

    private static void Enter(Work work, Target target, DateOnly on, decimal value, string? note)
    {
        work.Db.Add(
            new TargetValue
            {
                Id = work.NewId(),
                BodyId = target.BodyId,
                TargetId = target.Id,
                On = on,
                Value = value,
                Note = Typed.CleanOrNull(note),
            }
        );
        if (target.ReachedOn is { } newest && newest > on)
            return;
        target.Reached = value;
        target.ReachedOn = on;
    }
}

using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Targets;

/// <summary>Sets a target of a body for a year; parts of it may be given to the bodies below in the same act.</summary>
internal sealed record SetTarget(
    Guid BodyId,
    int Year,
    string Name,
    string Unit,
    decimal Planned,
    Guid? DirectiveId = null,
    Guid? ParentId = null,
    IReadOnlyList<TargetPart>? Parts = null,
    string RollUp = RollUps.Last
)
{
    /// <summary>Beyond this a number was typed wrong.</summary>
    private const decimal Most = 1_000_000_000_000m;

    public static async Task<Result<Guid>> Handle(Work work, SetTarget command)
    {
        var body = await work.Body(command.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!new WorkPeriod(command.Year).IsValid)
            return Refusal.Invalid("year", "programme.period", command.Year);
        if (Typed.CleanOrNull(command.Name) is not { } name)
            return Refusal.Invalid("name", "field.required");
        if (Typed.CleanOrNull(command.Unit) is not { } unit)
            return Refusal.Invalid("unit", "field.required");
        if (command.Planned is < 0 or > Most)
            return Refusal.Invalid("planned", "field.range", 0, Most);
        if (!RollUps.All.Contains(command.RollUp))
            return Refusal.Invalid("rollUp", "field.choice");
        if (
            await work
                .Db.Set<Target>()
                .AnyAsync(t => t.BodyId == command.BodyId && t.Year == command.Year && t.Name == name)
        )
            return Refusal.Invalid("name", "target.there-already", name, command.Year);
        if (command.DirectiveId is { } directive && await work.Get<IDirectives>().Find(directive) is null)
            return Refusal.Invalid("directiveId", "record.none");
        if (command.ParentId is { } parentId)
        {
            var parent = await work.Db.Set<Target>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == parentId);
            if (
                parent is null
                || parent.Year != command.Year
                || await work.Get<IBodies>().Find(parent.BodyId) is not { } above
                || !body.Value.Path.StartsWith(above.Path, StringComparison.Ordinal)
            )
                return Refusal.Invalid("parentId", "target.parent");
        }
        var target = Make(
            work,
            command.BodyId,
            command.Year,
            name,
            unit,
            command.Planned,
            command.DirectiveId,
            command.ParentId,
            command.RollUp
        );
        foreach (var part in command.Parts ?? [])
        {
            var below = await work.Body(part.BodyId, MakeProgramme.Permission, "parts");
            if (below.IsRefused)
                return Result<Guid>.Refused(below.Refusals);
            if (
                below.Value.Id == body.Value.Id
                || !below.Value.Path.StartsWith(body.Value.Path, StringComparison.Ordinal)
            )
                return Refusal.Invalid("parts", "target.not-below", below.Value.Name);
            Make(
                work,
                part.BodyId,
                command.Year,
                name,
                unit,
                part.Planned,
                command.DirectiveId,
                target.Id,
                command.RollUp
            );
        }
        return target.Id;
    }

    private static Target Make(
        Work work,
        Guid bodyId,
        int year,
        string name,
        string unit,
        decimal planned,
        Guid? directiveId,
        Guid? parentId,
        string rollUp
    )
    {
        var target = new Target
        {
            Id = work.NewId(),
            BodyId = bodyId,
            Year = year,
            Name = name,
            Unit = unit,
            Planned = planned,
            DirectiveId = directiveId,
            ParentId = parentId,
            RollUp = rollUp,
        };
        work.Db.Add(target);
        return target;
    }
}

internal sealed record TargetPart(Guid BodyId, decimal Planned);

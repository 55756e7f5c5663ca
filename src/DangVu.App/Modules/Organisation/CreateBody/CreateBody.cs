using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.CreateBody;

/// <summary>Founds a body under another one.</summary>
/// <param name="Kind">A glossary code (cell, section, group, hamlet-cell …) or the Vietnamese term.</param>
internal sealed record CreateBody(
    string Name,
    string Kind,
    Guid? ParentId = null,
    DateOnly? FoundedOn = null,
    string? CellType = null,
    string? Decision = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CreateBody command)
    {
        var name = Typed.Clean(command.Name);
        if (name.Length is 0 or > 200)
            return Refusal.Invalid("name", "field.required");
        if (BodyKindWords.Read(command.Kind, name) is not { } kind)
            return Refusal.Invalid("kind", "body.kind-unknown", command.Kind);
        var parentId = command.ParentId ?? (await work.Get<IBodies>().Root()).Id;
        var parent = await work.Body(parentId, "organisation.write", "parentId");
        if (parent.IsRefused)
            return Result<Guid>.Refused(parent.Refusals);
        if (
            parent.Value.DissolvedOn is not null
            || !work.Get<BodyKindBook>().MayStandUnder(kind.Kind, parent.Value.Kind, command.FoundedOn ?? work.Today)
        )
            return Refusal.Invalid("parentId", "body.parent-kind", parent.Value.Name);
        var folded = Fold.Of(name);
        if (await work.Db.Set<PartyBody>().AnyAsync(b => b.Folded == folded && b.DissolvedOn == null))
            return Refusal.Invalid("name", "body.name-taken", name);
        var body = Add(
            work,
            name,
            kind,
            command.CellType,
            parentId,
            parent.Value.Path,
            NextPosition(await work.Get<IBodies>().All(), parent.Value.Path),
            command.FoundedOn,
            command.Decision
        );
        work.Get<BodyReader>().Forget();
        return body.Id;
    }

    /// <summary>Behind the last of those directly below the path; bodies that were moved away leave gaps.</summary>
    internal static int NextPosition(IEnumerable<BodyRef> bodies, string above) =>
        1
        + bodies
            .Where(b => b.Path.Length == above.Length + 5 && b.Path.StartsWith(above, StringComparison.Ordinal))
            .Select(b => int.Parse(b.Path.AsSpan(above.Length, 4), CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>Writes a body that has been judged, with the first row of its history.</summary>
    internal static PartyBody Add(
        Work work,
        string name,
        BodyKindWords.KindOfBody kind,
        string? cellType,
        Guid parentId,
        string parentPath,
        int position,
        DateOnly? foundedOn,
        string? decision,
        Guid? id = null
    )
    {
        var body = new PartyBody
        {
            Id = id ?? work.NewId(),
            ParentId = parentId,
            Kind = kind.Kind,
            CellType = cellType ?? kind.CellType,
            Name = name,
            Folded = Fold.Of(name),
            Position = position,
            Path = $"{parentPath}{position:0000}.",
            FoundedOn = foundedOn,
        };
        work.Db.Add(body);
        work.Db.Add(
            new BodyHistory
            {
                Id = work.NewId(),
                BodyId = body.Id,
                Name = name,
                Kind = body.Kind,
                CellType = body.CellType,
                ParentId = parentId,
                From = foundedOn,
                Decision = decision,
            }
        );
        return body;
    }
}

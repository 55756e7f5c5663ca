using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>Setting a target and saying what was reached.</summary>
internal static partial class TargetPages
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        return new FormModel
        {
            Title = t["targets.new"],
            Crumbs = [new(t["targets.title"], "/targets")],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(MakeProgramme.Permission),
                },
                new("year", t["year"], FieldKind.Number)
                {
                    Required = true,
                    Value = c.Today.Year.ToString(CultureInfo.InvariantCulture),
                },
                new("name", t["targets.name"]) { Required = true },
                new("unit", t["targets.unit"]) { Required = true, Hint = t["targets.unit.hint"] },
                new("planned", t["targets.planned"]) { Required = true },
                new("parentId", t["targets.parent"], FieldKind.Select)
                {
                    Options = await Parents(c),
                    Hint = t["targets.parent.hint"],
                },
                new("rollUp", t["targets.roll-up"], FieldKind.Radio)
                {
                    Required = true,
                    Value = RollUps.Last,
                    Options = [.. RollUps.All.Select(k => (k, t["targets.roll-up." + k]))],
                    Hint = t["targets.roll-up.hint"],
                },
            ],
            Submit = t["save"],
            Cancel = "/targets",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new SetTarget(
            form.Id("bodyId"),
            (int)form.Number("year", 1931, 2199),
            form.Text("name", 300),
            form.Text("unit", 40),
            Number(form, "planned"),
            ParentId: form.OptionalId("parentId"),
            RollUp: form.Choice("rollUp", RollUps.All)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.target", command, SetTarget.Handle);
        return done.Match<Result<string>>(id => "/targets/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowValue(Ctx c)
    {
        if (await Load(c) is not { } loaded || !c.Actor.May(MakeProgramme.Permission, loaded.Body.Path))
            return null;
        var t = c.T;
        var parts = await Parts(c, loaded.Target.Id);
        var counted = parts.Count > 0 && loaded.Target.RollUp != RollUps.Last;
        return new FormModel
        {
            Title = t["targets.value"],
            Lede = $"{loaded.Target.Name} ({loaded.Target.Unit})",
            Crumbs = [new(t["targets.title"], "/targets"), new(loaded.Target.Name, "/targets/" + loaded.Target.Id)],
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                .. counted ? [] : new Field[] { new("value", t["targets.reached"]) { Required = true } },
                .. parts.Count == 0
                    ? []
                    : new Field[]
                    {
                        new("parts", t["targets.parts"], FieldKind.Grid)
                        {
                            Inputs = [new("value", t["targets.reached"])],
                            Rows =
                            [
                                .. parts.Select(p => new GridRow(
                                    p.BodyId.ToString(),
                                    p.Name,
                                    p.Reached is { } r ? t["targets.before", r.ToString("#,0.##", Vi)] : null,
                                    new Dictionary<string, string?>()
                                )),
                            ],
                        },
                    },
                new("note", t["task.note"]),
            ],
            Submit = t["save"],
            Cancel = "/targets/" + loaded.Target.Id,
        };
    }

    public static async Task<Result<string>> PostValue(Ctx c, FormReader form)
    {
        var given = new List<TargetPart>();
        foreach (var (bodyId, value) in form.Grid("parts"))
            if (value("value") is { } typed)
                given.Add(new TargetPart(bodyId, Read(form, "parts", typed)));
        var command = new RecordTarget(
            c.Id(),
            form.Date("on"),
            form.Optional("value", 40) is { } own ? Read(form, "value", own) : null,
            form.Optional("note"),
            given
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.target-value", command, RecordTarget.Handle);
        return done.Match<Result<string>>(id => "/targets/" + id, Result<string>.Refused);
    }

    private sealed record Part(Guid BodyId, string Name, decimal? Reached);

    private static async Task<List<Part>> Parts(Ctx c, Guid target)
    {
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var rows = await c
            .Db.Set<Target>()
            .AsNoTracking()
            .Where(x => x.ParentId == target)
            .Select(x => new { x.BodyId, x.Reached })
            .ToListAsync();
        return
        [
            .. rows.OrderBy(x => bodies[x.BodyId].Path, StringComparer.Ordinal)
                .Select(x => new Part(x.BodyId, bodies[x.BodyId].Name, x.Reached)),
        ];
    }

    /// <summary>Targets of this year in the bodies above, of which a new one may be a part.</summary>
    private static async Task<IReadOnlyList<(string, string)>> Parents(Ctx c)
    {
        var above = (await c.Bodies.All())
            .Where(b => c.Body.Path.StartsWith(b.Path, StringComparison.Ordinal) && c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var (ids, year) = (above.Keys.ToList(), c.Today.Year);
        var rows = await c
            .Db.Set<Target>()
            .AsNoTracking()
            .Where(x => ids.Contains(x.BodyId) && x.Year == year && x.ParentId == null)
            .OrderBy(x => x.Id)
            .Take(100)
            .Select(x => new
            {
                x.Id,
                x.Name,
                x.BodyId,
            })
            .ToListAsync();
        return [.. rows.Select(x => (x.Id.ToString(), $"{x.Name} ({above[x.BodyId]})"))];
    }

    /// <summary>A number as offices write it: 1.250,5.</summary>
    private static decimal Number(FormReader form, string field) =>
        form.Text(field, 40) is { Length: > 0 } text ? Read(form, field, text) : 0;

    private static decimal Read(FormReader form, string field, string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, Vi, out var number))
            return number;
        form.Add(Refusal.Invalid(field, "field.number", text));
        return 0;
    }
}

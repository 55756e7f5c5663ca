using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>Targets with planned and reached values, by body.</summary>
internal static class TargetPages
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var year = int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : c.Today.Year;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        // In the whole organisation its own targets come first; parts open from them.
        var found = c
            .Db.Set<Target>()
            .AsNoTracking()
            .Where(x => ids.Contains(x.BodyId) && x.Year == year && (x.ParentId == null || x.BodyId == c.Body.Id));
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(x => x.Id > after.Id);
        var rows = await found.OrderBy(x => x.Id).Take(Keyset.Page + 1).ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        return new ListModel
        {
            Title = t["targets.of-year", year],
            Lede = t["targets.lede", shown.Count(x => x.Reached >= x.Planned), shown.Count, c.Body.Name],
            Crumbs = [new(t["programme.menu"], "/programme")],
            Actions = c.May(MakeProgramme.Permission)
                ? [new(t["targets.new"], "/targets/new?body=" + c.Body.Id, Primary: true)]
                : [],
            Filters =
            [
                new("year", t["year"], FieldKind.Number) { Value = year.ToString(CultureInfo.InvariantCulture) },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["targets.name"]),
                    new(t["body"]),
                    new(t["targets.planned"], true),
                    new(t["targets.reached"], true),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(x.Name, "/targets/" + x.Id),
                                bodies[x.BodyId],
                                Value(x.Planned, x.Unit),
                                Value(x.Reached, x.Unit),
                                State(t, x),
                            ]
                    ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here(("after", Keyset.Write(new DateOnly(year, 1, 1), shown[^1].Id)))
                    : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    public static Cell State(Texts t, Target x) =>
        x.Reached is not { } reached ? new Cell(t["targets.no-value"], Tone: Tone.Mute)
        : reached >= x.Planned ? new Cell(t["targets.met", Percent(reached, x.Planned)], Tone: Tone.Ok)
        : new Cell(t["targets.not-met", Percent(reached, x.Planned)], Tone: Tone.Due);

    private static string Percent(decimal reached, decimal planned) =>
        planned == 0 ? "–" : (100m * reached / planned).ToString("0.#", Vi) + "%";

    private static Cell Value(decimal? value, string unit) =>
        new(value is { } v ? $"{v.ToString("#,0.##", Vi)} {unit}" : "") { Number = true };

    private static async Task<(Target Target, BodyRef Body)?> Load(Ctx c)
    {
        var id = c.Id();
        var target = await c.Db.Set<Target>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
        return
            target is not null
            && await c.Bodies.Find(target.BodyId) is { } body
            && c.Actor.May(TaskWords.Read, body.Path)
            ? (target, body)
            : null;
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Load(c) is not { } loaded)
            return null;
        var (target, body) = loaded;
        var t = c.T;
        var values = await c
            .Db.Set<TargetValue>()
            .AsNoTracking()
            .Where(v => v.TargetId == target.Id)
            .OrderBy(v => v.On)
            .ThenBy(v => v.Id)
            .ToListAsync();
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var parts = (await c.Db.Set<Target>().AsNoTracking().Where(x => x.ParentId == target.Id).ToListAsync())
            .OrderBy(x => bodies[x.BodyId].Path, StringComparer.Ordinal)
            .ToList();
        return new DetailModel
        {
            Title = target.Name,
            Lede = t["targets.show.lede", body.Name, target.Year],
            Crumbs = [new(t["targets.title"], "/targets?year=" + target.Year)],
            Actions = c.Actor.May(MakeProgramme.Permission, body.Path)
                ? [new(t["targets.value"], $"/targets/{target.Id}/value", Primary: true)]
                : [],
            Facts =
            [
                (t["targets.planned"], Value(target.Planned, target.Unit)),
                (t["targets.reached"], Value(target.Reached, target.Unit)),
                (t["state"], State(t, target)),
            ],
            Sections =
            [
                new(t["targets.values"])
                {
                    Chart = new LineChart(
                        $"{target.Name} ({target.Unit})",
                        [
                            .. values.Select(v =>
                                (v.On.ToString("dd/MM", CultureInfo.InvariantCulture), (double)v.Value)
                            ),
                        ],
                        (double)target.Planned
                    ),
                    Table = new Table(
                        [new(t["on"]), new(t["targets.reached"], true), new(t["task.note"])],
                        [
                            .. values.Select(v =>
                                (IReadOnlyList<Cell>)[Vn.Day(v.On), Value(v.Value, target.Unit), v.Note]
                            ),
                        ]
                    ),
                },
                .. parts.Count == 0
                    ? []
                    : new Section[]
                    {
                        new(t["targets.parts"])
                        {
                            Table = new Table(
                                [
                                    new(t["body"]),
                                    new(t["targets.planned"], true),
                                    new(t["targets.reached"], true),
                                    new(t["state"]),
                                ],
                                [
                                    .. parts.Select(x =>
                                        (IReadOnlyList<Cell>)
                                            [
                                                new Cell(bodies[x.BodyId].Name, "/targets/" + x.Id),
                                                Value(x.Planned, x.Unit),
                                                Value(x.Reached, x.Unit),
                                                State(t, x),
                                            ]
                                    ),
                                ]
                            )
                            {
                                Total =
                                [
                                    t["targets.sum"],
                                    Value(parts.Sum(x => x.Planned), target.Unit),
                                    Value(parts.Sum(x => x.Reached ?? 0), target.Unit),
                                    "",
                                ],
                            },
                        },
                    },
            ],
        };
    }

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
            Number(form, "planned")
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
        return new FormModel
        {
            Title = t["targets.value"],
            Lede = $"{loaded.Target.Name} ({loaded.Target.Unit})",
            Crumbs = [new(t["targets.title"], "/targets"), new(loaded.Target.Name, "/targets/" + loaded.Target.Id)],
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("value", t["targets.reached"]) { Required = true },
                new("note", t["task.note"]),
            ],
            Submit = t["save"],
            Cancel = "/targets/" + loaded.Target.Id,
        };
    }

    public static async Task<Result<string>> PostValue(Ctx c, FormReader form)
    {
        var command = new RecordTarget(c.Id(), form.Date("on"), Number(form, "value"), form.Optional("note"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.target-value", command, RecordTarget.Handle);
        return done.Match<Result<string>>(id => "/targets/" + id, Result<string>.Refused);
    }

    /// <summary>A number as offices write it: 1.250,5.</summary>
    private static decimal Number(FormReader form, string field)
    {
        var text = form.Text(field, 40);
        if (text.Length == 0)
            return 0;
        if (decimal.TryParse(text, NumberStyles.Number, Vi, out var number))
            return number;
        form.Add(Refusal.Invalid(field, "field.number", text));
        return 0;
    }
}

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
internal static partial class TargetPages
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

    private static IReadOnlyList<Cell> Total(Texts t, Target target, IReadOnlyList<Target> parts)
    {
        var kind = target.RollUp == RollUps.Average ? RollUps.Average : RollUps.Sum;
        return
        [
            t["targets.total." + kind],
            Value(TargetTree.Whole(kind, parts.Select(x => (decimal?)x.Planned)), target.Unit),
            Value(TargetTree.Whole(kind, parts.Select(x => x.Reached)), target.Unit),
            "",
        ];
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
                .. parts.Count == 0
                    ? []
                    : new (string, Cell)[] { (t["targets.roll-up"], t["targets.roll-up." + target.RollUp]) },
                .. target.ParentId is { } up
                    ? new (string, Cell)[] { (t["targets.parent"], new Cell(t["targets.open"], "/targets/" + up)) }
                    : [],
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
                                Total = Total(t, target, parts),
                            },
                        },
                    },
            ],
        };
    }
}

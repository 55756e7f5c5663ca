using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Pages;

/// <summary>The training plan and the classes held, with the roll of each.</summary>
internal static partial class TrainingPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var seen = await PlanPages.Seen(c);
        // A class is the whole organisation's matter: a cell sees those of the bodies above it too, with its own members only.
        var bodies = (await c.Bodies.All())
            .Where(b => seen.ContainsKey(b.Id) || c.Body.Path.StartsWith(b.Path, StringComparison.Ordinal))
            .Select(b => b.Id)
            .ToList();
        var found = c.Db.Set<TrainingClass>().AsNoTracking().Where(x => bodies.Contains(x.BodyId));
        if (int.TryParse(c.Query("year"), CultureInfo.InvariantCulture, out var year))
            found = found.Where(x => x.Year == year);
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(x => x.From < day || (x.From == day && x.Id < id));
        var rows = await found
            .OrderByDescending(x => x.From)
            .ThenByDescending(x => x.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var (ids, cells) = (shown.Select(x => x.Id).ToList(), seen.Keys.ToList());
        var came = await c
            .Db.Set<TrainingRecord>()
            .Where(r => ids.Contains(r.ClassId) && cells.Contains(r.BodyId) && r.Result != ClassResults.Absent)
            .GroupBy(r => r.ClassId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        return new ListModel
        {
            Title = t["training.title"],
            Lede = t["training.lede", c.Body.Name],
            Help = t["training.help"],
            Actions = c.May("cadres.write")
                ? [new(t["training.new"], $"/training/new?body={c.Body.Id}", Primary: true)]
                : [],
            Filters =
            [
                new("year", t["year"], FieldKind.Number) { Value = c.Query("year") },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["training.class"]),
                    new(t["training.kind"]),
                    new(t["from"]),
                    new(t["to"]),
                    new(t["training.came"], Number: true),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(x.Title, "/training/" + x.Id),
                                CadreRules.Words(c.Work, x.PlannedOn, x.Kind, t.Language),
                                Vn.Day(x.From),
                                Vn.Day(x.To),
                                Cell.Of(came.GetValueOrDefault(x.Id)),
                                State(c, x),
                            ]
                    ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].From, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static Cell State(Ctx c, TrainingClass x) =>
        new(
            c.T["training.state." + x.State],
            Tone: x.State switch
            {
                ClassStates.Held => Tone.Ok,
                ClassStates.Cancelled => Tone.Mute,
                _ => x.To < c.Today ? Tone.Late : Tone.Due,
            }
        );

    public static async Task<PageModel?> Show(Ctx c)
    {
        var x = await c.Db.Set<TrainingClass>().AsNoTracking().SingleOrDefaultAsync(y => y.Id == c.Id());
        if (x is null || await c.Bodies.Find(x.BodyId) is not { } body)
            return null;
        // Whoever reads in the class's body or in a body below it sees the class; of the roll, their own part.
        var cells = (await c.Bodies.All())
            .Where(b => c.Actor.May("cadres.read", b.Path) && b.Path.StartsWith(body.Path, StringComparison.Ordinal))
            .ToDictionary(b => b.Id, b => b.Name);
        if (cells.Count == 0)
            return null;
        var t = c.T;
        var ids = cells.Keys.ToList();
        var records = await c
            .Db.Set<TrainingRecord>()
            .AsNoTracking()
            .Where(r => r.ClassId == x.Id && ids.Contains(r.BodyId))
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(records.Select(r => r.MemberId));
        var writes = x.State != ClassStates.Cancelled && c.Actor.May("cadres.write", body.Path);
        return new DetailModel
        {
            Title = x.Title,
            Lede = t["training.page.lede", records.Count(r => r.Result != ClassResults.Absent), records.Count],
            Crumbs = [new(t["training.title"], "/training")],
            Actions = writes
                ?
                [
                    new(t["training.roll"], $"/training/{x.Id}/attendance", Primary: true),
                    .. x.State == ClassStates.Planned
                        ? new PageAction[] { new(t["training.cancel"], $"/training/{x.Id}/cancel") }
                        : [],
                ]
                : [],
            Facts =
            [
                (t["training.kind"], CadreRules.Words(c.Work, x.PlannedOn, x.Kind, t.Language)),
                (t["body"], body.Name),
                (t["training.organiser"], x.Organiser),
                (t["training.place"], x.Place),
                (t["from"], Vn.Day(x.From)),
                (t["to"], Vn.Day(x.To)),
                (t["state"], State(c, x)),
                .. x.CancelReason is null ? [] : new (string, Cell)[] { (t["reason"], x.CancelReason) },
            ],
            Sections =
            [
                new(t["training.by-cell"])
                {
                    Table = new Table(
                        [
                            new(t["training.cell"]),
                            new(t["training.came"], Number: true),
                            new(t["training.called"], Number: true),
                        ],
                        [
                            .. records
                                .GroupBy(r => r.BodyId)
                                .OrderBy(g => cells[g.Key], StringComparer.Ordinal)
                                .Select(g =>
                                    (IReadOnlyList<Cell>)
                                        [
                                            cells[g.Key],
                                            Cell.Of(g.Count(r => r.Result != ClassResults.Absent)),
                                            Cell.Of(g.Count()),
                                        ]
                                ),
                        ]
                    ),
                },
                new(t["training.people"])
                {
                    Table = new Table(
                        [
                            new(t["cadres.name"]),
                            new(t["training.cell"]),
                            new(t["training.result"]),
                            new(t["training.certificate"]),
                        ],
                        [
                            .. records
                                .OrderBy(r => cells[r.BodyId], StringComparer.Ordinal)
                                .ThenBy(r => names.GetValueOrDefault(r.MemberId), StringComparer.Ordinal)
                                .Select(r =>
                                    (IReadOnlyList<Cell>)
                                        [
                                            names.GetValueOrDefault(r.MemberId),
                                            cells[r.BodyId],
                                            new Cell(
                                                t["training.result." + r.Result],
                                                Tone: r.Result == ClassResults.Absent ? Tone.Late : Tone.Ok
                                            ),
                                            r.Certificate,
                                        ]
                                ),
                        ]
                    ),
                },
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["training.new"],
            Crumbs = [new(c.T["training.title"], "/training")],
            Fields =
            [
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("cadres.write"),
                },
                new("kind", c.T["training.kind"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. CadreRules.Classes(c.Work, c.Today).Select(i => (i.Code, i.Text.In(c.T.Language)))],
                },
                new("title", c.T["training.class"]) { Required = true },
                new("from", c.T["from"], FieldKind.Date) { Required = true },
                new("to", c.T["to"], FieldKind.Date) { Required = true },
                new("organiser", c.T["training.organiser"]),
                new("place", c.T["training.place"]),
            ],
            Submit = c.T["save"],
            Cancel = "/training",
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new PlanClass(
            form.Id("bodyId"),
            form.Text("kind"),
            form.Text("title", 300),
            c.Today,
            form.Date("from"),
            form.Date("to"),
            form.Optional("organiser", 200),
            form.Optional("place", 200)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("cadres.class", command, PlanClass.Handle));
    }
}

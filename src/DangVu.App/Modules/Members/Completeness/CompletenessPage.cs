using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Completeness;

/// <summary>What is missing, impossible or contradictory in the register: what to mend first, and how much of it each cell has.</summary>
internal static class CompletenessPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var scope = await MemberScope.Of(c, c.Today);
        var found = new List<(MemberCheck Check, IReadOnlyDictionary<Guid, int> Cells)>();
        foreach (var check in MemberChecks.All)
        {
            var cells = await (await check.Rows(c.Work, scope.Active(c.Db), scope))
                .GroupBy(r => r.CellId)
                .Select(g => new { g.Key, Number = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Number);
            if (cells.Count > 0)
                found.Add((check, cells));
        }
        var sum = found.Sum(f => f.Cells.Values.Sum());
        return new DetailModel
        {
            Title = t["completeness.title"],
            Lede =
                sum == 0
                    ? t["completeness.none", c.Body.Name]
                    : t["completeness.lede", c.Body.Name, Vn.Number(sum), found.Count],
            Help = t["completeness.help"],
            Rules = AgeChecks.Notes(c),
            Crumbs = [new(t["members.title"], "/members" + ListMembers.ListMembers.Scoped(c))],
            Copies = true,
            Sections =
            [
                await First(c, scope, [.. found.Select(f => f.Check)]),
                Checks(c, found),
                .. await Bodies(c, scope),
                PerCell(c.T, scope, found),
            ],
        };
    }

    /// <summary>The first of what to mend, one by one, each with its form.</summary>
    private static async Task<Section> First(Ctx c, MemberScope scope, IReadOnlyList<MemberCheck> checks)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        var writable = await Writable(c);
        var forms = await Forms(c, scope);
        foreach (var check in checks)
        {
            if (rows.Count >= Keyset.Page)
                break;
            var some = await (await check.Rows(c.Work, scope.Active(c.Db), scope))
                .OrderBy(r => r.Member.SortKey)
                .ThenBy(r => r.Member.Id)
                .Take(Keyset.Page - rows.Count)
                .Select(r => new
                {
                    r.Member.Id,
                    r.Member.FullName,
                    r.CellId,
                })
                .ToListAsync();
            rows.AddRange(
                some.Select(m =>
                    Row(c, check, scope, m.Id, m.FullName, m.CellId, writable.Contains(m.CellId), forms(check, m.Id))
                )
            );
        }
        return new Section(c.T["completeness.first"])
        {
            Table = new Table(Columns(c.T), rows) { Empty = c.T["completeness.all-well"] },
        };
    }

    private static Column[] Columns(Texts t) =>
        [new(t["members.name"]), new(t["members.cell"]), new(t["completeness.what"]), new(t["completeness.mend"])];

    private static IReadOnlyList<Cell> Row(
        Ctx c,
        MemberCheck check,
        MemberScope scope,
        Guid id,
        string name,
        Guid cell,
        bool writable,
        string? form
    ) =>
        [
            new Cell(name, "/members/" + id),
            scope.Names.GetValueOrDefault(cell),
            new Cell(c.T[check.TextKey], Tone: ToneOf(check.Gravity)),
            writable
                ? new Cell(c.T["completeness.open-form"], form ?? check.Href(id))
                : c.T["completeness.tell-office"],
        ];

    private static Section Checks(Ctx c, IReadOnlyList<(MemberCheck Check, IReadOnlyDictionary<Guid, int> Cells)> found)
    {
        var t = c.T;
        return new Section(t["completeness.kinds"])
        {
            Table = new Table(
                [new(t["completeness.what"]), new(t["completeness.gravity"]), new(t["completeness.people"], true)],
                [
                    .. found.Select(f =>
                        (IReadOnlyList<Cell>)
                            [
                                t[f.Check.TextKey],
                                new Cell(GravityText(t, f.Check.Gravity), Tone: ToneOf(f.Check.Gravity)),
                                new Cell(
                                    Vn.Number(f.Cells.Values.Sum()),
                                    $"/members/completeness/people?check={f.Check.Key}&body={c.Body.Id}"
                                )
                                {
                                    Number = true,
                                },
                            ]
                    ),
                ]
            ),
        };
    }

    private static Section PerCell(
        Texts t,
        MemberScope scope,
        IReadOnlyList<(MemberCheck Check, IReadOnlyDictionary<Guid, int> Cells)> found
    )
    {
        var cells = found
            .SelectMany(f => f.Cells.Select(x => (x.Key, f.Check.Gravity, x.Value)))
            .GroupBy(x => x.Key)
            .OrderBy(g => g.Min(x => x.Gravity))
            .ThenByDescending(g => g.Sum(x => x.Value))
            .ToList();
        var gravities = Enum.GetValues<Gravity>();
        return new Section(t["completeness.cells"])
        {
            Table = new Table(
                [
                    new(t["members.cell"]),
                    .. gravities.Select(g => new Column(GravityText(t, g), true)),
                    new(t["completeness.sum"], true),
                ],
                [
                    .. cells.Select(g =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(scope.Names[g.Key], $"/members/completeness?body={g.Key}"),
                                .. gravities.Select(x => Cell.Of(g.Where(v => v.Gravity == x).Sum(v => v.Value))),
                                Cell.Of(g.Sum(v => v.Value)),
                            ]
                    ),
                ]
            )
            {
                Empty = t["completeness.all-well"],
            },
        };
    }

    /// <summary>Cells that nobody is written down to lead.</summary>
    private static async Task<IReadOnlyList<Section>> Bodies(Ctx c, MemberScope scope)
    {
        var led = (await c.Work.Get<IHeldOffices>().On(scope.Day))
            .Where(h => h.Title == "secretary")
            .Select(h => h.BodyId)
            .ToHashSet();
        var without = (await c.Bodies.All())
            .Where(b => b.IsCell && b.ExistsOn(scope.Day) && c.Range.Covers(b.Path) && !led.Contains(b.Id))
            .Where(b => c.Actor.May("members.read", b.Path))
            .ToList();
        return without.Count == 0
            ? []
            :
            [
                new Section(c.T["completeness.bodies"])
                {
                    Table = new Table(
                        [new(c.T["members.cell"]), new(c.T["completeness.what"])],
                        [
                            .. without.Select(b =>
                                (IReadOnlyList<Cell>)[new Cell(b.Name, "/bodies/" + b.Id), c.T["lack.no-secretary"]]
                            ),
                        ]
                    ),
                },
            ];
    }

    /// <summary>Everyone with one shortcoming, with the form that mends it.</summary>
    public static async Task<PageModel?> People(Ctx c)
    {
        var t = c.T;
        var check = MemberChecks.Find(c.Query("check")) ?? MemberChecks.All[0];
        var scope = await MemberScope.Of(c, c.Today);
        var sort = new MemberSort(null, Down: false);
        var rows = await sort.Page(await check.Rows(c.Work, scope.Active(c.Db), scope), c.Query("after"))
            .Select(MemberLine.Of)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var writable = await Writable(c);
        var forms = await Forms(c, scope);
        return new ListModel
        {
            Title = t[check.TextKey],
            Lede = t["completeness.people.lede", c.Body.Name],
            Crumbs =
            [
                new(t["members.title"], "/members" + ListMembers.ListMembers.Scoped(c)),
                new(t["completeness.title"], "/members/completeness" + ListMembers.ListMembers.Scoped(c)),
            ],
            Filters =
            [
                new("check", t["completeness.what"], FieldKind.Select)
                {
                    Value = check.Key,
                    Required = true,
                    Options = [.. MemberChecks.All.Select(x => (x.Key, t[x.TextKey]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                Columns(t),
                [
                    .. rows.Take(Keyset.Page)
                        .Select(m =>
                            Row(
                                c,
                                check,
                                scope,
                                m.Id,
                                m.FullName,
                                m.CellId,
                                writable.Contains(m.CellId),
                                forms(check, m.Id)
                            )
                        ),
                ]
            )
            {
                Empty = t["completeness.all-well"],
            },
            Next = rows.Count > Keyset.Page ? c.Here([("after", sort.Key(rows[Keyset.Page - 1]))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    /// <summary>An office is ended where it is held, not in the member's file.</summary>
    private static async Task<Func<MemberCheck, Guid, string?>> Forms(Ctx c, MemberScope scope)
    {
        var held = (await c.Work.Get<IHeldOffices>().On(scope.Day)).ToLookup(h => h.MemberId, h => h.Id);
        return (check, member) =>
            check.Key == MemberChecks.OfficeHeldOn && held[member].Any()
                ? $"/offices/{held[member].First()}/end"
                : null;
    }

    private static async Task<HashSet<Guid>> Writable(Ctx c) =>
        [.. (await c.Bodies.All()).Where(b => c.Actor.May("members.write", b.Path)).Select(b => b.Id)];

    private static string GravityText(Texts t, Gravity gravity) =>
        t["gravity." + gravity.ToString().ToLowerInvariant()];

    private static Tone ToneOf(Gravity gravity) =>
        gravity switch
        {
            Gravity.Contradiction or Gravity.Impossible => Tone.Late,
            Gravity.Needed => Tone.Due,
            _ => Tone.Mute,
        };
}

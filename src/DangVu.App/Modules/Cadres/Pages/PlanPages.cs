using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Pages;

/// <summary>Planning lists by post, with the structure by age and sex.</summary>
internal static class PlanPages
{
    /// <summary>Bands as statistics show them; they decide nothing.</summary>
    private static readonly int[] Bands = [35, 40, 45, 50, 55];

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var seen = await Seen(c);
        var ids = seen.Keys.ToList();
        var plans = c.Db.Set<CadrePlan>().AsNoTracking().Where(p => ids.Contains(p.BodyId));
        var terms = await plans.Select(p => p.Term).Distinct().OrderDescending().ToListAsync();
        if (c.QueryId("person") is { } one)
            plans = plans.Where(p => c.Db.Set<PlannedPerson>().Any(x => x.PlanId == p.Id && x.Id == one));
        var term = c.Query("term") ?? (c.QueryId("person") is null ? terms.FirstOrDefault() : null);
        if (term is not null)
            plans = plans.Where(p => p.Term == term);
        var rows = await plans.OrderByDescending(p => p.Term).ThenBy(p => p.ProposedOn).ThenBy(p => p.Id).ToListAsync();
        var planIds = rows.Select(p => p.Id).ToList();
        var people = await c
            .Db.Set<PlannedPerson>()
            .AsNoTracking()
            .Where(p => planIds.Contains(p.PlanId) && p.RemovedOn == null)
            .ToListAsync();
        var byPlan = people.ToLookup(p => p.PlanId);
        var persons = people.DistinctBy(p => p.MemberId).ToList();
        return new ListModel
        {
            Title = t["cadres.title"],
            Lede = t["cadres.lede", persons.Count, term ?? t["cadres.all-terms"]],
            Help = t["cadres.help"],
            Actions = c.May("cadres.write")
                ? [new(t["cadres.new"], $"/cadres/new?body={c.Body.Id}", Primary: true)]
                : [],
            Filters =
            [
                new("term", t["cadres.term"], FieldKind.Select)
                {
                    Value = term,
                    Options = [.. terms.Select(x => (x, x))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Above =
                persons.Count == 0
                    ? []
                    :
                    [
                        new(t["cadres.structure"])
                        {
                            Facts =
                            [
                                (t["cadres.women"], Vn.Ratio(persons.Count(p => p.Sex == "female"), persons.Count)),
                            ],
                            Chart = Ages(t, persons, c.Today),
                        },
                    ],
            Table = new Table(
                [
                    new(t["cadres.post"]),
                    new(t["body"]),
                    new(t["cadres.term"]),
                    new(t["cadres.persons"], Number: true),
                    new(t["cadres.women"], Number: true),
                    new(t["cadres.age"], Number: true),
                    new(t["state"]),
                ],
                [
                    .. rows.Select(p =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(p.Post, "/cadres/" + p.Id),
                                seen[p.BodyId],
                                p.Term,
                                Cell.Of(byPlan[p.Id].Count()),
                                Cell.Of(byPlan[p.Id].Count(x => x.Sex == "female")),
                                new Cell(MiddleAge(byPlan[p.Id], c.Today)) { Number = true },
                                State(t, p),
                            ]
                    ),
                ]
            ),
        };
    }

    private static Cell State(Texts t, CadrePlan p) =>
        p.ApprovedOn is { } day
            ? new Cell(t["cadres.approved"], Tone: Tone.Ok, Sub: Vn.Day(day))
            : new Cell(t["cadres.proposed"], Tone: Tone.Due);

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c, "cadres.read") is not { } plan)
            return null;
        var t = c.T;
        var on = FormReader.TryDate(c.Query("on") ?? "", out var asked) ? asked : c.Today;
        var people = await c
            .Db.Set<PlannedPerson>()
            .AsNoTracking()
            .Where(p => p.PlanId == plan.Id)
            .OrderBy(p => p.AddedOn)
            .ThenBy(p => p.Id)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(people.Select(p => p.MemberId));
        var body = (await c.Bodies.Find(plan.BodyId))!;
        var there = people.Where(p => p.RemovedOn is null).ToList();
        var writes = c.Actor.May("cadres.write", body.Path);
        return new DetailModel
        {
            Title = plan.Post,
            Lede = t["cadres.page.lede", there.Count, plan.Term, Vn.Day(on)],
            Crumbs = [new(t["cadres.title"], "/cadres?term=" + plan.Term)],
            Help = t["cadres.page.help"],
            Actions = writes
                ?
                [
                    plan.ApprovedOn is null
                        ? new PageAction(t["cadres.approve"], $"/cadres/{plan.Id}/approve", Primary: true)
                        : new PageAction(t["cadres.add-person"], $"/cadres/{plan.Id}/person", Primary: true),
                    .. plan.ApprovedOn is null
                        ? new PageAction[] { new(t["cadres.add-person"], $"/cadres/{plan.Id}/person") }
                        : [],
                    .. there.Count > 0 ? new PageAction[] { new(t["cadres.remove"], $"/cadres/{plan.Id}/remove") } : [],
                ]
                : [],
            Facts =
            [
                (t["body"], body.Name),
                (t["cadres.term"], plan.Term),
                (t["cadres.proposed-on"], Vn.Day(plan.ProposedOn)),
                (t["cadres.approved-on"], Vn.Day(plan.ApprovedOn)),
                (t["decision"], plan.Decision),
                (t["cadres.women"], Vn.Ratio(there.Count(p => p.Sex == "female"), there.Count)),
            ],
            Sections =
            [
                .. there.Count == 0 ? [] : new Section[] { new(t["cadres.structure"]) { Chart = Ages(t, there, on) } },
                new(t["cadres.people"])
                {
                    Table = new Table(
                        [
                            new(t["cadres.name"]),
                            new(t["cadres.birth"]),
                            new(t["cadres.age"], Number: true),
                            new(t["cadres.sex"]),
                            new(t["cadres.theory"]),
                            new(t["from"]),
                            new(t["cadres.removed"]),
                        ],
                        [
                            .. people.Select(p =>
                                (IReadOnlyList<Cell>)
                                    [
                                        names.GetValueOrDefault(p.MemberId),
                                        Vn.Partial(p.BirthDate),
                                        new Cell(Age(p, on)?.ToString(CultureInfo.InvariantCulture) ?? "")
                                        {
                                            Number = true,
                                        },
                                        p.Sex is null ? "" : t["sex." + p.Sex],
                                        CadreRules.Words(c.Work, p.AddedOn, p.Theory, t.Language),
                                        Vn.Day(p.AddedOn),
                                        p.RemovedOn is null
                                            ? ""
                                            : new Cell(Vn.Day(p.RemovedOn), Tone: Tone.Mute, Sub: p.RemoveReason),
                                    ]
                            ),
                        ]
                    ),
                },
            ],
        };
    }

    private static BarChart Ages(Texts t, IReadOnlyList<PlannedPerson> persons, DateOnly on)
    {
        var ages = persons.Select(p => Age(p, on)).Where(a => a is not null).Select(a => a!.Value).ToList();
        var bars = new List<(string, double, string?)>();
        for (var i = 0; i <= Bands.Length; i++)
        {
            var (low, high) = (i == 0 ? 0 : Bands[i - 1], i == Bands.Length ? 200 : Bands[i]);
            var label =
                i == 0 ? t["cadres.age.below", high]
                : i == Bands.Length ? t["cadres.age.from", low]
                : t["cadres.age.between", low, high - 1];
            bars.Add((label, ages.Count(a => a >= low && a < high), null));
        }
        return new BarChart(t["cadres.ages"], bars);
    }

    /// <summary>Whole years on the day; by the year alone where no more is known.</summary>
    private static int? Age(PlannedPerson p, DateOnly on) =>
        p.BirthDate is { Length: >= 4 } text && int.TryParse(text[..4], CultureInfo.InvariantCulture, out var year)
            ? on.Year
                - year
                - (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var birth
                    )
                    && birth.AddYears(on.Year - year) > on
                        ? 1
                        : 0
                )
            : null;

    private static string MiddleAge(IEnumerable<PlannedPerson> people, DateOnly on)
    {
        var ages = people.Select(p => Age(p, on)).Where(a => a is not null).ToList();
        return ages.Count == 0 ? "" : Math.Round(ages.Average(a => a!.Value)).ToString(CultureInfo.InvariantCulture);
    }

    internal static async Task<CadrePlan?> Find(Ctx c, string permission)
    {
        var plan = await c.Db.Set<CadrePlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == c.Id());
        return plan is not null && await c.Bodies.Find(plan.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? plan
            : null;
    }

    internal static async Task<Dictionary<Guid, string>> Seen(Ctx c) =>
        (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("cadres.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);

    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["cadres.new"],
            Lede = c.T["cadres.new.lede"],
            Crumbs = [new(c.T["cadres.title"], "/cadres")],
            Fields =
            [
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("cadres.write"),
                },
                new("term", c.T["cadres.term"]) { Required = true, Hint = c.T["cadres.term.hint"] },
                new("post", c.T["cadres.post"]) { Required = true, Hint = c.T["cadres.post.hint"] },
                new("on", c.T["cadres.proposed-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            ],
            Submit = c.T["save"],
            Cancel = "/cadres",
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new PlanCadres(
            form.Id("bodyId"),
            form.Text("term", 20),
            form.Text("post", 200),
            form.Date("on"),
            []
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("cadres.plan", command, PlanCadres.Handle)).Match<Result<string>>(
                id => "/cadres/" + id,
                Result<string>.Refused
            );
    }
}

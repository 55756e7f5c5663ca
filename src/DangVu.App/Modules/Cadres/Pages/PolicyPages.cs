using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Pages;

/// <summary>Policies for cadres: what was done, for whom, by which decision.</summary>
internal static class PolicyPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var seen = await PlanPages.Seen(c);
        var ids = seen.Keys.ToList();
        var found = c.Db.Set<CadrePolicy>().AsNoTracking().Where(p => ids.Contains(p.BodyId));
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(p => p.On < day || (p.On == day && p.Id < id));
        var rows = await found
            .OrderByDescending(p => p.On)
            .ThenByDescending(p => p.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var names = await c
            .Work.Get<IMembers>()
            .Names(shown.Where(p => p.MemberId is not null).Select(p => p.MemberId!.Value));
        return new ListModel
        {
            Title = t["policies.title"],
            Lede = t["policies.lede", c.Body.Name],
            Help = t["policies.help"],
            Actions = c.May("cadres.write")
                ? [new(t["policies.new"], $"/policies/new?body={c.Body.Id}", Primary: true)]
                : [],
            Table = new Table(
                [
                    new(t["on"]),
                    new(t["policies.content"]),
                    new(t["policies.whom"]),
                    new(t["decision"]),
                    new(t["policies.amount"], Number: true),
                ],
                [
                    .. shown.Select(p =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(p.On),
                                new Cell(p.Content, "/policies/" + p.Id),
                                p.MemberId is { } m ? names.GetValueOrDefault(m) : t["policies.all"],
                                p.Decision,
                                p.Amount is { } amount ? Cell.Of(amount) : new Cell("") { Number = true },
                            ]
                    ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].On, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var p = await c.Db.Set<CadrePolicy>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        if (p is null || await c.Bodies.Find(p.BodyId) is not { } body || !c.Actor.May("cadres.read", body.Path))
            return null;
        var t = c.T;
        var name = p.MemberId is { } m ? (await c.Work.Get<IMembers>().Names([m])).Values.FirstOrDefault() : null;
        return new DetailModel
        {
            Title = p.Content,
            Lede = body.Name,
            Crumbs = [new(t["policies.title"], "/policies")],
            Facts =
            [
                (t["policies.whom"], name ?? t["policies.all"]),
                (t["on"], Vn.Day(p.On)),
                (t["decision"], p.Decision),
                (t["policies.amount"], p.Amount is { } amount ? Vn.Money(amount) : ""),
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var cells = (await c.Bodies.All())
            .Where(b => c.Actor.May("cadres.write", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var members = await c.Work.Get<IMembers>().On(c.Today);
        return new FormModel
        {
            Title = c.T["policies.new"],
            Crumbs = [new(c.T["policies.title"], "/policies")],
            Fields =
            [
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("cadres.write"),
                },
                new("content", c.T["policies.content"], FieldKind.LongText) { Required = true },
                new("memberId", c.T["policies.whom"], FieldKind.Select)
                {
                    Hint = c.T["policies.whom.hint"],
                    Options =
                    [
                        .. members
                            .Where(m => cells.ContainsKey(m.CellId))
                            .Select(m => (m.Id.ToString(), $"{m.FullName} ({cells[m.CellId]})")),
                    ],
                },
                new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("decision", c.T["decision"]),
                new("amount", c.T["policies.amount"], FieldKind.Money),
            ],
            Submit = c.T["save"],
            Cancel = "/policies",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new RecordPolicy(
            form.Id("bodyId"),
            form.Text("content", 2000),
            form.Date("on"),
            form.OptionalId("memberId"),
            form.Optional("decision", 100),
            form.OptionalNumber("amount")
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("cadres.policy", command, RecordPolicy.Handle)).Match<Result<string>>(
                id => "/policies/" + id,
                Result<string>.Refused
            );
    }
}

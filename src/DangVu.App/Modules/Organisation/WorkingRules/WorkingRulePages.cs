using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>Who is in charge of what, and which body works with which (P17).</summary>
internal static class WorkingRulePages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All()).Where(b => c.Range.Covers(b.Path)).ToDictionary(b => b.Id);
        var ids = bodies.Keys.ToList();
        var rules = await c
            .Db.Set<WorkingRule>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.BodyId) && (r.To == null || r.To > c.Today))
            .OrderBy(r => r.Area)
            .ToListAsync();
        var names = await c
            .Work.Get<IMemberNames>()
            .Of(rules.Where(r => r.InChargeMemberId != null).Select(r => r.InChargeMemberId!.Value));
        var all = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["working-rules.title"],
            Lede = t["working-rules.lede", c.Body.Name],
            Help = t["working-rules.help"],
            Actions = c.May("organisation.write")
                ? [new(t["working-rules.new"], $"/working-rules/new?body={c.Body.Id}", Primary: true)]
                : [],
            Table = new Table(
                [
                    new(t["working-rules.area"]),
                    new(t["working-rules.charge"]),
                    new(t["working-rules.with"]),
                    new(t["bodies.name"]),
                    new(t["from"]),
                ],
                [
                    .. rules.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(r.Area, "/working-rules/" + r.Id),
                                (r.InChargeMemberId is { } m ? names.GetValueOrDefault(m) : null)
                                    ?? (r.InChargeBodyId is { } b ? all.GetValueOrDefault(b) : null),
                                r.WithBodyId is { } w ? all.GetValueOrDefault(w) : null,
                                bodies[r.BodyId].Name,
                                Vn.Day(r.From),
                            ]
                    ),
                ]
            ),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var rule = await c.Db.Set<WorkingRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (
            rule is null
            || await c.Bodies.Find(rule.BodyId) is not { } body
            || !c.Actor.May("organisation.read", body.Path)
        )
            return null;
        var t = c.T;
        var all = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var names = await c.Work.Get<IMemberNames>().Of(rule.InChargeMemberId is { } m ? [m] : []);
        return new DetailModel
        {
            Title = rule.Area,
            Lede = body.Name,
            Crumbs = [new(t["working-rules.title"], "/working-rules")],
            Facts =
            [
                (
                    t["working-rules.charge"],
                    names.Values.FirstOrDefault() ?? (rule.InChargeBodyId is { } b ? all.GetValueOrDefault(b) : "")
                ),
                (t["working-rules.with"], rule.WithBodyId is { } w ? all.GetValueOrDefault(w) : ""),
                (t["working-rules.how"], rule.Mechanism),
                (t["working-rules.document"], rule.Document),
                (t["from"], Vn.Day(rule.From)),
                (t["to"], Vn.Day(rule.To)),
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var members = await c.Work.Get<IMemberNames>().Choices(c.Today, c.Body.IsCell ? c.Body.Id : null);
        var bodies = (await c.Bodies.All())
            .Where(b => b.DissolvedOn is null)
            .Select(b => (b.Id.ToString(), b.Name))
            .ToList();
        return new FormModel
        {
            Title = c.T["working-rules.new"],
            Crumbs = [new(c.T["working-rules.title"], "/working-rules")],
            Fields =
            [
                new("bodyId", c.T["bodies.name"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("organisation.write"),
                },
                new("area", c.T["working-rules.area"]) { Required = true },
                new("inChargeMemberId", c.T["working-rules.charge-member"], FieldKind.Select) { Options = members },
                new("inChargeBodyId", c.T["working-rules.charge-body"], FieldKind.Select) { Options = bodies },
                new("withBodyId", c.T["working-rules.with"], FieldKind.Select) { Options = bodies },
                new("mechanism", c.T["working-rules.how"], FieldKind.LongText),
                new("document", c.T["working-rules.document"]),
                new("from", c.T["from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            ],
            Submit = c.T["save"],
            Cancel = "/working-rules",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new SetWorkingRule(
            form.Id("bodyId"),
            form.Text("area", 200),
            form.Date("from"),
            form.OptionalId("inChargeMemberId"),
            form.OptionalId("inChargeBodyId"),
            form.OptionalId("withBodyId"),
            form.Optional("mechanism", 4000),
            form.Optional("document")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("organisation.working-rule", command, SetWorkingRule.Handle);
        return done.Match<Result<string>>(id => "/working-rules/" + id, Result<string>.Refused);
    }
}

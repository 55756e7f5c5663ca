using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>Adding a line, handing an area over, ending a line.</summary>
internal static class WorkingRuleForms
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var bodies = await Bodies(c);
        return new FormModel
        {
            Title = t["working-rules.new"],
            Help = t["working-rules.new.help"],
            Crumbs = [new(t["working-rules.title"], "/working-rules")],
            Fields =
            [
                new("bodyId", t["bodies.name"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(SetWorkingRule.Permission),
                },
                new("area", t["working-rules.area"]) { Required = true, Hint = t["working-rules.area.hint"] },
                .. await InCharge(c, bodies),
                new("withBodyId", t["working-rules.with"], FieldKind.Select) { Options = bodies },
                new("mechanism", t["working-rules.how"], FieldKind.LongText),
                new("document", t["working-rules.document"]),
                new("from", t["from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            ],
            Submit = t["save"],
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

    public static async Task<FormModel?> ShowHandOver(Ctx c) =>
        await Form(
            c,
            "working-rules.hand-over",
            [.. await InCharge(c, await Bodies(c)), new("document", c.T["working-rules.document"])]
        );

    public static async Task<Result<string>> PostHandOver(Ctx c, FormReader form)
    {
        var command = new HandOverArea(
            c.Id(),
            form.Date("on"),
            form.OptionalId("inChargeMemberId"),
            form.OptionalId("inChargeBodyId"),
            form.Optional("document"),
            form.Version
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("organisation.hand-over-area", command, HandOverArea.Handle);
        return done.Match<Result<string>>(id => "/working-rules/" + id, Result<string>.Refused);
    }

    public static Task<FormModel?> ShowEnd(Ctx c) => Form(c, "working-rules.end", []);

    public static Task<Result<string>> PostEnd(Ctx c, FormReader form) =>
        c.Do(
            form,
            "organisation.end-working-rule",
            new EndWorkingRule(c.Id(), form.Date("on"), form.Version),
            EndWorkingRule.Handle,
            "/working-rules/" + c.Id()
        );

    private static async Task<FormModel?> Form(Ctx c, string title, Field[] fields)
    {
        if (
            await WorkingRulePages.Load(c) is not { To: null } rule
            || await c.Bodies.Find(rule.BodyId) is not { } body
            || !c.Actor.May(SetWorkingRule.Permission, body.Path)
        )
            return null;
        return new FormModel
        {
            Title = c.T[title],
            Lede = rule.Area,
            Help = c.T[title + ".help"],
            Crumbs =
            [
                new(c.T["working-rules.title"], "/working-rules?body=" + rule.BodyId),
                new(rule.Area, "/working-rules/" + rule.Id),
            ],
            Fields =
            [
                .. fields,
                new("on", c.T["from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("version", "", FieldKind.Hidden)
                {
                    Value = rule.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
            ],
            Submit = c.T[title],
            Cancel = "/working-rules/" + rule.Id,
        };
    }

    private static async Task<Field[]> InCharge(Ctx c, IReadOnlyList<(string, string)> bodies) =>
        [
            new("inChargeMemberId", c.T["working-rules.charge-member"], FieldKind.Select)
            {
                Options = await c.Work.Get<IMemberNames>().Choices(c.Today, c.Body.IsCell ? c.Body.Id : null),
            },
            new("inChargeBodyId", c.T["working-rules.charge-body"], FieldKind.Select) { Options = bodies },
        ];

    private static async Task<IReadOnlyList<(string, string)>> Bodies(Ctx c) =>
        [.. (await c.Bodies.All()).Where(b => b.DissolvedOn is null).Select(b => (b.Id.ToString(), b.Name))];
}

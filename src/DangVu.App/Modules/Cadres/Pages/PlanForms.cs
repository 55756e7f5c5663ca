using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Pages;

/// <summary>Persons of a planning list, and its approval.</summary>
internal static class PlanForms
{
    public static async Task<FormModel?> ShowPerson(Ctx c)
    {
        if (await PlanPages.Find(c, "cadres.write") is not { } plan)
            return null;
        var listed = await c
            .Db.Set<PlannedPerson>()
            .Where(p => p.PlanId == plan.Id && p.RemovedOn == null)
            .Select(p => p.MemberId)
            .ToListAsync();
        var members = await c.Work.Get<IMembers>().On(c.Today);
        var cells = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return Form(
            c,
            plan,
            "cadres.add-person",
            [
                new("memberId", c.T["cadres.name"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. members
                            .Where(m => !listed.Contains(m.Id) && m.Status == MemberStatus.Official)
                            .Select(m => (m.Id.ToString(), $"{m.FullName} ({cells.GetValueOrDefault(m.CellId)})")),
                    ],
                },
                new("theory", c.T["cadres.theory"], FieldKind.Select)
                {
                    Options = [.. CadreRules.Theory(c.Work, c.Today).Select(i => (i.Code, i.Text.In(c.T.Language)))],
                },
                Day(c),
            ]
        );
    }

    public static async Task<Result<string>> PostPerson(Ctx c, FormReader form)
    {
        if (await PlanPages.Find(c, "cadres.write") is not { } plan)
            return Refusal.NotFound("record.none");
        var person = new PersonIn(form.Id("memberId"), form.Optional("theory"));
        var command = new PlanCadres(plan.BodyId, plan.Term, plan.Post, form.Date("on"), [person]);
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("cadres.plan", command, PlanCadres.Handle));
    }

    public static async Task<FormModel?> ShowApprove(Ctx c) =>
        await PlanPages.Find(c, "cadres.write") is { } plan
            ? Form(c, plan, "cadres.approve", [Day(c), new("decision", c.T["decision"]) { Required = true }])
            : null;

    public static async Task<Result<string>> PostApprove(Ctx c, FormReader form)
    {
        var command = new ApprovePlan(c.Id(), form.Date("on"), form.Text("decision", 100));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("cadres.approve", command, ApprovePlan.Handle));
    }

    public static async Task<FormModel?> ShowRemove(Ctx c)
    {
        if (await PlanPages.Find(c, "cadres.write") is not { } plan)
            return null;
        var listed = await c
            .Db.Set<PlannedPerson>()
            .Where(p => p.PlanId == plan.Id && p.RemovedOn == null)
            .Select(p => p.MemberId)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(listed);
        return Form(
            c,
            plan,
            "cadres.remove",
            [
                new("memberId", c.T["cadres.name"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. listed.Select(m => (m.ToString(), names.GetValueOrDefault(m) ?? ""))],
                },
                Day(c),
                new("reason", c.T["reason"]) { Required = true },
            ]
        );
    }

    public static async Task<Result<string>> PostRemove(Ctx c, FormReader form)
    {
        var command = new RemovePlanned(c.Id(), form.Id("memberId"), form.Date("on"), form.Text("reason"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("cadres.remove", command, RemovePlanned.Handle));
    }

    private static Field Day(Ctx c) =>
        new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) };

    private static Result<string> Sent(Result<Guid> done) =>
        done.Match<Result<string>>(id => "/cadres/" + id, Result<string>.Refused);

    private static FormModel Form(Ctx c, CadrePlan plan, string title, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[title],
            Lede = $"{plan.Post}, {plan.Term}",
            Crumbs = [new(c.T["cadres.title"], "/cadres"), new(plan.Post, "/cadres/" + plan.Id)],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/cadres/" + plan.Id,
        };
}

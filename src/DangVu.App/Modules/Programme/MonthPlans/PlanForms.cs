using System.Globalization;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>All items of a month in one form: keep, move, drop, add, confirm.</summary>
internal static class PlanForms
{
    private const int OwnRows = 4;
    private const string Confirm = "confirm";
    private const string Save = "save";

    public static async Task<FormModel?> Show(Ctx c)
    {
        var (t, body) = (c.T, c.Body);
        var month = PlanPages.Month(c);
        if (!c.Work.Get<IMonthPlans>().Plans(body) || !PlanPages.Writes(c, body))
            return null;
        if (!c.Work.Get<LaidMonth>().IsOpen(month))
            return null;
        var plan = await PlanView.Of(c, body, month);
        return new FormModel
        {
            Title = t["month-plan.title", month.Month, month.Year],
            Lede = t["month-plan.edit.lede", body.Name],
            Help = t["month-plan.edit.help"],
            Crumbs = [new(t["month-plan.title", month.Month, month.Year], MonthPlanReader.Address(body.Id, month))],
            Fields =
            [
                new("items", t["month-plan.items"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("decision", t["month-plan.decision"], FieldKind.Select)
                        {
                            Required = true,
                            Value = PlanStates.Kept,
                            Options = [.. PlanStates.All.Select(s => (s, t["month-plan.decide." + s]))],
                        },
                        new("on", t["month-plan.move-to"], FieldKind.Date),
                        new("reason", t["reason"]),
                    ],
                    Rows = [.. Decided(plan).Select(l => Row(c, l))],
                },
                new("own", t["month-plan.own"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("title", t["month-plan.own.title"]),
                        new("on", t["month-plan.own.on"], FieldKind.Date),
                        new("person", t["task.person"], FieldKind.Select) { Options = await TaskForms.People(c) },
                    ],
                    Rows =
                    [
                        .. Enumerable
                            .Range(1, OwnRows)
                            .Select(n => new GridRow(
                                PlanKeys.Id("own:" + n).ToString(),
                                t["month-plan.own.row", n],
                                null,
                                new Dictionary<string, string?>()
                            )),
                    ],
                },
                .. plan.IsConfirmed
                    ? []
                    : new Field[]
                    {
                        new("then", t["month-plan.then"], FieldKind.Radio)
                        {
                            Required = true,
                            Value = Confirm,
                            Options = [(Confirm, t["month-plan.then.confirm"]), (Save, t["month-plan.then.save"])],
                        },
                    },
                new("version", "", FieldKind.Hidden) { Value = PlanPages.Version(plan) },
            ],
            Submit = t[plan.IsConfirmed ? "month-plan.change.go" : "month-plan.go"],
            Cancel = MonthPlanReader.Address(body.Id, month),
        };
    }

    /// <summary>What can still be decided about: what is done stays as it is.</summary>
    private static IEnumerable<PlanLine> Decided(PlanView plan) => plan.Lines.Where(l => !l.IsDone);

    private static GridRow Row(Ctx c, PlanLine l) =>
        new(
            PlanKeys.Id(l.Key).ToString(),
            l.Title,
            PlanPages.Sub(c, l with { Reason = null, SetFor = null })
                + (l.State == PlanLine.New ? " · " + c.T["month-plan.new-mark"] : ""),
            new Dictionary<string, string?>
            {
                ["decision"] =
                    l.State == PlanStates.Dropped ? PlanStates.Dropped
                    : l.State == PlanStates.Moved || l.SetFor is not null ? PlanStates.Moved
                    : PlanStates.Kept,
                ["on"] = l.State == PlanStates.Moved ? Vn.Day(l.On) : Vn.Day(l.SetFor),
                ["reason"] = l.Reason,
            }
        );

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var month = PlanPages.Month(c);
        var plan = await PlanView.Of(c, c.Body, month);
        var keys = Decided(plan).ToDictionary(l => PlanKeys.Id(l.Key), l => l.Key);
        var decisions = new List<ItemDecision>();
        foreach (var (id, value) in form.Grid("items"))
        {
            if (value("decision") is not { } decision || !keys.TryGetValue(id, out var key))
                continue;
            decisions.Add(new ItemDecision(key, decision, Day(form, "items", value("on")), value("reason")));
        }
        var own = new List<OwnItem>();
        foreach (var (_, value) in form.Grid("own"))
        {
            var (title, on, person) = (value("title"), value("on"), value("person"));
            if (title is null && on is null)
                continue;
            if (title is null || on is null)
                form.Add(Refusal.Invalid("own", "month-plan.own-half"));
            own.Add(
                new OwnItem(title ?? "", Day(form, "own", on) ?? month, Guid.TryParse(person, out var id) ? id : null)
            );
        }
        var confirm = plan.IsConfirmed || form.Choice("then", Confirm, Save) == Confirm;
        return await c.Do(
            form,
            "programme.month-plan",
            new PlanMonth(c.Body.Id, month, decisions, own, confirm, form.Version),
            PlanMonth.Handle,
            MonthPlanReader.Address(c.Body.Id, month)
        );
    }

    private static DateOnly? Day(FormReader form, string field, string? typed)
    {
        if (typed is null)
            return null;
        if (FormReader.TryDate(typed, out var day))
            return day;
        form.Add(Refusal.Invalid(field, "field.date", typed));
        return null;
    }
}

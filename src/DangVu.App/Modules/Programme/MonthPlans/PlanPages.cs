using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Modules.Programme.Papers;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>A month's plan: what laid itself out, what was decided, and how it stands.</summary>
internal static class PlanPages
{
    public const string At = "/month-plan";

    /// <summary>The month asked for; else the next one once it is laid out, else the one in hand.</summary>
    public static DateOnly Month(Ctx c)
    {
        if (ReadMonth(c.Query("month")) is { } asked)
            return asked;
        var next = PlanKeys.First(c.Today).AddMonths(1);
        return c.Work.Get<LaidMonth>().IsOpen(next) ? next : next.AddMonths(-1);
    }

    public static DateOnly? ReadMonth(string? text) =>
        DateOnly.TryParseExact(
            text + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        ) && month.Year is > 1930 and < 2200
            ? month
            : null;

    public static bool Writes(Ctx c, BodyRef body) => c.Actor.May(MakeProgramme.Permission, body.Path);

    public static async Task<PageModel?> Show(Ctx c)
    {
        return await Page(c, c.Body, Month(c));
    }

    /// <summary>The same plan by its record.</summary>
    public static async Task<PageModel?> ShowOne(Ctx c)
    {
        var id = c.Id();
        var plan = await c.Db.Set<MonthPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        return plan is not null && await c.Bodies.Find(plan.BodyId) is { } body
            ? await Page(c, body, plan.Month)
            : null;
    }

    private static async Task<PageModel?> Page(Ctx c, BodyRef body, DateOnly month)
    {
        var t = c.T;
        if (!c.Actor.May(TaskWords.Read, body.Path) || !c.Work.Get<IMonthPlans>().Plans(body))
            return null;
        var plan = await PlanView.Of(c, body, month);
        var laid = c.Work.Get<LaidMonth>();
        var open = laid.IsOpen(month);
        var writes = open && Writes(c, body);
        var kept = plan.In.ToList();
        return new DetailModel
        {
            Title = t["month-plan.title", month.Month, month.Year],
            Lede = Lede(c, plan, laid, kept),
            Help = t["month-plan.help"],
            Crumbs =
            [
                new(t["programme.menu"], "/programme?body=" + body.Id),
                .. body.IsCell
                    ? []
                    : new Link[]
                    {
                        new(t["month-plan.cells"], $"/month-plans?body={body.Id}&month={PlanKeys.Month(month)}"),
                    },
            ],
            Rules = [PlanRule(c, month)],
            Actions = Actions(c, plan, writes),
            Sections =
            [
                new(plan.IsConfirmed ? t["month-plan.items"] : t["month-plan.laid"])
                {
                    Steps = Steps(c, month, kept),
                    Text = kept.Count == 0 ? t["month-plan.empty"] : null,
                },
                .. plan.Later.Any()
                    ? new Section[] { new(t["month-plan.new"]) { Steps = Steps(c, month, [.. plan.Later]) } }
                    : [],
                .. plan.Away.Any() ? new Section[] { Away(c, [.. plan.Away]) } : [],
            ],
        };
    }

    private static string Lede(Ctx c, PlanView plan, LaidMonth laid, IReadOnlyCollection<PlanLine> kept)
    {
        var t = c.T;
        if (plan.Plan?.ConfirmedOn is { } on)
            return t["month-plan.confirmed", plan.Body.Name, Vn.Day(on), kept.Count(l => l.IsDone), kept.Count];
        if (plan.Month < PlanKeys.First(c.Today))
            return t["month-plan.never", plan.Body.Name];
        return laid.IsOpen(plan.Month)
            ? t["month-plan.waiting", plan.Body.Name, kept.Count(l => !l.IsDone)]
            : t["month-plan.opens", Vn.Day(MonthLayout.OpensOn(plan.Month, laid.LayOutDay(plan.Month)))];
    }

    private static RuleNote PlanRule(Ctx c, DateOnly month)
    {
        var rule = c.Work.Get<LaidMonth>().Rule(month);
        return new RuleNote(
            c.T["month-plan.rule", rule.Body.Whole("lay-out.day")],
            rule.Version.Basis.Cite(c.T.Language),
            rule.Version.Verified
        );
    }

    private static PageAction[] Actions(Ctx c, PlanView plan, bool writes)
    {
        var (t, body, month) = (c.T, plan.Body.Id, plan.Month);
        var actions = new List<PageAction>();
        if (writes && !plan.IsConfirmed)
            actions.Add(
                new PageAction(t["month-plan.confirm-all"], At + "/confirm", Primary: true, Post: true)
                {
                    Values = new Dictionary<string, string>
                    {
                        ["body"] = body.ToString(),
                        ["month"] = PlanKeys.Month(month),
                        ["version"] = Version(plan),
                    },
                }
            );
        if (writes)
            actions.Add(
                new PageAction(
                    t[plan.IsConfirmed ? "month-plan.change" : "month-plan.each"],
                    MonthPlanReader.Address(body, month, "/edit"),
                    Primary: plan.IsConfirmed
                )
            );
        if (plan is { IsConfirmed: true, Plan: { } made } && Writes(c, plan.Body) && plan.In.Any(l => l.IsOwnOpen))
            actions.Add(new(t["month-plan.finish-all"], $"/month-plans/{made.Id}/done"));
        if (plan is { IsConfirmed: true, Plan: { } row })
            actions.AddRange(
                PaperPages.Links(t, "/month-plans/" + row.Id, ProgrammeForms.Plan, ProgrammeForms.PlanReport)
            );
        actions.Add(new(t["month-plan.before"], MonthPlanReader.Address(body, month.AddMonths(-1))));
        actions.Add(new(t["month-plan.after"], MonthPlanReader.Address(body, month.AddMonths(1))));
        return [.. actions];
    }

    public static string Version(PlanView plan) => (plan.Plan?.Changes ?? 0).ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Step> Steps(Ctx c, DateOnly month, IReadOnlyList<PlanLine> lines)
    {
        var number = 0;
        return
        [
            .. lines.Select(l =>
            {
                number++;
                return new Step(
                    l.Tone switch
                    {
                        Tone.Ok => "✓",
                        Tone.Late => "!",
                        _ => number.ToString(CultureInfo.InvariantCulture),
                    },
                    l.Tone,
                    l.Title,
                    Sub(c, l),
                    l.Standing,
                    l.Button
                );
            }),
        ];
    }

    public static string? Sub(Ctx c, PlanLine l)
    {
        var t = c.T;
        var said = new[]
        {
            l.SetFor is { } set ? t["month-plan.set-for", Vn.Day(set)]
            : l.On is { } on ? t["month-plan.due", Vn.Day(on)]
            : null,
            l.Person,
            l.From is { } from ? t["month-plan.from", from.Month, from.Year] : null,
            l.Reason,
        };
        return string.Join(" · ", said.Where(s => !string.IsNullOrEmpty(s))) is { Length: > 0 } text ? text : null;
    }

    private static Section Away(Ctx c, IReadOnlyList<PlanLine> lines) =>
        new(c.T["month-plan.away"])
        {
            Table = new Table(
                [new(c.T["task.title"]), new(c.T["month-plan.decision"]), new(c.T["reason"])],
                [
                    .. lines.Select(l =>
                        (IReadOnlyList<Cell>)
                            [
                                l.Title,
                                l.State == PlanStates.Dropped ? c.T["month-plan.dropped"]
                                : l.MovedTo is { } to ? c.T["month-plan.moved", to.Month, to.Year]
                                : "",
                                l.Reason,
                            ]
                    ),
                ]
            ),
        };

    /// <summary>Everything as it was laid out, in one step.</summary>
    public static async Task<Result<string>> PostConfirm(Ctx c, FormReader form)
    {
        var bodyId = form.Id("body");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        if (ReadMonth(form.Text("month")) is not { } month)
            return Refusal.Invalid("month", "field.choice");
        return await c.Do(
            form,
            "programme.month-plan",
            new PlanMonth(bodyId, month, Version: form.Version),
            PlanMonth.Handle,
            MonthPlanReader.Address(bodyId, month)
        );
    }
}

using System.Globalization;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.MonthPlans;

/// <summary>Which bodies have planned a month and which not, those without first.</summary>
internal static class PlanList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var month = PlanPages.Month(c);
        var plans = c.Work.Get<IMonthPlans>();
        var bodies = (await c.Bodies.All())
            .Where(b => plans.Plans(b) && b.ExistsOn(month) && c.Range.Covers(b.Path))
            .Where(b => c.Actor.May(TaskWords.Read, b.Path))
            .ToList();
        var made = await plans.Of([.. bodies.Select(b => b.Id)], month);
        var ranked = bodies
            .Select(b => (Body: b, Plan: made.GetValueOrDefault(b.Id)))
            .OrderBy(r =>
                r.Plan is null ? 0
                : r.Plan.ConfirmedOn is null ? 1
                : 2
            )
            .ThenBy(r => r.Body.Path, StringComparer.Ordinal)
            .ToList();
        var from = int.TryParse(c.Query("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var shown = ranked.Skip(from).Take(Keyset.Page).ToList();
        var confirmed = ranked.Count(r => r.Plan?.ConfirmedOn is not null);
        return new ListModel
        {
            Title = t["month-plans.title", month.Month, month.Year],
            Lede = t["month-plans.lede", confirmed, ranked.Count, ranked.Count - confirmed],
            Help = t["month-plans.help"],
            Crumbs = [new(t["programme.menu"], "/programme?body=" + c.Body.Id)],
            Filters =
            [
                new("month", t["programme.period"], FieldKind.Select)
                {
                    Required = true,
                    Value = PlanKeys.Month(month),
                    Options =
                    [
                        .. Months(c, month).Select(m => (PlanKeys.Month(m), t["period.month", m.Month, m.Year])),
                    ],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [new(t["body"]), new(t["state"]), new(t["month-plans.items"], true)],
                [
                    .. shown.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(r.Body.Name, MonthPlanReader.Address(r.Body.Id, month)),
                                State(t, r.Plan),
                                r.Plan is null ? "" : Cell.Of(r.Plan.Items),
                            ]
                    ),
                ]
            ),
            Next =
                from + Keyset.Page < ranked.Count
                    ? c.Here(("after", (from + Keyset.Page).ToString(CultureInfo.InvariantCulture)))
                    : null,
            First = from == 0 ? null : c.Here(("after", null)),
        };
    }

    public static Cell State(Texts t, MonthPlanRef? plan) =>
        plan?.ConfirmedOn is { } on ? new Cell(t["month-plans.confirmed", Vn.Day(on)], Tone: Tone.Ok)
        : plan is not null ? new Cell(t["month-plans.begun"], Tone: Tone.Due)
        : new Cell(t["month-plans.none"], Tone: Tone.Late);

    private static IEnumerable<DateOnly> Months(Ctx c, DateOnly asked) =>
        Enumerable
            .Range(-12, 14)
            .Select(n => PlanKeys.First(c.Today).AddMonths(n))
            .Append(asked)
            .Distinct()
            .OrderDescending();
}

using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Desk.Month;

/// <summary>
/// For a committee: how its cells stand in a month, those with late things first. What each cell owes is asked from every book, so
/// only one page of cells is; their plans are one question for all.
/// </summary>
internal static class CellsBelow
{
    private const int OnePage = 25;

    public static async Task<Section?> Of(Ctx c, DateOnly month)
    {
        if (c.Body.IsCell || c.Body.Kind == BodyKinds.Group)
            return null;
        var t = c.T;
        var cells = (await c.Bodies.All())
            .Where(b => b.IsCell && b.ExistsOn(c.Today) && c.Range.Covers(b.Path) && c.Actor.May("desk.read", b.Path))
            .ToList();
        var from = int.TryParse(c.Query("cells"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : 0;
        var shown = cells.Skip(from).Take(OnePage).ToList();
        var plans = c.Work.Get<IMonthPlans>();
        var current = new DateOnly(c.Today.Year, c.Today.Month, 1);
        // From the day on which the next month lies laid out, that one is asked about.
        var planned = month == current && plans.IsOpen(current.AddMonths(1)) ? current.AddMonths(1) : month;
        var sees = shown.Where(b => c.Actor.May("programme.read", b.Path)).Select(b => b.Id).ToHashSet();
        var made = await plans.Of(
            [.. cells.Where(b => c.Actor.May("programme.read", b.Path)).Select(b => b.Id)],
            planned
        );
        var without = cells.Count(b =>
            c.Actor.May("programme.read", b.Path) && made.GetValueOrDefault(b.Id)?.ConfirmedOn is null
        );
        // What this reader may see of each cell, kept until something is written.
        var counts = await c
            .Work.Get<OfficeMemory>()
            .Keep(
                c.Db,
                $"month {month:O} on {c.Today:O} below {c.Body.Id} {from} {c.Actor.AccountId} {c.Actor.ActingAs}",
                () => Counts(c, shown, month),
                size: OnePage
            );
        var rows = shown.Zip(counts, (cell, n) => (Cell: cell, n.Late, n.Open)).ToList();
        return new Section(t["month.cells"])
        {
            Text =
                without > 0 && sees.Count > 0
                    ? t["month.cells.without-plan", without, planned.Month, planned.Year]
                    : null,
            Actions =
            [
                .. sees.Count > 0
                    ? new PageAction[]
                    {
                        new(t["month.cells.plans"], $"/month-plans?body={c.Body.Id}&month={MonthPage.Text(planned)}"),
                    }
                    : [],
                .. from > 0 ? new PageAction[] { new(t["month.cells.first"], c.Here(("cells", null))) } : [],
                .. from + OnePage < cells.Count
                    ? new PageAction[]
                    {
                        new(
                            t["month.cells.next"],
                            c.Here(("cells", (from + OnePage).ToString(CultureInfo.InvariantCulture)))
                        ),
                    }
                    : [],
            ],
            Table = new Table(
                [
                    new(t["body"]),
                    new(t["month.late-column"]),
                    new(t["month.open-column"], true),
                    new(t["month.plan-column", planned.Month]),
                ],
                [
                    .. rows.OrderByDescending(r => r.Late)
                        .ThenBy(r => r.Cell.Path, StringComparer.Ordinal)
                        .Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(r.Cell.Name, $"/month?body={r.Cell.Id}&month={MonthPage.Text(month)}"),
                                    r.Late > 0
                                        ? new Cell(t["month.late-n", r.Late], Tone: Tone.Late)
                                        : new Cell(t["month.none-late"], Tone: Tone.Ok),
                                    Cell.Of(r.Open),
                                    sees.Contains(r.Cell.Id) ? Plan(t, made.GetValueOrDefault(r.Cell.Id)) : "",
                                ]
                        ),
                ]
            ),
        };
    }

    private static async Task<IReadOnlyList<(int Late, int Open)>> Counts(
        Ctx c,
        IReadOnlyList<BodyRef> cells,
        DateOnly month
    )
    {
        var counts = new List<(int, int)>();
        foreach (var cell in cells)
        {
            var items = await MonthPage.Items(c, cell, month);
            counts.Add(
                (
                    items.Count(i => i.Item.Tone == Tone.Late),
                    items.Count(i => i.Item.Tone is Tone.Due or Tone.None or Tone.Mute)
                )
            );
        }
        return counts;
    }

    private static Cell Plan(Texts t, MonthPlanRef? plan) =>
        plan?.ConfirmedOn is { } on ? new Cell(t["month.plan.cell-confirmed", Vn.Day(on)], Tone: Tone.Ok)
        : plan is not null ? new Cell(t["month.plan.cell-begun"], Tone: Tone.Due)
        : new Cell(t["month.plan.cell-none"], Tone: Tone.Late);
}

using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Desk.Month;

/// <summary>"Tháng này": what a body owes and has in a month, the late first, one obvious next thing.</summary>
internal static class MonthPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var month = DateOnly.TryParseExact(
            c.Query("month") + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var asked
        )
            ? asked
            : new DateOnly(c.Today.Year, c.Today.Month, 1);
        var items = await Items(c, c.Body, month);
        var open = items.Count(i => i.Tone != Tone.Ok);
        var late = items.Count(i => i.Tone == Tone.Late);
        var number = 0;
        var primaryGiven = false;
        var steps = items
            .Select(i =>
            {
                var primary = !primaryGiven && i.Tone is Tone.Late or Tone.Due && i.Button is not null && !primaryGiven;
                primaryGiven |= primary;
                return new Step(
                    i.Tone switch
                    {
                        Tone.Ok => "✓",
                        Tone.Late => "!",
                        _ => (++number).ToString(CultureInfo.InvariantCulture),
                    },
                    i.Tone,
                    i.Text,
                    i.Due is { } due
                        ? string.Join(
                            " · ",
                            new[] { t["month.due", Vn.Day(due)], i.Sub }.Where(s => !string.IsNullOrEmpty(s))
                        )
                        : i.Sub,
                    i.State,
                    i.Button,
                    primary
                );
            })
            .ToList();
        var below = await Below(c, month);
        return new DetailModel
        {
            Title = t["month.title", month.Month, month.Year],
            Lede =
                items.Count == 0 ? t["month.nothing", c.Body.Name]
                : open == 0 ? t["month.done", c.Body.Name]
                : late > 0 ? t["month.late", c.Body.Name, open, late]
                : t["month.open", c.Body.Name, open],
            Help = t["month.help"],
            Actions =
            [
                new(t["month.before"], c.Here([("month", Text(month.AddMonths(-1)))])),
                new(t["month.after"], c.Here([("month", Text(month.AddMonths(1)))])),
            ],
            Sections = [new(null) { Steps = steps }, .. below is null ? Array.Empty<Section>() : [below]],
        };
    }

    internal static async Task<IReadOnlyList<MonthItem>> Items(Ctx c, BodyRef body, DateOnly month)
    {
        var items = new List<MonthItem>();
        foreach (var source in c.Http.RequestServices.GetServices<IMonthItems>())
            items.AddRange(await source.For(c, body, month));
        return [.. items.OrderBy(i => Order(i.Tone)).ThenBy(i => i.Due ?? DateOnly.MaxValue)];
    }

    private static int Order(Tone tone) =>
        tone switch
        {
            Tone.Late => 0,
            Tone.Due => 1,
            Tone.Ok => 3,
            _ => 2,
        };

    /// <summary>For a committee: how its cells stand, those with late things first.</summary>
    private static async Task<Section?> Below(Ctx c, DateOnly month)
    {
        if (c.Body.IsCell || c.Body.Kind == BodyKinds.Group)
            return null;
        var rows = new List<(BodyRef Cell, int Late, int Open)>();
        foreach (
            var cell in (await c.Bodies.All()).Where(b =>
                b.IsCell && b.ExistsOn(c.Today) && c.Range.Covers(b.Path) && c.Actor.May("desk.read", b.Path)
            )
        )
        {
            var items = await Items(c, cell, month);
            rows.Add(
                (
                    cell,
                    items.Count(i => i.Tone == Tone.Late),
                    items.Count(i => i.Tone is Tone.Due or Tone.None or Tone.Mute)
                )
            );
        }
        return new Section(c.T["month.cells"])
        {
            Table = new Table(
                [new(c.T["body"]), new(c.T["month.late-column"]), new(c.T["month.open-column"], true)],
                [
                    .. rows.OrderByDescending(r => r.Late)
                        .ThenBy(r => r.Cell.Path)
                        .Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(r.Cell.Name, $"/month?body={r.Cell.Id}&month={Text(month)}"),
                                    r.Late > 0
                                        ? new Cell(c.T["month.late-n", r.Late], Tone: Tone.Late)
                                        : new Cell(c.T["month.none-late"], Tone: Tone.Ok),
                                    Cell.Of(r.Open),
                                ]
                        ),
                ]
            ),
        };
    }

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

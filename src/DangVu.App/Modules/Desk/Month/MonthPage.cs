using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
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
        var plan = await PlannedHere.Of(c, month);
        var all = await Items(c, c.Body, month);
        var items = all.Where(i => !plan.IsAway(i.Key)).ToList();
        var open = items.Count(i => i.Item.Tone != Tone.Ok);
        var late = items.Count(i => i.Item.Tone == Tone.Late);
        var steps = Steps(t, items, plan);
        var below = await CellsBelow.Of(c, month);
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
                .. plan.Button is null ? [] : new[] { plan.Button },
                new(t["month.before"], c.Here([("month", Text(month.AddMonths(-1)))])),
                new(t["month.after"], c.Here([("month", Text(month.AddMonths(1)))])),
            ],
            Facts = plan.Facts,
            Sections = [new(null) { Steps = steps }, .. below is null ? Array.Empty<Section>() : [below]],
        };
    }

    private static List<Step> Steps(Texts t, IReadOnlyList<(string Key, MonthItem Item)> items, PlannedHere plan)
    {
        var number = 0;
        // One button of the page is the next thing: the plan's, while it waits, else the first open item's.
        var primaryGiven = plan.Button is { Primary: true };
        return
        [
            .. items.Select(x =>
            {
                var i = x.Item;
                var primary = !primaryGiven && i.Tone is Tone.Late or Tone.Due && i.Button is not null && !primaryGiven;
                primaryGiven |= primary;
                var said = new[]
                {
                    i.Due is { } due ? t["month.due", Vn.Day(due)] : null,
                    i.Sub,
                    plan.Said(t, x.Key, i),
                };
                return new Step(
                    i.Tone switch
                    {
                        Tone.Ok => "✓",
                        Tone.Late => "!",
                        _ => (++number).ToString(CultureInfo.InvariantCulture),
                    },
                    i.Tone,
                    i.Text,
                    string.Join(" · ", said.Where(s => !string.IsNullOrEmpty(s))) is { Length: > 0 } sub ? sub : null,
                    i.State,
                    i.Button,
                    primary
                );
            }),
        ];
    }

    internal static async Task<IReadOnlyList<(string Key, MonthItem Item)>> Items(Ctx c, BodyRef body, DateOnly month)
    {
        var items = new List<(string Key, MonthItem Item)>();
        foreach (var source in c.Http.RequestServices.GetServices<IMonthItems>())
            items.AddRange((await source.For(c, body, month)).Select(i => (i.KeyFrom(source), i)));
        return [.. items.OrderBy(i => Order(i.Item.Tone)).ThenBy(i => i.Item.Due ?? DateOnly.MaxValue)];
    }

    private static int Order(Tone tone) =>
        tone switch
        {
            Tone.Late => 0,
            Tone.Due => 1,
            Tone.Ok => 3,
            _ => 2,
        };

    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>What the month's plan adds to this page: its state, the marks on its items, and the button while one is wanted.</summary>
internal sealed record PlannedHere(
    bool IsConfirmed,
    IReadOnlyDictionary<string, PlanMark> Marks,
    PageAction? Button,
    IReadOnlyList<(string, Cell)> Facts
)
{
    private const string Write = "programme.write";
    private const string Read = "programme.read";

    public static async Task<PlannedHere> Of(Ctx c, DateOnly month)
    {
        var plans = c.Work.Get<IMonthPlans>();
        var (t, body) = (c.T, c.Body);
        if (!plans.Plans(body) || !c.Actor.May(Read, body.Path))
            return new PlannedHere(false, new Dictionary<string, PlanMark>(), null, []);
        var current = new DateOnly(c.Today.Year, c.Today.Month, 1);
        var ahead = month == current && plans.IsOpen(current.AddMonths(1)) ? current.AddMonths(1) : month;
        var here = (await plans.Of([body.Id], month)).GetValueOrDefault(body.Id);
        var next = ahead == month ? here : (await plans.Of([body.Id], ahead)).GetValueOrDefault(body.Id);
        var wanted =
            next?.ConfirmedOn is null && plans.IsOpen(ahead) && c.Actor.May(Write, body.Path)
                ? new PageAction(
                    t["month.plan.make", ahead.Month, ahead.Year],
                    plans.Href(body.Id, ahead),
                    Primary: ahead > current
                )
                : null;
        return new PlannedHere(
            here?.ConfirmedOn is not null,
            await plans.Marks(body, month),
            wanted,
            [
                (
                    t["month.plan"],
                    new Cell(
                        here?.ConfirmedOn is { } on ? t["month.plan.confirmed", Vn.Day(on), here.Items]
                            : here is not null ? t["month.plan.begun"]
                            : t["month.plan.none"],
                        plans.Href(body.Id, month)
                    )
                ),
            ]
        );
    }

    public bool IsAway(string key) => Marks.TryGetValue(key, out var mark) && mark.State is "moved" or "dropped";

    /// <summary>What the plan says about one item.</summary>
    public string? Said(Texts t, string key, MonthItem item) =>
        !IsConfirmed ? null
        : !Marks.TryGetValue(key, out var mark)
            ? item.Tone == Tone.Ok ? null
                : t["month.plan.later"]
        : mark.PlannedOn is { } on && on != item.Due ? t["month.plan.set-for", Vn.Day(on)]
        : null;
}

using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.Clocks;

/// <summary>Every day that runs for somebody in the chosen body, nearest first.</summary>
internal static class ClockPages
{
    private const int MonthsAhead = 6;
    private static readonly int[] Spans = [1, 3, MonthsAhead, 12];

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var months =
            int.TryParse(c.Query("months"), CultureInfo.InvariantCulture, out var asked) && Spans.Contains(asked)
                ? asked
                : MonthsAhead;
        var bodies = (await c.Bodies.All()).Where(b => c.Range.Covers(b.Path)).ToList();
        var all = await Read(c, bodies, c.Today.AddMonths(months));
        var kind = c.Query("kind");
        var rows = all.Where(k => kind is null || k.Kind == kind)
            .OrderBy(k => k.DueOn)
            .ThenBy(k => k.Person, StringComparer.Ordinal)
            .ToList();
        var from = int.TryParse(c.Query("after"), CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 0;
        var shown = rows.Skip(from).Take(Keyset.Page).ToList();
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["clocks.title"],
            Lede = t["clocks.lede", c.Body.Name, months, rows.Count, rows.Count(k => k.DueOn < c.Today)],
            Crumbs = [new(t["members.title"], "/members")],
            Help = t["clocks.help"],
            Rules = ClockRules.Notes(c.Work, t),
            Filters =
            [
                new("kind", t["clocks.kind"], FieldKind.Select)
                {
                    Value = kind,
                    Options = [.. ClockKinds.All.Select(k => (k, t["clocks.kind." + k]))],
                },
                new("months", t["clocks.span"], FieldKind.Select)
                {
                    Value = months.ToString(CultureInfo.InvariantCulture),
                    Options = [.. Spans.Select(m => (m.ToString(CultureInfo.InvariantCulture), t["clocks.months", m]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["clocks.due"]),
                    new(t["clocks.kind"]),
                    new(t["members.name"]),
                    new(t["members.cell"]),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(k =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(k.DueOn),
                                new Cell(t["clocks.kind." + k.Kind], Sub: k.Sub),
                                new Cell(k.Person, k.Href),
                                names.GetValueOrDefault(k.BodyId),
                                State(k.DueOn, c.Today, t),
                            ]
                    ),
                ]
            )
            {
                Empty = t["clocks.none"],
            },
            Next =
                from + Keyset.Page < rows.Count
                    ? c.Here([("after", (from + Keyset.Page).ToString(CultureInfo.InvariantCulture))])
                    : null,
            First = from == 0 ? null : c.Here([("after", null)]),
        };
    }

    /// <summary>What every module knows, each asked only for the bodies where the actor holds its permission.</summary>
    internal static async Task<List<MemberClock>> Read(
        Ctx c,
        IReadOnlyCollection<BodyRef> bodies,
        DateOnly last,
        bool forMonth = false
    )
    {
        var found = new List<MemberClock>();
        foreach (var source in c.Work.Get<IEnumerable<IMemberClocks>>())
        {
            if (forMonth && !source.AnyInMonth)
                continue;
            var open = bodies.Where(b => c.Actor.May(source.Permission, b.Path)).ToList();
            if (open.Count > 0)
                found.AddRange(
                    (await source.Until(c.Work, c.T, open, last)).Select(k => k with { Permission = source.Permission })
                );
        }
        return found;
    }

    private static Cell State(DateOnly due, DateOnly today, Texts t) =>
        due < today ? new Cell(t["clocks.over", today.DayNumber - due.DayNumber], Tone: Tone.Late)
        : due == today ? new Cell(t["clocks.today"], Tone: Tone.Due)
        : new Cell(
            t["clocks.left", due.DayNumber - today.DayNumber],
            Tone: due < today.AddMonths(1) ? Tone.Due : Tone.Mute
        );
}

/// <summary>The same days in the month of a body and in its calendar.</summary>
internal sealed class ClockMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        var range = PathRange.Of(body.Path);
        var bodies = (await c.Bodies.All()).Where(b => range.Covers(b.Path)).ToList();
        var end = month.AddMonths(1);
        var current = month <= c.Today && c.Today < end;
        return
        [
            .. (await ClockPages.Read(c, bodies, end.AddDays(-1), forMonth: true))
                // What is over and still open stays in the month we are in.
                .Where(k => k.InMonth && (k.DueOn >= month || current))
                .OrderBy(k => k.DueOn)
                .Select(k => new MonthItem(
                    $"{k.Person}: {c.T["clocks.kind." + k.Kind]}",
                    k.Sub,
                    k.DueOn,
                    k.DueOn < c.Today ? Tone.Late : Tone.Due,
                    c.T[k.DueOn < c.Today ? "clocks.state.over" : "clocks.state.runs"],
                    new Link(c.T["clocks.open"], k.Href)
                )
                {
                    Key = $"clocks:{k.Kind}:{k.Href}",
                    Permission = k.Permission,
                }),
        ];
    }
}

using System.Globalization;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>The tasks of a month (or quarter, or year) in the chosen scope: late ones first, then what is open, then what is done.</summary>
internal static class ProgrammePage
{
    /// <summary>More are found by their names in the search box.</summary>
    private const int MostPeople = 200;
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    private sealed record Row(ProgrammeTask Task, int Rank);

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var today = c.Today;
        var period = WorkPeriod.Read(c.Query("period")) ?? WorkPeriod.OfMonth(today);
        var (from, to) = (period.From, period.To);
        var now = from <= today && today <= to;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var scope = c.Db.Set<ProgrammeTask>().AsNoTracking().Where(x => ids.Contains(x.BodyId));
        var found = scope.Where(x =>
            x.Deadline >= from && x.Deadline <= to
            || now
                && (x.Deadline < from || x.Deadline == ProgrammeTask.Unset)
                && (x.State == TaskStates.Planned || x.State == TaskStates.Doing)
        );
        var tally = await found
            .GroupBy(x => new { x.State, Late = x.Deadline < today })
            .Select(g => new
            {
                g.Key.State,
                g.Key.Late,
                Count = g.Count(),
            })
            .ToListAsync();
        var done = tally.Where(x => x.State == TaskStates.Done).Sum(x => x.Count);
        var open = tally.Where(x => TaskStates.IsOpen(x.State)).Sum(x => x.Count);
        var late = tally.Where(x => TaskStates.IsOpen(x.State) && x.Late).Sum(x => x.Count);
        found = c.Query("state") switch
        {
            "late" => found.Where(x =>
                (x.State == TaskStates.Planned || x.State == TaskStates.Doing) && x.Deadline < today
            ),
            { } state => found.Where(x => x.State == state),
            null => found,
        };
        var offered = await People(c, found);
        if (c.QueryId("person") is { } wanted)
            found = found.Where(x => x.PersonId == wanted);
        var (shown, next) = await Page(c, found, today);
        var drawn = await TaskCharts.Of(c, c.Query("view"), period, [.. shown.Select(r => r.Task)], found);
        var people = await c
            .Work.Get<IMembers>()
            .Names(shown.Where(r => r.Task.PersonId != null).Select(r => r.Task.PersonId!.Value));
        return new ListModel
        {
            Title = t["programme.title", TaskWords.Period(t, period)],
            Lede =
                late > 0
                    ? t["programme.lede.late", late, done, done + open, c.Body.Name]
                    : t["programme.lede", done, done + open, c.Body.Name],
            Help = t["programme.help"],
            Actions =
            [
                .. c.May(MakeProgramme.Permission)
                    ? new PageAction[] { new(t["task.new"], "/tasks/new?body=" + c.Body.Id, Primary: true) }
                    : [],
                new(t["month-plan.menu"], "/month-plan?body=" + c.Body.Id),
                new(t["programmes.title"], "/programmes?body=" + c.Body.Id),
                new(t["targets.title"], "/targets?body=" + c.Body.Id),
            ],
            Above =
                done + open == 0
                    ? []
                    :
                    [
                        new Section(null)
                        {
                            Chart = new ProgressChart(
                                t["programme.progress", Vn.Ratio(done, done + open)],
                                done,
                                done + open
                            ),
                        },
                        .. drawn is null ? [] : new[] { drawn },
                    ],
            Filters =
            [
                new("period", t["programme.period"], FieldKind.Select)
                {
                    Required = true,
                    Value = period.Code,
                    Options = Periods(t, period.Year),
                },
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options =
                    [
                        ("late", t["task-state.late"]),
                        .. TaskStates.All.Select(s => (s, t["task-state." + s])),
                    ],
                },
                new("person", t["task.person"], FieldKind.Select)
                {
                    Value = c.Query("person"),
                    Options = offered,
                },
                new("view", t["programme.view"], FieldKind.Select)
                {
                    Value = c.Query("view"),
                    Options = [.. TaskCharts.Views.Select(v => (v, t["programme.view." + v]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [new(t["task.title"]), new(t["body"]), new(t["task.person"]), new(t["task.deadline"]), new(t["state"])],
                [
                    .. shown.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    r.Task.Title,
                                    "/tasks/" + r.Task.Id,
                                    Sub: r.Task.IsOpen ? r.Task.Measure : r.Task.Result ?? r.Task.Reason
                                ),
                                bodies[r.Task.BodyId],
                                r.Task.PersonId is { } person ? people.GetValueOrDefault(person) : null,
                                TaskWords.Due(c.Work, t, r.Task),
                                TaskWords.State(t, r.Task, today),
                            ]
                    ),
                ]
            )
            {
                Empty = t["programme.empty"],
            },
            Next = next is null ? null : c.Here(("after", next)),
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    /// <summary>Who answers for any of these.</summary>
    private static async Task<IReadOnlyList<(string, string)>> People(Ctx c, IQueryable<ProgrammeTask> found)
    {
        var ids = await found
            .Where(x => x.PersonId != null)
            .Select(x => x.PersonId!.Value)
            .Distinct()
            .OrderBy(id => id)
            .Take(MostPeople)
            .ToListAsync();
        return
        [
            .. (await c.Work.Get<IMembers>().Names(ids))
                .OrderBy(p => p.Value, StringComparer.Create(Vi, false))
                .Select(p => (p.Key.ToString(), p.Value)),
        ];
    }

    /// <summary>25 rows in the order late, open, done, dropped or rolled over; within each by deadline.</summary>
    private static async Task<(List<Row> Rows, string? Next)> Page(
        Ctx c,
        IQueryable<ProgrammeTask> found,
        DateOnly today
    )
    {
        var ranked = found.Select(x => new
        {
            Task = x,
            Rank = x.State == TaskStates.Planned || x.State == TaskStates.Doing ? (x.Deadline < today ? 0 : 1)
            : x.State == TaskStates.Done ? 2
            : 3,
        });
        if (
            c.Query("after")?.Split('~') is [var text, var rest]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && Keyset.ReadDay(rest) is { } after
        )
            ranked = ranked.Where(r =>
                r.Rank > rank
                || r.Rank == rank
                    && (r.Task.Deadline > after.Day || r.Task.Deadline == after.Day && r.Task.Id > after.Id)
            );
        var rows = await ranked
            .OrderBy(r => r.Rank)
            .ThenBy(r => r.Task.Deadline)
            .ThenBy(r => r.Task.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).Select(r => new Row(r.Task, r.Rank)).ToList();
        return (
            shown,
            rows.Count > Keyset.Page
                ? shown[^1].Rank.ToString(CultureInfo.InvariantCulture)
                    + "~"
                    + Keyset.Write(shown[^1].Task.Deadline, shown[^1].Task.Id)
                : null
        );
    }

    /// <summary>The months, quarters and whole of a year, and the years beside it.</summary>
    public static IReadOnlyList<(string, string)> Periods(Texts t, int year)
    {
        var periods = new List<WorkPeriod> { new(year - 1), new(year) };
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            periods.Add(new(year, quarter));
            for (var month = quarter * 3 - 2; month <= quarter * 3; month++)
                periods.Add(new(year, quarter, month));
        }
        periods.Add(new(year + 1));
        return [.. periods.Select(p => (p.Code, TaskWords.Period(t, p)))];
    }
}

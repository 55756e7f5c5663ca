using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>Everybody on the way, by step, with the clock that runs.</summary>
internal static class CandidateList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var cells = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("admissions.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = cells.Keys.ToList();
        var mine = c.Db.Set<Candidate>().AsNoTracking().Where(x => ids.Contains(x.BodyId));
        var byStep = await mine.Where(x => x.State == CandidateStates.Open || x.State == CandidateStates.Probationary)
            .GroupBy(x => x.Step)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var found = mine;
        found = c.Query("state") switch
        {
            null => found.Where(x => x.State == CandidateStates.Open || x.State == CandidateStates.Probationary),
            var state => found.Where(x => x.State == state),
        };
        if (c.Query("step") is { } step)
            found = found.Where(x => x.Step == step);
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(x => x.ChosenOn < day || (x.ChosenOn == day && x.Id < id));
        var rows = await found
            .OrderByDescending(x => x.ChosenOn)
            .ThenByDescending(x => x.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var done = await CandidateReader.Done(c.Db, shown);
        var path = AdmissionRules.Path(c.Work, c.Today);
        var steps = path?.Body.Steps ?? [];
        return new ListModel
        {
            Title = t["admissions.title"],
            Lede = t["admissions.lede", byStep.Values.Sum(), c.Body.Name],
            Help = t["admissions.help"],
            Actions = c.May("admissions.write")
                ? [new(t["admissions.new"], $"/admissions/new?body={c.Body.Id}", Primary: true)]
                : [],
            Rules = path is null
                ? []
                : [new(path.Version.Title.In(t.Language), path.Version.Basis.Cite(t.Language), path.Version.Verified)],
            Filters =
            [
                new("step", t["admissions.step"], FieldKind.Select)
                {
                    Value = c.Query("step"),
                    Options = [.. steps.Where(s => !s.Has("final")).Select(s => (s.Code, s.Title.In(t.Language)))],
                },
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options = [.. CandidateStates.All.Select(s => (s, t["candidate.state." + s]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Above =
                byStep.Count == 0
                    ? []
                    :
                    [
                        new(t["admissions.by-step"])
                        {
                            Chart = new BarChart(
                                t["admissions.by-step"],
                                [
                                    .. steps
                                        .Where(s => byStep.ContainsKey(s.Code))
                                        .Select(s =>
                                            (
                                                s.Title.In(t.Language),
                                                (double)byStep[s.Code],
                                                (string?)c.Here([("step", s.Code), ("after", null)])
                                            )
                                        ),
                                ]
                            ),
                        },
                    ],
            Table = new Table(
                [
                    new(t["admissions.name"]),
                    new(t["admissions.cell"]),
                    new(t["admissions.step"]),
                    new(t["admissions.since"]),
                    new(t["admissions.clock"]),
                    new(t["state"]),
                ],
                [.. shown.Select(x => Row(c, x, cells[x.BodyId], AdmissionRules.Clocks(c.Work, x, done[x.Id])))]
            ),
            Next =
                rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].ChosenOn, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static IReadOnlyList<Cell> Row(Ctx c, Candidate x, string cell, IReadOnlyList<Clock> clocks) =>
        [
            new Cell(x.FullName, "/admissions/" + x.Id),
            cell,
            AdmissionRules.PathOf(c.Work, x).Find(x.Step)!.Title.In(c.T.Language),
            Vn.Day(x.StepSince),
            ClockCell(c, clocks.MinBy(k => k.DueOn)),
            c.T["candidate.state." + x.State],
        ];

    internal static Cell ClockCell(Ctx c, Clock? clock) =>
        clock is null ? new Cell("")
        : clock.DueOn < c.Today
            ? new Cell(
                c.T["admissions.late-since", Vn.Day(clock.DueOn)],
                Tone: Tone.Late,
                Sub: clock.Deadline.Title.In(c.T.Language)
            )
        : new Cell(
            c.T["admissions.due-on", Vn.Day(clock.DueOn)],
            Tone: Tone.Due,
            Sub: clock.Deadline.Title.In(c.T.Language)
        );
}

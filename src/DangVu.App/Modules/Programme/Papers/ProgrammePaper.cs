using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Papers;

/// <summary>Chương trình công tác of a year, quarter or month, and the report on how it went.</summary>
internal static class ProgrammePaper
{
    /// <summary>A year of a large organisation; more is not read on paper.</summary>
    private const int Most = 600;

    private sealed record Line(ProgrammeTask Task, string Body, string? Person)
    {
        public string Who => string.Join(", ", new[] { Body, Person }.Where(s => !string.IsNullOrEmpty(s)));
    }

    public static async Task<Paper> Of(
        Ctx c,
        BodyRef body,
        WorkProgramme programme,
        string paper,
        IssuedAs? issued,
        PaperWording? wording = null
    )
    {
        var day = issued?.On ?? c.Today;
        var w = wording ?? await c.Work.Get<IPaperWordings>().Of(ProgrammeForms.Code(paper), day);
        var office = await c.Work.Get<IOffices>().On(day);
        var lines = await Lines(c, programme);
        var period = TaskWords.Period(PaperParts.Words, programme);
        var name = PaperParts.NameOf(body, office.CommitteeName);
        var (total, done) = (lines.Count, lines.Count(l => l.Task.State == TaskStates.Done));
        (string, object?)[] blanks =
        [
            ("đơn vị", name),
            ("kỳ", period),
            ("tổng số", Vn.Number(total)),
            ("đã xong", Vn.Number(done)),
            (
                "đúng hạn",
                Vn.Number(lines.Count(l => l.Task.State == TaskStates.Done && l.Task.ClosedOn <= l.Task.Deadline))
            ),
            ("trễ hạn", Vn.Number(lines.Count(l => l.Task.IsLate(c.Today)))),
        ];
        var made = (await PaperParts.Begin(c, body, paper, issued)).Title(
            PaperParts.Words["programmepaper.title." + paper],
            PaperParts.Words["programmepaper.about." + paper, period]
        );
        PaperParts.Say(made, w, "opening", blanks);
        if (paper == ProgrammeForms.Programme)
            Plan(made, programme, lines);
        else
            Account(made, lines, c.Today);
        return await PaperParts.End(c, made, body, day, w, blanks);
    }

    private static async Task<List<Line>> Lines(Ctx c, WorkProgramme programme)
    {
        var (body, from, to) = (programme.BodyId, programme.From, programme.To);
        // The programme with the quarters and months in it.
        var parts = c
            .Db.Set<WorkProgramme>()
            .Where(p => p.BodyId == body && p.From >= from && p.To <= to)
            .Select(p => (Guid?)p.Id);
        var tasks = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => parts.Contains(x.ProgrammeId))
            .OrderBy(x => x.Deadline)
            .ThenBy(x => x.Number)
            .Take(Most)
            .ToListAsync();
        var people = await c.Work.Get<IMembers>().Names(tasks.Select(x => x.PersonId).OfType<Guid>());
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return
        [
            .. tasks.Select(x => new Line(
                x,
                bodies.GetValueOrDefault(x.BodyId) ?? "",
                x.PersonId is { } person ? people.GetValueOrDefault(person) : null
            )),
        ];
    }

    private static void Plan(PaperBuilder paper, WorkProgramme programme, List<Line> lines)
    {
        var (t, number) = (PaperParts.Words, 0);
        if (programme.Focus is { } focus)
        {
            paper.Heading(1, PaperParts.Heading(ref number, "programmepaper.focus"));
            PaperHead.Lines(paper, focus);
        }
        if (lines.Count == 0)
            return;
        paper.Heading(1, PaperParts.Heading(ref number, "programmepaper.tasks"));
        foreach (var month in lines.GroupBy(l => l.Task.IsWaiting ? null : WorkPeriod.OfMonth(l.Task.Deadline)))
        {
            if (programme.Month is null)
                paper.Paragraph(
                    PaperRun.Strong(
                        month.Key is { } period
                            ? t["programmepaper.month", period.Month, period.Year]
                            : t["programmepaper.waiting"]
                    )
                );
            paper.Table(
                [new(6, PaperAlign.Center), new(46), new(28), new(20, PaperAlign.Center)],
                [
                    TableRow.Of(
                        t["programmepaper.no"],
                        t["programmepaper.task"],
                        t["programmepaper.who"],
                        t["task.deadline"]
                    ),
                ],
                month.Select(
                    (l, i) =>
                        TableRow.Of(
                            PaperParts.No(i),
                            l.Task.Measure is { } measure
                                ? t["programmepaper.with-measure", l.Task.Title, measure]
                                : l.Task.Title,
                            l.Who,
                            l.Task.IsWaiting ? t["programmepaper.after-event"] : Vn.Day(l.Task.Deadline)
                        )
                )
            );
        }
    }

    private static void Account(PaperBuilder paper, List<Line> lines, DateOnly today)
    {
        var number = 0;
        Part(
            paper,
            ref number,
            "programmepaper.done",
            lines.Where(l => l.Task.State == TaskStates.Done),
            l => l.Task.Result ?? "",
            l => Vn.Day(l.Task.ClosedOn)
        );
        Part(
            paper,
            ref number,
            "programmepaper.late",
            lines.Where(l => l.Task.IsLate(today)),
            l => l.Task.Result ?? PaperParts.Words["programmepaper.no-result"],
            l => Vn.Day(l.Task.Deadline)
        );
        Part(
            paper,
            ref number,
            "programmepaper.open",
            lines.Where(l => l.Task.IsOpen && !l.Task.IsLate(today)),
            l => l.Task.Result ?? "",
            l => l.Task.IsWaiting ? PaperParts.Words["programmepaper.after-event"] : Vn.Day(l.Task.Deadline)
        );
        Part(
            paper,
            ref number,
            "programmepaper.rolled",
            lines.Where(l => l.Task.State == TaskStates.RolledOver),
            l => l.Task.Reason ?? "",
            l => Vn.Day(l.Task.Deadline)
        );
        Part(
            paper,
            ref number,
            "programmepaper.dropped",
            lines.Where(l => l.Task.State == TaskStates.Dropped),
            l => l.Task.Reason ?? "",
            l => Vn.Day(l.Task.Deadline)
        );
    }

    private static void Part(
        PaperBuilder paper,
        ref int number,
        string key,
        IEnumerable<Line> lines,
        Func<Line, string> said,
        Func<Line, string> day
    )
    {
        var some = lines.ToList();
        if (some.Count == 0)
            return;
        var t = PaperParts.Words;
        paper.Heading(1, PaperParts.Heading(ref number, key, some.Count));
        paper.Table(
            [new(6, PaperAlign.Center), new(32), new(22), new(14, PaperAlign.Center), new(26)],
            [
                TableRow.Of(
                    t["programmepaper.no"],
                    t["programmepaper.task"],
                    t["programmepaper.who"],
                    t[key + ".day"],
                    t[key + ".said"]
                ),
            ],
            some.Select((l, i) => TableRow.Of(PaperParts.No(i), l.Task.Title, l.Who, day(l), said(l)))
        );
    }
}

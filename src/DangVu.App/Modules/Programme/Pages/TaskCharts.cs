using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>The tasks of a programme drawn as bars over its time, or in the days of a month; the list below says the same in words.</summary>
internal static class TaskCharts
{
    public const string Bars = "bars";
    public const string Days = "days";
    public static readonly IReadOnlyList<string> Views = [Bars, Days];

    /// <summary>A month with more is read as a list.</summary>
    private const int MostInMonth = 200;

    public static async Task<Section?> Of(
        Ctx c,
        string? view,
        WorkPeriod period,
        IReadOnlyList<ProgrammeTask> shown,
        IQueryable<ProgrammeTask> found
    ) =>
        view switch
        {
            Bars when shown.Count > 0 => new Section(c.T["programme.view.bars"])
            {
                Chart = new GanttChart(
                    c.T["programme.view.bars.label", TaskWords.Period(c.T, period)],
                    period.From,
                    period.To,
                    c.Today,
                    [
                        .. shown
                            .Where(x => !x.IsWaiting)
                            .Select(x => new GanttBar(
                                x.Title,
                                x.AssignedOn,
                                x.ClosedOn > x.Deadline ? x.ClosedOn.Value : x.Deadline,
                                x.Deadline,
                                Toned(x, c.Today),
                                TaskWords.StateText(c.T, x, c.Today),
                                "/tasks/" + x.Id
                            )),
                    ]
                ),
            },
            Days when period.Month is not null => new Section(c.T["programme.view.days"])
            {
                Chart = await Month(c, period, found),
            },
            _ => null,
        };

    private static async Task<MonthChart> Month(Ctx c, WorkPeriod period, IQueryable<ProgrammeTask> found)
    {
        var (from, to, today) = (period.From, period.To, c.Today);
        var rows = await found
            .Where(x => x.Deadline >= from && x.Deadline <= to)
            .OrderBy(x => x.Deadline)
            .ThenBy(x => x.Id)
            .Take(MostInMonth)
            .ToListAsync();
        return new MonthChart(
            c.T["programme.view.days.label", TaskWords.Period(c.T, period)],
            from,
            today,
            [.. "T2 T3 T4 T5 T6 T7 CN".Split(' ').Select(d => c.T["day." + d])],
            [
                .. rows.Select(x => new MonthMark(
                    x.Deadline,
                    x.Title,
                    TaskWords.StateText(c.T, x, today),
                    Toned(x, today),
                    "/tasks/" + x.Id
                )),
            ]
        );
    }

    private static Tone Toned(ProgrammeTask x, DateOnly today) =>
        TaskWords.ToneOf(x, today) is var tone && tone == Tone.None ? Tone.Due : tone;
}

using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Programme.Pages;

internal static class TaskWords
{
    public const string Read = "programme.read";

    /// <summary>A deadline this near is said to be near.</summary>
    private const int SoonDays = 7;

    public static Tone ToneOf(ProgrammeTask task, DateOnly today) =>
        task.State == TaskStates.Done ? Tone.Ok
        : !task.IsOpen ? Tone.Mute
        : task.Deadline < today ? Tone.Late
        : task.Deadline <= today.AddDays(SoonDays) ? Tone.Due
        : Tone.None;

    public static string StateText(Texts t, ProgrammeTask task, DateOnly today) =>
        task.IsLate(today) ? t["task.late", today.DayNumber - task.Deadline.DayNumber]
        : task is { State: TaskStates.Done, ClosedOn: { } on } && on > task.Deadline
            ? t["task.done-late", on.DayNumber - task.Deadline.DayNumber]
        : t["task-state." + task.State];

    /// <summary>The day, or what it waits for.</summary>
    public static string Due(Work work, Texts t, ProgrammeTask task) =>
        !task.IsWaiting ? Vn.Day(task.Deadline) : t["task.due.waits", task.DueDays, EventName(work, t, task)];

    /// <summary>How a deadline came to be that was counted from an event.</summary>
    public static string? Counted(Work work, Texts t, ProgrammeTask task)
    {
        if (task.DueEvent is null || task.DueFrom is not { } from)
            return null;
        var calendar = WorkingCalendar.On(work.Get<RuleBook>(), from);
        var off = DueDays.DaysOff(calendar, from, task.Deadline);
        var counted = t["task.due.counted", task.DueDays, EventName(work, t, task), Vn.Day(from)];
        return off.Count == 0 ? counted : counted + " " + t["task.due.off", string.Join(", ", off.Select(Vn.Day))];
    }

    private static string EventName(Work work, Texts t, ProgrammeTask task) =>
        Deadlines.Event(work, task.DueEvent!, task.AssignedOn)?.Text.In(t.Language) ?? task.DueEvent!;

    public static Cell State(Texts t, ProgrammeTask task, DateOnly today) =>
        new(StateText(t, task, today), Tone: ToneOf(task, today));

    public static string Period(Texts t, WorkPeriod period) =>
        period.Month is { } month ? t["period.month", month, period.Year]
        : period.Quarter is { } quarter ? t["period.quarter", quarter, period.Year]
        : t["period.year", period.Year];

    public static string Period(Texts t, WorkProgramme p) => Period(t, new WorkPeriod(p.Year, p.Quarter, p.Month));
}

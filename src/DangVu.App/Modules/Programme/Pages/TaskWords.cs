using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Ui;

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

    public static Cell State(Texts t, ProgrammeTask task, DateOnly today) =>
        new(StateText(t, task, today), Tone: ToneOf(task, today));

    public static string Period(Texts t, WorkPeriod period) =>
        period.Month is { } month ? t["period.month", month, period.Year]
        : period.Quarter is { } quarter ? t["period.quarter", quarter, period.Year]
        : t["period.year", period.Year];

    public static string Period(Texts t, WorkProgramme p) => Period(t, new WorkPeriod(p.Year, p.Quarter, p.Month));
}

using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Programme.Tasks;

/// <summary>When a task is due: the day that was set, or so many working days after an event.</summary>
internal static class Deadlines
{
    public const string Family = "task-events";

    /// <param name="From">The day of the event, where it is counted from one that has happened.</param>
    internal sealed record Due(DateOnly On, DateOnly? From);

    public static Result<Due> Of(Work work, TaskLine line)
    {
        if (line.After is not { } after)
            return line.Deadline is { } day ? new Due(day, null) : Refusal.Invalid("deadline", "field.required");
        if (line.Deadline is not null)
            return Refusal.Invalid("deadline", "task.one-deadline");
        var given = line.GivenOn ?? work.Today;
        if (Event(work, after.Event, given) is not { } found)
            return Refusal.Invalid("event", "field.choice");
        if (after.WorkingDays is < 0 or > DueDays.Most)
            return Refusal.Invalid("days", "field.range", 0, DueDays.Most);
        if (after.HappenedOn > work.Today)
            return Refusal.Invalid("happenedOn", "field.future", after.HappenedOn);
        var from =
            after.HappenedOn
            ?? (found.One("months") is { } months ? DueDays.EndOfPeriod(given, Whole(months)) : (DateOnly?)null);
        return from is { } on ? new Due(Count(work, on, after.WorkingDays), on) : new Due(ProgrammeTask.Unset, null);
    }

    public static DateOnly Count(Work work, DateOnly happened, int days) =>
        DueDays.After(WorkingCalendar.On(work.Get<RuleBook>(), happened), happened, days);

    public static CatalogueItem? Event(Work work, string code, DateOnly day) =>
        work.Get<RuleBook>().Need<CatalogueBody>(Family, day).Body.Find(code);

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

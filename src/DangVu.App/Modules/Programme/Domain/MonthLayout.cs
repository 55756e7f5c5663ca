using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Programme.Domain;

/// <summary>Something that belongs to a month before anybody decided about it.</summary>
/// <param name="Own">No record tells when it is done.</param>
/// <param name="From">First day of the month that it was carried over from.</param>
internal sealed record LaidItem(
    string Key,
    string Title,
    string? Permission,
    DateOnly? DueOn,
    Guid? PersonId = null,
    bool Own = false,
    bool Done = false,
    DateOnly? From = null
);

/// <summary>What the secretary says to one item: kept, moved to a day, or dropped with a reason.</summary>
internal sealed record ItemDecision(string Key, string Decision, DateOnly? On = null, string? Reason = null);

/// <summary>Something that the body adds by itself.</summary>
internal sealed record OwnItem(string Title, DateOnly On, Guid? PersonId = null);

/// <summary>When a month is laid out, and what may be decided about one item.</summary>
internal static class MonthLayout
{
    /// <summary>The month in hand always; the next one from the day that the rule sets.</summary>
    public static bool IsOpen(DateOnly today, DateOnly month, int layOutDay)
    {
        var now = PlanKeys.First(today);
        return month == now || month == now.AddMonths(1) && today >= OpensOn(month, layOutDay);
    }

    /// <summary>The day in the month before from which it is laid out; its last one where that month is shorter.</summary>
    public static DateOnly OpensOn(DateOnly month, int layOutDay)
    {
        var before = month.AddMonths(-1);
        return before.AddDays(Math.Min(layOutDay, DateTime.DaysInMonth(before.Year, before.Month)) - 1);
    }

    /// <summary>A standing day of the month; its last one where the month is shorter.</summary>
    public static DateOnly DayOf(DateOnly month, int day) =>
        month.AddDays(Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);

    /// <summary>The decision as the item keeps it, or why it cannot be.</summary>
    public static Result<Decided> Decide(DateOnly month, DateOnly? due, ItemDecision decision)
    {
        var reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim();
        switch (decision.Decision)
        {
            case PlanStates.Kept:
                return new Decided(PlanStates.Kept, due, null, reason);
            case PlanStates.Dropped:
                return reason is null
                    ? Refusal.Invalid("items", "month-plan.drop-reason")
                    : new Decided(PlanStates.Dropped, null, null, reason);
            case PlanStates.Moved:
                if (decision.On is not { } on)
                    return Refusal.Invalid("items", "month-plan.move-day");
                if (on < month)
                    return Refusal.Invalid("items", "field.before", month);
                if (on < month.AddMonths(1))
                    return new Decided(PlanStates.Kept, on, null, reason);
                if (on >= month.AddMonths(13))
                    return Refusal.Invalid("items", "month-plan.move-far", on);
                return reason is null
                    ? Refusal.Invalid("items", "month-plan.move-reason")
                    : new Decided(PlanStates.Moved, on, PlanKeys.First(on), reason);
            default:
                return Refusal.Invalid("items", "field.choice");
        }
    }

    internal sealed record Decided(string State, DateOnly? PlannedOn, DateOnly? MovedTo, string? Reason);
}

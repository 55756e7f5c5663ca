using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

public enum DeadlineUnit
{
    Days,
    WorkingDays,
    Months,
}

/// <summary>A time limit that runs from an event. The day of the event itself is not counted.</summary>
public sealed record Deadline(string Code, RuleText Title, int Amount, DeadlineUnit Unit, string From, int? Extension)
{
    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }

    /// <summary>The last day on which it is still kept.</summary>
    public DateOnly DueOn(DateOnly start, Func<DateOnly, bool> isWorkingDay, bool extended = false)
    {
        var amount = Amount + (extended ? Extension ?? 0 : 0);
        return Unit switch
        {
            DeadlineUnit.Days => start.AddDays(amount),
            DeadlineUnit.Months => start.AddMonths(amount),
            DeadlineUnit.WorkingDays => AfterWorkingDays(start, amount, isWorkingDay),
            _ => throw new InvalidOperationException($"No such unit: {Unit}"),
        };
    }

    private static DateOnly AfterWorkingDays(DateOnly start, int amount, Func<DateOnly, bool> isWorkingDay)
    {
        var day = start;
        while (amount > 0)
        {
            day = day.AddDays(1);
            if (isWorkingDay(day))
                amount--;
        }
        return day;
    }

    internal static Deadline Read(NodeReader at, IReadOnlySet<string> events)
    {
        var deadline = new Deadline(
            at.Text("code"),
            at.Words("title"),
            at.Whole("amount"),
            at.Choice<DeadlineUnit>("unit"),
            at.Text("from"),
            at.Has("extension") ? at.Whole("extension") : null
        )
        {
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        if (deadline.Amount <= 0)
            at.Reading.Refuse(at.LineOf("amount"), "not-positive", "amount");
        if (deadline.From.Length > 0 && !events.Contains(deadline.From))
            at.Reading.Refuse(at.LineOf("from"), "unknown-event", deadline.From);
        at.Done();
        return deadline;
    }
}

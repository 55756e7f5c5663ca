using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.SelfReview.Domain;

internal static class AbsenceKinds
{
    /// <summary>On leave, ill, sent away: back after a while.</summary>
    public const string Leave = "leave";

    /// <summary>About to leave the cell: the day from which they will be gone.</summary>
    public const string Leaving = "leaving";

    public static readonly IReadOnlyList<string> All = [Leave, Leaving];
}

/// <summary>Somebody is away for a time, or about to leave; the rota passes them over by its rules.</summary>
[Table("self_absences")]
internal sealed class Absence : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MemberId { get; set; }
    public string Kind { get; set; } = "";
    public DateOnly From { get; set; }

    /// <summary>The last day away; null while nobody knows.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>The numbers of the rule that say how absences are treated.</summary>
internal sealed record AbsenceRule(int LeaveDays, int LongMonths, int LastMonths);

/// <summary>From days away to months passed over.</summary>
internal static class AwayMonths
{
    /// <summary>The months from the first one on in which these absences free somebody.</summary>
    public static IReadOnlyList<DateOnly> Of(IEnumerable<Absence> absences, AbsenceRule rule, DateOnly from, int months)
    {
        var away = absences.Where(a => a.Kind == AbsenceKinds.Leave).ToList();
        if (away.Count == 0)
            return [];
        return
        [
            .. Enumerable
                .Range(0, months)
                .Select(i => from.AddMonths(i))
                .Where(month => away.Sum(a => DaysIn(a, month)) >= Math.Min(rule.LeaveDays, Length(month))),
        ];
    }

    /// <summary>First month without a turn for somebody who leaves: the last months before it go too, as the rule says.</summary>
    public static DateOnly? Until(IEnumerable<Absence> absences, AbsenceRule rule) =>
        absences
            .Where(a => a.Kind == AbsenceKinds.Leaving)
            .Select(a => (DateOnly?)FirstOf(a.From).AddMonths(1 - rule.LastMonths))
            .Min();

    /// <summary>Away for so long that they do not count in the round until they are back.</summary>
    public static bool IsLong(Absence absence, AbsenceRule rule, DateOnly on) =>
        absence.Kind == AbsenceKinds.Leave
        && absence.From <= on
        && (absence.To is null || absence.To >= on)
        && (absence.To is null || absence.To >= absence.From.AddMonths(rule.LongMonths).AddDays(-1));

    private static int DaysIn(Absence absence, DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var start = absence.From > month ? absence.From : month;
        var end = absence.To is { } to && to < last ? to : last;
        return end < start ? 0 : end.DayNumber - start.DayNumber + 1;
    }

    private static int Length(DateOnly month) => DateTime.DaysInMonth(month.Year, month.Month);

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}

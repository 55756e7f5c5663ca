using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Domain;

/// <summary>The numbers of the rule that says who is graded (family "classification-subjects").</summary>
/// <param name="Most">Who changed cells is graded where they were longest; else where they are.</param>
internal sealed record SubjectRules(bool SkipExempt, int NewMonths, int AwayMonths, bool Most, bool ListGone)
{
    public static SubjectRules Of(TableBody table) =>
        new(
            table.Flag("skip.exempt"),
            table.Whole("new.least-months"),
            table.Whole("away.from-months"),
            table.Text("moved.where") == "most",
            table.Flag("gone.listed")
        );
}

/// <summary>Days in one cell; the day of <paramref name="To"/> is the first one off its list.</summary>
internal sealed record Stay(Guid Cell, DateOnly From, DateOnly? To);

/// <summary>What is known of a person over the days of a round.</summary>
/// <param name="Cell">Where they are on the last day; null for who is gone.</param>
/// <param name="Admitted">Known to the day, the month or the year: the earliest day it can be.</param>
/// <param name="Gone">A code of <see cref="NotGraded"/> for who is gone.</param>
internal sealed record PersonYear(
    Guid Id,
    Guid? Cell,
    bool Exempt,
    DateOnly? Admitted,
    IReadOnlyList<Stay> Stays,
    IReadOnlyList<(DateOnly From, DateOnly? To)> Away,
    string? Gone
);

/// <param name="Reason">A code of <see cref="NotGraded"/>; null for who is graded.</param>
/// <param name="Other">The other cell of somebody who changed cells: where they came from, or where they now are.</param>
internal sealed record Listed(Guid Cell, string? Reason, Guid? Other);

/// <summary>Who stands on a round's list, where, and why somebody on it is not graded. Pure.</summary>
internal static class WhoIsGraded
{
    /// <param name="to">The last day looked at: the end of the period, or the day of opening when it comes earlier.</param>
    public static Listed? Of(PersonYear person, DateOnly from, DateOnly to, SubjectRules rules)
    {
        var stays = person.Stays.Where(s => s.From <= to && (s.To is null || s.To > from)).ToList();
        if ((person.Cell ?? stays.LastOrDefault()?.Cell) is not { } now)
            return null;
        if (person.Cell is null)
            return rules.ListGone && person.Gone is { } gone ? new Listed(now, gone, null) : null;
        var longest = stays
            .GroupBy(s => s.Cell)
            .Select(g => (Cell: g.Key, Days: g.Sum(s => Days(s.From, s.To, from, to))))
            .OrderByDescending(g => g.Days)
            .ThenBy(g => g.Cell == now ? 0 : 1)
            .FirstOrDefault();
        var cell = rules.Most && longest.Days > 0 ? longest.Cell : now;
        var other = cell != now ? now : stays.LastOrDefault(s => s.Cell != now)?.Cell;
        return new Listed(cell, Reason(person, from, to, rules), other);
    }

    private static string? Reason(PersonYear person, DateOnly from, DateOnly to, SubjectRules rules)
    {
        if (rules.SkipExempt && person.Exempt)
            return NotGraded.Exempt;
        if (person.Admitted is { } admitted && admitted.AddMonths(rules.NewMonths) > to)
            return NotGraded.New;
        // Away "from twelve months" within a year means the whole of it.
        var away = person.Away.Sum(a => Days(a.From, a.To, from, to));
        return away > 0 && Reaches(away, from, to, rules.AwayMonths) ? NotGraded.Away : null;
    }

    private static bool Reaches(int days, DateOnly from, DateOnly to, int months)
    {
        var needed = from.AddMonths(months).DayNumber - from.DayNumber;
        var all = to.DayNumber - from.DayNumber + 1;
        return days >= Math.Min(needed, all);
    }

    private static int Days(DateOnly since, DateOnly? until, DateOnly from, DateOnly to)
    {
        var first = Math.Max(since.DayNumber, from.DayNumber);
        var last = Math.Min(until?.DayNumber ?? int.MaxValue, to.DayNumber + 1);
        return Math.Max(0, last - first);
    }
}

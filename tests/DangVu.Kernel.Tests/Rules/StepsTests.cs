using CsCheck;
using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class StepsTests
{
    private static Deadline Limit(int amount, DeadlineUnit unit, int? extension = null) =>
        new("a", new RuleText("Hạn", "Limit"), amount, unit, "event", extension);

    private static bool Weekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    [Fact]
    public void Months_end_on_the_last_day_where_the_month_is_shorter() =>
        Limit(3, DeadlineUnit.Months).DueOn(new DateOnly(2023, 11, 30), Weekday).ShouldBe(new DateOnly(2024, 2, 29));

    [Fact]
    public void An_extension_counts_only_when_it_was_given()
    {
        var limit = Limit(45, DeadlineUnit.WorkingDays, 15);
        var start = new DateOnly(2023, 3, 6);
        limit.DueOn(start, Weekday).ShouldBe(new DateOnly(2023, 5, 8));
        limit.DueOn(start, Weekday, extended: true).ShouldBe(new DateOnly(2023, 5, 29));
    }

    [Fact]
    public void A_time_limit_in_working_days_ends_on_one_and_counts_exactly_so_many() =>
        Gen.Select(Gen.Int[0, 20000], Gen.Int[1, 120])
            .Sample(
                (offset, amount) =>
                {
                    var start = new DateOnly(1990, 1, 1).AddDays(offset);
                    var due = Limit(amount, DeadlineUnit.WorkingDays).DueOn(start, Weekday);
                    var between = Enumerable.Range(1, due.DayNumber - start.DayNumber).Select(start.AddDays);
                    return Weekday(due) && between.Count(Weekday) == amount;
                }
            );
}

using CsCheck;
using DangVu.Kernel.Time;

namespace DangVu.Kernel.Tests.Time;

public class WorkingDaysTests
{
    private static readonly HolidayCalendar Calendar = new()
    {
        FixedDays = [new(1, 1), new(4, 30), new(5, 1), new(9, 2), new(9, 1), new(11, 24, FromYear: 2026)],
        LunarDays = [new(1, 1, -1), new(1, 1), new(1, 2), new(1, 3), new(1, 4), new(3, 10)],
        ExtraDaysOff = new HashSet<DateOnly> { new(2026, 8, 31) },
        WorkedDays = new HashSet<DateOnly> { new(2026, 8, 22) },
    };

    [Theory]
    [InlineData(2023, 6, 7, true)]
    [InlineData(2023, 6, 10, false)]
    [InlineData(2024, 4, 18, false)]
    [InlineData(2024, 4, 30, false)]
    [InlineData(2026, 4, 27, false)]
    [InlineData(2026, 2, 17, false)]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 8, 22, true)]
    [InlineData(2026, 11, 24, false)]
    [InlineData(2025, 11, 24, true)]
    [InlineData(2023, 1, 2, false)]
    public void A_day_is_worked_or_not_as_the_calendar_says(int year, int month, int day, bool worked) =>
        Calendar.IsWorking(new(year, month, day)).ShouldBe(worked);

    [Fact]
    public void Two_holidays_on_one_weekend_give_two_days_in_lieu()
    {
        var calendar = new HolidayCalendar { FixedDays = [new(9, 2), new(9, 3)] };
        calendar.IsWorking(new(2023, 9, 4)).ShouldBeFalse();
        calendar.IsWorking(new(2023, 9, 5)).ShouldBeFalse();
        calendar.IsWorking(new(2023, 9, 6)).ShouldBeTrue();
        calendar.IsWorking(new(2024, 9, 4)).ShouldBeTrue();
    }

    [Fact]
    public void In_a_published_year_only_the_notice_counts()
    {
        var calendar = new HolidayCalendar
        {
            FixedDays = [new(1, 1)],
            PublishedYears = new HashSet<int> { 2025 },
            ExtraDaysOff = new HashSet<DateOnly> { new(2025, 1, 2) },
        };
        calendar.IsWorking(new(2025, 1, 1)).ShouldBeTrue();
        calendar.IsWorking(new(2025, 1, 2)).ShouldBeFalse();
        calendar.IsWorking(new(2026, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Thirty_working_days_skip_weekends_and_holidays()
    {
        WorkingDays.Add(Calendar, new(2024, 4, 26), 2).ShouldBe(new(2024, 5, 2));
        WorkingDays.Add(Calendar, new(2024, 5, 2), -2).ShouldBe(new(2024, 4, 26));
        WorkingDays.OnOrAfter(Calendar, new(2024, 4, 27)).ShouldBe(new(2024, 4, 29));
        WorkingDays.Add(Calendar, new(2024, 4, 27), 0).ShouldBe(new(2024, 4, 27));
    }

    [Fact]
    public void Adding_and_counting_agree() =>
        Gen.Int[0, 4000]
            .Select(Gen.Int[1, 200])
            .Sample(
                (start, n) =>
                {
                    var day = new DateOnly(2020, 1, 1).AddDays(start);
                    var due = WorkingDays.Add(Calendar, day, n);
                    return Calendar.IsWorking(due) && WorkingDays.Between(Calendar, day, due) == n;
                }
            );
}

using System.Globalization;
using CsCheck;
using DangVu.Kernel.Time;

namespace DangVu.Kernel.Tests.Time;

public class LunarCalendarTests
{
    [Theory]
    [InlineData("1968-01-29")]
    [InlineData("1975-02-11")]
    [InlineData("1985-01-21")]
    [InlineData("2000-02-05")]
    [InlineData("2007-02-17")]
    [InlineData("2020-01-25")]
    [InlineData("2021-02-12")]
    [InlineData("2022-02-01")]
    [InlineData("2023-01-22")]
    [InlineData("2024-02-10")]
    [InlineData("2025-01-29")]
    [InlineData("2026-02-17")]
    [InlineData("2027-02-06")]
    [InlineData("2028-01-26")]
    [InlineData("2029-02-13")]
    [InlineData("2030-02-02")]
    public void The_lunar_year_begins_on_its_known_day(string newYear)
    {
        var day = Day(newYear);
        LunarCalendar.NewYear(day.Year).ShouldBe(day);
    }

    [Theory]
    [InlineData("2023-04-29")]
    [InlineData("2024-04-18")]
    [InlineData("2025-04-07")]
    [InlineData("2026-04-26")]
    [InlineData("2027-04-16")]
    public void The_commemoration_of_the_Hung_kings_falls_on_its_known_day(string day) =>
        LunarCalendar.ToSolar(new(Day(day).Year, 3, 10)).ShouldBe(Day(day));

    [Theory]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    [InlineData(2031, 3)]
    [InlineData(2033, 11)]
    public void A_year_of_thirteen_months_doubles_the_known_month(int year, int month)
    {
        var leap = Enumerable.Range(1, 12).Where(m => LunarCalendar.ToSolar(new(year, m, 1, IsLeap: true)) is not null);
        leap.ShouldBe([month]);
    }

    [Fact]
    public void Every_day_of_two_centuries_converts_there_and_back_in_unbroken_order()
    {
        var before = LunarCalendar.FromSolar(new(1919, 12, 31));
        for (var day = new DateOnly(1920, 1, 1); day.Year < 2101; day = day.AddDays(1))
        {
            var lunar = LunarCalendar.FromSolar(day);
            LunarCalendar.ToSolar(lunar).ShouldBe(day);
            (lunar.Day == before.Day + 1 || (lunar.Day == 1 && before.Day is 29 or 30)).ShouldBeTrue();
            before = lunar;
        }
    }

    [Fact]
    public void A_lunar_day_that_does_not_exist_is_none() =>
        Gen.Int[1950, 2100]
            .Sample(year =>
                LunarCalendar.ToSolar(new(year, 13, 1)) is null
                && Enumerable.Range(1, 12).Count(m => LunarCalendar.ToSolar(new(year, m, 30)) is not null)
                    is >= 5
                        and <= 8
            );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

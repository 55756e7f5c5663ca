using DangVu.Kernel.Time;

namespace DangVu.Kernel.Tests.Time;

public class PeriodTests
{
    [Fact]
    public void Only_months_that_lie_wholly_between_are_past()
    {
        var months = Period.MonthsWhollyPast(new(2020, 8, 20), new(2023, 6, 7));
        months[0].ToString().ShouldBe("2020-09");
        months[^1].ToString().ShouldBe("2023-05");
        Period.MonthsWhollyPast(new(2023, 5, 1), new(2023, 5, 31)).ShouldBeEmpty();
        Period.MonthsWhollyPast(new(2023, 5, 1), new(2023, 6, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public void Quarters_follow_their_months()
    {
        Period
            .Quarters(new(2022, 11, 30), new(2023, 4, 1))
            .Select(q => q.ToString())
            .ShouldBe(["2022-Q4", "2023-Q1", "2023-Q2"]);
        new YearQuarter(2023, 2).Last.ShouldBe(new(2023, 6, 30));
        Period.Months(new(2023, 2, 1), new(2023, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void Age_counts_whole_years()
    {
        Period.WholeYears(new(2005, 6, 8), new(2023, 6, 7)).ShouldBe(17);
        Period.WholeYears(new(2005, 6, 7), new(2023, 6, 7)).ShouldBe(18);
        Period.WholeYears(new(2004, 2, 29), new(2022, 2, 28)).ShouldBe(18);
    }

    [Theory]
    [InlineData("2020-2025", true)]
    [InlineData(" 2020 – 2025 ", true)]
    [InlineData("2025-2020", false)]
    [InlineData("2020-2040", false)]
    [InlineData("2020", false)]
    [InlineData(null, false)]
    public void A_term_is_two_years_in_order(string? text, bool reads)
    {
        Term.TryParse(text, out var term).ShouldBe(reads);
        if (reads)
        {
            term.ToString().ShouldBe("2020-2025");
        }
    }
}

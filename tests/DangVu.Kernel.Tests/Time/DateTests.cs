using CsCheck;
using DangVu.Kernel.Time;

namespace DangVu.Kernel.Tests.Time;

public class DateTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[1850, 2150]
        .SelectMany(year => Gen.Int[0, 364], (year, day) => new DateOnly(year, 1, 1).AddDays(day));

    [Theory]
    [InlineData("03/02/1990", "1990-02-03")]
    [InlineData("3.2.1990", "1990-02-03")]
    [InlineData("3-2-1990", "1990-02-03")]
    [InlineData("1990-02-03", "1990-02-03")]
    [InlineData("1990-02-03 00:00:00", "1990-02-03")]
    [InlineData("1990-02-03T07:30:00", "1990-02-03")]
    [InlineData("03/02/1990 12:00:00 AM", "1990-02-03")]
    [InlineData("ngày 3 tháng 2 năm 1990", "1990-02-03")]
    [InlineData("Ngày 03 tháng 02, năm 1990", "1990-02-03")]
    [InlineData("tháng 2 năm 1990", "1990-02")]
    [InlineData("năm 1990", "1990")]
    [InlineData("02/1990", "1990-02")]
    [InlineData("00/02/1990", "1990-02")]
    [InlineData("00/00/1990", "1990")]
    [InlineData(" 1990 ", "1990")]
    [InlineData("'03/02/1990", "1990-02-03")]
    [InlineData("3 / 2 / 1990", "1990-02-03")]
    [InlineData("32907", "1990-02-03")]
    [InlineData("29/02/2000", "2000-02-29")]
    public void A_date_is_read_as_people_write_it(string text, string date) =>
        VietnameseDates.Read(text).Value.ToString().ShouldBe(date);

    [Theory]
    [InlineData("31/02/1990", VietnameseDates.Impossible)]
    [InlineData("29/02/1900", VietnameseDates.Impossible)]
    [InlineData("12/31/1990", VietnameseDates.Impossible)]
    [InlineData("05/00/1990", VietnameseDates.Impossible)]
    [InlineData("1990-13-01", VietnameseDates.Impossible)]
    [InlineData("3/2/90", VietnameseDates.TwoDigitYear)]
    [InlineData("2/90", VietnameseDates.TwoDigitYear)]
    [InlineData("3/2/990", VietnameseDates.Unreadable)]
    [InlineData("khoảng 1990", VietnameseDates.Unreadable)]
    [InlineData("3/2/0090", VietnameseDates.Unreadable)]
    [InlineData("", VietnameseDates.Unreadable)]
    public void A_date_in_doubt_is_refused_with_its_reason(string text, string code) =>
        VietnameseDates.Read(text).Refusals.Single().Code.ShouldBe(code);

    [Fact]
    public void Spreadsheet_day_numbers_know_both_systems()
    {
        VietnameseDates.FromSerial(1).Value.ToString().ShouldBe("1900-01-01");
        VietnameseDates.FromSerial(59).Value.ToString().ShouldBe("1900-02-28");
        VietnameseDates.FromSerial(60).Refusals.Single().Code.ShouldBe(VietnameseDates.Impossible);
        VietnameseDates.FromSerial(61).Value.ToString().ShouldBe("1900-03-01");
        VietnameseDates.FromSerial(45084.75).Value.ToString().ShouldBe("2023-06-07");
        VietnameseDates.FromSerial(45084 - 1462, date1904: true).Value.ToString().ShouldBe("2023-06-07");
        VietnameseDates.FromSerial(-4).IsRefused.ShouldBeTrue();
        VietnameseDates.FromSerial(double.NaN).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void What_the_screens_show_is_read_back() =>
        Days.Sample(day =>
            VietnameseDates.Read(VietnameseDates.Screen(day)).Value == PartialDate.Of(day)
            && VietnameseDates.Read(VietnameseDates.Paper(day)).Value == PartialDate.Of(day)
            && VietnameseDates.Read(PartialDate.Of(day).ToString()).Value == PartialDate.Of(day)
        );

    [Fact]
    public void Papers_put_a_zero_before_small_days_and_the_first_two_months()
    {
        VietnameseDates.Paper(new(2023, 6, 7)).ShouldBe("ngày 07 tháng 6 năm 2023");
        VietnameseDates.Paper(new(2023, 2, 17)).ShouldBe("ngày 17 tháng 02 năm 2023");
        VietnameseDates.Screen(new DateOnly(2023, 6, 7)).ShouldBe("07/06/2023");
    }

    [Fact]
    public void Reading_any_text_never_throws() => Gen.String.Sample(text => VietnameseDates.Read(text).IsDone || true);

    [Fact]
    public void A_partial_date_keeps_what_is_known()
    {
        PartialDate.TryParse("1990-02", out var month).ShouldBeTrue();
        month.Earliest.ShouldBe(new(1990, 2, 1));
        month.Latest.ShouldBe(new(1990, 2, 28));
        PartialDate.TryParse("1990", out var year).ShouldBeTrue();
        year.Latest.ShouldBe(new(1990, 12, 31));
        (year < month).ShouldBeTrue();
        year.AgreesWith(month).ShouldBeTrue();
        PartialDate.TryParse("1990-02-30", out _).ShouldBeFalse();
        PartialDate.TryParse("1990-00", out _).ShouldBeFalse();
        PartialDate.Of(1990, 0, 3).ShouldBeNull();
    }

    [Fact]
    public void The_order_of_partial_dates_is_that_of_their_text_and_begins() =>
        Days.Select(PartialDate.Of)
            .Select(Days.Select(d => PartialDate.Of(d.Year, d.Month)!.Value))
            .Sample((whole, month) => whole < month == (whole.Earliest < month.Earliest));
}

using CsCheck;
using DangVu.Kernel.Money;

namespace DangVu.Kernel.Tests.Money;

public class DongTests
{
    [Fact]
    public void An_amount_is_grouped_in_threes_with_points()
    {
        new Dong(1_250_000).ToString().ShouldBe("1.250.000 đồng");
        new Dong(0).ToString().ShouldBe("0 đồng");
        new Dong(-1500).Digits.ShouldBe("-1.500");
    }

    [Theory]
    [InlineData("1250000", 1_250_000)]
    [InlineData("1.250.000đ", 1_250_000)]
    [InlineData("1 250 000 VNĐ", 1_250_000)]
    public void Written_amounts_are_read(string text, long amount)
    {
        Dong.TryParse(text, out var dong).ShouldBeTrue();
        dong.Amount.ShouldBe(amount);
    }

    [Theory]
    [InlineData("1.25")]
    [InlineData("1,250,000.5")]
    [InlineData("một triệu")]
    [InlineData("")]
    [InlineData("-5")]
    public void Anything_else_is_no_amount(string text) => Dong.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void What_is_shown_is_read_back() =>
        Gen.Long[0, long.MaxValue].Sample(n => Dong.TryParse(new Dong(n).ToString(), out var read) && read.Amount == n);
}

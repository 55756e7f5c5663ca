using DangVu.Kernel.Text;

namespace DangVu.Kernel.Tests.Text;

public sealed class RomanNumeralTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(6, "VI")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(20, "XX")]
    [InlineData(49, "XLIX")]
    public void Headings_are_numbered_as_papers_number_them(int number, string written) =>
        RomanNumeral.Of(number).ShouldBe(written);

    [Fact]
    public void There_is_no_numeral_for_nothing() =>
        Should.Throw<ArgumentOutOfRangeException>(() => RomanNumeral.Of(0));
}

using DangVu.App.Modules.Notices.Domain;

namespace DangVu.App.Tests.Modules.Notices;

public sealed class WhenLettersGo
{
    [Theory]
    [InlineData("20:00", "06:30", "22:00", true)]
    [InlineData("20:00", "06:30", "06:29", true)]
    [InlineData("20:00", "06:30", "06:30", false)]
    [InlineData("20:00", "06:30", "19:59", false)]
    [InlineData("12:00", "13:30", "12:30", true)]
    [InlineData("12:00", "13:30", "13:30", false)]
    [InlineData("00:00", "00:00", "00:00", false)]
    public void Quiet_hours_may_run_over_midnight(string from, string to, string now, bool quiet) =>
        Delivery.IsQuiet(At(now), At(from), At(to)).ShouldBe(quiet);

    [Fact]
    public void Each_wait_is_longer_than_the_one_before_and_there_is_an_end()
    {
        var waits = Enumerable.Range(1, 6).Select(Delivery.Wait).ToList();
        waits.ShouldBe(waits.Order().Distinct());
        Delivery.IsFinal(SendProblems.Connect, 6).ShouldBeFalse();
        Delivery.IsFinal(SendProblems.Connect, 7).ShouldBeTrue();
        Delivery.IsFinal(SendProblems.Address, 1).ShouldBeTrue();
    }

    [Theory]
    [InlineData("bithu.ap5b@xa-thu.vn", true)]
    [InlineData("a+b@thu.vn", true)]
    [InlineData("a@localhost", true)]
    [InlineData("a@thu.vn\r\nBcc: b@thu.vn", false)]
    [InlineData("a@thu.vn, b@thu.vn", false)]
    [InlineData("\"a b\"@thu.vn", false)]
    [InlineData("A <a@thu.vn>", false)]
    [InlineData("a@b@thu.vn", false)]
    [InlineData("a..b@thu.vn", false)]
    [InlineData("@thu.vn", false)]
    [InlineData("a@", false)]
    [InlineData("a@-thu.vn", false)]
    [InlineData("đảng@thu.vn", false)]
    [InlineData("a\0@thu.vn", false)]
    public void An_address_is_one_plain_address(string text, bool taken) => Addresses.IsAddress(text).ShouldBe(taken);

    [Fact]
    public void An_endless_address_is_none() =>
        Addresses.IsAddress(new string('a', 60) + "@" + new string('b', 300)).ShouldBeFalse();

    private static TimeOnly At(string time) =>
        TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

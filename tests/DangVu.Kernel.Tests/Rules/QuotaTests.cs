using CsCheck;
using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class QuotaTests
{
    private static Quota Twenty(Rounding rounding, params string[] among) =>
        new(["excellent"], among, 20, rounding, "grassroots");

    [Theory]
    [InlineData(Rounding.Down, 5)]
    [InlineData(Rounding.Nearest, 6)]
    [InlineData(Rounding.Up, 6)]
    public void The_rule_says_how_a_fraction_is_rounded(Rounding rounding, int allowed) =>
        Twenty(rounding, "good").Allowed(29).ShouldBe(allowed);

    [Fact]
    public void The_rule_says_among_whom_the_share_is_taken()
    {
        var counts = new Dictionary<string, int> { ["excellent"] = 5, ["good"] = 20 };

        Twenty(Rounding.Down, "good").Weigh(counts).ShouldBe(new QuotaOutcome(5, 20, 4));
        Twenty(Rounding.Down, "excellent", "good").Weigh(counts).ShouldBe(new QuotaOutcome(5, 25, 5));
    }

    [Fact]
    public void Room_and_excess_exclude_each_other() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400])
            .Sample(
                (excellent, good) =>
                {
                    var outcome = Twenty(Rounding.Down, "good")
                        .Weigh(new Dictionary<string, int> { ["excellent"] = excellent, ["good"] = good });
                    return outcome.IsKept == (outcome.Over == 0)
                        && (outcome.Room == 0 || outcome.Over == 0)
                        && outcome.Allowed * 5 <= good;
                }
            );
}

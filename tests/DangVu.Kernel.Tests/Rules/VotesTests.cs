using CsCheck;
using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class VotesTests
{
    private static VoteRule Rule(int of, int @in, bool strict) =>
        new("resolution", new RuleText("Nghị quyết", "Resolution"), VoteBase.AllOfficial, of, @in, strict);

    [Theory]
    [InlineData(20, 11)]
    [InlineData(15, 8)]
    [InlineData(1, 1)]
    public void A_resolution_needs_more_than_half_of_all(int all, int needed) =>
        Rule(1, 2, true).Needed(all).ShouldBe(needed);

    [Theory]
    [InlineData(15, 10)]
    [InlineData(20, 14)]
    [InlineData(3, 2)]
    public void An_admission_needs_at_least_two_thirds(int all, int needed) =>
        Rule(2, 3, false).Needed(all).ShouldBe(needed);

    [Fact]
    public void The_needed_votes_are_the_fewest_that_keep_the_fraction() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[1, 6], Gen.Int[1, 6], Gen.Bool)
            .Sample(
                (all, of, @in, strict) =>
                {
                    if (of > @in || (strict && of == @in))
                        return true;
                    var needed = Rule(of, @in, strict).Needed(all);
                    bool Keeps(int votes) => strict ? votes * @in > all * of : votes * @in >= all * of;
                    return Keeps(needed) && !Keeps(needed - 1);
                }
            );

    [Fact]
    public void Nobody_entitled_to_vote_carries_nothing() =>
        Rule(2, 3, false).Check(new VoteCounts(0, 0, 0, 0)).Outcome.ShouldBe(Outcome.NotMet);
}

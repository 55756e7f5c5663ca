using CsCheck;
using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class KleeneTests
{
    private static readonly Gen<Outcome> Any = Gen.Enum<Outcome>();
    private static readonly Gen<Outcome[]> Some = Any.Array[1, 8];

    [Fact]
    public void All_is_not_any_of_the_opposites() =>
        Some.Sample(outcomes => Kleene.All(outcomes) == Kleene.Not(Kleene.Any(outcomes.Select(Kleene.Not))));

    [Fact]
    public void Learning_what_was_not_known_never_overturns_what_was_decided() =>
        Gen.Select(Some, Any)
            .Sample(
                (outcomes, learnt) =>
                {
                    var later = outcomes.Select(outcome => outcome == Outcome.NotKnown ? learnt : outcome).ToArray();
                    return Keeps(Kleene.All(outcomes), Kleene.All(later))
                        && Keeps(Kleene.Any(outcomes), Kleene.Any(later));
                }
            );

    [Fact]
    public void At_least_one_is_any_and_at_least_all_is_all() =>
        Some.Sample(outcomes =>
            Kleene.AtLeast(1, outcomes) == Kleene.Any(outcomes)
            && Kleene.AtLeast(outcomes.Length, outcomes) == Kleene.All(outcomes)
        );

    private static bool Keeps(Outcome before, Outcome after) => before == Outcome.NotKnown || before == after;
}

using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class ConditionTests
{
    private static readonly FactDefinition Score = Yaml.Facts.Find("score")!;
    private static readonly FactDefinition Held = Yaml.Facts.Find("held")!;
    private static readonly FactDefinition Due = Yaml.Facts.Find("due")!;

    [Fact]
    public void A_fact_that_is_not_known_never_counts_as_met()
    {
        var trace = AtLeast(90).Check(FactSet.None);

        trace.Outcome.ShouldBe(Outcome.NotKnown);
        trace.Missing.ShouldBe(["score"]);
        new NotOf(AtLeast(90)).Check(FactSet.None).Outcome.ShouldBe(Outcome.NotKnown);
    }

    [Theory]
    [InlineData(89.99, Outcome.NotMet)]
    [InlineData(90, Outcome.Met)]
    public void A_threshold_is_met_from_its_own_value_on(double score, Outcome outcome) =>
        AtLeast(90).Check(FactSet.None.With("score", (decimal)score)).Outcome.ShouldBe(outcome);

    [Fact]
    public void Two_facts_are_held_against_each_other()
    {
        var condition = new Compare(Held, Comparison.AtLeast, [], Due);
        condition.Check(FactSet.None.With("held", 12).With("due", 12)).Outcome.ShouldBe(Outcome.Met);
        condition.Check(FactSet.None.With("held", 11).With("due", 12)).Outcome.ShouldBe(Outcome.NotMet);
        condition.Check(FactSet.None.With("held", 12)).Missing.ShouldBe(["due"]);
    }

    [Fact]
    public void A_missing_fact_does_not_matter_once_another_decides()
    {
        var both = new AllOf([AtLeast(90), new Compare(Held, Comparison.AtLeast, [FactValue.OfNumber(12)], null)]);

        var trace = both.Check(FactSet.None.With("score", 50));

        trace.Outcome.ShouldBe(Outcome.NotMet);
        trace.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_is_missing_only_after_somebody_has_looked()
    {
        var paper = new HasPaper("application");
        paper.Check(FactSet.None).Outcome.ShouldBe(Outcome.NotKnown);
        paper.Check(FactSet.None.WithPapers([])).Outcome.ShouldBe(Outcome.NotMet);
        paper.Check(FactSet.None.WithPapers(["application"])).Outcome.ShouldBe(Outcome.Met);
    }

    [Fact]
    public void A_fact_supplied_with_the_wrong_type_is_a_defect() =>
        Should.Throw<InvalidOperationException>(() => AtLeast(90).Check(FactSet.None.With("score", true)));

    private static Compare AtLeast(decimal value) => new(Score, Comparison.AtLeast, [FactValue.OfNumber(value)], null);
}

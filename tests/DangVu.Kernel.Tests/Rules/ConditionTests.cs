using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class ConditionTests
{
    private static readonly FactDefinition Score = Yaml.Facts.Find("score")!;
    private static readonly FactDefinition Held = Yaml.Facts.Find("held")!;
    private static readonly FactDefinition Role = Yaml.Facts.Find("role")!;
    private static readonly string[] Roles = ["member", "guest"];
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

    [Theory]
    [InlineData("member", Outcome.Met)]
    [InlineData("guest", Outcome.Met)]
    [InlineData("stranger", Outcome.NotMet)]
    public void One_of_a_list_is_enough_and_the_list_is_not_said_value_by_value(string role, Outcome outcome)
    {
        var known = FactSet.None.With("role", role);
        var trace = new Compare(Role, Comparison.OneOf, [.. Roles.Select(FactValue.OfText)], null).Check(known);
        trace.Outcome.ShouldBe(outcome);
        trace.Args.ShouldBe([FactValue.OfText(role)]);
        trace.Label.ShouldBe(Role.Title);
    }

    [Fact]
    public void Conditions_say_the_rules_own_words_where_it_has_some()
    {
        var words = new RuleText("Đủ điểm", "Enough points");
        (AtLeast(90) with { Label = words }).Check(FactSet.None).Label.ShouldBe(words);
        (AtLeast(90) with { Label = words }).Check(FactSet.None.With("score", 95)).Label.ShouldBe(words);
        AtLeast(90).Check(FactSet.None).Label.ShouldBe(Score.Title);
        (new HasPaper("application") { Label = words }).Check(FactSet.None).Label.ShouldBe(words);
        new HasPaper("application").Check(FactSet.None).Label.Vi.ShouldBe("application");
    }

    [Fact]
    public void A_paper_that_was_looked_for_is_no_longer_waited_for()
    {
        var paper = new HasPaper("application");
        paper.Check(FactSet.None).Missing.ShouldBe(["paper.application"]);
        paper.Check(FactSet.None.WithPapers([])).Missing.ShouldBeEmpty();
        paper.Check(FactSet.None.WithPapers(["application"])).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_conditions_it_is_said_how_many_are_met()
    {
        var three = new CountOf(2, [AtLeast(50), AtLeast(70), AtLeast(90)]);
        var trace = three.Check(FactSet.None.With("score", 75));
        trace.Outcome.ShouldBe(Outcome.Met);
        trace.Input.ShouldBe(FactValue.OfNumber(2));
        trace.Args.Select(arg => arg.Number).ShouldBe([2, 3, 2]);
        three.Check(FactSet.None.With("score", 60)).Args.Select(arg => arg.Number).ShouldBe([1, 3, 2]);
        three.Check(FactSet.None.With("score", 60)).Outcome.ShouldBe(Outcome.NotMet);
    }

    private static Compare AtLeast(decimal value) => new(Score, Comparison.AtLeast, [FactValue.OfNumber(value)], null);
}

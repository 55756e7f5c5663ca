using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Conditions and formulas as they stand in a file: what is kept, and that a slip is told once, at its line.</summary>
public sealed class ConditionFileTests
{
    [Theory]
    [InlineData("{ fact: role, is: in, to: [member, guest] }", 2)]
    [InlineData("{ fact: score, is: in, to: [1, 2, 3] }", 3)]
    [InlineData("{ fact: score, is: \">=\", to: 1 }", 1)]
    [InlineData("{ fact: score, is: \">=\", toFact: held }", 0)]
    public void A_fact_is_held_against_what_the_rule_names(string when, int values) =>
        When(when).ShouldBeOfType<Compare>().To.Count.ShouldBe(values);

    [Fact]
    public void A_conditions_own_words_are_kept()
    {
        var words = When("{ label: { vi: \"Đủ sổ\", en: \"All books\" }, all: [{ paper: a }, { paper: b }] }").Label;
        words.ShouldBe(new RuleText("Đủ sổ", "All books"));
        When("{ all: [{ paper: a }] }").Label.Vi.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void From_one_to_all_of_the_conditions_can_be_asked_for(int atLeast) =>
        When($"{{ count: [{{ paper: a }}, {{ paper: b }}], atLeast: {atLeast} }}")
            .ShouldBeOfType<CountOf>()
            .AtLeast.ShouldBe(atLeast);

    [Theory]
    [InlineData("{ count: [{ paper: a }, { paper: b }], atLeast: 0 }", "count-out-of-range")]
    [InlineData("{ count: [{ paper: a }, { paper: b }], atLeast: 3 }", "count-out-of-range")]
    [InlineData("{ paper: a, colour: red }", "unknown-key")]
    [InlineData("{ fact: nowhere, is: \">=\", to: 1 }", "unknown-fact")]
    [InlineData("{ fact: score, is: \"~\", to: 1 }", "unknown-operator")]
    [InlineData("{ fact: \"\", is: \">=\", to: 1 }", "not-a-value")]
    [InlineData("{ value: \"\", is: \">=\", to: 1 }", "not-a-value")]
    [InlineData("{ label: { vi: \"Có\" }, fact: nowhere, is: \">=\", to: 1 }", "unknown-fact")]
    [InlineData("{ not: { fact: nowhere, is: \">=\", to: 1 } }", "unknown-fact")]
    public void A_slip_in_a_condition_is_told_once(string when, string code) => Problem(Pass(when)).ShouldBe(code);

    [Theory]
    [InlineData("{ fact: held, colour: red }", "unknown-key")]
    [InlineData("{ typed: text }", "not-countable")]
    [InlineData("{ ratio: { of: { fact: nowhere }, to: { fact: due } } }", "unknown-fact")]
    [InlineData("{ ratio: { of: { fact: held }, to: { fact: nowhere } } }", "unknown-fact")]
    public void A_slip_in_a_formula_is_told_once(string by, string code) =>
        Problem($"items: [{{ code: a, title: {{ vi: A }}, bonus: {{ by: {by}, each: 1, cap: 2 }} }}]").ShouldBe(code);

    [Theory]
    [InlineData("colour: red, is: { fact: held }", "unknown-key")]
    [InlineData("is: { fact: nowhere }", "unknown-fact")]
    public void A_slip_in_a_named_value_is_told_once_wherever_the_value_is_used(string value, string code) =>
        Problem(
                $"values:\n  - {{ code: v, title: {{ vi: V }}, {value} }}\n  - {{ code: w, title: {{ vi: W }}, is: {{ ratio: {{ of: {{ fact: held }}, to: {{ value: v }} }} }} }}\n"
                    + Pass("{ value: w, is: \">=\", to: 1 }")
            )
            .ShouldBe(code);

    private static string Problem(string body) =>
        string.Join(' ', Yaml.Rule("criteria", body).Problems.Select(problem => problem.Code));

    private static string Pass(string when) => $"items: [{{ code: a, title: {{ vi: A }}, pass: {{ when: {when} }} }}]";

    private static Condition When(string when) =>
        ((PassLeaf)Yaml.Body<CriteriaBody>("criteria", Pass(when)).Nodes[0]).When!;
}

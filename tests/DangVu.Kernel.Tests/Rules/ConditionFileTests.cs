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

    [Theory]
    [InlineData("points: { max: 4, judged: true, colour: red }", "unknown-key")]
    [InlineData("points: { max: 4, choices: [{ code: x, title: { vi: X }, points: 1, colour: red }] }", "unknown-key")]
    [InlineData("points: { max: 4, by: { fact: held }, bands: [{ points: 1, colour: red }] }", "unknown-key")]
    [InlineData("points: { max: 4, by: { fact: held }, bands: [{ below: 90, points: 1 }] }", "bands-gap")]
    [InlineData(
        "points: { max: 4, by: { fact: held }, line: { from: { value: 0, points: 0 }, to: { value: 9, points: 4 }, colour: red } }",
        "unknown-key"
    )]
    [InlineData(
        "points: { max: 4, by: { fact: held }, line: { from: { value: 0, points: 0, colour: red }, to: { value: 9, points: 4 } } }",
        "unknown-key"
    )]
    [InlineData(
        "points: { max: 4, by: { fact: held }, line: { from: { value: 0, points: 0 }, to: { value: 9, points: 4 } } }",
        ""
    )]
    [InlineData("points: { max: 4, by: { fact: held }, steps: { from: 0, each: 0.0001, points: 0.0001 } }", "")]
    public void A_slip_in_a_scale_is_told_once_and_what_is_just_right_is_accepted(string leaf, string code) =>
        Problem($"items: [{{ code: a, title: {{ vi: A }}, {leaf} }}]").ShouldBe(code);

    [Fact]
    public void A_slip_in_a_precondition_is_told_once() =>
        Problem(
                "preconditions: [{ code: p, title: { vi: P }, when: { fact: nowhere, is: \">=\", to: 1 } }]\n"
                    + Pass("{ paper: a }")
            )
            .ShouldBe("unknown-fact");

    private const string Inner =
        "groups: [{ code: g, title: { vi: G }, items: [], groups: [{ code: x, title: { vi: X }, weight: 5, items: [{ code: a, title: { vi: A }, points: { max: 4, judged: true } }] }, { code: y, title: { vi: Y }, items: [{ code: b, title: { vi: B }, pass: { stated: true, points: 3 } }] }] }]";

    [Fact]
    public void Neighbours_inside_a_group_are_all_weighed_or_none_of_them()
    {
        var problem = Yaml.Rule("criteria", Inner).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("weights-mixed");
        problem.Args.ShouldBe(["y"]);
        Yaml.Rule("criteria", Inner.Replace(", points: 3", "")).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_maximum_counts_the_bonuses_that_lead_to_it_but_no_deductions()
    {
        const string Group =
            "groups: [{ code: g, title: { vi: G }, max: MAX, items: [{ code: a, title: { vi: A }, points: { max: 4, judged: true } }, { code: b, title: { vi: B }, bonus: { by: { fact: held }, each: 1, cap: 2 } }, { code: c, title: { vi: C }, penalty: { by: { fact: due }, each: 1, cap: 3 } }] }]";
        Yaml.Rule("criteria", Group.Replace("MAX", "6")).Problems.ShouldBeEmpty();
        var problem = Yaml.Rule("criteria", Group.Replace("MAX", "7")).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("max-unreachable");
        problem.Args.ShouldBe(["7", "6"]);
    }

    private static string Problem(string body) =>
        string.Join(' ', Yaml.Rule("criteria", body).Problems.Select(problem => problem.Code));

    private static string Pass(string when) => $"items: [{{ code: a, title: {{ vi: A }}, pass: {{ when: {when} }} }}]";

    private static Condition When(string when) =>
        ((PassLeaf)Yaml.Body<CriteriaBody>("criteria", Pass(when)).Nodes[0]).When!;
}

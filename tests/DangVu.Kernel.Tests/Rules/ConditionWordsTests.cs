using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Conditions and formulas said in one phrase, for people who compare two versions of a set.</summary>
public sealed class ConditionWordsTests
{
    [Theory]
    [InlineData("{ fact: score, is: \">=\", to: 90 }", "“Số liệu score” từ 90 trở lên")]
    [InlineData("{ fact: held, is: \">=\", toFact: due }", "“Số liệu held” từ “Số liệu due” trở lên")]
    [InlineData("{ fact: role, is: in, to: [a, b] }", "“Số liệu role” là một trong: a, b")]
    [InlineData("{ paper: plan }", "có “plan” trong hồ sơ")]
    [InlineData("{ paper: plan, label: { vi: \"Bản kế hoạch\" } }", "có “Bản kế hoạch” trong hồ sơ")]
    [InlineData("{ label: { vi: \"Đủ hai sổ\" }, all: [{ paper: a }, { paper: b }] }", "Đủ hai sổ")]
    [InlineData("{ all: [{ paper: a }, { paper: b }] }", "có “a” trong hồ sơ và có “b” trong hồ sơ")]
    [InlineData(
        "{ any: [{ paper: a }, { all: [{ paper: b }, { paper: c }] }] }",
        "có “a” trong hồ sơ hoặc (có “b” trong hồ sơ và có “c” trong hồ sơ)"
    )]
    [InlineData("{ not: { paper: a } }", "không phải: có “a” trong hồ sơ")]
    [InlineData(
        "{ count: [{ paper: a }, { paper: b }], atLeast: 1 }",
        "ít nhất 1 trong các điều kiện: có “a” trong hồ sơ; có “b” trong hồ sơ"
    )]
    public void A_condition_is_one_phrase(string when, string words) =>
        ConditionWords.Of(When(when)).Vi.ShouldBe(words);

    [Fact]
    public void A_condition_is_said_in_English_too() =>
        ConditionWords
            .Of(When("{ label: { vi: \"Đủ sổ\", en: \"All books\" }, all: [{ paper: a }] }"))
            .ShouldBe(new RuleText("Đủ sổ", "All books"));

    [Theory]
    [InlineData("{ number: 1.5 }", "1,5")]
    [InlineData("{ fact: held }", "“Số liệu held”")]
    [InlineData("{ value: w }", "“Dự họp”")]
    [InlineData("{ sum: [{ fact: held }, { number: 2 }] }", "“Số liệu held” + 2")]
    [InlineData(
        "{ difference: [{ fact: held }, { sum: [{ fact: due }, { number: 2 }] }] }",
        "“Số liệu held” − (“Số liệu due” + 2)"
    )]
    [InlineData(
        "{ ratio: { of: { fact: held }, to: { fact: due } } }",
        "“Số liệu held” chia cho “Số liệu due”, tính phần trăm"
    )]
    [InlineData(
        "{ ratio: { of: { fact: held }, to: { fact: due }, percent: false } }",
        "“Số liệu held” chia cho “Số liệu due”"
    )]
    [InlineData(
        "{ count: [{ paper: a }, { paper: b }] }",
        "số điều kiện đạt trong: có “a” trong hồ sơ; có “b” trong hồ sơ"
    )]
    public void A_formula_is_one_phrase_with_brackets_where_they_are_needed(string formula, string words) =>
        ConditionWords
            .Of(
                Yaml.Body<CriteriaBody>(
                        "criteria",
                        $"values: [{{ code: v, title: {{ vi: V }}, is: {formula} }}, {{ code: w, title: {{ vi: \"Dự họp\" }}, is: {{ fact: held }} }}]\nitems: [{{ code: a, title: {{ vi: A }}, pass: {{ stated: true }} }}]"
                    )
                    .Values[0]
                    .Is
            )
            .Vi.ShouldBe(words);

    [Fact]
    public void A_value_typed_by_a_person_is_called_so() =>
        ConditionWords.Of(new TypedMeasure(FactType.Number)).Vi.ShouldBe("giá trị người nhập");

    private static Condition When(string when) =>
        (
            (PassLeaf)
                Yaml.Body<CriteriaBody>(
                    "criteria",
                    $"items: [{{ code: a, title: {{ vi: A }}, pass: {{ when: {when} }} }}]"
                ).Nodes[0]
        ).When!;
}

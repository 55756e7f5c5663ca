using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Weights, named values, steps and what does not apply: what each of them comes to, and how each can be written wrong.</summary>
public sealed class VocabularyTests
{
    private const string T = "title: { vi: \"Một\", en: \"One\" }";

    private const string Weighted = """
        total: 100
        groups:
          - code: work
            title: { vi: "Công việc", en: "Work" }
            weight: 60
            minimum: 5
            items: [{ code: a, title: { vi: "Một", en: "One" }, points: { max: 10, judged: true } }]
          - code: life
            title: { vi: "Nền nếp", en: "Life" }
            weight: 40
            items: [{ code: b, title: { vi: "Hai", en: "Two" }, points: { max: 4, judged: true } }]
        """;

    [Theory]
    [InlineData(10, 4, 100)]
    [InlineData(5, 4, 70)]
    [InlineData(10, 0, 60)]
    [InlineData(3, 1, 28)]
    public void A_group_counts_by_its_weight_whatever_its_own_points_come_to(int work, int life, int points) =>
        Body(Weighted).Evaluate(Judged(work, life)).Points.ShouldBe(Score.Of(points));

    [Fact]
    public void A_weighted_group_says_its_own_points_and_what_they_count_for()
    {
        var lines = Lines(Body(Weighted).Evaluate(Judged(6, 4)).Trace);
        lines.ShouldContain(
            "Công việc: đạt vì đạt 1 trong 1 tiêu chí, được 6/10 điểm của nhóm, quy theo trọng số – 36/60 điểm"
        );
        Lines(Body(Weighted).Evaluate(FactSet.None.WithItem("a", FactValue.OfNumber(6))).Trace)
            .ShouldContain(
                "Nền nếp: chưa biết vì đạt 0 trong 1 tiêu chí, được 0–4/4 điểm của nhóm, quy theo trọng số – 0–40/40 điểm"
            );
    }

    [Fact]
    public void The_minimum_of_a_weighted_group_is_in_its_own_points()
    {
        var body = Body(
            Weighted
                + "\ngrades: [{ code: high, title: { vi: \"Cao\", en: \"High\" }, pointsFrom: 50 }, { code: low, title: { vi: \"Thấp\", en: \"Low\" } }]"
        );
        body.Evaluate(Judged(5, 4)).Grade.ShouldBe("high");
        var below = body.Evaluate(Judged(4, 4));
        below.Points.ShouldBe(Score.Of(64));
        below.Grade.ShouldBe("low");
        Lines(below.Trace)[0]
            .ShouldBe("chưa đạt vì đạt 2 trong 2 tiêu chí nhưng có nhóm dưới mức tối thiểu – 64/100 điểm");
        Lines(below.Trace)
            .ShouldContain("Công việc: chưa đạt vì đạt 1 trong 1 tiêu chí, nhóm cần ít nhất 5 điểm – 24/60 điểm");
    }

    [Theory]
    [InlineData("weight: 40", "max: 4", "weights-mixed", 9)]
    [InlineData("weight: 40", "weight: 0", "not-positive", 18)]
    [InlineData("weight: 40", "weight: 30", "total-differs", 9)]
    [InlineData("points: { max: 4, judged: true }", "pass: { stated: true }", "weight-of-nothing", 18)]
    [InlineData("minimum: 5", "minimum: 11", "minimum-over-max", 14)]
    public void A_weight_that_makes_no_sense_is_refused(string was, string is_, string code, int line) =>
        Yaml.Rule("criteria", Weighted.Replace(was, is_)).ShouldRefuse(code, line);

    private const string Valued = """
        values:
          - { code: kept, title: { vi: "Tỷ lệ họp đủ", en: "Kept" }, is: { ratio: { of: { fact: held }, to: { fact: due } } } }
          - { code: margin, title: { vi: "Hơn kém", en: "Margin" }, is: { difference: [{ value: kept }, { fact: rate }] } }
          - { code: sound, title: { vi: "Số điều tốt", en: "Sound" }, is: { count: [{ fact: rate, is: ">=", to: 50 }, { fact: disciplined, is: "==", to: false }] } }
          - { code: sum, title: { vi: "Tổng", en: "Sum" }, is: { sum: [{ fact: held }, { fact: due }, { number: 1 }] } }
        items:
          - { code: a, title: { vi: "Họp", en: "Meetings" }, points: { max: 10, by: { value: kept }, bands: [{ from: 90, points: 10 }, { below: 90, points: 4 }] } }
          - { code: b, title: { vi: "Hơn", en: "More" }, pass: { when: { value: margin, is: ">", to: 0 } } }
          - { code: c, title: { vi: "Tốt", en: "Good" }, pass: { when: { value: sound, is: in, to: [1, 2] } } }
          - { code: d, title: { vi: "Thêm", en: "Extra" }, bonus: { by: { value: sum }, each: 0.1, cap: 5 } }
        """;

    private static readonly FactSet Known = FactSet
        .None.With("held", 11)
        .With("due", 12)
        .WithPercent("rate", 90)
        .With("disciplined", false);

    [Fact]
    public void A_named_value_serves_several_criteria_and_its_trace_shows_where_it_comes_from()
    {
        var done = Body(Valued).Evaluate(Known);
        done.Points.ShouldBe(Score.Of(10));
        done.Met.ShouldBe(3);
        Lines(done.Trace)
            .ShouldBe([
                "đạt vì đạt 3 trong 3 tiêu chí – 10/10 điểm",
                "Họp: đạt vì đo được 91,6667% – 10/10 điểm",
                "Tỷ lệ họp đủ: 91,6667%",
                "Số liệu held: 11",
                "Số liệu due: 12",
                "Hơn: đạt vì điều kiện như dưới đây",
                "Hơn kém: đạt vì là 1,6667% (mốc: trên 0%)",
                "Tỷ lệ họp đủ: 91,6667%",
                "Số liệu held: 11",
                "Số liệu due: 12",
                "Số liệu rate: 90%",
                "Tốt: đạt vì điều kiện như dưới đây",
                "Số điều tốt: đạt vì là 2, so với danh sách được chấp nhận",
                "Số liệu rate: đạt vì là 90% (mốc: từ 50% trở lên)",
                "Số liệu disciplined: đạt vì là không (mốc: không)",
                "Thêm: đạt vì có 24 lần được cộng, tối đa 5 điểm – 2,4 điểm",
                "Tổng: 24",
                "Số liệu held: 11",
                "Số liệu due: 12",
            ]);
    }

    [Fact]
    public void A_ratio_over_nothing_is_not_known_and_says_so()
    {
        var done = Body(Valued).Evaluate(Known.With("due", 0));
        done.Trace.Outcome.ShouldBe(Outcome.NotKnown);
        done.Missing.ShouldBe([RatioMeasure.NoDenominator]);
        Lines(done.Trace).ShouldContain("Họp: chưa biết vì không tính được tỷ lệ vì mẫu số bằng 0 – 0–10/10 điểm");
        Lines(done.Trace).ShouldContain("Tỷ lệ họp đủ: không tính được vì mẫu số bằng 0");
    }

    [Fact]
    public void What_a_value_lacks_is_missing_wherever_it_is_used()
    {
        var done = Body(Valued).Evaluate(FactSet.None.With("held", 11));
        done.Missing.ShouldBe(["due", "rate", "disciplined"]);
        Lines(done.Trace).ShouldContain("Số liệu due: chưa có số liệu");
        Lines(done.Trace).ShouldContain("Hơn kém: chưa biết vì chưa có số liệu");
    }

    [Fact]
    public void A_number_too_large_to_count_is_not_known_and_stops_nothing()
    {
        var done = Body(Valued).Evaluate(Known.With("held", decimal.MaxValue).With("due", decimal.MaxValue));
        done.Missing.ShouldContain(Measured.TooLarge);
        Body(Valued)
            .Evaluate(Known.With("held", decimal.MaxValue).With("due", 0.5m))
            .Missing.ShouldContain(Measured.TooLarge);
        Body(Valued).Evaluate(Known.With("held", decimal.MaxValue / 4).With("due", 1)).Points.High.ShouldBe(10);
    }

    [Fact]
    public void Values_may_stand_in_any_order() =>
        Yaml.Rule(
                "criteria",
                $"values:\n  - {{ code: a, {T}, is: {{ value: b }} }}\n  - {{ code: b, {T}, is: {{ fact: held }} }}\nitems: [{{ code: x, {T}, pass: {{ when: {{ value: a, is: \"==\", to: 1 }} }} }}]"
            )
            .Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("{ value: a }", "value-cycle", 10)]
    [InlineData("{ value: b }", "value-cycle", 11)]
    [InlineData("{ value: nowhere }", "unknown-value", 10)]
    [InlineData("{ typed: number }", "typed-in-value", 10)]
    [InlineData("{ fact: disciplined }", "not-countable", 10)]
    [InlineData("{ fact: held, value: b }", "one-measure", 10)]
    [InlineData("{ difference: [{ fact: held }] }", "two-parts", 10)]
    [InlineData("{ sum: [] }", "empty-list", 10)]
    [InlineData("{ count: [] }", "empty-list", 10)]
    [InlineData(
        "{ ratio: { of: { fact: held }, to: { difference: [{ number: 2 }, { number: 2 }] } } }",
        "division-by-zero",
        10
    )]
    [InlineData(
        "{ ratio: { of: { fact: held }, to: { sum: [{ number: 2 }, { number: -2 }] } } }",
        "division-by-zero",
        10
    )]
    [InlineData("{ ratio: { of: { fact: held }, to: { value: nothing } } }", "division-by-zero", 10)]
    [InlineData("{ ratio: { of: { fact: held } } }", "missing-key", 10)]
    [InlineData("{ ratio: { of: { fact: held }, to: { fact: due }, colour: red } }", "unknown-key", 10)]
    [InlineData("{ number: 2000000000000 }", "not-a-number", 10)]
    public void A_value_that_cannot_be_counted_is_refused_at_its_line(string formula, string code, int line) =>
        Yaml.Rule(
                "criteria",
                $"values:\n  - {{ code: a, {T}, is: {formula} }}\n  - {{ code: b, {T}, is: {{ value: a }} }}\n  - {{ code: nothing, {T}, is: {{ number: 0 }} }}\nitems: [{{ code: x, {T}, pass: {{ stated: true }} }}]"
            )
            .ShouldRefuse(code, line);

    [Theory]
    [InlineData("{ value: a, is: \"~\", to: 1 }", "unknown-operator")]
    [InlineData("{ value: a, is: \">=\", to: many }", "wrong-type")]
    [InlineData("{ value: nowhere, is: \">=\", to: 1 }", "unknown-value")]
    [InlineData("{ value: a, is: in, to: [] }", "empty-list")]
    [InlineData("{ value: p, is: in, to: [1] }", "operator-not-for-type")]
    public void A_comparison_of_a_value_written_wrong_is_refused(string when, string code) =>
        Yaml.Rule(
                "criteria",
                $"values:\n  - {{ code: a, {T}, is: {{ fact: held }} }}\n  - {{ code: p, {T}, is: {{ fact: rate }} }}\nitems:\n  - {{ code: x, {T}, pass: {{ when: {when} }} }}"
            )
            .ShouldRefuse(code, 13);

    [Fact]
    public void A_value_written_twice_is_refused() =>
        Yaml.Rule(
                "criteria",
                $"values:\n  - {{ code: a, {T}, is: {{ fact: held }} }}\n  - {{ code: a, {T}, is: {{ fact: due }} }}\nitems: [{{ code: x, {T}, pass: {{ stated: true }} }}]"
            )
            .ShouldRefuse("duplicate-code", 11);

    [Theory]
    [InlineData("{ from: 10, each: 5, points: 2 }", 9.9, 0)]
    [InlineData("{ from: 10, each: 5, points: 2 }", 14.9, 0)]
    [InlineData("{ from: 10, each: 5, points: 2 }", 15, 2)]
    [InlineData("{ from: 10, each: 5, points: 2 }", 24.9, 4)]
    [InlineData("{ from: 10, each: 5, points: 2 }", 500, 10)]
    [InlineData("{ start: 10, from: 100, each: 5, points: -1, toward: down }", 100, 10)]
    [InlineData("{ start: 10, from: 100, each: 5, points: -1, toward: down }", 95.1, 10)]
    [InlineData("{ start: 10, from: 100, each: 5, points: -1, toward: down }", 95, 9)]
    [InlineData("{ start: 10, from: 100, each: 5, points: -1, toward: down }", 51, 1)]
    [InlineData("{ start: 10, from: 100, each: 5, points: -1, toward: down }", 0, 0)]
    [InlineData("{ start: 1, from: 0, each: 1, points: 0.5 }", 3, 2.5)]
    public void Points_go_by_full_steps_between_nothing_and_the_maximum(string steps, double value, double points) =>
        Body($"items: [{{ code: a, {T}, points: {{ max: 10, by: {{ fact: score }}, steps: {steps} }} }}]")
            .Evaluate(FactSet.None.With("score", (decimal)value))
            .Points.ShouldBe(Score.Of((decimal)points));

    [Theory]
    [InlineData("{ from: 10, each: 0, points: 2 }", "division-by-zero")]
    [InlineData("{ from: 10, each: 0.00001, points: 2 }", "step-too-small")]
    [InlineData("{ from: 10, each: -1, points: 2 }", "step-too-small")]
    [InlineData("{ from: 10, each: 1, points: 0 }", "step-too-small")]
    [InlineData("{ start: 11, from: 10, each: 1, points: 1 }", "points-out-of-range")]
    [InlineData("{ start: -1, from: 10, each: 1, points: 1 }", "points-out-of-range")]
    [InlineData("{ from: 10, each: 1, points: 1, toward: left }", "unknown-choice")]
    [InlineData("{ from: 10, each: 1, points: 1, colour: red }", "unknown-key")]
    public void Steps_that_lead_nowhere_are_refused(string steps, string code) =>
        Yaml.Rule(
                "criteria",
                $"items:\n  - {{ code: a, {T}, points: {{ max: 10, by: {{ fact: score }}, steps: {steps} }} }}"
            )
            .ShouldRefuse(code, 10);

    [Theory]
    [InlineData(
        "bands: [{ points: 1 }], line: { from: { value: 0, points: 0 }, to: { value: 1, points: 1 } }",
        "one-scale"
    )]
    [InlineData("colour: red", "one-scale")]
    public void A_criterion_has_one_scale(string scale, string code) =>
        Yaml.Rule("criteria", $"items:\n  - {{ code: a, {T}, points: {{ max: 10, by: {{ fact: score }}, {scale} }} }}")
            .ShouldRefuse(code, 10);

    private static FactSet Judged(decimal a, decimal b) =>
        FactSet.None.WithItem("a", FactValue.OfNumber(a)).WithItem("b", FactValue.OfNumber(b));

    private static CriteriaBody Body(string text) => Yaml.Body<CriteriaBody>("criteria", text);

    private static List<string> Lines(Trace trace) => [.. TraceWriter.Lines(trace, "vi").Select(line => line.Text)];
}

using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Formulas of facts: what they come to, in percent or not, and what a value lacks.</summary>
public sealed class FormulaTests
{
    private static readonly Measure Held = new FactMeasure(Yaml.Facts.Find("held")!);
    private static readonly Measure Due = new FactMeasure(Yaml.Facts.Find("due")!);
    private static readonly Measure Rate = new FactMeasure(Yaml.Facts.Find("rate")!);

    private static readonly FactSet Known = FactSet.None.With("held", 6).With("due", 8).WithPercent("rate", 90);

    [Fact]
    public void A_ratio_is_a_percent_unless_the_rule_says_otherwise()
    {
        new RatioMeasure(Held, Due, Percent: true).Take(Known, "").Value.ShouldBe(75);
        new RatioMeasure(Held, Due, Percent: false).Take(Known, "").Value.ShouldBe(0.75m);
        Read("{ ratio: { of: { fact: held }, to: { fact: due } } }").IsPercent.ShouldBeTrue();
        Read("{ ratio: { of: { fact: held }, to: { fact: due }, percent: false } }").IsPercent.ShouldBeFalse();
    }

    [Fact]
    public void Only_percents_among_themselves_come_to_a_percent()
    {
        new SumMeasure([Rate, Rate]).IsPercent.ShouldBeTrue();
        new SumMeasure([Rate, Held]).IsPercent.ShouldBeFalse();
        new DifferenceMeasure(Rate, Rate).IsPercent.ShouldBeTrue();
        new DifferenceMeasure(Rate, Held).IsPercent.ShouldBeFalse();
        new DifferenceMeasure(Held, Rate).IsPercent.ShouldBeFalse();
        new TypedMeasure(FactType.Percent).IsPercent.ShouldBeTrue();
        new TypedMeasure(FactType.Number).IsPercent.ShouldBeFalse();
    }

    [Fact]
    public void A_sum_is_the_same_in_every_case_only_where_all_its_parts_are()
    {
        new SumMeasure([new FixedMeasure(2), new FixedMeasure(3)]).Fixed.ShouldBe(5);
        new SumMeasure([new FixedMeasure(0), Due]).Fixed.ShouldBeNull();
        Read("{ ratio: { of: { fact: held }, to: { sum: [{ number: 0 }, { fact: due }] } } }")
            .Take(Known, "")
            .Value.ShouldBe(75);
    }

    [Fact]
    public void A_number_of_another_type_than_its_fact_is_a_defect() =>
        Should.Throw<InvalidOperationException>(() => Held.Take(FactSet.None.WithPercent("held", 6), ""));

    [Fact]
    public void A_line_inside_a_formula_is_known_or_not_with_its_fact()
    {
        var sum = new SumMeasure([Held, Due]);
        sum.Show(Known, "").Select(line => line.Outcome).ShouldBe([Outcome.Met, Outcome.Met]);
        sum.Show(FactSet.None.With("held", 6), "")
            .Select(line => line.Outcome)
            .ShouldBe([Outcome.Met, Outcome.NotKnown]);
    }

    [Fact]
    public void A_comparison_of_a_ratio_over_nothing_says_why_it_cannot_be_made()
    {
        var kept = new NamedValue("kept", new RuleText("Họp đủ", "Kept"), new RatioMeasure(Held, Due, true));
        var enough = new CompareValue(kept, Comparison.AtLeast, [FactValue.OfPercent(80)]);
        enough.Check(Known.With("due", 0)).Reason.ShouldBe("no-denominator");
        enough.Check(FactSet.None.With("held", 6)).Reason.ShouldBe("fact-not-known");
        enough.Check(Known).Label.ShouldBe(kept.Title);
        enough.Check(Known).Outcome.ShouldBe(Outcome.NotMet);
        var words = new RuleText("Họp từ 80%", "Kept from 80%");
        (enough with { Label = words }).Check(Known).Label.ShouldBe(words);
        (enough with { Label = words }).Check(FactSet.None).Label.ShouldBe(words);
    }

    [Fact]
    public void A_value_among_a_list_is_said_alone()
    {
        var held = new NamedValue("held", new RuleText("Số kỳ", "Meetings"), Held);
        var trace = new CompareValue(held, Comparison.OneOf, [FactValue.OfNumber(5), FactValue.OfNumber(6)]).Check(
            Known
        );
        trace.Outcome.ShouldBe(Outcome.Met);
        trace.Args.ShouldBe([FactValue.OfNumber(6)]);
    }

    private static Measure Read(string formula) =>
        Yaml.Body<CriteriaBody>(
                "criteria",
                $"values: [{{ code: v, title: {{ vi: V }}, is: {formula} }}]\nitems: [{{ code: a, title: {{ vi: A }}, pass: {{ stated: true }} }}]"
            )
            .Values[0]
            .Is;
}

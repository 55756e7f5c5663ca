using CsCheck;
using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class CriteriaTests
{
    private const string Set = """
        total: 20
        notApplicable: rescale
        groups:
          - code: work
            title: { vi: "Công việc", en: "Work" }
            max: 10
            minimum: 4
            items:
              - code: rate
                title: { vi: "Tỷ lệ", en: "Rate" }
                points: { max: 10, by: { fact: rate }, bands: [{ from: 90, points: 10 }, { from: 50, below: 90, points: 5 }, { below: 50, points: 0 }] }
              - code: extra
                title: { vi: "Cộng", en: "Extra" }
                bonus: { by: { fact: held }, each: 1, cap: 3 }
          - code: life
            title: { vi: "Sinh hoạt", en: "Life" }
            max: 10
            items:
              - code: plan
                title: { vi: "Kế hoạch", en: "Plan" }
                papers: [{ code: plan-paper, title: { vi: "Bản kế hoạch", en: "The plan" } }]
                pass: { stated: true, points: 6 }
              - code: theme
                title: { vi: "Chuyên đề", en: "Theme" }
                mayNotApply: true
                points: { max: 4, judged: true }
        grades:
          - { code: high, title: { vi: "Cao", en: "High" }, pointsFrom: 15 }
          - { code: low, title: { vi: "Thấp", en: "Low" } }
        """;

    private static readonly CriteriaBody Body = Yaml.Body<CriteriaBody>("criteria", Set);

    private static readonly FactSet Full = FactSet
        .None.WithPercent("rate", 95)
        .With("held", 2)
        .WithItem("plan", FactValue.OfBoolean(true))
        .WithItem("theme", FactValue.OfNumber(4))
        .WithPapers(["plan-paper"]);

    [Fact]
    public void A_group_never_gives_more_than_its_maximum()
    {
        var done = Body.Evaluate(Full);
        done.Points.ShouldBe(Score.Of(20));
        done.Grade.ShouldBe("high");
    }

    [Fact]
    public void A_bonus_fills_up_but_stays_under_its_cap() =>
        Body.Evaluate(Full.WithPercent("rate", 60).With("held", 9)).Points.ShouldBe(Score.Of(18));

    [Fact]
    public void A_group_below_its_minimum_stands_in_the_way_of_the_grade()
    {
        var strict = Yaml.Body<CriteriaBody>("criteria", Set.Replace("pointsFrom: 15", "pointsFrom: 10"));
        var weak = Full.WithPercent("rate", 10).With("held", 3);
        strict.Evaluate(weak).Points.ShouldBe(Score.Of(13));
        strict.Evaluate(weak).Grade.ShouldBe("low");
    }

    [Fact]
    public void A_criterion_without_its_evidence_is_not_met()
    {
        var bare = FactSet
            .None.WithPercent("rate", 95)
            .With("held", 0)
            .WithItem("plan", FactValue.OfBoolean(true))
            .WithItem("theme", FactValue.OfNumber(4));
        Body.Evaluate(bare.WithPapers([])).Points.ShouldBe(Score.Of(14));
        Body.Evaluate(bare).Points.ShouldBe(new Score(14, 20));
    }

    [Fact]
    public void What_does_not_apply_is_scaled_out_of_its_group() =>
        Body.Evaluate(Full.WithoutItem("theme")).Points.ShouldBe(Score.Of(20));

    [Fact]
    public void A_criterion_that_always_applies_cannot_be_waived() =>
        Body.Evaluate(Full.WithoutItem("plan")).Total.ShouldBe(3);

    [Fact]
    public void While_something_is_missing_only_grades_that_are_certain_are_named()
    {
        var done = Body.Evaluate(FactSet.None.WithPercent("rate", 95).With("held", 0));
        done.Points.ShouldBe(new Score(10, 20));
        done.Grade.ShouldBeNull();
        done.Grades.Possible.ShouldBe(["high", "low"]);
        done.Missing.ShouldContain("item.plan");
    }

    [Fact]
    public void Every_value_falls_into_exactly_one_band() =>
        Gen.Decimal[-50, 150]
            .Sample(value =>
                ((Bands)((MeasuredLeaf)Body.Leaves().First()).Scale).Steps.Count(step => step.Holds(value)) == 1
            );

    [Fact]
    public void Points_never_leave_zero_to_the_total() =>
        Gen.Select(Gen.Decimal[-50, 150], Gen.Int[-5, 50], Gen.Bool, Gen.Decimal[-10, 20])
            .Sample(
                (rate, held, plan, theme) =>
                {
                    var facts = Full.WithPercent("rate", rate)
                        .With("held", held)
                        .WithItem("plan", FactValue.OfBoolean(plan))
                        .WithItem("theme", FactValue.OfNumber(theme));
                    var points = Body.Evaluate(facts).Points;
                    return points.IsKnown() && points.Low is >= 0 and <= 20;
                }
            );

    [Fact]
    public void A_line_gives_its_ends_and_everything_between()
    {
        var line = new StraightLine(50, 3, 70, 4);
        line.Points(49.99m).ShouldBe(0);
        line.Points(50).ShouldBe(3);
        line.Points(60).ShouldBe(3.5m);
        line.Points(700).ShouldBe(4);
    }
}

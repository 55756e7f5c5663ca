using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>What does not apply to a case: by the rule's own condition, in each of the three ways, and while it is not known.</summary>
public sealed class AwayTests
{
    private const string Set = """
        total: 20
        notApplicable: MEANS
        groups:
          - code: work
            title: { vi: "Công việc", en: "Work" }
            max: 12
            minimum: 6
            items:
              - { code: a, title: { vi: "Một", en: "One" }, points: { max: 8, judged: true } }
              - { code: b, title: { vi: "Hai", en: "Two" }, points: { max: 4, judged: true }, notApplicableWhen: { fact: role, is: "==", to: guest } }
          - code: life
            title: { vi: "Nền nếp", en: "Life" }
            metAtLeast: 1
            notApplicableWhen: { fact: disciplined, is: "==", to: true }
            items:
              - { code: c, title: { vi: "Ba", en: "Three" }, pass: { stated: true, points: 8 } }
        grades:
          - { code: all, title: { vi: "Đủ", en: "All" }, metAll: true }
          - { code: some, title: { vi: "Chưa", en: "Some" } }
        """;

    [Theory]
    [InlineData("full", 18, 3, 3)]
    [InlineData("drop", 14, 2, 2)]
    [InlineData("rescale", 17, 2, 2)]
    public void A_criterion_that_the_rule_takes_away_counts_as_the_set_says(
        string means,
        int points,
        int met,
        int total
    )
    {
        var done = Body(means).Evaluate(Facts("guest", false, 6, 0, true));
        done.Points.ShouldBe(Score.Of(points));
        (done.Met, done.Total).ShouldBe((met, total));
        done.Grade.ShouldBe("all");
    }

    [Theory]
    [InlineData("full", 18, 3)]
    [InlineData("drop", 10, 2)]
    [InlineData("rescale", 16.6667, 2)]
    public void A_whole_group_can_be_taken_away_and_its_minimum_with_it(string means, double points, int total)
    {
        var done = Body(means).Evaluate(Facts("member", true, 6, 4, false));
        decimal.Round(done.Points.Low, 4).ShouldBe((decimal)points);
        done.Total.ShouldBe(total);
        done.Trace.Outcome.ShouldBe(Outcome.Met);
        TraceWriter
            .Lines(done.Trace, "vi")
            .Select(line => line.Text)
            .ShouldContain(text => text.StartsWith("Nền nếp: đạt vì không áp dụng"));
    }

    [Theory]
    [InlineData("full", 14, 18, 3)]
    [InlineData("drop", 14, 14, 3)]
    [InlineData("rescale", 14, 17, 3)]
    public void While_it_is_not_known_whether_it_applies_both_ends_are_given(string means, int low, int high, int total)
    {
        var done = Body(means).Evaluate(Facts(null, false, 6, 0, true));
        done.Points.ShouldBe(new Score(low, high));
        (done.Met, done.NotKnown, done.Total).ShouldBe((2, 1, total));
        done.Grade.ShouldBeNull();
        done.Missing.ShouldBe(["role"]);
        TraceWriter
            .Lines(done.Trace, "vi")
            .Select(line => line.Text)
            .ShouldContain(text => text.Contains("chưa rõ có áp dụng cho trường hợp này"));
    }

    [Fact]
    public void What_would_be_met_either_way_counts_as_met_where_away_counts_in_full()
    {
        var done = Body("full").Evaluate(Facts(null, false, 6, 4, true));
        done.Met.ShouldBe(3);
        done.Grade.ShouldBe("all");
        done.Points.ShouldBe(Score.Of(18));
    }

    [Fact]
    public void Points_that_may_be_away_are_a_range_where_nothing_is_scaled()
    {
        Body("drop").Evaluate(Facts(null, false, 6, 4, true)).Points.ShouldBe(new Score(14, 18));
        Body("drop").Evaluate(Facts("member", null, 6, 4, true)).Points.ShouldBe(new Score(10, 18));
    }

    [Fact]
    public void A_minimum_that_may_not_apply_is_not_broken_yet()
    {
        var done = Body("drop").Evaluate(Facts("member", null, 6, 4, false));
        done.Trace.Outcome.ShouldBe(Outcome.NotKnown);
        done.Grades.Possible.ShouldBe(["all", "some"]);
        Body("drop").Evaluate(Facts("member", false, 6, 4, false)).Grade.ShouldBe("some");
    }

    [Fact]
    public void When_nothing_applies_there_are_no_points_and_nothing_in_the_way()
    {
        var text = """
            notApplicable: rescale
            groups:
              - code: g
                title: { vi: "Nhóm", en: "Group" }
                minimum: 3
                items: [{ code: a, title: { vi: "Một", en: "One" }, mayNotApply: true, points: { max: 4, judged: true } }]
              - code: h
                title: { vi: "Hai", en: "Two" }
                items: [{ code: b, title: { vi: "Hai", en: "Two" }, points: { max: 6, judged: true } }]
            """;
        var done = Yaml.Body<CriteriaBody>("criteria", text)
            .Evaluate(FactSet.None.WithoutItem("a").WithItem("b", FactValue.OfNumber(3)));
        done.Points.ShouldBe(Score.Of(5));
        done.Trace.Outcome.ShouldBe(Outcome.Met);
        Yaml.Body<CriteriaBody>("criteria", text)
            .Evaluate(FactSet.None.WithoutItem("a").WithoutItem("b").WithItem("b", FactValue.OfNumber(6)))
            .Points.ShouldBe(Score.Of(10));
    }

    [Fact]
    public void A_bonus_is_never_scaled_up_and_reaches_the_whole()
    {
        var text = """
            total: 10
            notApplicable: rescale
            groups:
              - code: main
                title: { vi: "Chính", en: "Main" }
                items:
                  - { code: a, title: { vi: "Một", en: "One" }, points: { max: 5, judged: true } }
                  - { code: b, title: { vi: "Hai", en: "Two" }, mayNotApply: true, points: { max: 5, judged: true } }
                  - { code: plus, title: { vi: "Cộng", en: "Plus" }, bonus: { by: { fact: held }, each: 1, cap: 2 } }
              - code: extra
                title: { vi: "Thưởng", en: "Extra" }
                items: [{ code: more, title: { vi: "Thêm", en: "More" }, bonus: { by: { fact: due }, each: 1, cap: 2 } }]
            """;
        var body = Yaml.Body<CriteriaBody>("criteria", text);
        var facts = FactSet.None.WithoutItem("b").WithItem("a", FactValue.OfNumber(2)).With("held", 1).With("due", 1);
        body.Evaluate(facts).Points.ShouldBe(Score.Of(6));
        body.Evaluate(facts.With("due", 9)).Points.ShouldBe(Score.Of(7));
        body.Evaluate(facts.With("due", 9).With("held", 9).WithItem("a", FactValue.OfNumber(5)))
            .Points.ShouldBe(Score.Of(10));
        body.Evaluate(FactSet.None.WithoutItem("b").WithItem("a", FactValue.OfNumber(2)))
            .Points.ShouldBe(new Score(4, 8));
    }

    [Fact]
    public void A_penalty_takes_off_up_to_its_cap_and_never_below_nothing()
    {
        var body = Yaml.Body<CriteriaBody>(
            "criteria",
            """
            items:
              - { code: a, title: { vi: "Một", en: "One" }, points: { max: 5, judged: true } }
              - { code: less, title: { vi: "Trừ", en: "Less" }, penalty: { by: { fact: held }, each: 2, cap: 3 } }
            """
        );
        FactSet With(int a, int held) => FactSet.None.WithItem("a", FactValue.OfNumber(a)).With("held", held);
        body.Evaluate(With(5, 1)).Points.ShouldBe(Score.Of(3));
        body.Evaluate(With(5, 2)).Points.ShouldBe(Score.Of(2));
        body.Evaluate(With(5, -4)).Points.ShouldBe(Score.Of(5));
        body.Evaluate(With(1, 2)).Points.ShouldBe(Score.Of(0));
        body.Evaluate(FactSet.None.WithItem("a", FactValue.OfNumber(5))).Points.ShouldBe(new Score(2, 5));
        body.Evaluate(With(5, 2)).Total.ShouldBe(1);
    }

    private static FactSet Facts(string? role, bool? disciplined, decimal a, decimal b, bool c)
    {
        var facts = FactSet
            .None.WithItem("a", FactValue.OfNumber(a))
            .WithItem("b", FactValue.OfNumber(b))
            .WithItem("c", FactValue.OfBoolean(c));
        if (role is not null)
            facts = facts.With("role", role);
        return disciplined is { } known ? facts.With("disciplined", known) : facts;
    }

    private static CriteriaBody Body(string means) => Yaml.Body<CriteriaBody>("criteria", Set.Replace("MEANS", means));
}

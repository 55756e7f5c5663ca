using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Which grade a rule leaves open, and why.</summary>
public sealed class GradeTests
{
    private const string Rule = """
        points: score
        grades:
          - code: high
            title: { vi: "Xuất sắc", en: "Excellent" }
            pointsFrom: 90
            requires: [{ code: on-time, title: { vi: "Đúng hạn", en: "On time" }, when: { fact: rate, is: ">=", to: 100 } }]
            quota: { counted: [high], among: [high, good], percent: 20, rounding: down, scope: cell, verified: false, note: { vi: "chưa rõ", en: "unclear" } }
          - { code: good, title: { vi: "Tốt", en: "Good" }, pointsFrom: 70 }
          - code: failed
            title: { vi: "Không hoàn thành", en: "Not completed" }
            verified: false
            note: { vi: "theo mẫu", en: "by model" }
            forces:
              - { code: disciplined, title: { vi: "Bị kỷ luật", en: "Disciplined" }, when: { fact: disciplined, is: "==", to: true } }
              - { code: idle, title: { vi: "Không họp", en: "No meetings" }, when: { fact: held, is: "==", to: 0 } }
        """;

    private static readonly GradesBody Body = Yaml.Body<GradesBody>("grades", Rule);
    private static readonly FactSet Clean = FactSet
        .None.With("disciplined", false)
        .With("held", 12)
        .WithPercent("rate", 100);

    [Theory]
    [InlineData(90, "high")]
    [InlineData(89.9, "good")]
    [InlineData(70, "good")]
    [InlineData(69.9, "failed")]
    public void A_grade_begins_at_its_own_points(double points, string grade) =>
        Body.Evaluate(Clean.With("score", (decimal)points)).Grade.ShouldBe(grade);

    [Fact]
    public void A_grade_whose_condition_fails_gives_way_to_the_next() =>
        Body.Evaluate(Clean.With("score", 95).WithPercent("rate", 99)).Grade.ShouldBe("good");

    [Fact]
    public void One_of_the_cases_that_decide_is_enough_whatever_the_points()
    {
        var choice = Body.Evaluate(Clean.With("score", 95).With("disciplined", true));
        choice.Grade.ShouldBe("failed");
        choice.Open.ShouldBe(["failed"]);
        choice.Allows("high").ShouldBeFalse();
        choice.Allows("failed").ShouldBeTrue();
        Body.Evaluate(Clean.With("score", 95).With("held", 0)).Grade.ShouldBe("failed");
    }

    [Fact]
    public void While_such_a_case_is_not_known_its_grade_stays_possible()
    {
        var choice = Body.Evaluate(FactSet.None.With("score", 95).WithPercent("rate", 100).With("held", 12));
        choice.Grade.ShouldBeNull();
        choice.Possible.ShouldBe(["high", "failed"]);
        choice.Open.ShouldBe(["high", "good", "failed"]);
    }

    [Fact]
    public void Without_points_nothing_is_decided_and_points_are_missing()
    {
        var choice = Body.Evaluate(Clean);
        choice.Grade.ShouldBeNull();
        choice.Possible.ShouldBe(["high", "good", "failed"]);
        choice.Trace[0].Missing.ShouldBe(["points"]);
        choice.Trace[2].Missing.ShouldBeEmpty();
    }

    [Fact]
    public void The_cases_that_decide_are_shown_under_their_grade()
    {
        var failed = Body.Evaluate(Clean.With("score", 95).With("held", 0)).Trace[2];
        failed.Outcome.ShouldBe(Outcome.Met);
        var forces = failed.Children.Single(child => child.Code == "forces.failed");
        forces.Children.Select(child => child.Code).ShouldBe(["disciplined", "idle"]);
        forces.Outcome.ShouldBe(Outcome.Met);
    }

    [Fact]
    public void A_case_can_put_one_into_the_best_grade_too()
    {
        var body = Yaml.Body<GradesBody>(
            "grades",
            """
            points: score
            grades:
              - { code: high, title: { vi: C }, pointsFrom: 90, forces: [{ code: f, title: { vi: F }, when: { fact: held, is: ">=", to: 12 } }] }
              - { code: low, title: { vi: T } }
            """
        );
        body.Evaluate(FactSet.None.With("score", 10).With("held", 12)).Grade.ShouldBe("high");
        body.Evaluate(FactSet.None.With("score", 10).With("held", 12)).Open.ShouldBe(["high"]);
        body.Evaluate(FactSet.None.With("score", 10).With("held", 11)).Grade.ShouldBe("low");
    }

    [Fact]
    public void Points_that_are_known_on_either_side_of_the_mark_are_not_missing()
    {
        var points = Body.Evaluate(Clean.With("score", 95)).Trace[0].Children.Single(child => child.Code == "points");
        (points.Outcome, points.Missing.Count).ShouldBe((Outcome.Met, 0));
        var below = Body.Evaluate(Clean.With("score", 5)).Trace[0].Children.Single(child => child.Code == "points");
        (below.Outcome, below.Missing.Count).ShouldBe((Outcome.NotMet, 0));
    }

    [Fact]
    public void Known_points_miss_nothing() => Body.Evaluate(Clean.With("score", 95)).Trace[0].Missing.ShouldBeEmpty();

    [Fact]
    public void A_rule_without_points_looks_at_its_conditions_only()
    {
        var body = Yaml.Body<GradesBody>(
            "grades",
            Rule.Replace("points: score\n", "")
                .Replace("pointsFrom: 90", "metAtLeast: 0")
                .Replace(", pointsFrom: 70", "")
        );
        body.Points.ShouldBeNull();
        body.Evaluate(Clean).Grade.ShouldBe("high");
    }

    [Fact]
    public void What_nobody_has_compared_with_the_text_keeps_its_mark_and_note()
    {
        Body.Find("high")!.Verified.ShouldBeTrue();
        Body.Find("good")!.Verified.ShouldBeTrue();
        Body.Find("high")!.Quota!.Verified.ShouldBeFalse();
        Body.Find("high")!.Quota!.Note!.Vi.ShouldBe("chưa rõ");
        Body.Find("failed")!.Verified.ShouldBeFalse();
        Body.Find("failed")!.Note!.En.ShouldBe("by model");
        Body.Find("nowhere").ShouldBeNull();
        Yaml.Body<GradesBody>(
                "grades",
                Rule.Replace(", verified: false, note: { vi: \"chưa rõ\", en: \"unclear\" }", "")
            )
            .Find("high")!
            .Quota!.Verified.ShouldBeTrue();
    }

    [Fact]
    public void Quotas_are_weighed_for_the_grades_that_have_one()
    {
        var (grade, outcome) = Body.Weigh(
                new Dictionary<string, int>
                {
                    ["high"] = 3,
                    ["good"] = 9,
                    ["failed"] = 40,
                }
            )
            .ShouldHaveSingleItem();
        grade.Code.ShouldBe("high");
        outcome.ShouldBe(new QuotaOutcome(3, 12, 2));
        outcome.IsKept.ShouldBeFalse();
        outcome.Over.ShouldBe(1);
        new QuotaOutcome(2, 12, 2).IsKept.ShouldBeTrue();
    }

    [Fact]
    public void Several_grades_may_be_counted_together() =>
        new Quota(["a", "b"], ["c"], 50, Rounding.Down, "cell")
            .Weigh(
                new Dictionary<string, int>
                {
                    ["a"] = 1,
                    ["b"] = 2,
                    ["c"] = 4,
                }
            )
            .ShouldBe(new QuotaOutcome(3, 4, 2));

    private const string Counted = """
        items:
          - { code: a, title: { vi: "Một", en: "One" }, pass: { stated: true } }
          - { code: b, title: { vi: "Hai", en: "Two" }, pass: { stated: true } }
          - { code: c, title: { vi: "Ba", en: "Three" }, pass: { stated: true } }
        grades:
          - { code: all, title: { vi: "Đủ", en: "All" }, metAll: true }
          - { code: two, title: { vi: "Hai", en: "Two" }, metAtLeast: 2 }
          - { code: none, title: { vi: "Chưa", en: "None" } }
        """;

    [Theory]
    [InlineData("yyy", "all", "all")]
    [InlineData("yyn", "two", "two")]
    [InlineData("ynn", "none", "none")]
    [InlineData("yy?", null, "all two")]
    [InlineData("yn?", null, "two none")]
    [InlineData("nn?", "none", "none")]
    [InlineData("???", null, "all two none")]
    public void Criteria_are_counted_and_the_unknown_ones_keep_grades_possible(
        string words,
        string? grade,
        string possible
    )
    {
        var facts = words
            .Select((word, i) => (word, code: "abc"[i].ToString()))
            .Where(given => given.word != '?')
            .Aggregate(FactSet.None, (set, given) => set.WithItem(given.code, FactValue.OfBoolean(given.word == 'y')));
        var done = Yaml.Body<CriteriaBody>("criteria", Counted).Evaluate(facts);
        done.Grade.ShouldBe(grade);
        string.Join(' ', done.Grades.Possible).ShouldBe(possible);
        var trace = done.Grades.Trace[1].Children.Single(child => child.Code == "met");
        trace.Args.Select(arg => arg.Number).ShouldBe([words.Count(word => word == 'y'), 3, 2]);
    }

    [Theory]
    [InlineData("points: score", "points: disciplined", "not-countable", 9)]
    [InlineData("pointsFrom: 70", "pointsFrom: 90", "grades-order", 16)]
    [InlineData("code: good", "code: high", "duplicate-code", 16)]
    [InlineData("    verified: false", "    pointsFrom: 80\n    verified: false", "grades-order", 17)]
    [InlineData("counted: [high]", "counted: [highest]", "unknown-grade", 15)]
    [InlineData("among: [high, good]", "among: [high, best]", "unknown-grade", 15)]
    [InlineData("counted: [high]", "counted: []", "division-by-zero", 15)]
    [InlineData("among: [high, good]", "among: []", "division-by-zero", 15)]
    [InlineData("percent: 20", "percent: 0", "percent-range", 15)]
    [InlineData("percent: 20", "percent: 100.5", "percent-range", 15)]
    [InlineData("scope: cell", "scope: cell, colour: red", "unknown-key", 15)]
    [InlineData("pointsFrom: 90", "pointsFrom: 90\n    colour: red", "unknown-key", 14)]
    [InlineData(", when: { fact: rate, is: \">=\", to: 100 } }", " }", "missing-key", 14)]
    [InlineData("on-time, title", "on-time, colour: red, title", "unknown-key", 14)]
    public void A_grade_written_wrong_is_refused_at_its_line(string was, string is_, string code, int line) =>
        Yaml.Rule("grades", Rule.Replace(was, is_)).ShouldRefuse(code, line);

    [Fact]
    public void A_quota_of_everybody_is_allowed() =>
        Yaml.Rule("grades", Rule.Replace("percent: 20", "percent: 100")).Problems.ShouldBeEmpty();

    [Fact]
    public void A_classification_without_grades_is_refused() =>
        Yaml.Rule("grades", "points: score").ShouldRefuse("empty-list", 9);

    [Fact]
    public void A_percent_can_be_the_points_too() =>
        Yaml.Rule("grades", Rule.Replace("points: score", "points: rate")).Problems.ShouldBeEmpty();
}

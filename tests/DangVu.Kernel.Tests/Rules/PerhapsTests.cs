using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Groups and whole sets of which some may not apply: exact examples of points, minima and grades.</summary>
public sealed class PerhapsTests
{
    private const string AwayIf = "notApplicableWhen: { fact: disciplined, is: \"==\", to: true }";

    [Fact]
    public void What_may_be_away_is_left_out_of_the_lowest_and_of_the_highest_result_by_its_own_share()
    {
        // Surely 2 of 5; a full 5 of 5 and an empty 0 of 5 may both be away.
        var set = Set(
            "rescale",
            "items:",
            Judged("a", 5),
            Judged("b", 5, AwayIf),
            Judged("c", 5, "notApplicableWhen: { fact: score, is: \"==\", to: 1 }")
        );
        set.Evaluate(Given(("a", 2), ("b", 5), ("c", 0))).Points.ShouldBe(new Score(3, 10.5m));
    }

    [Theory]
    [InlineData("rescale", 0, 10)]
    [InlineData("drop", 0, 8)]
    [InlineData("full", 8, 10)]
    public void Where_perhaps_nothing_applies_there_may_be_no_points_at_all(string means, int low, int high)
    {
        var set = Set(
            means,
            "items:",
            Judged("a", 4, AwayIf),
            Judged("b", 6, "notApplicableWhen: { fact: score, is: \"==\", to: 1 }")
        );
        set.Evaluate(Given(("a", 4), ("b", 4))).Points.ShouldBe(new Score(low, high));
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("rescale")]
    public void A_minimum_of_a_group_of_which_perhaps_nothing_applies_is_not_broken_yet(string means)
    {
        var set = Group(means, "minimum: 5", Judged("a", 6, AwayIf), Judged("b", 4, "mayNotApply: true"));
        var facts = Given(("a", 1)).WithoutItem("b");
        Floor(set, facts).ShouldBe((Outcome.NotKnown, null));
        Floor(set, facts.With("disciplined", true)).ShouldBe((Outcome.Met, "high"));
        Floor(set, facts.With("disciplined", false)).ShouldBe((Outcome.NotMet, "low"));
        Floor(set, Given(("a", 1), ("b", 1))).ShouldBe((Outcome.NotMet, "low"));
    }

    [Fact]
    public void A_group_that_may_be_away_with_its_minimum_leaves_the_grade_open()
    {
        var set = Group("drop", $"minimum: 5, {AwayIf}", Judged("a", 6));
        set.Evaluate(Given(("a", 1))).Grade.ShouldBeNull();
        set.Evaluate(Given(("a", 5))).Grade.ShouldBe("high");
        set.Evaluate(Given(("a", 1)).With("disciplined", false)).Grade.ShouldBe("low");
    }

    [Fact]
    public void Criteria_without_points_are_counted_for_a_groups_minimum_unless_all_of_them_are_away()
    {
        var set = Group("drop", "metAtLeast: 1", Stated("a"), Stated("b", "mayNotApply: true"), Stated("c", AwayIf));
        var none = FactSet.None.WithItem("a", FactValue.OfBoolean(false)).WithoutItem("b");
        Floor(set, none.With("disciplined", true)).ShouldBe((Outcome.NotMet, "low"));
        Floor(set, none.WithItem("c", FactValue.OfBoolean(true)).With("disciplined", false))
            .ShouldBe((Outcome.Met, "high"));
        var away = Group("drop", "metAtLeast: 1", Stated("b", "mayNotApply: true"), Stated("c", AwayIf));
        var refused = FactSet.None.WithoutItem("b").WithItem("c", FactValue.OfBoolean(false));
        Floor(away, refused).ShouldBe((Outcome.NotKnown, null));
        Floor(away, refused.With("disciplined", true)).ShouldBe((Outcome.Met, "high"));
        Floor(away, refused.With("disciplined", false)).ShouldBe((Outcome.NotMet, "low"));
    }

    [Fact]
    public void A_bonus_that_nobody_has_counted_yet_keeps_no_group_open()
    {
        var set = Group(
            "drop",
            "max: 4",
            Stated("a", "", ", points: 4"),
            "bonus: { by: { fact: held }, each: 1, cap: 2 }"
        );
        var group = set.Evaluate(FactSet.None.WithItem("a", FactValue.OfBoolean(true)).With("held", 2)).Trace.Children[
            0
        ];
        (group.Points, group.Reason, group.Max).ShouldBe((Score.Of(4), "group-capped", 4));
        set.Evaluate(FactSet.None.WithItem("a", FactValue.OfBoolean(true)))
            .Trace.Children[0]
            .Outcome.ShouldBe(Outcome.Met);
        set.Evaluate(FactSet.None.WithItem("a", FactValue.OfBoolean(false)).With("held", 0))
            .Trace.Children[0]
            .Points.ShouldBe(Score.Zero);
    }

    [Fact]
    public void A_set_without_points_says_how_many_are_met_and_no_points()
    {
        var set = Set("drop", "items:", Stated("a"), Stated("b"), Stated("c"));
        var done = set.Evaluate(
            FactSet.None.WithItem("a", FactValue.OfBoolean(true)).WithItem("b", FactValue.OfBoolean(false))
        );
        (done.Trace.Points, done.Trace.Max).ShouldBe((null, null));
        done.Trace.Args.Select(arg => arg.Number).ShouldBe([1, 3]);
        (done.Met, done.NotMet, done.NotKnown, done.Total).ShouldBe((1, 1, 1, 3));
        var pointed = Yaml.Body<CriteriaBody>(
            "criteria",
            $"items: [{Stated("a")}]\ngrades: [{{ code: high, title: {{ vi: C }}, pointsFrom: 0 }}, {{ code: low, title: {{ vi: T }} }}]"
        );
        pointed.Evaluate(FactSet.None.WithItem("a", FactValue.OfBoolean(true))).Grade.ShouldBeNull();
    }

    [Fact]
    public void Preconditions_and_exclusions_say_which_of_the_two_they_are()
    {
        var set = Yaml.Body<CriteriaBody>(
            "criteria",
            $"preconditions: [{{ code: p, title: {{ vi: P }}, when: {{ paper: plan }} }}]\nvetoes: [{{ code: v, title: {{ vi: V }}, when: {{ paper: plea }} }}]\nitems: [{Stated("a")}]"
        );
        var (some, none) = (set.Evaluate(FactSet.None.WithPapers(["plan"])), set.Evaluate(FactSet.None));
        some.Trace.Children.Take(2).Select(child => child.Reason).ShouldBe(["precondition", "veto.met"]);
        none.Trace.Children.Take(2).Select(child => child.Reason).ShouldBe(["precondition", "veto.not-known"]);
    }

    [Theory]
    [InlineData("sum: [{ number: 1 }, { typed: percent }]", FactType.Percent)]
    [InlineData("sum: [{ typed: number }, { number: 1 }]", FactType.Number)]
    [InlineData("sum: [{ number: 1 }, { fact: held }]", null)]
    [InlineData("difference: [{ typed: percent }, { typed: number }]", FactType.Percent)]
    [InlineData("difference: [{ fact: held }, { typed: number }]", FactType.Number)]
    [InlineData("ratio: { of: { typed: percent }, to: { typed: number } }", FactType.Percent)]
    [InlineData("ratio: { of: { fact: held }, to: { typed: number } }", FactType.Number)]
    [InlineData("fact: held", null)]
    public void Where_a_formula_asks_a_person_for_a_number_it_is_of_that_kind(string by, FactType? type) =>
        Set("drop", "items:", $"{{ code: a, title: {{ vi: A }}, bonus: {{ by: {{ {by} }}, each: 1, cap: 2 }} }}")
            .TypeOfItem("a")
            .ShouldBe(type);

    [Fact]
    public void A_level_is_taken_only_when_the_criterion_has_it()
    {
        var set = Set(
            "drop",
            "items:",
            "{ code: a, title: { vi: A }, points: { max: 4, choices: [{ code: full, title: { vi: F }, points: 4 }, { code: none, title: { vi: N }, points: 0 }] } }"
        );
        set.Takes("a", FactValue.OfText("full")).ShouldBeTrue();
        set.Takes("a", FactValue.OfText("half")).ShouldBeFalse();
        set.TypeOfItem("nowhere").ShouldBeNull();
        new JudgedLeaf("a", new RuleText("A", "A"), 4).Verified.ShouldBeTrue();
    }

    private static string Judged(string code, int max, string more = "") =>
        $"{{ code: {code}, title: {{ vi: {code} }}, points: {{ max: {max}, judged: true }}{(more.Length > 0 ? ", " : "")}{more} }}";

    private static string Stated(string code, string more = "", string points = "") =>
        $"{{ code: {code}, title: {{ vi: {code} }}, pass: {{ stated: true{points} }}{(more.Length > 0 ? ", " : "")}{more} }}";

    private static CriteriaBody Set(string means, string key, params string[] items) =>
        Yaml.Body<CriteriaBody>("criteria", $"notApplicable: {means}\n{key} [{string.Join(", ", items)}]");

    /// <summary>One group; the better grade asks only that its minimum is reached.</summary>
    private static CriteriaBody Group(string means, string head, params string[] items) =>
        Set(
            means,
            "grades: [{ code: high, title: { vi: C } }, { code: low, title: { vi: T } }]\ngroups:",
            $"{{ code: g, title: {{ vi: G }}, {head}, items: [{string.Join(", ", items.Select(Whole))}] }}"
        );

    private static string Whole(string item) =>
        item.StartsWith('{') ? item : $"{{ code: x, title: {{ vi: X }}, {item} }}";

    private static FactSet Given(params (string Code, int Points)[] points) =>
        points.Aggregate(FactSet.None, (facts, given) => facts.WithItem(given.Code, FactValue.OfNumber(given.Points)));

    private static (Outcome, string?) Floor(CriteriaBody set, FactSet facts)
    {
        var done = set.Evaluate(facts);
        return (done.Trace.Children[0].Outcome, done.Grade);
    }
}

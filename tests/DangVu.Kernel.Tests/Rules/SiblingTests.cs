using CsCheck;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Points of neighbours when it is not known which of them apply: the range is exact, and the trace says why.</summary>
public sealed class SiblingTests
{
    private static readonly string[] Facts = ["disciplined", "score", "held", "due"];

    [Fact]
    public void The_range_while_something_is_not_known_is_exactly_what_it_can_still_come_to() =>
        Gen.Select(Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9], Gen.Bool).Array[4], Gen.Int[0, 2])
            .Sample(
                (leaves, means) =>
                {
                    var body = Body(leaves, means);
                    var given = leaves
                        .Select((leaf, i) => (leaf, i))
                        .Aggregate(
                            FactSet.None,
                            (set, item) =>
                                set.WithItem(
                                    $"l{item.i}",
                                    FactValue.OfNumber(Math.Min(item.leaf.Item2, item.leaf.Item1))
                                )
                        );
                    var outcomes = Enumerable
                        .Range(0, 16)
                        .Select(away => body.Evaluate(Know(given, away)).Points)
                        .ToList();
                    outcomes.ShouldAllBe(points => points.IsKnown());
                    var range = body.Evaluate(given).Points;
                    range.Low.ShouldBe(outcomes.Min(points => points.Low));
                    range.High.ShouldBe(outcomes.Max(points => points.High));
                }
            );

    /// <summary>Four criteria, each away (or, where it is sure, always there) when the number of its own fact is 1.</summary>
    private static CriteriaBody Body((int Max, int Points, bool Sure)[] leaves, int means) =>
        Yaml.Body<CriteriaBody>(
            "criteria",
            $"notApplicable: {new[] { "full", "drop", "rescale" }[means]}\nitems:\n"
                + string.Join(
                    '\n',
                    leaves.Select(
                        (leaf, i) =>
                            $"  - {{ code: l{i}, title: {{ vi: L }}, points: {{ max: {leaf.Max}, judged: true }}{(leaf.Sure ? "" : $", notApplicableWhen: {{ fact: {Facts[i]}, is: \"==\", to: {(i == 0 ? "true" : "1")} }}")} }}"
                    )
                )
        );

    private static FactSet Know(FactSet facts, int away)
    {
        for (var i = 0; i < 4; i++)
        {
            var gone = (away & (1 << i)) != 0;
            facts = i == 0 ? facts.With(Facts[i], gone) : facts.With(Facts[i], gone ? 1 : 0);
        }
        return facts;
    }

    private const string Set = """
        notApplicable: MEANS
        groups:
          - code: pointed
            title: { vi: "Có điểm", en: "Pointed" }
            items:
              - { code: a, title: { vi: "Một", en: "One" }, points: { max: 4, judged: true }, notApplicableWhen: { fact: disciplined, is: "==", to: true } }
              - { code: b, title: { vi: "Hai", en: "Two" }, points: { max: 6, judged: true } }
          - code: bare
            title: { vi: "Không điểm", en: "Bare" }
            items:
              - { code: c, title: { vi: "Ba", en: "Three" }, pass: { stated: true }, notApplicableWhen: { fact: disciplined, is: "==", to: true } }
              - { code: d, title: { vi: "Bốn", en: "Four" }, pass: { stated: true } }
              - { code: e, title: { vi: "Năm", en: "Five" }, pass: { stated: true } }
          - code: extra
            title: { vi: "Thưởng", en: "Extra" }
            items: [{ code: f, title: { vi: "Sáu", en: "Six" }, bonus: { by: { fact: held }, each: 1, cap: 3 } }]
        """;

    [Theory]
    [InlineData("full", "waived-full", 4)]
    [InlineData("drop", "waived", 0)]
    [InlineData("rescale", "waived", 0)]
    public void What_is_away_says_so_with_the_condition_and_its_points(string means, string reason, int points)
    {
        var trace = Evaluate(means, FactSet.None.With("disciplined", true));
        var away = Find(trace, "a");
        (away.Reason, away.Points, away.Outcome).ShouldBe((reason, Score.Of(points), Outcome.Met));
        away.Children.ShouldHaveSingleItem().Code.ShouldBe("disciplined");
        Find(trace, "c").Points.ShouldBeNull();
        Find(trace, "c").Reason.ShouldBe(reason);
    }

    [Fact]
    public void What_is_away_by_hand_has_no_condition_to_show()
    {
        var body = Yaml.Body<CriteriaBody>(
            "criteria",
            "items: [{ code: a, title: { vi: A, en: A }, mayNotApply: true, points: { max: 2, judged: true } }]"
        );
        body.Evaluate(FactSet.None.WithoutItem("a")).Trace.Children[0].Children.ShouldBeEmpty();
    }

    [Fact]
    public void What_may_be_away_misses_its_condition_and_its_own_value()
    {
        var perhaps = Find(Evaluate("drop", FactSet.None), "a");
        perhaps.Missing.ShouldBe(["disciplined", "item.a"]);
        perhaps.Reason.ShouldBe("perhaps-away");
        perhaps.Points.ShouldBe(new Score(0, 4));
        Find(Evaluate("drop", FactSet.None), "c").Points.ShouldBeNull();
        var typed = FactSet.None.WithItem("a", FactValue.OfNumber(3)).WithItem("c", FactValue.OfBoolean(true));
        Find(Evaluate("drop", typed), "a").Points.ShouldBe(new Score(0, 3));
        Find(Evaluate("full", typed), "a").Points.ShouldBe(new Score(3, 4));
        Find(Evaluate("full", typed), "a").Missing.ShouldBe(["disciplined"]);
        Find(Evaluate("full", typed), "c").Outcome.ShouldBe(Outcome.Met);
    }

    [Theory]
    [InlineData("full", 1)]
    [InlineData("drop", 0)]
    public void A_criterion_met_either_way_counts_only_where_away_counts_too(string means, int met)
    {
        var done = Yaml.Body<CriteriaBody>("criteria", Set.Replace("MEANS", means))
            .Evaluate(FactSet.None.WithItem("c", FactValue.OfBoolean(true)));
        done.Met.ShouldBe(met);
        done.NotKnown.ShouldBe(5 - met);
        done.NotMet.ShouldBe(0);
    }

    [Fact]
    public void A_group_counts_every_leaf_below_and_has_points_only_where_there_are_any()
    {
        var trace = Evaluate(
            "drop",
            FactSet
                .None.With("disciplined", false)
                .WithItem("c", FactValue.OfBoolean(false))
                .WithItem("d", FactValue.OfBoolean(true))
                .With("held", 2)
        );
        var bare = Find(trace, "bare");
        bare.Args.Select(arg => arg.Number).ShouldBe([1, 3]);
        bare.Points.ShouldBeNull();
        bare.Max.ShouldBeNull();
        bare.Outcome.ShouldBe(Outcome.NotMet);
        var extra = Find(trace, "extra");
        extra.Points.ShouldBe(Score.Of(2));
        extra.Max.ShouldBeNull();
        Find(trace, "pointed").Max.ShouldBe(10);
        Find(Evaluate("drop", FactSet.None.With("held", 0)), "extra").Points.ShouldBeNull();
    }

    private const string Floors = """
        groups:
          - code: g
            title: { vi: "Nhóm", en: "Group" }
            metAtLeast: 2
            items:
              - { code: a, title: { vi: "Một", en: "One" }, pass: { stated: true, points: 1 } }
              - { code: b, title: { vi: "Hai", en: "Two" }, pass: { stated: true, points: 1 } }
              - { code: c, title: { vi: "Ba", en: "Three" }, pass: { stated: true, points: 1 } }
        """;

    [Theory]
    [InlineData("yyn", Outcome.Met)]
    [InlineData("yy?", Outcome.Met)]
    [InlineData("y?n", Outcome.NotKnown)]
    [InlineData("ynn", Outcome.NotMet)]
    [InlineData("?nn", Outcome.NotMet)]
    [InlineData("??n", Outcome.NotKnown)]
    public void So_many_of_a_groups_criteria_must_be_met(string words, Outcome outcome)
    {
        var facts = words
            .Select((word, i) => (word, Code: "abc"[i].ToString()))
            .Where(item => item.word != '?')
            .Aggregate(FactSet.None, (set, item) => set.WithItem(item.Code, FactValue.OfBoolean(item.word == 'y')));
        var group = Yaml.Body<CriteriaBody>("criteria", Floors).Evaluate(facts).Trace.Children[0];
        group.Outcome.ShouldBe(outcome);
        if (outcome != Outcome.Met)
        {
            group.Reason.ShouldBe("group-below-count");
            TraceWriter.Sentence(group, "vi").ShouldContain("nhóm cần ít nhất 2 tiêu chí");
        }
    }

    [Fact]
    public void A_group_below_both_of_its_minima_says_both()
    {
        var body = Yaml.Body<CriteriaBody>(
            "criteria",
            Floors.Replace("metAtLeast: 2", "metAtLeast: 2\n    minimum: 2")
        );
        var group = body.Evaluate(
            FactSet.None.WithItem("a", FactValue.OfBoolean(false)).WithItem("b", FactValue.OfBoolean(false))
        ).Trace.Children[0];
        group.Threshold.ShouldBe(FactValue.OfNumber(2));
        TraceWriter.Sentence(group, "vi").ShouldContain("cần ít nhất 2 điểm và 2 tiêu chí");
    }

    [Fact]
    public void A_group_judged_as_a_whole_misses_its_own_points_and_what_its_leaves_lack()
    {
        var body = Yaml.Body<CriteriaBody>("criteria", Floors.Replace("metAtLeast: 2", "judged: true\n    max: 9"));
        body.Evaluate(FactSet.None).Trace.Children[0].Missing.ShouldBe(["item.g", "item.a", "item.b", "item.c"]);
        body.Evaluate(FactSet.None.WithItem("g", FactValue.OfNumber(12))).Points.ShouldBe(Score.Of(9));
    }

    [Fact]
    public void Steps_that_use_up_all_points_are_not_counted_further()
    {
        var steps = new Steps(0, 0, 0.0001m, 0.0001m, false, 10);
        steps.Points(decimal.MaxValue).ShouldBe(10);
        steps.Points(5).ShouldBe(5);
        new Steps(10, 0, 1, -3, false, 10).Points(3).ShouldBe(1);
        new Steps(10, 0, 1, -3, false, 10).Points(4).ShouldBe(0);
        new Steps(0, 0, 2, 4, false, 10).Points(4.5m).ShouldBe(8);
        new Steps(0, 0, 2, 4, false, 10).Points(6).ShouldBe(10);
    }

    [Fact]
    public void Labels_inside_a_sentence_begin_small_but_abbreviations_keep_their_capitals()
    {
        Sentence("Họp đủ kỳ").ShouldContain("vì họp đủ kỳ là", Case.Sensitive);
        Sentence("UBND đồng ý").ShouldContain("vì UBND đồng ý là", Case.Sensitive);
        Sentence("A").ShouldContain("vì A là", Case.Sensitive);

        static string Sentence(string title)
        {
            var fact = new FactDefinition("x", FactType.Number, new RuleText(title, title));
            var check = new Compare(fact, Comparison.AtLeast, [FactValue.OfNumber(1)], null).Check(
                FactSet.None.With("x", 2)
            );
            return TraceWriter.Sentence(
                Trace.OfChildren("c", new RuleText("Điều", "It"), Outcome.Met, "condition", [check]),
                "vi"
            );
        }
    }

    [Fact]
    public void Lines_go_deeper_with_the_trace() =>
        TraceWriter
            .Lines(Evaluate("drop", FactSet.None), "vi")
            .Select(line => line.Depth)
            .Distinct()
            .ShouldBe([0, 1, 2, 3]);

    [Fact]
    public void A_sentence_that_nobody_wrote_is_a_defect() =>
        Should.Throw<InvalidOperationException>(() => RuleSentences.Say("vi", "nowhere"));

    [Theory]
    [InlineData(5, 5, 5, Outcome.Met)]
    [InlineData(4, 5, 5, Outcome.NotKnown)]
    [InlineData(4, 4, 5, Outcome.NotMet)]
    public void A_range_reaches_a_mark_when_its_low_end_does(int low, int high, int least, Outcome outcome) =>
        new Score(low, high).Reaches(least).ShouldBe(outcome);

    [Fact]
    public void Classifications_have_named_values_too()
    {
        var body = Yaml.Body<GradesBody>(
            "grades",
            """
            values: [{ code: kept, title: { vi: "Họp", en: "Kept" }, is: { ratio: { of: { fact: held }, to: { fact: due } } } }]
            points: score
            grades:
              - { code: a, title: { vi: A, en: A }, pointsFrom: 50, requires: [{ code: k, title: { vi: K, en: K }, when: { value: kept, is: ">=", to: 100 } }] }
              - { code: b, title: { vi: B, en: B }, quota: { counted: [b], among: [a], percent: 20, rounding: down, scope: cell } }
              - { code: c, title: { vi: C, en: C }, pointsFrom: 40, metAll: true }
            """
        );
        body.Values.ShouldHaveSingleItem().Code.ShouldBe("kept");
        body.Grades[1].MetAll.ShouldBeFalse();
        body.Grades[2].MetAll.ShouldBeTrue();
        body.Evaluate(FactSet.None.With("score", 50).With("held", 11).With("due", 12)).Grade.ShouldBe("b");
        new GradeRule("x", new RuleText("", ""), null, null, false, [], [], null).Verified.ShouldBeTrue();
        new Quota([], [], 20, Rounding.Down, "").Verified.ShouldBeTrue();
    }

    [Fact]
    public void A_grade_without_points_between_two_does_not_hide_their_order() =>
        Yaml.Rule(
                "grades",
                "grades:\n  - { code: a, title: { vi: A }, pointsFrom: 50 }\n  - { code: b, title: { vi: B } }\n  - { code: c, title: { vi: C }, pointsFrom: 60 }"
            )
            .ShouldRefuse("grades-order", 12);

    private static Trace Evaluate(string means, FactSet facts) =>
        Yaml.Body<CriteriaBody>("criteria", Set.Replace("MEANS", means)).Evaluate(facts).Trace;

    private static Trace Find(Trace trace, string code) => All(trace).First(found => found.Code == code);

    private static IEnumerable<Trace> All(Trace trace) => trace.Children.SelectMany(All).Prepend(trace);
}

using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Single criteria: what is earned, what stands behind it, and what is missing while a value or its papers are not known.</summary>
public sealed class LeafTests
{
    private const string Papers = "papers: [{ code: book, title: { vi: \"Sổ\", en: \"Book\" } }]";

    [Fact]
    public void A_deduction_with_papers_that_nobody_has_looked_at_may_come_to_nothing_or_to_all_of_it()
    {
        var set = Set($"{Papers}, penalty: {{ by: {{ fact: held }}, each: 2, cap: 6 }}");
        set(FactSet.None.With("held", 2)).Points.ShouldBe(new Score(-4, 0));
        set(FactSet.None).Points.ShouldBe(new Score(-6, 0));
        set(FactSet.None.With("held", 2).WithPapers(["book"])).Points.ShouldBe(Score.Of(-4));
        set(FactSet.None.With("held", 2).WithPapers([])).Points.ShouldBe(Score.Zero);
    }

    [Fact]
    public void A_criterion_waits_for_its_value_and_for_its_papers()
    {
        var set = Set($"{Papers}, points: {{ max: 4, judged: true }}");
        set(FactSet.None).Missing.ShouldBe(["item.a", "paper.book"]);
        set(FactSet.None.WithItem("a", FactValue.OfNumber(3))).Missing.ShouldBe(["paper.book"]);
        set(FactSet.None.WithPapers(["book"])).Missing.ShouldBe(["item.a"]);
        set(FactSet.None.WithPapers([])).Missing.ShouldBeEmpty();
        set(FactSet.None.WithItem("a", FactValue.OfNumber(3)).WithPapers(["book"])).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Papers_are_shown_under_what_they_prove()
    {
        var set = Set($"{Papers}, points: {{ max: 4, judged: true }}");
        var given = FactSet.None.WithItem("a", FactValue.OfNumber(3));
        foreach (var facts in new[] { given, given.WithPapers([]), given.WithPapers(["book"]) })
            set(facts).Children.ShouldHaveSingleItem().Label.Vi.ShouldBe("Sổ");
        (set(given).Outcome, set(given).Points, set(given).Reason).ShouldBe(
            (Outcome.NotKnown, new Score(0, 3), "judged")
        );
        var bare = set(given.WithPapers([]));
        (bare.Outcome, bare.Points, bare.Reason).ShouldBe((Outcome.NotMet, Score.Zero, "evidence-missing"));
        var whole = set(given.WithPapers(["book"]));
        (whole.Outcome, whole.Points, whole.Reason).ShouldBe((Outcome.Met, Score.Of(3), "judged"));
    }

    [Fact]
    public void What_earned_nothing_says_its_own_reason_even_when_papers_are_missing_too()
    {
        var set = Set($"{Papers}, pass: {{ stated: true }}");
        var refused = FactSet.None.WithItem("a", FactValue.OfBoolean(false));
        set(refused.WithPapers([])).Reason.ShouldBe("stated-not-met");
        set(refused).Outcome.ShouldBe(Outcome.NotMet);
        set(refused).Points.ShouldBeNull();
        set(FactSet.None.WithItem("a", FactValue.OfBoolean(true)).WithPapers([])).Points.ShouldBeNull();
    }

    [Fact]
    public void A_measured_value_of_nothing_is_not_met_and_shows_how_it_was_measured()
    {
        var set = Set(
            "points: { max: 4, by: { fact: rate }, bands: [{ from: 50, points: 4 }, { below: 50, points: 0 }] }"
        );
        var good = set(FactSet.None.WithPercent("rate", 50));
        (good.Outcome, good.Max, good.Input).ShouldBe((Outcome.Met, 4, FactValue.OfPercent(50)));
        set(FactSet.None.WithPercent("rate", 49)).Outcome.ShouldBe(Outcome.NotMet);
        var open = set(FactSet.None);
        (open.Outcome, open.Points, open.Max, open.Reason).ShouldBe(
            (Outcome.NotKnown, new Score(0, 4), 4, "not-known")
        );
    }

    [Theory]
    [InlineData(0, Outcome.NotMet, 0, "judged")]
    [InlineData(0.5, Outcome.Met, 0.5, "judged")]
    [InlineData(4, Outcome.Met, 4, "judged")]
    [InlineData(5, Outcome.Met, 4, "capped")]
    [InlineData(-1, Outcome.NotMet, 0, "judged")]
    public void Points_given_by_a_person_stay_between_nothing_and_the_most(
        double given,
        Outcome outcome,
        double points,
        string reason
    )
    {
        var trace = Set("points: { max: 4, judged: true }")(
            FactSet.None.WithItem("a", FactValue.OfNumber((decimal)given))
        );
        (trace.Outcome, trace.Points, trace.Reason).ShouldBe((outcome, Score.Of((decimal)points), reason));
    }

    [Theory]
    [InlineData("full", Outcome.Met, 4)]
    [InlineData("none", Outcome.NotMet, 0)]
    public void A_level_that_earns_nothing_is_not_met(string level, Outcome outcome, int points)
    {
        var set = Set(
            "points: { max: 4, choices: [{ code: full, title: { vi: \"Đủ\" }, points: 4 }, { code: none, title: { vi: \"Không\" }, points: 0 }] }"
        );
        var trace = set(FactSet.None.WithItem("a", FactValue.OfText(level)));
        (trace.Outcome, trace.Points).ShouldBe((outcome, Score.Of(points)));
        var chosen = trace.Children.ShouldHaveSingleItem();
        (chosen.Code, chosen.Outcome).ShouldBe((level, outcome));
        set(FactSet.None.WithItem("a", FactValue.OfText("half"))).Outcome.ShouldBe(Outcome.NotKnown);
        set(FactSet.None.WithItem("a", FactValue.OfText("half"))).Missing.ShouldBe(["item.a"]);
    }

    [Theory]
    [InlineData("pass: { when: { fact: held, is: \">=\", to: 3 }, points: 2 }", 2)]
    [InlineData("pass: { stated: true, points: 2 }", 2)]
    [InlineData("pass: { when: { fact: held, is: \">=\", to: 3 } }", null)]
    [InlineData("pass: { stated: true }", null)]
    public void Met_or_not_has_points_only_where_the_rule_gives_some(string pass, int? max)
    {
        var set = Set(pass);
        FactSet With(bool good) => FactSet.None.WithItem("a", FactValue.OfBoolean(good)).With("held", good ? 3 : 2);
        (set(With(true)).Outcome, set(With(true)).Max).ShouldBe((Outcome.Met, max));
        (set(With(false)).Outcome, set(With(false)).Max).ShouldBe((Outcome.NotMet, max));
        (set(FactSet.None).Outcome, set(FactSet.None).Max).ShouldBe((Outcome.NotKnown, max));
        set(With(true)).Points.ShouldBe(max is null ? null : Score.Of(2));
        set(With(false)).Points.ShouldBe(max is null ? null : Score.Zero);
        set(FactSet.None).Points.ShouldBe(max is null ? null : new Score(0, 2));
    }

    [Theory]
    [InlineData("bonus", 3, 3, "bonus")]
    [InlineData("bonus", 1, 2, "bonus")]
    [InlineData("penalty", 3, -3, "penalty")]
    [InlineData("penalty", 1, -2, "penalty")]
    [InlineData("bonus", -1, 0, "bonus")]
    public void Points_on_top_or_off_go_up_to_their_cap(string kind, int times, int points, string reason)
    {
        var set = Set($"{kind}: {{ by: {{ fact: held }}, each: 2, cap: 3 }}");
        var trace = set(FactSet.None.With("held", times));
        (trace.Points, trace.Reason, trace.Outcome).ShouldBe((Score.Of(points), reason, Outcome.Met));
        trace.Args.Select(arg => arg.Number).ShouldBe([times, 3]);
        var open = set(FactSet.None);
        open.Points.ShouldBe(kind == "bonus" ? new Score(0, 3) : new Score(-3, 0));
        open.Missing.ShouldBe(["held"]);
    }

    /// <summary>The trace of the one criterion "a" of a set.</summary>
    private static Func<FactSet, Trace> Set(string leaf)
    {
        var body = Yaml.Body<CriteriaBody>("criteria", $"items: [{{ code: a, title: {{ vi: \"Một\" }}, {leaf} }}]");
        return facts => body.Evaluate(facts).Trace.Children[0];
    }
}

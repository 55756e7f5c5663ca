using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>A criteria set written wrong is refused at its line; written right it keeps all it says.</summary>
public sealed class CriteriaFileTests
{
    private const string Set = """
        total: 15
        preconditions: [{ code: ready, title: { vi: "Sẵn sàng", en: "Ready" }, when: { paper: request } }]
        vetoes: [{ code: out, title: { vi: "Loại", en: "Out" }, when: { fact: disciplined, is: "==", to: true } }]
        groups:
          - code: work
            title: { vi: "Công việc", en: "Work" }
            max: 10
            minimum: 2
            metAtLeast: 1
            verified: false
            note: { vi: "chưa rõ", en: "unclear" }
            items:
              - { code: a, title: { vi: "Một", en: "One" }, unit: "kỳ", mayNotApply: true, points: { max: 6, by: { typed: percent }, bands: [{ from: 50, points: 6 }, { from: 20, below: 50, points: 3 }, { below: 20, points: 0 }] } }
              - { code: b, title: { vi: "Hai", en: "Two" }, pass: { when: { fact: held, is: ">=", to: 12 }, points: 4 } }
          - code: life
            title: { vi: "Nền nếp", en: "Life" }
            judged: true
            max: 5
            items:
              - { code: c, title: { vi: "Ba", en: "Three" }, papers: [{ code: book, title: { vi: "Sổ", en: "Book" } }], pass: { stated: true } }
        """;

    [Fact]
    public void Everything_that_the_set_says_is_kept()
    {
        var body = Yaml.Body<CriteriaBody>("criteria", Set);
        var work = (CriteriaGroup)body.Nodes[0];
        (work.Max, work.Minimum, work.MetAtLeast, work.Judged, work.Verified, work.Most).ShouldBe(
            (10, 2, 1, false, false, 10)
        );
        work.Note!.Vi.ShouldBe("chưa rõ");
        var life = (CriteriaGroup)body.Nodes[1];
        (life.Judged, life.Verified, life.Worth).ShouldBe((true, true, 5));
        var leaves = body.Leaves().ToDictionary(leaf => leaf.Code);
        (leaves["a"].MayNotApply, leaves["a"].Unit, leaves["b"].MayNotApply, leaves["c"].Papers.Count).ShouldBe(
            (true, "kỳ", false, 1)
        );
        body.AllNodes().Select(node => node.Code).ShouldBe(["work", "a", "b", "life", "c"]);
        (
            body.TypeOfItem("a"),
            body.TypeOfItem("b"),
            body.TypeOfItem("c"),
            body.TypeOfItem("life"),
            body.TypeOfItem("work")
        ).ShouldBe((FactType.Percent, null, FactType.Boolean, FactType.Number, null));
        body.NotApplicable.ShouldBe(NotApplicableMeans.Drop);
    }

    [Theory]
    [InlineData("max: 10", "max: 11", "max-unreachable", 15)]
    [InlineData("max: 10", "max: 0", "not-positive", 15)]
    [InlineData("minimum: 2", "minimum: 10.5", "minimum-over-max", 16)]
    [InlineData("metAtLeast: 1", "metAtLeast: 3", "count-out-of-range", 17)]
    [InlineData("total: 15", "total: 14", "total-differs", 9)]
    [InlineData("code: ready", "code: out", "duplicate-code", 11)]
    [InlineData("code: life", "code: work", "duplicate-code", 23)]
    [InlineData(", when: { paper: request } }", " }", "missing-key", 10)]
    [InlineData("when: { paper: request }", "when: { paper: request }, colour: red", "unknown-key", 10)]
    [InlineData("pass: { stated: true }", "pass: { stated: true, points: -1 }", "not-positive", 28)]
    [InlineData("pass: { stated: true }", "pass: { stated: true, when: { paper: book } }", "when-or-stated", 28)]
    [InlineData("pass: { stated: true }", "pass: {}", "when-or-stated", 28)]
    [InlineData("pass: { stated: true }", "pass: { stated: true }, bonus: { each: 1 }", "one-criterion", 28)]
    [InlineData("pass: { stated: true }", "bonus: { by: { fact: held }, each: 0, cap: 1 }", "not-positive", 28)]
    [InlineData("pass: { stated: true }", "penalty: { by: { fact: held }, each: 1, cap: 0 }", "not-positive", 28)]
    [InlineData("pass: { stated: true }", "points: { max: 0, judged: true }", "not-positive", 28)]
    [InlineData(
        "pass: { stated: true }",
        "points: { max: 2, choices: [{ code: x, title: { vi: X }, points: 3 }] }",
        "points-out-of-range",
        28
    )]
    [InlineData(
        "pass: { stated: true }",
        "points: { max: 2, choices: [{ code: x, title: { vi: X }, points: -1 }] }",
        "points-out-of-range",
        28
    )]
    [InlineData(
        "pass: { stated: true }",
        "points: { max: 2, choices: [{ code: x, title: { vi: X }, points: 1 }, { code: x, title: { vi: X }, points: 1 }] }",
        "duplicate-code",
        28
    )]
    [InlineData(
        "pass: { stated: true }",
        "points: { max: 2, by: { fact: held }, line: { from: { value: 1, points: 3 }, to: { value: 2, points: 2 } } }",
        "points-out-of-range",
        28
    )]
    [InlineData(
        "pass: { stated: true }",
        "points: { max: 2, by: { fact: held }, line: { from: { value: 1, points: 1 } } }",
        "missing-key",
        28
    )]
    [InlineData(
        "pass: { stated: true }",
        "points: { max: 2, by: { fact: held }, line: { from: { value: 2, points: 1 }, to: { value: 1, points: 2 } } }",
        "division-by-zero",
        28
    )]
    [InlineData("{ from: 50, points: 6 }", "{ from: 50, below: 50, points: 6 }", "band-empty", 21)]
    [InlineData("{ from: 50, points: 6 }", "{ from: 50, points: -1 }", "points-out-of-range", 21)]
    [InlineData(
        "papers: [{ code: book, title: { vi: \"Sổ\", en: \"Book\" } }]",
        "papers: [{ code: book, title: { vi: S } }, { code: book, title: { vi: S } }]",
        "duplicate-code",
        28
    )]
    [InlineData("mayNotApply: true", "mayNotApply: perhaps", "not-a-boolean", 21)]
    [InlineData("unit: \"kỳ\"", "colour: red", "unknown-key", 21)]
    public void A_set_written_wrong_is_refused_at_its_line(string was, string is_, string code, int line) =>
        Yaml.Rule("criteria", Set.Replace(was, is_)).ShouldRefuse(code, line);

    [Theory]
    [InlineData("max: 10", "max: 9", "total: 15", "total: 14")]
    [InlineData("minimum: 2", "minimum: 10", "", "")]
    [InlineData("metAtLeast: 1", "metAtLeast: 2", "", "")]
    public void What_can_just_be_reached_is_accepted(string was, string is_, string then, string so) =>
        Yaml.Rule("criteria", then.Length == 0 ? Set.Replace(was, is_) : Set.Replace(was, is_).Replace(then, so))
            .Problems.ShouldBeEmpty();

    [Fact]
    public void A_set_without_places_is_refused() => Yaml.Rule("criteria", "total: 0").ShouldRefuse("empty-list", 9);

    [Fact]
    public void A_precondition_or_an_exclusion_stands_in_the_way_and_is_said()
    {
        var body = Yaml.Body<CriteriaBody>(
            "criteria",
            Set
                + "\ngrades: [{ code: high, title: { vi: C, en: H }, pointsFrom: 10 }, { code: low, title: { vi: T, en: L } }]"
        );
        var good = FactSet
            .None.WithItem("a", FactValue.OfPercent(60))
            .With("held", 12)
            .WithItem("life", FactValue.OfNumber(5))
            .WithItem("c", FactValue.OfBoolean(true))
            .With("disciplined", false)
            .WithPapers(["request", "book"]);
        body.Evaluate(good).Grade.ShouldBe("high");
        body.Evaluate(good).Trace.Reason.ShouldBe("criteria");
        body.Evaluate(good.With("disciplined", true)).Grade.ShouldBe("low");
        body.Evaluate(good.With("disciplined", true)).Trace.Reason.ShouldBe("criteria-vetoed");
        var unready = FactSet
            .None.WithItem("a", FactValue.OfPercent(60))
            .With("held", 12)
            .WithItem("life", FactValue.OfNumber(5))
            .WithItem("c", FactValue.OfBoolean(true))
            .With("disciplined", false)
            .WithPapers(["book"]);
        body.Evaluate(unready).Grade.ShouldBe("low");
        body.Evaluate(unready).Trace.Reason.ShouldBe("criteria-unprepared");
        body.Evaluate(good.WithItem("life", FactValue.OfNumber(9))).Points.ShouldBe(Score.Of(15));
        body.Evaluate(good.WithItem("life", FactValue.OfNumber(-2))).Points.ShouldBe(Score.Of(10));
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_as_if_nobody_had_typed_it()
    {
        var body = Yaml.Body<CriteriaBody>("criteria", Set);
        body.Takes("c", FactValue.OfNumber(1)).ShouldBeFalse();
        var done = body.Evaluate(
            FactSet
                .None.WithItem("c", FactValue.OfNumber(1))
                .WithItem("a", FactValue.OfText("sixty"))
                .WithItem("life", FactValue.OfBoolean(true))
                .WithPapers(["book"])
        );
        done.Missing.ShouldContain("item.c");
        done.Missing.ShouldContain("item.a");
        done.Missing.ShouldContain("item.life");
    }
}

using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>
/// Tân Lộc judged by the rules of 2025, from its books. Points and what only people can say are typed; the outcomes were worked out by
/// hand from the regulation's words.
/// </summary>
public sealed class ACommuneUnder366
{
    private static readonly DateOnly YearEnd = new(2025, 12, 31);

    private static T Rule<T>(string family)
        where T : RuleBody => RuleFiles.Book().Need<T>(family, YearEnd).Body;

    [Fact]
    public async Task A_cell_is_graded_by_its_books_and_points()
    {
        await using var commune = await TanLoc.Until(YearEnd);
        var rule = Rule<GradesBody>("classification-bodies");
        (string Cell, double Points, string Grade)[] expected =
        [
            // All in time, half beyond, all put right, nobody disciplined: 95 points open the highest grade.
            ("ap1", 95, "excellent"),
            // The same with 89.5 points: the records would allow it, the points do not.
            ("ap1", 89.5, "good"),
            // One of five late: not "all in time", and 20% late is just within the third grade.
            ("ap2", 95, "completed"),
            // One of four never done: not all done, so not even the third.
            ("ap3", 95, "not-completed"),
            // In time and a third beyond, but a member of the cell committee was disciplined.
            ("ap4", 95, "good"),
            // In time and a third beyond, but only half of what was named is put right.
            ("truong", 95, "good"),
        ];
        foreach (var (cell, points, grade) in expected)
            Of(rule, await commune.OfCell(cell), points).Grade.ShouldBe(grade, cell);
    }

    [Fact]
    public async Task A_cell_that_wrote_nothing_down_is_not_known_and_what_is_missing_is_named()
    {
        await using var commune = await TanLoc.Until(YearEnd);
        var choice = Of(Rule<GradesBody>("classification-bodies"), await commune.OfCell("yte"), 95);
        choice.Grade.ShouldBeNull();
        choice
            .Trace.SelectMany(t => t.Missing)
            .Distinct()
            .Order()
            .ShouldBe(
                [
                    "review.repaired-rate",
                    "review.tasks-beyond-rate",
                    "review.tasks-done-rate",
                    "review.tasks-late-rate",
                    "review.tasks-on-time-rate",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_member_is_graded_by_their_books_and_points()
    {
        await using var commune = await TanLoc.Until(YearEnd);
        var rule = Rule<GradesBody>("classification-members");
        (string Cell, int Member, double Points, string Grade)[] expected =
        [
            // The secretary: two tasks in time, one beyond; the cell led finished all, half of it beyond.
            ("ap1", 1, 92, "excellent"),
            // The deputy the same, with half a point too few.
            ("ap1", 2, 89.5, "good"),
            // Five tasks, one late: a fifth is just within the third grade.
            ("ap2", 4, 95, "completed"),
            // Two tasks, one never done.
            ("ap3", 5, 95, "not-completed"),
            // Disciplined in the year: the lowest, whatever the points.
            ("ap4", 3, 100, "not-completed"),
        ];
        foreach (var (cell, n, points, grade) in expected)
            Of(rule, await commune.OfMember(cell, n), points).Grade.ShouldBe(grade, TanLoc.Member(cell, n));
    }

    [Fact]
    public async Task The_secretary_of_a_cell_that_did_not_finish_is_not_good_though_the_own_tasks_are_not_known()
    {
        await using var commune = await TanLoc.Until(YearEnd);
        var facts = await commune.OfMember("ap3", 1);
        facts.Find("review.role")!.Value.Text.ShouldBe("leader");
        facts.Find("review.led-done-rate")!.Value.Number.ShouldBe(75);
        var choice = Of(Rule<GradesBody>("classification-members"), facts, 95);
        choice.Allows("excellent").ShouldBeFalse();
        choice.Allows("good").ShouldBeFalse();
    }

    /// <summary>A fifth of those rated good, rounded down: 24 give four (4.8), 25 give five, four give none (0.8).</summary>
    [Theory]
    [InlineData("classification-members", 24, 4)]
    [InlineData("classification-members", 25, 5)]
    [InlineData("classification-bodies", 4, 0)]
    [InlineData("classification-bodies", 5, 1)]
    public void The_share_of_excellents_is_rounded_down(string family, int good, int allowed)
    {
        var (_, outcome) = Rule<GradesBody>(family)
            .Weigh(new Dictionary<string, int> { ["good"] = good, ["excellent"] = allowed + 1 })
            .Single();
        outcome.Allowed.ShouldBe(allowed);
        outcome.IsKept.ShouldBeFalse();
        outcome.Over.ShouldBe(1);
    }

    [Fact]
    public async Task A_round_of_2025_keeps_366_and_refuses_a_grade_against_the_books()
    {
        await using var commune = await TanLoc.Until(YearEnd);
        await commune.Do(Fact.Of("classification.open-round", YearEnd, new { year = 2025 }, "round"));
        var round = commune.Work(YearEnd).Db.Set<Round>().Single();
        round.BodiesRule.ShouldBe("classification-bodies/regulation-366");
        round.MembersRule.ShouldBe("classification-members/regulation-366");
        const string kind = SubjectKinds.Cell;
        // One of five was late; one of four was never done.
        foreach (var (of, grade) in new[] { ("ap2", "excellent"), ("ap3", "completed") })
        {
            var grades = new[] { new { of, grade } };
            await commune.Do(
                Fact.Of(
                    "classification.self",
                    YearEnd,
                    new
                    {
                        roundId = "round",
                        kind,
                        grades,
                    }
                )
            );
            await commune.Do(
                Fact.Of(
                    "classification.propose",
                    YearEnd,
                    new
                    {
                        roundId = "round",
                        kind,
                        byBodyId = "root",
                        grades,
                    }
                )
            );
            var refused = await commune.Refused(
                Fact.Of(
                    "classification.decide",
                    YearEnd,
                    new
                    {
                        roundId = "round",
                        kind,
                        decision = "10-QĐ/ĐU",
                        grades,
                    }
                )
            );
            refused.ShouldContain("classification.grade-closed");
        }
    }

    [Fact]
    public async Task Four_good_is_judged_from_the_books()
    {
        await using var commune = await TanLoc.Until(YearEnd);
        var rule = Rule<CriteriaBody>("recognition-four-good");
        (string Cell, string NotMet, string NotKnown)[] expected =
        [
            // Everything that the books can say is there; that no member is rated not completed is known once members are classified.
            ("ap3", "", "all-completed"),
            // July was left out.
            ("ap2", "meetings", "all-completed"),
            ("ap4", "nobody-disciplined", "all-completed"),
            // Nothing written down: only that nobody was disciplined is known.
            ("yte", "", "all-completed,inspection,meetings,registered,targets,thematic"),
        ];
        foreach (var (cell, notMet, notKnown) in expected)
        {
            var facts = (await commune.OfCell(cell)).WithItem("dissemination", FactValue.OfBoolean(true));
            var judged = rule.Evaluate(facts);
            var leaves = new List<Trace>();
            Leaves(judged.Trace, leaves);
            Codes(leaves, Outcome.NotMet).ShouldBe(notMet, cell);
            Codes(leaves, Outcome.NotKnown).ShouldBe(notKnown, cell);
            judged.Grades.Grade.ShouldBe(notMet.Length > 0 ? "not-met" : null, cell);
        }
    }

    /// <summary>What no book holds is typed: no degradation, no forbidden acts concluded, and the points.</summary>
    private static GradeChoice Of(GradesBody rule, FactSet books, double points) =>
        rule.Evaluate(
            books
                .With("review.points", (decimal)points)
                .With("review.degradation-concluded", false)
                .With("review.forbidden-concluded", false)
                .With("review.led-corruption", false)
        );

    private static string Codes(List<Trace> leaves, Outcome outcome) =>
        string.Join(',', leaves.Where(l => l.Outcome == outcome).Select(l => l.Code).Order(StringComparer.Ordinal));

    private static void Leaves(Trace trace, List<Trace> into)
    {
        string[] named =
        [
            "targets",
            "dissemination",
            "meetings",
            "thematic",
            "nobody-disciplined",
            "inspection",
            "all-completed",
            "registered",
        ];
        if (named.Contains(trace.Code) && into.TrueForAll(t => t.Code != trace.Code))
            into.Add(trace);
        foreach (var child in trace.Children)
            Leaves(child, into);
    }
}

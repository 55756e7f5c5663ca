using System.Text.Json;
using CsCheck;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>What holds of every set and every case, whatever is known of it.</summary>
public sealed class CriteriaProperties
{
    private static readonly Gen<(RichSet.Known[] All, int Known, bool Away)> Cases = Gen.Select(
        RichSet.Everything,
        RichSet.Some,
        Gen.Bool
    );

    [Fact]
    public void Learning_more_never_overturns_what_was_decided_and_never_widens_the_points() =>
        Gen.Select(Cases, RichSet.Some)
            .Sample(
                (one, more) =>
                {
                    foreach (var body in RichSet.Bodies)
                    {
                        var before = body.Evaluate(RichSet.Facts(one.All, one.Known, one.Away));
                        var after = body.Evaluate(RichSet.Facts(one.All, one.Known | more, one.Away));
                        (after.Points.Low >= before.Points.Low && after.Points.High <= before.Points.High).ShouldBeTrue(
                            $"{body.NotApplicable}: {before.Points} → {after.Points}"
                        );
                        Keeps(before.Trace.Outcome, after.Trace.Outcome)
                            .ShouldBeTrue($"{body.NotApplicable}: {before.Trace.Outcome} → {after.Trace.Outcome}");
                        if (before.Grade is not null)
                            after.Grade.ShouldBe(before.Grade);
                        after.Grades.Possible.Except(before.Grades.Possible).ShouldBeEmpty();
                        after.Grades.Open.Except(before.Grades.Open).ShouldBeEmpty();
                        var later = ByCode(after.Trace);
                        foreach (var (code, outcome) in ByCode(before.Trace))
                        {
                            var learnt = later.GetValueOrDefault(code, outcome);
                            Keeps(outcome, learnt).ShouldBeTrue($"{body.NotApplicable} {code}: {outcome} → {learnt}");
                        }
                    }
                },
                iter: 150
            );

    [Fact]
    public void Nothing_is_met_of_a_case_of_which_nothing_is_known()
    {
        foreach (var body in RichSet.Bodies)
        {
            var done = body.Evaluate(FactSet.None);
            done.Met.ShouldBe(0);
            done.NotMet.ShouldBe(0);
            done.Grade.ShouldBeNull();
            done.Trace.Outcome.ShouldBe(Outcome.NotKnown);
            done.Missing.ShouldContain("held");
        }
    }

    [Fact]
    public void No_maximum_weight_or_cap_is_ever_exceeded() =>
        Cases.Sample(
            one =>
            {
                foreach (var body in RichSet.Bodies)
                {
                    var done = body.Evaluate(RichSet.Facts(one.All, one.Known, one.Away));
                    (done.Points is { Low: >= 0, High: <= 100 } && done.Points.Low <= done.Points.High).ShouldBeTrue();
                    foreach (var trace in All(done.Trace).Where(trace => trace is { Points: not null, Max: not null }))
                        (
                            trace.Points!.Value.Low <= trace.Points.Value.High
                            && trace.Points.Value.High <= trace.Max!.Value
                        ).ShouldBeTrue($"{trace.Code} {trace.Points} of {trace.Max}");
                    if (Find(done.Trace, "extra")?.Points is { } extra)
                        (extra is { Low: >= 0, High: <= 3 }).ShouldBeTrue();
                    if (Find(done.Trace, "less")?.Points is { } less)
                        (less is { Low: >= -4, High: <= 0 }).ShouldBeTrue();
                }
            },
            iter: 80
        );

    [Fact]
    public void The_order_in_which_facts_become_known_does_not_matter() =>
        Gen.Select(Cases, Gen.Int[0, 1000])
            .Sample(
                (one, seed) =>
                {
                    var order = Enumerable.Range(0, one.All.Length).OrderBy(i => (i * 7919 + seed) % 13).ToList();
                    var mixed = order
                        .Where(i => (one.Known & (1 << i)) != 0)
                        .Aggregate(
                            one.Away ? FactSet.None.WithoutItem("theme") : FactSet.None,
                            (facts, i) => one.All[i](facts)
                        );
                    foreach (var body in RichSet.Bodies)
                        Json(body.Evaluate(mixed).Trace)
                            .ShouldBe(Json(body.Evaluate(RichSet.Facts(one.All, one.Known, one.Away)).Trace));
                },
                iter: 30
            );

    [Fact]
    public void A_trace_is_stored_and_read_back_unchanged_and_every_line_can_be_said() =>
        Cases.Sample(
            one =>
            {
                foreach (var body in RichSet.Bodies)
                {
                    var trace = body.Evaluate(RichSet.Facts(one.All, one.Known, one.Away)).Trace;
                    var back = JsonSerializer.Deserialize<Trace>(Json(trace))!;
                    Json(back).ShouldBe(Json(trace));
                    foreach (var language in new[] { "vi", "en" })
                        TraceWriter.Lines(back, language).ShouldBe(TraceWriter.Lines(trace, language));
                    TraceWriter.Lines(trace, "vi").ShouldAllBe(line => !line.Text.Contains('{'));
                }
            },
            iter: 30
        );

    [Fact]
    public void A_case_that_is_not_decided_says_what_is_missing() =>
        Cases.Sample(
            one =>
            {
                foreach (var body in RichSet.Bodies)
                {
                    var done = body.Evaluate(RichSet.Facts(one.All, one.Known, one.Away));
                    if (!done.Points.IsKnown() || done.NotKnown > 0)
                        done.Missing.ShouldNotBeEmpty();
                }
            },
            iter: 80
        );

    [Fact]
    public void More_points_never_give_a_worse_grade() =>
        Gen.Select(Gen.Decimal[0, 100], Gen.Decimal[0, 100])
            .Sample(
                (one, other) =>
                {
                    var (less, more) = (Math.Min(one, other), Math.Max(one, other));
                    Rank(more).ShouldBeLessThanOrEqualTo(Rank(less));
                }
            );

    [Fact]
    public void Nobody_can_have_more_than_a_quota_allows_whatever_its_rounding() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Decimal[0.1m, 100], Gen.Enum<Rounding>())
            .Sample(
                (among, percent, rounding) =>
                {
                    var allowed = new Quota(["a"], ["b"], percent, rounding, "cell").Allowed(among);
                    var exact = among * percent / 100;
                    return rounding switch
                    {
                        Rounding.Down => allowed <= exact && allowed > exact - 1,
                        Rounding.Up => allowed >= exact && allowed < exact + 1,
                        _ => Math.Abs(allowed - exact) <= 0.5m,
                    };
                }
            );

    private static readonly GradesBody Grades = Yaml.Body<GradesBody>(
        "grades",
        """
        points: score
        grades:
          - { code: a, title: { vi: "A", en: "A" }, pointsFrom: 90 }
          - { code: b, title: { vi: "B", en: "B" }, pointsFrom: 70 }
          - { code: c, title: { vi: "C", en: "C" }, pointsFrom: 50 }
          - { code: d, title: { vi: "D", en: "D" } }
        """
    );

    private static int Rank(decimal points) =>
        "abcd".IndexOf(Grades.Evaluate(FactSet.None.With("score", points)).Grade!, StringComparison.Ordinal);

    private static bool Keeps(Outcome before, Outcome after) => before == Outcome.NotKnown || before == after;

    private static Dictionary<string, Outcome> ByCode(Trace trace) =>
        trace
            .Children.SelectMany(child =>
                child.Reason.StartsWith("group", StringComparison.Ordinal) ? All(child) : [child]
            )
            .DistinctBy(child => child.Code)
            .ToDictionary(child => child.Code, child => child.Outcome);

    private static IEnumerable<Trace> All(Trace trace) => trace.Children.SelectMany(All).Prepend(trace);

    private static Trace? Find(Trace trace, string code) => All(trace).FirstOrDefault(child => child.Code == code);

    private static string Json(Trace trace) => JsonSerializer.Serialize(trace);
}

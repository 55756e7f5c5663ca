using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>Every way to write a rule wrong is refused with its line.</summary>
public sealed class RefusedFileTests
{
    private const string Title = "title: { vi: \"Một\", en: \"One\" }";

    [Theory]
    [InlineData(
        "bands: [{ from: 90, points: 10 }, { from: 60, below: 80, points: 5 }, { below: 60, points: 0 }]",
        "bands-gap"
    )]
    [InlineData(
        "bands: [{ from: 80, points: 10 }, { from: 60, below: 90, points: 5 }, { below: 60, points: 0 }]",
        "bands-overlap"
    )]
    [InlineData("bands: [{ from: 90, points: 10 }, { from: 0, below: 90, points: 0 }]", "bands-gap")]
    [InlineData("bands: [{ from: 90, points: 11 }, { below: 90, points: 0 }]", "points-out-of-range")]
    [InlineData("line: { from: { value: 5, points: 1 }, to: { value: 5, points: 2 } }", "division-by-zero")]
    public void A_scale_that_leaves_a_value_without_points_or_with_two_is_refused(string scale, string code) =>
        Yaml.Rule(
                "criteria",
                $"items:\n  - code: a\n    {Title}\n    points:\n      max: 10\n      by: {{ fact: rate }}\n      {scale}"
            )
            .ShouldRefuse(code, 15);

    [Theory]
    [InlineData("{ fact: unheard-of, is: \"==\", to: 1 }", "unknown-fact")]
    [InlineData("{ fact: score, is: \"==\", to: many }", "wrong-type")]
    [InlineData("{ fact: score, is: \"~\", to: 1 }", "unknown-operator")]
    [InlineData("{ fact: disciplined, is: \">\", to: true }", "operator-not-for-type")]
    [InlineData("{ fact: since, is: \">\", to: 01/02/2020 }", "wrong-type")]
    [InlineData("{ fact: score, is: \">=\", toFact: rate }", "wrong-type")]
    [InlineData("{ all: [] }", "empty-list")]
    [InlineData("{ count: [{ paper: a }], atLeast: 2 }", "count-out-of-range")]
    [InlineData("{ fact: score, paper: a }", "one-condition")]
    public void A_condition_outside_the_vocabulary_is_refused(string when, string code) =>
        Yaml.Rule("criteria", $"items:\n  - code: a\n    {Title}\n    pass:\n      when: {when}")
            .ShouldRefuse(code, 13);

    [Fact]
    public void A_ratio_over_a_fixed_nothing_is_refused() =>
        Yaml.Rule(
                "criteria",
                $"items:\n  - code: a\n    {Title}\n    bonus:\n      cap: 1\n      each: 1\n      by: {{ ratio: {{ of: {{ fact: held }}, to: {{ number: 0 }} }} }}"
            )
            .ShouldRefuse("division-by-zero", 15);

    [Fact]
    public void A_total_that_the_parts_do_not_give_is_refused() =>
        Yaml.Rule("criteria", $"total: 9\nitems:\n  - {{ code: a, {Title}, points: {{ max: 10, judged: true }} }}")
            .ShouldRefuse("total-differs", 9);

    [Fact]
    public void A_code_that_stands_twice_is_refused() =>
        Yaml.Rule(
                "criteria",
                $"items:\n  - {{ code: a, {Title}, pass: {{ stated: true }} }}\n  - {{ code: a, {Title}, pass: {{ stated: true }} }}"
            )
            .ShouldRefuse("duplicate-code", 11);

    [Theory]
    [InlineData("fraction: { of: 1, in: 0 }", "division-by-zero")]
    [InlineData("fraction: { of: 3, in: 2 }", "fraction-over-one")]
    public void A_majority_of_nothing_or_of_more_than_all_is_refused(string fraction, string code) =>
        Yaml.Rule(
                "votes",
                $"decisions:\n  - code: a\n    {Title}\n    base: present\n    majority: at-least\n    {fraction}"
            )
            .ShouldRefuse(code, 14);

    [Theory]
    [InlineData("percent: 120", "percent-range", 13)]
    [InlineData("percent: 20, rounding: sideways", "unknown-choice", 13)]
    public void A_quota_that_makes_no_sense_is_refused(string part, string code, int line) =>
        Yaml.Rule(
                "grades",
                $"grades:\n  - code: a\n    {Title}\n    quota:\n      {{ counted: [a], among: [a], scope: cell, {(part.Contains("rounding", StringComparison.Ordinal) ? part : part + ", rounding: down")} }}"
            )
            .ShouldRefuse(code, line);

    [Fact]
    public void Grades_that_are_not_best_first_are_refused() =>
        Yaml.Rule(
                "grades",
                $"grades:\n  - {{ code: a, {Title}, pointsFrom: 50 }}\n  - {{ code: b, {Title}, pointsFrom: 70 }}"
            )
            .ShouldRefuse("grades-order", 11);

    [Theory]
    [InlineData("next: [nowhere]", "unknown-state")]
    [InlineData("next: []", "dead-end")]
    public void A_step_that_leads_nowhere_is_refused(string next, string code)
    {
        var read = Yaml.Rule("steps", $"events: []\nsteps:\n  - {{ code: a, {Title}, actor: cell, {next} }}");
        read.ShouldRefuse(code, 11);
    }

    [Fact]
    public void A_step_that_nobody_can_reach_is_refused() =>
        Yaml.Rule(
                "steps",
                $"events: []\nsteps:\n  - {{ code: a, {Title}, actor: cell, flags: [final], next: [] }}\n  - {{ code: b, {Title}, actor: cell, next: [a] }}"
            )
            .ShouldRefuse("unreachable-state", 12);

    [Fact]
    public void A_key_that_nobody_asked_for_is_refused() =>
        Yaml.Rule("table", $"entries:\n  - {{ code: a, {Title}, value: 1, colour: red }}")
            .ShouldRefuse("unknown-key", 10);

    [Fact]
    public void A_number_written_the_Vietnamese_way_is_refused() =>
        Yaml.Rule("table", $"entries:\n  - {{ code: a, {Title}, value: \"1,5\" }}").ShouldRefuse("wrong-type", 10);

    [Fact]
    public void Every_problem_has_its_sentence_in_both_languages()
    {
        var vi = DangVu.Kernel.Rules.Evaluation.RuleSentences.All("vi");
        var en = DangVu.Kernel.Rules.Evaluation.RuleSentences.All("en");
        vi.Keys.Order().ShouldBe(en.Keys.Order());
        foreach (var key in vi.Keys)
            Holes(vi[key]).ShouldBe(Holes(en[key]), key);
    }

    private static IEnumerable<char> Holes(string pattern) =>
        pattern.Where((letter, i) => i > 0 && pattern[i - 1] == '{' && char.IsDigit(letter)).Distinct().Order();
}

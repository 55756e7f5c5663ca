using CsCheck;
using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>A set with a place of every kind, and cases of which anything may be known, for the properties that every set has.</summary>
internal static class RichSet
{
    public const string Text = """
        notApplicable: MEANS
        values:
          - { code: kept, title: { vi: "Họp đủ", en: "Kept" }, is: { ratio: { of: { fact: held }, to: { fact: due } } } }
          - { code: sound, title: { vi: "Số điều tốt", en: "Sound" }, is: { count: [{ fact: rate, is: ">=", to: 50 }, { fact: disciplined, is: "==", to: false }] } }
          - { code: gap, title: { vi: "Chênh lệch", en: "Gap" }, is: { difference: [{ value: kept }, { fact: rate }] } }
        preconditions: [{ code: ready, title: { vi: "Đủ kỳ", en: "Ready" }, when: { value: kept, is: ">=", to: 20 } }]
        vetoes: [{ code: out, title: { vi: "Bị kỷ luật", en: "Disciplined" }, when: { fact: disciplined, is: "==", to: true } }]
        groups:
          - code: work
            title: { vi: "Công việc", en: "Work" }
            weight: 60
            max: 20
            minimum: 4
            items:
              - { code: rate-points, title: { vi: "Tỷ lệ", en: "Rate" }, points: { max: 10, by: { fact: rate }, bands: [{ from: 90, points: 10 }, { from: 50, below: 90, points: 5 }, { below: 50, points: 0 }] } }
              - { code: kept-points, title: { vi: "Họp", en: "Meetings" }, notApplicableWhen: { fact: role, is: "==", to: guest }, points: { max: 10, by: { value: kept }, line: { from: { value: 50, points: 2 }, to: { value: 100, points: 10 } } } }
              - { code: extra, title: { vi: "Cộng", en: "Extra" }, bonus: { by: { fact: held }, each: 0.5, cap: 3 } }
              - { code: less, title: { vi: "Trừ", en: "Less" }, penalty: { by: { typed: number }, each: 2, cap: 4 } }
          - code: life
            title: { vi: "Nền nếp", en: "Life" }
            weight: 40
            metAtLeast: 1
            notApplicableWhen: { all: [{ fact: role, is: "==", to: guest }, { fact: score, is: "<", to: 10 }] }
            items:
              - { code: plan, title: { vi: "Kế hoạch", en: "Plan" }, papers: [{ code: plan-paper, title: { vi: "Bản kế hoạch", en: "The plan" } }], pass: { stated: true, points: 6 } }
              - { code: theme, title: { vi: "Chuyên đề", en: "Theme" }, mayNotApply: true, points: { max: 4, judged: true } }
              - { code: level, title: { vi: "Mức", en: "Level" }, points: { max: 5, choices: [{ code: full, title: { vi: "Đủ", en: "Full" }, points: 5 }, { code: none, title: { vi: "Không", en: "None" }, points: 0 }] } }
              - { code: steps, title: { vi: "Bước", en: "Steps" }, notApplicableWhen: { fact: since, is: ">=", to: 2025-01-01 }, points: { max: 5, by: { fact: score }, steps: { start: 5, from: 100, each: 10, points: -1, toward: down } } }
              - { code: soundness, title: { vi: "Tốt", en: "Sound" }, pass: { when: { value: sound, is: ">=", to: 2 }, points: 2 } }
        grades:
          - { code: high, title: { vi: "Cao", en: "High" }, pointsFrom: 80, metAtLeast: 4, requires: [{ code: gap-small, title: { vi: "Chênh ít", en: "Small gap" }, when: { value: gap, is: "<=", to: 60 } }] }
          - { code: middle, title: { vi: "Vừa", en: "Middle" }, pointsFrom: 50 }
          - { code: low, title: { vi: "Thấp", en: "Low" }, forces: [{ code: absent, title: { vi: "Không họp", en: "No meetings" }, when: { fact: held, is: "==", to: 0 } }] }
        """;

    public static readonly IReadOnlyList<CriteriaBody> Bodies =
    [
        .. new[] { "full", "drop", "rescale" }.Select(means =>
            Yaml.Body<CriteriaBody>("criteria", Text.Replace("MEANS", means))
        ),
    ];

    /// <summary>One thing that may be known of a case: how it is added to a set of facts.</summary>
    public delegate FactSet Known(FactSet facts);

    /// <summary>Everything that could be known, each as a value; a case knows some of it.</summary>
    public static readonly Gen<Known[]> Everything = Gen.Select(
        Gen.Select(Gen.Decimal[0, 100], Gen.Int[0, 14], Gen.Int[0, 12], Gen.Decimal[-20, 140]),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Decimal[-1, 6]),
        Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Bool, Gen.Bool),
        (numbers, flags, more) =>
            new Known[]
            {
                facts => facts.WithPercent("rate", numbers.Item1),
                facts => facts.With("held", numbers.Item2),
                facts => facts.With("due", numbers.Item3),
                facts => facts.With("score", numbers.Item4),
                facts => facts.With("disciplined", flags.Item1),
                facts => facts.With("role", flags.Item2 ? "guest" : "member"),
                facts => facts.WithItem("plan", FactValue.OfBoolean(flags.Item3)),
                facts => facts.WithItem("theme", FactValue.OfNumber(flags.Item4)),
                facts => facts.WithItem("level", FactValue.OfText(more.Item1 ? "full" : "none")),
                facts => facts.WithItem("less", FactValue.OfNumber(more.Item2)),
                facts => facts.With("since", new DateOnly(more.Item3 ? 2024 : 2025, 6, 1)),
                facts => facts.WithPapers(more.Item4 ? ["plan-paper"] : []),
            }
    );

    /// <summary>Which of the twelve things are known: a bit for each.</summary>
    public static readonly Gen<int> Some = Gen.Int[0, (1 << 12) - 1];

    public static FactSet Facts(IReadOnlyList<Known> all, int known, bool themeAway = false)
    {
        var facts = themeAway ? FactSet.None.WithoutItem("theme") : FactSet.None;
        for (var i = 0; i < all.Count; i++)
        {
            if ((known & (1 << i)) != 0)
                facts = all[i](facts);
        }
        return facts;
    }
}

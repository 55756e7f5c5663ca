using System.Globalization;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>A quota as people read it: who is counted, among whom, the share, the rounding, the basis, and what room is left.</summary>
internal static class QuotaWords
{
    public static Section Section(Texts t, QuotaState q, RuleVersion rule, string? body)
    {
        var (quota, outcome) = (q.Quota, q.Outcome);
        return new Section(Title(t, q, body))
        {
            Text = quota.Note?.In(t.Language),
            Facts =
            [
                (
                    t["classification.quota.numerator", Grades(t, quota.Counted)],
                    new Cell(
                        t["classification.quota.of", outcome.Counted, outcome.Allowed],
                        Tone: outcome.IsKept ? Tone.Ok : Tone.Late,
                        Sub: outcome.IsKept
                            ? t["classification.quota.room", outcome.Room]
                            : t["classification.quota.over", outcome.Over]
                    )
                ),
                (t["classification.quota.denominator", Grades(t, quota.Among)], Cell.Of(outcome.Among)),
                (
                    t["classification.quota.share"],
                    new Cell(Share(t, quota), Sub: quota.Verified ? null : t["rule.unverified"])
                ),
                (t["rules.basis"], rule.Link(t)),
            ],
        };
    }

    /// <summary>The same in one line, for the form in which grades are being chosen.</summary>
    public static (string Text, Tone Tone) Line(Texts t, QuotaState q, RuleVersion rule, string? body)
    {
        var o = q.Outcome;
        return (
            t[
                "classification.quota.line",
                Title(t, q, body),
                o.Counted,
                o.Allowed,
                Share(t, q.Quota),
                o.Among,
                Grades(t, q.Quota.Among),
                o.IsKept ? t["classification.quota.room", o.Room] : t["classification.quota.over", o.Over],
                rule.Basis.Cite(t.Language)
            ],
            o.IsKept ? Tone.Ok : Tone.Late
        );
    }

    private static string Title(Texts t, QuotaState q, string? body)
    {
        var title = t["classification.quota-of." + q.Kind];
        return body is not null ? $"{title} · {body}"
            : q.Group is { Length: > 0 } group ? $"{title} · {GradeWords.Group(t, group)}"
            : title;
    }

    private static string Share(Texts t, Quota quota) =>
        t[
            "classification.quota.percent",
            quota.Percent.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN")),
            t["rules.rounding." + quota.Rounding.ToString().ToLowerInvariant()]
        ];

    private static string Grades(Texts t, IReadOnlyList<string> codes) =>
        string.Join(" + ", codes.Select(g => t["rating.short." + g]));
}

using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Classification;

/// <summary>How grades and states are said on pages.</summary>
internal static class GradeWords
{
    public static string? Text(Texts t, string? grade) => grade is null ? null : t["rating." + grade];

    public static Tone ToneOf(string? grade) =>
        grade switch
        {
            "excellent" or "good" => Tone.Ok,
            "completed" => Tone.Due,
            "not-completed" => Tone.Late,
            _ => Tone.None,
        };

    /// <summary>The decided grade, else where the subject stands.</summary>
    public static Cell Decided(Texts t, Subject s) =>
        new(
            s.DecidedGrade is { } grade ? t["rating.short." + grade] : t["classification.state." + s.State],
            "/classification/subjects/" + s.Id,
            s.DecidedGrade is null
                ? s.IsGraded
                    ? Tone.Due
                    : Tone.Mute
                : ToneOf(s.DecidedGrade)
        );

    public static Cell State(Texts t, Subject s) =>
        new(
            t["classification.state." + s.State],
            Tone: s.State switch
            {
                "decided" => Tone.Ok,
                "not-graded" => Tone.Mute,
                _ => Tone.Due,
            },
            Sub: s.HasOpenComplaint ? t["classification.complained"]
                : s.IsGraded ? null
                : Why(t, s)
        );

    public static string? Why(Texts t, Subject s) =>
        s.NotGradedReason is { } reason && NotGraded.All.Contains(reason)
            ? t["classification.not-graded." + reason]
            : s.NotGradedReason;

    /// <summary>What the ballot came to; empty before one.</summary>
    public static string? Voted(Texts t, Subject s) =>
        s.VotedOn is null ? null : GradeWords.Text(t, s.VotedGrade) ?? t["classification.vote.none"];

    /// <summary>A group of similar duties: leaders and others among members, the kinds of cells among bodies.</summary>
    public static string Group(Texts t, string group) =>
        group switch
        {
            "leader" or "no-office" => t["classification.group." + group],
            "cell" or "section" or "partner" or "grassroots" => t["kind." + group],
            _ => t[$"kind.{group}-cell"],
        };

    public static IReadOnlyList<(string, string)> Options(Texts t) =>
        [.. ClassificationFigures.Grades.Select(g => (g, t["rating." + g]))];
}

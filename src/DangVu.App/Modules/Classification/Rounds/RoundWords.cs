using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>How a round is called: "năm 2022", "nhiệm kỳ 2020-2025".</summary>
internal static class RoundWords
{
    public static string Title(Texts t, Round round) =>
        round.Span == Spans.Term
            ? t["classification.round-term", round.TermLabel]
            : t["classification.round", round.Year];

    /// <summary>Within a sentence.</summary>
    public static string Period(Texts t, Round round) =>
        round.Span == Spans.Term
            ? t["classification.period-term", round.TermLabel]
            : t["classification.period", round.Year];

    public static Link Crumb(Texts t, Round round) => new(Title(t, round), "/classification/rounds/" + round.Id);

    public static Link Home(Texts t) => new(t["classification.title"], "/classification");
}

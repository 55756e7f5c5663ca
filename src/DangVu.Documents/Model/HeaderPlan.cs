namespace DangVu.Documents;

/// <summary>
/// The widths of a header's two halves, in points: the right one grows until place and date stand on one line, and when the sheet
/// cannot give so much that line is set smaller. DOCX and PDF share it.
/// </summary>
internal sealed record HeaderPlan(
    double Left,
    double Right,
    double PartySize,
    double DateSize,
    double RuleWidth,
    double BodySize
)
{
    /// <summary>Room kept free at the right of the left half.</summary>
    public const double Gap = 6;

    private const double Most = 0.64;
    private const double Slack = 1.03;

    public static HeaderPlan For(Paper paper, PaperStyle style)
    {
        var width = style.TextWidth(paper.Sheet);
        var party = TextGauge.Bold(paper.Header.PartyName, style.PartySize);
        var date = TextGauge.Italic(paper.Header.PlaceAndDate, style.HeaderSize);
        var need = Math.Max(party, date) * Slack;
        var right = Math.Clamp(need, width * Math.Clamp(style.HeaderRightShare, 0.3, Most), width * Most);
        var partySize = Fit(style.PartySize, party, right);
        return new HeaderPlan(
            width - right,
            right,
            partySize,
            Fit(style.HeaderSize, date, right),
            Math.Min(right, party * partySize / style.PartySize),
            BodySizeIn(width - right - Gap, paper.Header, style.HeaderSize)
        );
    }

    // One size for both names, or the bold one would look the lesser.
    private static double BodySizeIn(double room, PaperHeader head, double size) =>
        new[] { head.UpperBody ?? string.Empty, head.IssuingBody }.Min(n =>
            CentredLine.Fit(n, size, room, mayShrink: true).Size
        );

    // Half points, as DOCX counts; never below what can be read.
    private static double Fit(double size, double natural, double room) =>
        natural * Slack <= room ? size : Math.Max(4, Math.Floor(size * room / (natural * Slack) * 2) / 2);
}

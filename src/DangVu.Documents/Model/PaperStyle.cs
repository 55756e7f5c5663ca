namespace DangVu.Documents;

/// <summary>
/// The layout's numbers: millimetres for room, points for letters and lines. The defaults are those of the Party's guide to the
/// layout of papers (A4, Times New Roman, 14 points); an office can change them.
/// </summary>
public sealed record PaperStyle
{
    public static PaperStyle Default { get; } = new();

    /// <summary>For small papers: the same proportions on A5.</summary>
    public static PaperStyle Small { get; } =
        new()
        {
            MarginTop = 15,
            MarginBottom = 12,
            MarginLeft = 18,
            MarginRight = 10,
            BodySize = 11,
            LineHeight = 14.5,
            ParagraphGap = 4,
            FirstLineIndent = 8,
            TitleSize = 12.5,
            PartySize = 11,
            HeaderSize = 10.5,
            LetterSummarySize = 10,
            TableSize = 10,
            RecipientSize = 9.5,
            PageNumberSize = 10,
            SignatureRoom = 48,
        };

    /// <summary>The style a sheet takes when the caller names none.</summary>
    public static PaperStyle For(PaperSheet sheet) => sheet == PaperSheet.A5 ? Small : Default;

    /// <summary>The letter named in DOCX and HTML; the PDF embeds a free one of the same widths.</summary>
    public string FontName { get; init; } = "Times New Roman";

    public double MarginTop { get; init; } = 20;

    public double MarginBottom { get; init; } = 20;

    public double MarginLeft { get; init; } = 30;

    public double MarginRight { get; init; } = 15;

    public double BodySize { get; init; } = 14;

    /// <summary>The exact height of a body line; lines of other sizes keep its proportion.</summary>
    public double LineHeight { get; init; } = 18;

    public double ParagraphGap { get; init; } = 6;

    public double FirstLineIndent { get; init; } = 10;

    public double TitleSize { get; init; } = 16;

    public double PartySize { get; init; } = 14.5;

    public double HeaderSize { get; init; } = 14;

    public double LetterSummarySize { get; init; } = 12;

    public double TableSize { get; init; } = 12;

    public double RecipientSize { get; init; } = 12;

    public double PageNumberSize { get; init; } = 14;

    /// <summary>Points left blank for the signature and the seal.</summary>
    public double SignatureRoom { get; init; } = 72;

    /// <summary>The right half's part of the header, before a long line of place and date makes it wider.</summary>
    public double HeaderRightShare { get; init; } = 0.5;

    /// <summary>The height of a line of that size, to half a point.</summary>
    public double LineFor(double size) =>
        Math.Round(size * LineHeight / BodySize * 2, MidpointRounding.AwayFromZero) / 2;

    internal static double Points(double millimetres) => millimetres * 72 / 25.4;

    internal static (double Width, double Height) SheetSize(PaperSheet sheet) =>
        sheet switch
        {
            PaperSheet.A4Landscape => (841.9, 595.3),
            PaperSheet.A5 => (419.55, 595.3),
            _ => (595.3, 841.9),
        };

    internal double TextWidth(PaperSheet sheet) => SheetSize(sheet).Width - Points(MarginLeft) - Points(MarginRight);
}

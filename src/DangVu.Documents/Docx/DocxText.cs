using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DangVu.Documents;

/// <summary>Units, runs and paragraphs of WordprocessingML.</summary>
internal static class DocxText
{
    public static string Twips(double points) =>
        ((int)Math.Round(points * 20, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    public static string HalfPoints(double points) =>
        ((int)Math.Round(points * 2, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    public static Run Run(PaperRun run, double? size = null, bool bold = false)
    {
        var look = new RunProperties();
        if (run.Bold || bold)
        {
            look.Append(new Bold());
        }

        if (run.Italic)
        {
            look.Append(new Italic());
        }

        if (size is { } points)
        {
            look.Append(
                new FontSize { Val = HalfPoints(points) },
                new FontSizeComplexScript { Val = HalfPoints(points) }
            );
        }

        if (run.Underline)
        {
            look.Append(new Underline { Val = UnderlineValues.Single });
        }

        var written = new Run();
        if (look.HasChildren)
        {
            written.Append(look);
        }

        var first = true;
        foreach (var line in run.Text.Split('\n'))
        {
            if (!first)
            {
                written.Append(new Break());
            }

            first = false;
            written.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    public static JustificationValues Align(PaperAlign align) =>
        align switch
        {
            PaperAlign.Left => JustificationValues.Left,
            PaperAlign.Center => JustificationValues.Center,
            PaperAlign.Right => JustificationValues.Right,
            _ => JustificationValues.Both,
        };

    /// <summary>A line of a header, a signature or a cell: no indent, no gap unless given.</summary>
    public static Paragraph Line(
        PaperStyle style,
        IEnumerable<PaperRun> runs,
        double size,
        PaperAlign align = PaperAlign.Center,
        double before = 0,
        double after = 0,
        bool keepNext = false,
        bool bold = false
    )
    {
        var properties = new ParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(
            Spacing(before, after, style.LineFor(size)),
            new Indentation { FirstLine = "0" },
            new Justification { Val = Align(align) }
        );
        var paragraph = new Paragraph(properties);
        foreach (var run in runs)
        {
            paragraph.Append(Run(run, size, bold));
        }

        return paragraph;
    }

    /// <summary>A centred line set in lines of about one length; gap is kept free at the right.</summary>
    public static Paragraph Centred(PaperStyle style, PaperRun run, double size, double room, double gap = 0)
    {
        var fit = CentredLine.Fit(run.Text, size, room, mayShrink: false);
        var line = Line(style, [run], fit.Size);
        line.ParagraphProperties!.Indentation = new Indentation
        {
            Left = Twips(fit.Side),
            Right = Twips(fit.Side + gap),
            FirstLine = "0",
        };
        return line;
    }

    public static SpacingBetweenLines Spacing(double before, double after, double line) =>
        new()
        {
            Before = Twips(before),
            After = Twips(after),
            Line = Twips(line),
            LineRule = LineSpacingRuleValues.Exact,
        };

    /// <summary>The small empty paragraph that must follow a table.</summary>
    public static Paragraph Spacer(double height, bool pageBreakBefore = false)
    {
        var properties = new ParagraphProperties();
        if (pageBreakBefore)
        {
            properties.Append(new PageBreakBefore());
        }

        properties.Append(Spacing(0, 0, Math.Max(1, height)), new Indentation { FirstLine = "0" });
        return new Paragraph(properties);
    }
}

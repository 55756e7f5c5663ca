namespace DangVu.Documents;

/// <summary>Turns the parts of a paper into slabs, in reading order.</summary>
internal sealed class PdfFlow(Paper paper, PaperStyle style, Pens pens)
{
    private readonly double _left = PaperStyle.Points(style.MarginLeft);
    private readonly double _width = style.TextWidth(paper.Sheet);
    private readonly double _step = PaperStyle.Points(style.FirstLineIndent);
    private readonly double _pageHeight =
        PaperStyle.SheetSize(paper.Sheet).Height
        - PaperStyle.Points(style.MarginTop)
        - PaperStyle.Points(style.MarginBottom);

    public List<Slab> Slabs()
    {
        foreach (var digit in "0123456789")
        {
            pens.Look(PaperFonts.Face(bold: false, italic: false), digit);
        }

        List<Slab> slabs = paper.Bare ? [] : [PdfHeader.Build(paper, style, pens, _left), .. TitleLines()];
        var breakFirst = false;
        for (var i = 0; i < paper.Blocks.Count; i++)
        {
            if (paper.Blocks[i] is PageBreakBlock)
            {
                breakFirst = true;
                continue;
            }

            var next = i + 1 < paper.Blocks.Count ? paper.Blocks[i + 1] : null;
            var first = slabs.Count;
            slabs.AddRange(Block(paper.Blocks[i], next is SignatureBlock or DoubleSignatureBlock));
            if (breakFirst && slabs.Count > first)
            {
                slabs[first] = slabs[first] with { PageBreak = true };
                if (first > 0)
                {
                    slabs[first - 1] = slabs[first - 1] with { KeepWithNext = false };
                }

                breakFirst = false;
            }
        }

        return slabs;
    }

    private IEnumerable<Slab> TitleLines()
    {
        var gap = style.LineHeight;
        if (paper.Kind == PaperKind.Letter)
        {
            yield return new Slab(gap - style.ParagraphGap, (_, _) => { });
            yield break;
        }

        foreach (
            var (text, size) in new[]
            {
                (PaperRun.Strong(paper.Title), style.TitleSize),
                (PaperRun.Strong(paper.Summary), style.BodySize),
                (new PaperRun(paper.Separator), style.BodySize),
            }
        )
        {
            if (text.Text.Length == 0)
            {
                continue;
            }

            var side = CentredLine.Fit(text.Text, size, _width, mayShrink: false).Side;
            var box = new TextBox(pens, [text], size, style.LineFor(size), _width - 2 * side, PaperAlign.Center);
            foreach (var slab in Text(box, _left + side, gap, keep: true))
            {
                yield return slab;
            }

            gap = 0;
        }
    }

    private IEnumerable<Slab> Block(PaperBlock block, bool beforeSignature) =>
        block switch
        {
            ParagraphBlock paragraph => Paragraph(paragraph, beforeSignature),
            HeadingBlock heading => Heading(heading),
            TableBlock table => new PdfTable(table, style, pens, _left, _width, _pageHeight).Slabs(style.ParagraphGap),
            SignatureBlock signature => PdfSignature.One(signature, style, pens, _left, _width, _pageHeight),
            DoubleSignatureBlock both => PdfSignature.Two(both, style, pens, _left, _width),
            _ => throw new NotSupportedException(block.GetType().Name),
        };

    private IEnumerable<Slab> Paragraph(ParagraphBlock block, bool beforeSignature)
    {
        var shift = Math.Min(_step * Math.Max(0, block.Level), _width / 2);
        var box = new TextBox(
            pens,
            block.Runs,
            style.BodySize * block.Scale,
            style.LineFor(style.BodySize * block.Scale),
            _width - shift,
            block.Align,
            block.FirstLineIndent ? _step : 0
        );
        return Text(box, _left + shift, style.ParagraphGap, block.KeepWithNext, beforeSignature);
    }

    private IEnumerable<Slab> Heading(HeadingBlock heading)
    {
        var centred = heading.Level == 0;
        var run = new PaperRun(heading.Text, bold: true, italic: heading.Level == 3);
        var box = new TextBox(
            pens,
            [run],
            style.BodySize,
            style.LineFor(style.BodySize),
            _width,
            centred ? PaperAlign.Center : PaperAlign.Justify,
            centred ? 0 : _step
        );
        return Text(box, _left, style.ParagraphGap, keep: true);
    }

    /// <summary>
    /// A slab for each line. The first two and the last two lines stay together; keep ties all of it to what follows, keepEnd only
    /// its end, so that a signature never stands on a page alone.
    /// </summary>
    private static IEnumerable<Slab> Text(TextBox box, double x, double gap, bool keep, bool keepEnd = false)
    {
        var count = box.Lines.Count;
        for (var i = 0; i < count; i++)
        {
            var line = i;
            var tied = i < count - 1 ? keep || i == 0 || i == count - 2 : keep || keepEnd;
            yield return new Slab(box.LineHeight, (canvas, y) => box.Draw(canvas, x, y, line, line + 1))
            {
                Before = i == 0 ? gap : 0,
                KeepWithNext = tied,
            };
        }
    }
}

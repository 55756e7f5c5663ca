using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DangVu.Documents;

/// <summary>Turns the parts of a paper into the body of a DOCX.</summary>
internal sealed class DocxBody(Paper paper, PaperStyle style)
{
    private readonly double _width = style.TextWidth(paper.Sheet);
    private readonly Body _body = new();

    public Body Build()
    {
        if (!paper.Bare)
        {
            _body.Append(DocxHead.Build(paper, style));
            TitleLines();
        }

        var breakFirst = false;
        for (var i = 0; i < paper.Blocks.Count; i++)
        {
            var block = paper.Blocks[i];
            if (block is PageBreakBlock)
            {
                breakFirst = true;
                continue;
            }

            var next = i + 1 < paper.Blocks.Count ? paper.Blocks[i + 1] : null;
            Block(block, breakFirst, next is SignatureBlock or DoubleSignatureBlock);
            breakFirst = false;
        }

        return _body;
    }

    private void Block(PaperBlock block, bool breakFirst, bool beforeSignature)
    {
        if (breakFirst && block is not (ParagraphBlock or HeadingBlock))
        {
            _body.Append(DocxText.Spacer(1, pageBreakBefore: true));
        }

        switch (block)
        {
            case ParagraphBlock paragraph:
                _body.Append(Text(paragraph, breakFirst, beforeSignature));
                break;
            case HeadingBlock heading:
                _body.Append(Heading(heading, breakFirst));
                break;
            case TableBlock table:
                _body.Append(DocxTables.Ruled(table, style, _width), DocxText.Spacer(style.ParagraphGap));
                break;
            case SignatureBlock signature:
                Sign([.. Recipients(signature)], Signer(signature.Signer));
                break;
            case DoubleSignatureBlock both:
                Sign(Signer(both.Left), Signer(both.Right));
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void TitleLines()
    {
        if (paper.Kind == PaperKind.Letter)
        {
            return;
        }

        if (paper.Title.Length > 0)
        {
            var title = DocxText.Line(style, [PaperRun.Strong(paper.Title)], style.TitleSize, keepNext: true);
            title.ParagraphProperties!.ParagraphStyleId = new ParagraphStyleId { Val = "Title" };
            _body.Append(title);
        }

        if (paper.Summary.Length > 0)
        {
            var summary = DocxText.Centred(style, PaperRun.Strong(paper.Summary), style.BodySize, _width);
            summary.ParagraphProperties!.KeepNext = new KeepNext();
            _body.Append(summary);
        }

        if (paper.Separator.Length > 0)
        {
            _body.Append(
                DocxText.Line(style, [paper.Separator], style.BodySize, after: style.ParagraphGap, keepNext: true)
            );
        }
    }

    private Paragraph Text(ParagraphBlock block, bool breakFirst, bool keepNext)
    {
        var properties = new ParagraphProperties();
        if (block.KeepWithNext || keepNext)
        {
            properties.Append(new KeepNext());
        }

        if (breakFirst)
        {
            properties.Append(new PageBreakBefore());
        }

        var sized = Math.Abs(block.Scale - 1) > 0.01;
        if (sized)
        {
            properties.Append(DocxText.Spacing(0, style.ParagraphGap, style.LineFor(style.BodySize * block.Scale)));
        }

        var step = PaperStyle.Points(style.FirstLineIndent);
        properties.Append(
            new Indentation
            {
                Left = DocxText.Twips(step * block.Level),
                FirstLine = DocxText.Twips(block.FirstLineIndent ? step : 0),
            },
            new Justification { Val = DocxText.Align(block.Align) }
        );
        var paragraph = new Paragraph(properties);
        foreach (var run in block.Runs)
        {
            paragraph.Append(DocxText.Run(run, sized ? style.BodySize * block.Scale : null));
        }

        return paragraph;
    }

    private static Paragraph Heading(HeadingBlock heading, bool breakFirst)
    {
        var properties = new ParagraphProperties(
            new ParagraphStyleId { Val = FormattableString.Invariant($"Heading{heading.Level + 1}") }
        );
        if (breakFirst)
        {
            properties.Append(new PageBreakBefore());
        }

        return new Paragraph(properties, DocxText.Run(heading.Text));
    }

    private void Sign(IReadOnlyList<Paragraph> left, IReadOnlyList<Paragraph> right) =>
        _body.Append(
            DocxText.Spacer(style.ParagraphGap),
            DocxTables.Plain([_width / 2, _width / 2], [left, right]),
            DocxText.Spacer(1)
        );

    private IEnumerable<Paragraph> Recipients(SignatureBlock block)
    {
        if (block.Recipients.Count == 0)
        {
            yield break;
        }

        yield return DocxText.Line(
            style,
            [new PaperRun(block.Label, underline: true)],
            style.BodySize,
            PaperAlign.Left
        );
        foreach (var line in block.RecipientLines)
        {
            yield return DocxText.Line(style, [line], style.RecipientSize, PaperAlign.Left);
        }
    }

    private List<Paragraph> Signer(Signer signer)
    {
        var lines = new List<Paragraph>();
        if (signer.Authority is { } authority)
        {
            lines.Add(DocxText.Line(style, [PaperRun.Strong(authority)], style.BodySize, keepNext: true));
        }

        lines.Add(
            DocxText.Line(
                style,
                [new PaperRun(signer.Office, bold: signer.Authority is null)],
                style.BodySize,
                keepNext: true
            )
        );
        lines.Add(DocxText.Line(style, [PaperRun.Strong(signer.Name)], style.BodySize, before: style.SignatureRoom));
        return lines;
    }
}

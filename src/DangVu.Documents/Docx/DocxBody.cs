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
        Head();
        TitleLines();
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

    private void Head()
    {
        var plan = HeaderPlan.For(paper, style);
        var head = paper.Header;
        var size = style.HeaderSize;
        var bodies = new List<Paragraph>();
        if (head.UpperBody is { } upper)
        {
            bodies.Add(Body(upper));
        }

        bodies.Add(Body(PaperRun.Strong(head.IssuingBody)));
        bodies.Add(Body(head.Star));
        var party = DocxText.Line(style, [PaperRun.Strong(head.PartyName)], plan.PartySize);
        var beside = (plan.Right - plan.RuleWidth) / 2;
        Bordered(party, beside, beside, box: false);
        var under = new List<Paragraph>();
        foreach (var mark in head.Marks)
        {
            var room = plan.Left - HeaderPlan.Gap;
            var side = (room - Math.Min(room, TextGauge.Bold(mark, size) + 16)) / 2;
            var box = DocxText.Line(style, [PaperRun.Strong(mark)], size, before: 4, after: 2);
            Bordered(box, side, side + HeaderPlan.Gap, box: true);
            under.Add(box);
        }

        if (paper.Kind == PaperKind.Letter && paper.Summary.Length > 0)
        {
            var room = plan.Left - HeaderPlan.Gap;
            var summary = Centred(
                PaperRun.Slanted(paper.Summary),
                style.LetterSummarySize,
                room,
                false,
                HeaderPlan.Gap
            );
            summary.ParagraphProperties!.SpacingBetweenLines!.Before = DocxText.Twips(3);
            under.Add(summary);
        }

        var date = DocxText.Line(style, [PaperRun.Slanted(head.PlaceAndDate)], plan.DateSize);
        List<IReadOnlyList<IReadOnlyList<Paragraph>>> rows =
        [
            [bodies, [party]],
            [
                [Body(head.Number)],
                [date],
            ],
        ];
        if (under.Count > 0)
        {
            rows.Add([under, []]);
        }

        _body.Append(DocxTables.Plain([plan.Left, plan.Right], [.. rows]), DocxText.Spacer(style.LineHeight));

        Paragraph Body(PaperRun run) =>
            Centred(run, size, plan.Left - HeaderPlan.Gap, mayShrink: true, gap: HeaderPlan.Gap);
    }

    private Paragraph Centred(PaperRun run, double size, double room, bool mayShrink, double gap = 0)
    {
        var fit = CentredLine.Fit(run.Text, size, room, mayShrink);
        var line = DocxText.Line(style, [run], fit.Size);
        line.ParagraphProperties!.Indentation = new Indentation
        {
            Left = DocxText.Twips(fit.Side),
            Right = DocxText.Twips(fit.Side + gap),
            FirstLine = "0",
        };
        return line;
    }

    private static void Bordered(Paragraph paragraph, double left, double right, bool box)
    {
        var properties = paragraph.ParagraphProperties!;
        properties.Indentation = new Indentation
        {
            Left = DocxText.Twips(left),
            Right = DocxText.Twips(right),
            FirstLine = "0",
        };
        var bottom = new BottomBorder
        {
            Val = BorderValues.Single,
            Size = 6U,
            Space = 1U,
            Color = "auto",
        };
        properties.ParagraphBorders = box
            ? new ParagraphBorders(
                new TopBorder
                {
                    Val = BorderValues.Single,
                    Size = 6U,
                    Space = 1U,
                    Color = "auto",
                },
                new LeftBorder
                {
                    Val = BorderValues.Single,
                    Size = 6U,
                    Space = 1U,
                    Color = "auto",
                },
                bottom,
                new RightBorder
                {
                    Val = BorderValues.Single,
                    Size = 6U,
                    Space = 1U,
                    Color = "auto",
                }
            )
            : new ParagraphBorders(bottom);
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
            var summary = Centred(PaperRun.Strong(paper.Summary), style.BodySize, _width, mayShrink: false);
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
            paragraph.Append(DocxText.Run(run));
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

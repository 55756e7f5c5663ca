using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DangVu.Documents;

/// <summary>The header of a paper: an unruled table, so that the number and the date stand on one line.</summary>
internal static class DocxHead
{
    public static IEnumerable<OpenXmlElement> Build(Paper paper, PaperStyle style)
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
        // A little wider than the words: a reader that measures otherwise must not break the line.
        var beside = (plan.Right - Math.Min(plan.Right, plan.RuleWidth * 1.03)) / 2;
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
            var summary = DocxText.Centred(
                style,
                PaperRun.Slanted(paper.Summary),
                style.LetterSummarySize,
                room,
                HeaderPlan.Gap
            );
            summary.ParagraphProperties!.SpacingBetweenLines!.Before = DocxText.Twips(3);
            under.Add(summary);
        }

        var number = DocxText.Centred(style, head.Number, size, plan.Left - HeaderPlan.Gap, HeaderPlan.Gap);
        var date = DocxText.Line(style, [PaperRun.Slanted(head.PlaceAndDate)], plan.DateSize);
        date.ParagraphProperties!.SpacingBetweenLines!.Line = DocxText.Twips(style.LineFor(size));
        List<IReadOnlyList<IReadOnlyList<Paragraph>>> rows =
        [
            [bodies, [party]],
            [
                [number],
                [date],
            ],
        ];
        if (under.Count > 0)
        {
            rows.Add([under, []]);
        }

        return [DocxTables.Plain([plan.Left, plan.Right], [.. rows]), DocxText.Spacer(style.LineHeight)];

        Paragraph Body(PaperRun run) =>
            DocxText.Centred(style, run, plan.BodySize, plan.Left - HeaderPlan.Gap, gap: HeaderPlan.Gap);
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
}

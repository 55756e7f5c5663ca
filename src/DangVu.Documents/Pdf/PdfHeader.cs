using SkiaSharp;

namespace DangVu.Documents;

/// <summary>The header as one slab: two halves, the number and the date on one line.</summary>
internal static class PdfHeader
{
    public static Slab Build(Paper paper, PaperStyle style, Pens pens, double x)
    {
        var plan = HeaderPlan.For(paper, style);
        var head = paper.Header;
        var size = style.HeaderSize;
        var bodies = new List<TextBox>();
        if (head.UpperBody is { } upper)
        {
            bodies.Add(Body(upper));
        }

        bodies.Add(Body(PaperRun.Strong(head.IssuingBody)));
        bodies.Add(Left([head.Star], size));
        var party = Right(PaperRun.Strong(head.PartyName), plan.PartySize);
        var number = Left([head.Number], size);
        var date = Right(PaperRun.Slanted(head.PlaceAndDate), plan.DateSize);
        var marks = head.Marks.Select(m => Left([PaperRun.Strong(m)], size)).ToList();
        var summary =
            paper.Kind == PaperKind.Letter && paper.Summary.Length > 0
                ? Centred(PaperRun.Slanted(paper.Summary), style.LetterSummarySize)
                : null;

        var first = Math.Max(bodies.Sum(b => b.Height), party.Height + 6);
        var numbers = Math.Max(number.Height, date.Height);
        var height = first + numbers + marks.Sum(m => m.Height + 6) + (summary is null ? 0 : summary.Height + 3);
        return new Slab(height, Draw);

        void Draw(SKCanvas canvas, double y)
        {
            var at = y;
            foreach (var body in bodies)
            {
                body.Draw(canvas, x + (plan.Left - HeaderPlan.Gap - body.Room) / 2, at);
                at += body.Height;
            }

            var right = x + plan.Left;
            party.Draw(canvas, right, y);
            var ruleLeft = (float)(right + (plan.Right - party.Width) / 2);
            var ruleY = (float)(y + party.Height + 1.5);
            canvas.DrawLine(ruleLeft, ruleY, ruleLeft + (float)party.Width, ruleY, pens.Rule);

            at = y + first;
            number.Draw(canvas, x, at);
            date.Draw(canvas, right, at);
            at += numbers;
            foreach (var mark in marks)
            {
                at += 4;
                mark.Draw(canvas, x, at);
                var room = plan.Left - HeaderPlan.Gap;
                var wide = Math.Min(room, mark.Width + 16);
                canvas.DrawRect((float)(x + (room - wide) / 2), (float)at, (float)wide, (float)mark.Height, pens.Rule);
                at += mark.Height + 2;
            }

            summary?.Draw(canvas, x + (plan.Left - HeaderPlan.Gap - summary.Room) / 2, at + 3);
        }

        TextBox Body(PaperRun run) => Centred(run, plan.BodySize);

        TextBox Centred(PaperRun run, double points)
        {
            var room = plan.Left - HeaderPlan.Gap;
            var fit = CentredLine.Fit(run.Text, points, room, mayShrink: false);
            return new TextBox(pens, [run], fit.Size, style.LineFor(fit.Size), room - 2 * fit.Side, PaperAlign.Center);
        }

        TextBox Left(IReadOnlyList<PaperRun> runs, double points) =>
            new(pens, runs, points, style.LineFor(points), plan.Left - HeaderPlan.Gap, PaperAlign.Center);

        TextBox Right(PaperRun run, double points) =>
            new(pens, [run], points, style.LineFor(size), plan.Right, PaperAlign.Center);
    }
}

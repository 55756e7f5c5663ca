using SkiaSharp;

namespace DangVu.Documents;

/// <summary>Signatures as slabs that no page break cuts.</summary>
internal static class PdfSignature
{
    public static IEnumerable<Slab> One(
        SignatureBlock block,
        PaperStyle style,
        Pens pens,
        double x,
        double width,
        double pageHeight
    )
    {
        var half = width / 2;
        var recipients = Recipients(block, style, pens, half - 6);
        var signer = Signer(block.Signer, style, pens, half);
        var signed = signer.Sum(b => b.Before + b.Box.Height);

        // Recipients too many for the page go on under the signature, line by line.
        var together = new List<TextBox>();
        var height = 0.0;
        while (together.Count < recipients.Count && height + recipients[together.Count].Height <= pageHeight)
        {
            height += recipients[together.Count].Height;
            together.Add(recipients[together.Count]);
        }

        yield return new Slab(
            Math.Max(height, signed),
            (canvas, y) =>
            {
                var at = y;
                foreach (var box in together)
                {
                    box.Draw(canvas, x, at);
                    at += box.Height;
                }

                Draw(canvas, signer, x + half, y);
            }
        )
        {
            Before = style.ParagraphGap * 2,
        };

        foreach (var box in recipients.Skip(together.Count))
        {
            for (var i = 0; i < box.Lines.Count; i++)
            {
                var line = i;
                yield return new Slab(box.LineHeight, (canvas, y) => box.Draw(canvas, x, y, line, line + 1));
            }
        }
    }

    public static IEnumerable<Slab> Two(DoubleSignatureBlock block, PaperStyle style, Pens pens, double x, double width)
    {
        var half = width / 2;
        var left = Signer(block.Left, style, pens, half);
        var right = Signer(block.Right, style, pens, half);
        var height = Math.Max(left.Sum(b => b.Before + b.Box.Height), right.Sum(b => b.Before + b.Box.Height));
        yield return new Slab(
            height,
            (canvas, y) =>
            {
                Draw(canvas, left, x, y);
                Draw(canvas, right, x + half, y);
            }
        )
        {
            Before = style.ParagraphGap * 2,
        };
    }

    private static List<TextBox> Recipients(SignatureBlock block, PaperStyle style, Pens pens, double room)
    {
        if (block.Recipients.Count == 0)
        {
            return [];
        }

        var label = new PaperRun(block.Label, underline: true);
        var line = style.LineFor(style.BodySize);
        return
        [
            new TextBox(pens, [label], style.BodySize, line, room, PaperAlign.Left),
            .. block.RecipientLines.Select(r => new TextBox(
                pens,
                [r],
                style.RecipientSize,
                style.LineFor(style.RecipientSize),
                room,
                PaperAlign.Left
            )),
        ];
    }

    private static List<(double Before, TextBox Box)> Signer(Signer signer, PaperStyle style, Pens pens, double room)
    {
        var lines = new List<(double, TextBox)>();
        if (signer.Authority is { } authority)
        {
            lines.Add((0, Line(PaperRun.Strong(authority))));
        }

        lines.Add((0, Line(new PaperRun(signer.Office, bold: signer.Authority is null))));
        lines.Add((style.SignatureRoom, Line(PaperRun.Strong(signer.Name))));
        return lines;

        TextBox Line(PaperRun run) =>
            new(pens, [run], style.BodySize, style.LineFor(style.BodySize), room, PaperAlign.Center);
    }

    private static void Draw(SKCanvas canvas, List<(double Before, TextBox Box)> lines, double x, double y)
    {
        foreach (var (before, box) in lines)
        {
            box.Draw(canvas, x, y + before);
            y += before + box.Height;
        }
    }
}

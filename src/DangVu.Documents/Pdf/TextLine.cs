using SkiaSharp;

namespace DangVu.Documents;

/// <summary>One glyph in its place in a text.</summary>
internal readonly record struct TextGlyph(ushort Id, float Width, byte Face, bool Underline, TextGlyphKind Kind);

internal enum TextGlyphKind : byte
{
    Letter,

    /// <summary>A space at which a line may end.</summary>
    Space,

    /// <summary>A mark on the letter before it: never the first of a line.</summary>
    Mark,

    /// <summary>The line ends here.</summary>
    Break,
}

/// <summary>A line of a paragraph: a stretch of its glyphs. Width leaves out the spaces at the end.</summary>
internal sealed record TextLine(TextGlyph[] Glyphs, int From, int To, float Width, int Spaces, float Indent, bool Last)
{
    /// <summary>
    /// Draws the line between x and x + room. The spaces at its end are drawn too: they are invisible on paper and keep the words
    /// apart when the text is read back.
    /// </summary>
    public void Draw(SKCanvas canvas, Pens pens, double x, double baseline, double room, double size, PaperAlign align)
    {
        var count = To - From;
        if (count == 0)
        {
            return;
        }

        var spare = (float)room - Indent - Width;
        var left = (float)x + Indent;
        var stretch = 0f;
        if (align == PaperAlign.Center)
        {
            left += spare / 2;
        }
        else if (align == PaperAlign.Right)
        {
            left += spare;
        }
        else if (align == PaperAlign.Justify && !Last && Spaces > 0 && spare > 0 && spare / Spaces < size)
        {
            stretch = spare / Spaces;
        }

        var ids = new ushort[count];
        var at = new float[count];
        var spaces = 0;
        var seen = left;
        for (var i = 0; i < count; i++)
        {
            var glyph = Glyphs[From + i];
            ids[i] = glyph.Id;
            at[i] = left;
            left += glyph.Width;
            if (glyph.Kind == TextGlyphKind.Space && spaces < Spaces)
            {
                left += stretch;
                spaces++;
            }

            // No underline runs on under the spaces at the end.
            seen = glyph.Kind is TextGlyphKind.Space or TextGlyphKind.Break ? seen : left;
        }

        for (var start = 0; start < count; )
        {
            var end = start + 1;
            var first = Glyphs[From + start];
            while (
                end < count && Glyphs[From + end].Face == first.Face && Glyphs[From + end].Underline == first.Underline
            )
            {
                end++;
            }

            var stop = Math.Min(end < count ? at[end] : left, seen);
            Stretch(
                canvas,
                pens,
                ids.AsSpan(start, end - start),
                at.AsSpan(start, end - start),
                stop,
                first,
                baseline,
                size
            );
            start = end;
        }
    }

    private static void Stretch(
        SKCanvas canvas,
        Pens pens,
        ReadOnlySpan<ushort> ids,
        ReadOnlySpan<float> at,
        float stop,
        TextGlyph look,
        double baseline,
        double size
    )
    {
        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(ids, pens.Font(look.Face, size), at, (float)baseline);
        using var blob = builder.Build();
        if (blob is not null)
        {
            canvas.DrawText(blob, 0, 0, pens.Ink);
        }

        if (look.Underline && stop > at[0])
        {
            var y = (float)(baseline + size * 0.1);
            canvas.DrawLine(at[0], y, stop, y, pens.Rule);
        }
    }
}

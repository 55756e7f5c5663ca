using System.Globalization;
using System.Text;
using SkiaSharp;

namespace DangVu.Documents;

/// <summary>Text broken into lines of one width.</summary>
internal sealed class TextBox
{
    private readonly Pens _pens;

    public TextBox(
        Pens pens,
        IReadOnlyList<PaperRun> runs,
        double size,
        double lineHeight,
        double room,
        PaperAlign align,
        double indent = 0,
        bool bold = false
    )
    {
        _pens = pens;
        (Size, LineHeight, Room, Align) = (size, lineHeight, room, align);
        Lines = Break(Glyphs(pens, runs, size, bold), (float)room, (float)indent);
    }

    public IReadOnlyList<TextLine> Lines { get; }

    public double Size { get; }

    public double LineHeight { get; }

    public double Room { get; }

    public PaperAlign Align { get; }

    public double Height => Lines.Count * LineHeight;

    /// <summary>The widest line.</summary>
    public double Width => Lines.Max(l => l.Width + l.Indent);

    /// <summary>Draws the lines from one to another, the first at y.</summary>
    public void Draw(SKCanvas canvas, double x, double y, int from = 0, int? to = null)
    {
        var up = (LineHeight - (FontFace.Ascent + FontFace.Descent) * Size) / 2 + FontFace.Ascent * Size;
        var end = Math.Min(to ?? Lines.Count, Lines.Count);
        for (var i = from; i < end; i++)
        {
            Lines[i].Draw(canvas, _pens, x, y + (i - from) * LineHeight + up, Room, Size, Align);
        }
    }

    private static TextGlyph[] Glyphs(Pens pens, IReadOnlyList<PaperRun> runs, double size, bool bold)
    {
        var glyphs = new List<TextGlyph>(runs.Sum(r => r.Text.Length) + 1);
        foreach (var run in runs)
        {
            var face = PaperFonts.Face(run.Bold || bold, run.Italic);
            foreach (var rune in run.Text.EnumerateRunes())
            {
                var kind = Kind(rune);
                var (id, width) = pens.Look(face, kind == TextGlyphKind.Break ? ' ' : rune.Value);
                glyphs.Add(new TextGlyph(id, (float)(width * size), (byte)face, run.Underline, kind));
            }
        }

        // A space after the last word parts it from what is read next.
        var lastFace = glyphs.Count > 0 ? glyphs[^1].Face : (byte)0;
        var (space, spaceWidth) = pens.Look(lastFace, ' ');
        glyphs.Add(new TextGlyph(space, (float)(spaceWidth * size), lastFace, false, TextGlyphKind.Break));
        return [.. glyphs];
    }

    private static TextGlyphKind Kind(Rune rune) =>
        rune.Value switch
        {
            '\n' => TextGlyphKind.Break,
            ' ' => TextGlyphKind.Space,
            < 0x300 => TextGlyphKind.Letter,
            _ => Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.SpacingCombiningMark
                ? TextGlyphKind.Mark
                : TextGlyphKind.Letter,
        };

    private static List<TextLine> Break(TextGlyph[] glyphs, float room, float indent)
    {
        var lines = new List<TextLine>();
        var from = 0;
        var first = true;
        while (from < glyphs.Length)
        {
            var shift = first ? indent : 0;
            var width = 0f;
            var cut = -1;
            var at = from;
            for (; at < glyphs.Length && glyphs[at].Kind != TextGlyphKind.Break; at++)
            {
                if (glyphs[at].Kind == TextGlyphKind.Space)
                {
                    cut = at;
                }
                else if (width + glyphs[at].Width > room - shift + 0.01f && at > from)
                {
                    break;
                }

                width += glyphs[at].Width;
            }

            var ended = glyphs[at].Kind == TextGlyphKind.Break;
            int to;
            if (ended)
            {
                to = at + 1;
            }
            else if (cut >= from)
            {
                to = cut + 1;
            }
            else
            {
                // A word longer than the line: cut it, but not between a letter and its mark.
                to = at;
                while (to > from + 1 && glyphs[to].Kind == TextGlyphKind.Mark)
                {
                    to--;
                }
            }

            lines.Add(Line(glyphs, from, to, shift, ended));
            from = to;
            first = false;
        }

        return lines;
    }

    private static TextLine Line(TextGlyph[] glyphs, int from, int to, float indent, bool last)
    {
        var end = to;
        while (end > from && glyphs[end - 1].Kind is TextGlyphKind.Space or TextGlyphKind.Break)
        {
            end--;
        }

        var width = 0f;
        var spaces = 0;
        for (var i = from; i < end; i++)
        {
            width += glyphs[i].Width;
            spaces += glyphs[i].Kind == TextGlyphKind.Space ? 1 : 0;
        }

        return new TextLine(glyphs, from, to, width, spaces, indent, last);
    }
}

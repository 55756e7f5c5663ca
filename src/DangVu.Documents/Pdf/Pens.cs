using SkiaSharp;

namespace DangVu.Documents;

/// <summary>
/// What one writing of a PDF draws with. All text is measured before any is drawn, so the faces it embeds hold just its letters.
/// </summary>
internal sealed class Pens(PaperFonts fonts) : IDisposable
{
    private readonly Dictionary<(int, double), SKFont> _fonts = [];
    private readonly HashSet<ushort>[] _used =
    [
        [],
        [],
        [],
        [],
    ];
    private readonly SKTypeface?[] _faces = new SKTypeface?[4];

    private PaperFonts Fonts { get; } = fonts;

    public SKPaint Ink { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public SKPaint Rule { get; } =
        new()
        {
            Color = SKColors.Black,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 0.6f,
        };

    /// <summary>Glyph and width of a character, noted as used.</summary>
    public (ushort Glyph, float Width) Look(int face, int rune)
    {
        var found = Fonts[face][rune];
        _used[face].Add(found.Glyph);
        return found;
    }

    /// <summary>For drawing only: from the first call for a face on, it takes no new letters.</summary>
    public SKFont Font(int face, double size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            _fonts[(face, size)] = font = FontFace.Pen(_faces[face] ??= Fonts[face].Only(_used[face]), size);
        }

        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        foreach (var face in _faces)
        {
            face?.Dispose();
        }

        Ink.Dispose();
        Rule.Dispose();
    }
}

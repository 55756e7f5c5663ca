using SkiaSharp;

namespace DangVu.Documents;

/// <summary>What one writing of a PDF draws with.</summary>
internal sealed class Pens(PaperFonts fonts) : IDisposable
{
    private readonly Dictionary<(int, double), SKFont> _fonts = [];

    public PaperFonts Fonts { get; } = fonts;

    public SKPaint Ink { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public SKPaint Rule { get; } =
        new()
        {
            Color = SKColors.Black,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 0.6f,
        };

    public SKFont Font(int face, double size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            _fonts[(face, size)] = font = Fonts[face].Pen(size);
        }

        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        Ink.Dispose();
        Rule.Dispose();
    }
}

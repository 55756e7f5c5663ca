using System.Collections.Concurrent;
using SkiaSharp;

namespace DangVu.Documents;

/// <summary>
/// The four faces of the bundled letter, loaded from files and kept for the life of the process. Never by family name: without the
/// system's font service that gives an empty face, and the text silently disappears.
/// </summary>
public sealed class PaperFonts
{
    private static readonly ConcurrentDictionary<string, Lazy<PaperFonts>> s_open = new(StringComparer.Ordinal);
    private readonly FontFace[] _faces;

    private PaperFonts(string folder)
    {
        string[] names = ["Regular", "Bold", "Italic", "BoldItalic"];
        _faces = [.. names.Select(n => new FontFace(Path.Combine(folder, "LiberationSerif-" + n + ".ttf")))];
    }

    /// <summary>The fonts of that folder; a second call for it costs nothing. Throws when a file is missing or no font.</summary>
    public static PaperFonts Open(string folder)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            return s_open.GetOrAdd(path, p => new Lazy<PaperFonts>(() => new PaperFonts(p))).Value;
        }
        catch
        {
            s_open.TryRemove(path, out _);
            throw;
        }
    }

    internal FontFace this[int face] => _faces[face];

    internal static int Face(bool bold, bool italic) => (bold ? 1 : 0) + (italic ? 2 : 0);
}

/// <summary>One face: which glyph a character has and how wide it is, looked up once.</summary>
internal sealed class FontFace
{
    // Times and its metric twins: parts of the letter's size above and below the base line.
    public const double Ascent = 0.891;
    public const double Descent = 0.216;

    private const int Unit = 2048;
    private const int Direct = 0x2100;

    private readonly SKTypeface _typeface;
    private readonly FontSubset _subset;
    private readonly ushort[] _glyphs = new ushort[Direct];
    private readonly float[] _widths = new float[Direct];
    private readonly ConcurrentDictionary<int, (ushort Glyph, float Width)> _others = new();

    public FontFace(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("A font file is missing.", file);
        }

        _typeface =
            SKTypeface.FromFile(file) ?? throw new InvalidDataException("Not a font: " + Path.GetFileName(file));
        _subset = new FontSubset(File.ReadAllBytes(file));
        using var font = Pen(_typeface, Unit);
        for (var c = ' '; c < Direct; c++)
        {
            var (glyph, width) = Look(font, c);
            _glyphs[c] = glyph;
            _widths[c] = width;
        }
    }

    /// <summary>The face with no more than these glyphs, to be embedded; the caller disposes it.</summary>
    public SKTypeface Only(IEnumerable<ushort> glyphs)
    {
        using var data = SKData.CreateCopy(_subset.With(glyphs));
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("The font could not be cut.");
    }

    /// <summary>A pen of that size; the caller disposes it.</summary>
    public static SKFont Pen(SKTypeface typeface, double size) =>
        new(typeface, (float)size)
        {
            Hinting = SKFontHinting.None,
            LinearMetrics = true,
            Subpixel = true,
        };

    /// <summary>Glyph and width in parts of the letter's size.</summary>
    public (ushort Glyph, float Width) this[int rune]
    {
        get
        {
            if (rune < Direct)
            {
                return (_glyphs[rune], _widths[rune]);
            }

            return _others.GetOrAdd(
                rune,
                r =>
                {
                    using var font = Pen(_typeface, Unit);
                    return Look(font, r);
                }
            );
        }
    }

    private static (ushort, float) Look(SKFont font, int rune)
    {
        var glyph = font.GetGlyph(rune);
        Span<ushort> one = [glyph];
        Span<float> width = stackalloc float[1];
        font.GetGlyphWidths(one, width, Span<SKRect>.Empty);
        return (glyph, width[0] / Unit);
    }
}

using SkiaSharp;

namespace DangVu.Documents;

/// <summary>
/// Writes a paper as PDF with the fonts of a folder, which it embeds. Composed Vietnamese needs no shaping: one letter, one glyph,
/// so the text reads back as it was written. The same paper gives the same bytes.
/// </summary>
public sealed class PdfWriter
{
    public const string MediaType = "application/pdf";

    private readonly PaperFonts _fonts;

    /// <summary>Where the bundled fonts lie once the programme is built or published.</summary>
    public static string BundledFonts => Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>Takes the folder that holds the bundled fonts (<see cref="BundledFonts"/>).</summary>
    public PdfWriter(string fontsFolder)
        : this(PaperFonts.Open(fontsFolder)) { }

    public PdfWriter(PaperFonts fonts) => _fonts = fonts;

    public byte[] Write(Paper paper, PaperStyle? style = null, PaperInfo? info = null)
    {
        using var bytes = new MemoryStream();
        Write(paper, bytes, style, info);
        return bytes.ToArray();
    }

    public void Write(Paper paper, Stream to, PaperStyle? style = null, PaperInfo? info = null)
    {
        var look = style ?? PaperStyle.For(paper.Sheet);
        var about = info ?? PaperInfo.None;
        var metadata = new SKDocumentPdfMetadata
        {
            Title = PaperText.CleanLine(paper.FullTitle),
            Author = PaperText.CleanLine(about.Author),
            Creator = "DangVu",
            Producer = "DangVu",
            Creation = about.Created?.UtcDateTime,
            Modified = about.Created?.UtcDateTime,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
        using var pens = new Pens(_fonts);
        using var file =
            SKDocument.CreatePdf(to, metadata) ?? throw new InvalidOperationException("The PDF could not be started.");
        new Pager(file, paper, look, pens).Lay(new PdfFlow(paper, look, pens).Slabs());
        file.Close();
    }
}

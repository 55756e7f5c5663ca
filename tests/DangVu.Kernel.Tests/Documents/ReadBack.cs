using System.Text;
using System.Text.RegularExpressions;
using DangVu.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace DangVu.Kernel.Tests.Documents;

/// <summary>Reads files back as a stranger would.</summary>
internal static partial class ReadBack
{
    public static IReadOnlyList<string> DocxProblems(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
                .Validate(file)
                .Select(e => e.Description + " @ " + e.Path?.XPath),
        ];
    }

    public static IReadOnlyList<string> DocxParagraphs(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return
        [
            .. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>()
                .SelectMany(p =>
                    string.Concat(
                            p.Descendants()
                                .Select(e =>
                                    e is Break ? "\n"
                                    : e is DocumentFormat.OpenXml.Wordprocessing.Text t ? t.Text
                                    : ""
                                )
                        )
                        .Split('\n')
                )
                .Where(t => t.Length > 0),
        ];
    }

    public static IReadOnlyList<string> PdfPages(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().Select(p => ContentOrderTextExtractor.GetText(p))];
    }

    /// <summary>The letters of each page in the order in which they were drawn.</summary>
    public static IReadOnlyList<string> PdfDrawn(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().Select(p => p.Text)];
    }

    /// <summary>Single spaces, so that line breaks and stretched spaces do not count.</summary>
    public static string Loose(string text) => Blanks().Replace(text, " ").Trim();

    public static bool IsComposed(string text) => text.IsNormalized(NormalizationForm.FormC);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

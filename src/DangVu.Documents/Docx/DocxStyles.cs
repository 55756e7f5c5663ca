using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DangVu.Documents;

/// <summary>The named styles of a DOCX, so that a clerk who edits it finds headings where Word looks for them.</summary>
internal static class DocxStyles
{
    public static Styles Build(PaperStyle style)
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = style.FontName,
                            HighAnsi = style.FontName,
                            EastAsia = style.FontName,
                            ComplexScript = style.FontName,
                        },
                        new FontSize { Val = DocxText.HalfPoints(style.BodySize) },
                        new FontSizeComplexScript { Val = DocxText.HalfPoints(style.BodySize) },
                        new Languages
                        {
                            Val = "vi-VN",
                            EastAsia = "vi-VN",
                            Bidi = "ar-SA",
                        }
                    )
                ),
                new ParagraphPropertiesDefault()
            ),
            new Style(
                new StyleName { Val = "Normal" },
                new PrimaryStyle(),
                new StyleParagraphProperties(
                    new WidowControl(),
                    DocxText.Spacing(0, style.ParagraphGap, style.LineFor(style.BodySize))
                )
            )
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            }
        );
        styles.Append(Named("Title", "Title", null, false, JustificationValues.Center, style.TitleSize, style));
        styles.Append(Named("Heading1", "heading 1", 0, false, JustificationValues.Center, style.BodySize, style));
        styles.Append(Named("Heading2", "heading 2", 1, false, JustificationValues.Both, style.BodySize, style));
        styles.Append(Named("Heading3", "heading 3", 2, false, JustificationValues.Both, style.BodySize, style));
        styles.Append(Named("Heading4", "heading 4", 3, true, JustificationValues.Both, style.BodySize, style));
        return styles;
    }

    private static Style Named(
        string id,
        string name,
        int? outline,
        bool italic,
        JustificationValues align,
        double size,
        PaperStyle style
    )
    {
        var indent = align == JustificationValues.Both ? PaperStyle.Points(style.FirstLineIndent) : 0;
        var paragraph = new StyleParagraphProperties(
            new KeepNext(),
            DocxText.Spacing(0, style.ParagraphGap, style.LineFor(size)),
            new Indentation { FirstLine = DocxText.Twips(indent) },
            new Justification { Val = align }
        );
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties(new Bold());
        if (italic)
        {
            run.Append(new Italic());
        }

        run.Append(
            new FontSize { Val = DocxText.HalfPoints(size) },
            new FontSizeComplexScript { Val = DocxText.HalfPoints(size) }
        );
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            run
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }
}

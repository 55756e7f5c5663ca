using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DangVu.Documents;

/// <summary>Writes a paper as DOCX. The same paper gives the same bytes.</summary>
public static class DocxWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(Paper paper, PaperStyle? style = null, PaperInfo? info = null)
    {
        var look = style ?? PaperStyle.For(paper.Sheet);
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Build(look);
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings();
            if (!paper.Bare)
            {
                main.AddNewPart<HeaderPart>("rId3").Header = PageNumber(look);
            }

            var body = new DocxBody(paper, look).Build();
            body.Append(Section(paper, look));
            main.Document = new Document(body);
            FileProperties.Write(
                file.AddNewPart<CoreFilePropertiesPart>("rId2"),
                paper.FullTitle,
                info ?? PaperInfo.None
            );
        }

        return FixedZip.Stamp(bytes.ToArray());
    }

    public static void Write(Paper paper, Stream to, PaperStyle? style = null, PaperInfo? info = null) =>
        to.Write(Write(paper, style, info));

    private static Settings Settings() =>
        new(
            new DefaultTabStop { Val = 567 },
            new Compatibility(
                new DoNotExpandShiftReturn(),
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = "vi-VN" }
        );

    private static Header PageNumber(PaperStyle style)
    {
        var line = DocxText.Line(style, [], style.PageNumberSize);
        line.Append(new SimpleField(DocxText.Run("2", style.PageNumberSize)) { Instruction = " PAGE " });
        return new Header(line);
    }

    private static SectionProperties Section(Paper paper, PaperStyle style)
    {
        var (width, height) = PaperStyle.SheetSize(paper.Sheet);
        var size = new PageSize { Width = Units(width), Height = Units(height) };
        if (width > height)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        var section = new SectionProperties();
        if (!paper.Bare)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId3" });
        }

        section.Append(
            size,
            new PageMargin
            {
                Top = (int)Units(PaperStyle.Points(style.MarginTop)),
                Bottom = (int)Units(PaperStyle.Points(style.MarginBottom)),
                Left = Units(PaperStyle.Points(style.MarginLeft)),
                Right = Units(PaperStyle.Points(style.MarginRight)),
                Header = Units(PaperStyle.Points(style.MarginTop) / 2),
                Footer = Units(PaperStyle.Points(style.MarginBottom) / 2),
                Gutter = 0U,
            }
        );
        if (paper.Framed)
        {
            section.Append(Frame());
        }

        if (!paper.Bare)
        {
            section.Append(new TitlePage());
        }

        return section;
    }

    private static PageBorders Frame()
    {
        return new PageBorders(Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>())
        {
            OffsetFrom = PageBorderOffsetValues.Page,
        };

        static T Side<T>()
            where T : BorderType, new() =>
            new()
            {
                Val = BorderValues.ThickThinSmallGap,
                Size = 24U,
                Space = 24U,
            };
    }

    private static uint Units(double points) => uint.Parse(DocxText.Twips(points), CultureInfo.InvariantCulture);
}

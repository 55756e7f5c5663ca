using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DangVu.Documents;

/// <summary>The few looks of a workbook's cells, named by their index; each plain look has its bold twin one step on.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Quoted = 1;
    public const uint TextNumber = 2;
    public const uint Integer = 3;
    public const uint Decimal = 4;
    public const uint Date = 5;
    public const uint BoldStep = 6;
    public const uint Heading = 12;
    public const uint Title = 13;

    private const uint DateFormat = 164;
    private const uint DecimalFormat = 165;

    public static Stylesheet Build()
    {
        var looks = new CellFormats();
        foreach (var bold in new[] { false, true })
        {
            looks.Append(Look(0, bold, wrap: true));
            looks.Append(Look(0, bold, wrap: true, quoted: true));
            looks.Append(Look(49, bold));
            looks.Append(Look(3, bold));
            looks.Append(Look(DecimalFormat, bold));
            looks.Append(Look(DateFormat, bold));
        }

        looks.Append(Look(0, bold: true, wrap: true, ruled: true));
        looks.Append(Look(0, bold: true));
        return new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" },
                new NumberingFormat { NumberFormatId = DecimalFormat, FormatCode = "#,##0.##" }
            ),
            new Fonts(Font(false), Font(true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(),
                    new DiagonalBorder()
                ),
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder { Style = BorderStyleValues.Thin },
                    new DiagonalBorder()
                )
            ),
            new CellStyleFormats(new CellFormat()),
            looks
        );
    }

    private static Font Font(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Look(uint format, bool bold, bool wrap = false, bool quoted = false, bool ruled = false)
    {
        var look = new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId = format,
            FontId = bold ? 1U : 0U,
            FillId = 0U,
            BorderId = ruled ? 1U : 0U,
            ApplyNumberFormat = format != 0,
            ApplyFont = true,
            ApplyAlignment = true,
            ApplyBorder = ruled,
        };
        if (quoted)
        {
            look.QuotePrefix = true;
        }

        return look;
    }
}

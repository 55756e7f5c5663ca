using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace DangVu.Documents;

/// <summary>Streams the rows of one list into its part, straight as XML: an object for each of a million cells is too many.</summary>
internal static class SheetRows
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Excel counts days from 30 December 1899 and knows none before March 1900 for certain.
    private static readonly DateOnly s_dayZero = new(1899, 12, 30);
    private static readonly DateOnly s_firstSafeDay = new(1900, 3, 1);
    private const long LargestExact = 999_999_999_999_999;
    private const int LongestText = 32767;

    /// <summary>In letters; a wider list lies on its side.</summary>
    private const double WidestUpright = 95;

    public static void Write(WorksheetPart part, Sheet sheet)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }
        );
        var headingRow = sheet.Titles.Count == 0 ? 1 : sheet.Titles.Count + 2;
        xml.WriteStartElement("worksheet", Main);
        FitToPage(xml);
        Frozen(xml, headingRow);
        Widths(xml, sheet.Columns);
        xml.WriteStartElement("sheetData", Main);
        for (var i = 0; i < sheet.Titles.Count; i++)
        {
            Row(xml, i + 1, [SheetCell.Of(sheet.Titles[i])], SheetStyles.Title);
        }

        Row(xml, headingRow, sheet.Columns.Select(c => SheetCell.Of(c.Heading)), SheetStyles.Heading);
        var number = headingRow;
        foreach (var row in sheet.Rows)
        {
            Row(xml, ++number, row, null);
        }

        if (sheet.Total is { } total)
        {
            Row(xml, ++number, total, null, bold: true);
        }

        xml.WriteEndElement();
        Page(xml, landscape: sheet.Columns.Sum(c => c.Width) > WidestUpright);
        if (sheet.Columns.Count > 0)
        {
            // Identity numbers are text on purpose: no green corners for them.
            xml.WriteStartElement("ignoredErrors", Main);
            xml.WriteStartElement("ignoredError", Main);
            xml.WriteAttributeString("sqref", FormattableString.Invariant($"A1:{Column(sheet.Columns.Count)}{number}"));
            xml.WriteAttributeString("numberStoredAsText", "1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A4, every column on the page's width, as many pages as it takes.</summary>
    private static void FitToPage(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Page(XmlWriter xml, bool landscape)
    {
        xml.WriteStartElement("pageMargins", Main);
        foreach (var side in new[] { "left", "right", "top", "bottom" })
        {
            xml.WriteAttributeString(side, "0.5");
        }

        xml.WriteAttributeString("header", "0.3");
        xml.WriteAttributeString("footer", "0.3");
        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", landscape ? "landscape" : "portrait");
        xml.WriteAttributeString("fitToWidth", "1");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
    }

    private static void Frozen(XmlWriter xml, int headingRow)
    {
        var below = FormattableString.Invariant($"A{headingRow + 1}");
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", Text(headingRow));
        xml.WriteAttributeString("topLeftCell", below);
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteStartElement("selection", Main);
        xml.WriteAttributeString("pane", "bottomLeft");
        xml.WriteAttributeString("activeCell", below);
        xml.WriteAttributeString("sqref", below);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Widths(XmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString(
                "width",
                Math.Clamp(columns[i].Width, 1, 255).ToString(CultureInfo.InvariantCulture)
            );
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IEnumerable<SheetCell> cells, uint? look, bool bold = false)
    {
        var row = Text(number);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row);
        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (cell is SheetCell.BlankCell && look is null)
            {
                continue;
            }

            var (value, own, isText) = Value(cell);
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Column(column) + row);
            xml.WriteAttributeString("s", Text((int)(look ?? own + (bold ? SheetStyles.BoldStep : 0))));
            if (isText)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(value);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            else if (value is not null)
            {
                xml.WriteElementString("v", Main, value);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static (string? Value, uint Look, bool IsText) Value(SheetCell cell) =>
        cell switch
        {
            SheetCell.IntegerCell { Number: >= -LargestExact and <= LargestExact } whole => (
                whole.Number.ToString(CultureInfo.InvariantCulture),
                SheetStyles.Integer,
                false
            ),
            // More digits than a workbook keeps exactly: as text they stay true.
            SheetCell.IntegerCell whole => Inert(whole.Number.ToString(CultureInfo.InvariantCulture)),
            SheetCell.DecimalCell part => (
                part.Number.ToString(CultureInfo.InvariantCulture),
                SheetStyles.Decimal,
                false
            ),
            SheetCell.DateCell date when date.Day >= s_firstSafeDay => (
                Text(date.Day.DayNumber - s_dayZero.DayNumber),
                SheetStyles.Date,
                false
            ),
            SheetCell.DateCell date => Inert(date.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            SheetCell.TextCell text => Inert(text.Text),
            _ => (null, SheetStyles.Plain, false),
        };

    /// <summary>
    /// An inline string is never a formula. The quote flag keeps it so when somebody edits the cell; numbers take the text format for
    /// the same reason.
    /// </summary>
    private static (string, uint, bool) Inert(string text)
    {
        var fitting = text.Length <= LongestText ? text : SheetWriter.Cut(text, LongestText - 1) + "…";
        var look =
            CellText.LooksLikeFormula(fitting) ? SheetStyles.Quoted
            : CellText.LooksLikeNumber(fitting) ? SheetStyles.TextNumber
            : SheetStyles.Plain;
        return (fitting, look, true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Column(int number)
    {
        var name = string.Empty;
        for (; number > 0; number = (number - 1) / 26)
        {
            name = (char)('A' + (number - 1) % 26) + name;
        }

        return name;
    }
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DangVu.Documents;

/// <summary>Streams the rows of one list into its part.</summary>
internal static class SheetRows
{
    // Excel counts days from 30 December 1899 and knows none before March 1900 for certain.
    private static readonly DateOnly s_dayZero = new(1899, 12, 30);
    private static readonly DateOnly s_firstSafeDay = new(1900, 3, 1);
    private const long LargestExact = 999_999_999_999_999;
    private const int LongestText = 32767;

    public static void Write(WorksheetPart part, Sheet sheet)
    {
        using var xml = OpenXmlWriter.Create(part);
        var headingRow = sheet.Titles.Count == 0 ? 1 : sheet.Titles.Count + 2;
        xml.WriteStartElement(new Worksheet());
        Frozen(xml, headingRow);
        Widths(xml, sheet.Columns);
        xml.WriteStartElement(new SheetData());
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
        if (sheet.Columns.Count > 0)
        {
            var all = FormattableString.Invariant($"A1:{Column(sheet.Columns.Count)}{number}");
            xml.WriteElement(
                new IgnoredErrors(
                    new IgnoredError
                    {
                        SequenceOfReferences = new ListValue<StringValue> { InnerText = all },
                        NumberStoredAsText = true,
                    }
                )
            );
        }

        xml.WriteEndElement();
    }

    private static void Frozen(OpenXmlWriter xml, int headingRow)
    {
        var below = FormattableString.Invariant($"A{headingRow + 1}");
        xml.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = headingRow,
                        TopLeftCell = below,
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    },
                    new Selection
                    {
                        Pane = PaneValues.BottomLeft,
                        ActiveCell = below,
                        SequenceOfReferences = new ListValue<StringValue> { InnerText = below },
                    }
                )
                {
                    WorkbookViewId = 0U,
                }
            )
        );
    }

    private static void Widths(OpenXmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count == 0)
        {
            return;
        }

        var widths = new Columns();
        for (var i = 0; i < columns.Count; i++)
        {
            widths.Append(
                new Column
                {
                    Min = (uint)i + 1,
                    Max = (uint)i + 1,
                    Width = Math.Clamp(columns[i].Width, 1, 255),
                    CustomWidth = true,
                }
            );
        }

        xml.WriteElement(widths);
    }

    private static void Row(OpenXmlWriter xml, int number, IEnumerable<SheetCell> cells, uint? look, bool bold = false)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)number });
        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (cell is SheetCell.BlankCell && look is null)
            {
                continue;
            }

            var written = Value(cell);
            written.CellReference = FormattableString.Invariant($"{Column(column)}{number}");
            written.StyleIndex = look ?? written.StyleIndex!.Value + (bold ? SheetStyles.BoldStep : 0);
            xml.WriteElement(written);
        }

        xml.WriteEndElement();
    }

    private static Cell Value(SheetCell cell) =>
        cell switch
        {
            SheetCell.IntegerCell { Number: >= -LargestExact and <= LargestExact } whole => Number(
                whole.Number.ToString(CultureInfo.InvariantCulture),
                SheetStyles.Integer
            ),
            // More digits than a workbook keeps exactly: as text they stay true.
            SheetCell.IntegerCell whole => Text(whole.Number.ToString(CultureInfo.InvariantCulture)),
            SheetCell.DecimalCell part => Number(
                part.Number.ToString(CultureInfo.InvariantCulture),
                SheetStyles.Decimal
            ),
            SheetCell.DateCell date when date.Day >= s_firstSafeDay => Number(
                (date.Day.DayNumber - s_dayZero.DayNumber).ToString(CultureInfo.InvariantCulture),
                SheetStyles.Date
            ),
            SheetCell.DateCell date => Text(date.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            SheetCell.TextCell text => Text(text.Text),
            _ => new Cell { StyleIndex = SheetStyles.Plain },
        };

    private static Cell Number(string value, uint look) => new(new CellValue(value)) { StyleIndex = look };

    /// <summary>
    /// An inline string is never a formula. The quote flag keeps it so when somebody edits the cell; numbers take the text format for
    /// the same reason.
    /// </summary>
    private static Cell Text(string text)
    {
        var fitting = text.Length <= LongestText ? text : SheetWriter.Cut(text, LongestText - 1) + "…";
        var look =
            CellText.LooksLikeFormula(fitting) ? SheetStyles.Quoted
            : CellText.LooksLikeNumber(fitting) ? SheetStyles.TextNumber
            : SheetStyles.Plain;
        return new Cell(new InlineString(new Text(fitting) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = look,
        };
    }

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

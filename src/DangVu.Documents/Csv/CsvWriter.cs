using System.Globalization;
using System.Text;

namespace DangVu.Documents;

/// <summary>
/// Writes a list as CSV for a spreadsheet: UTF-8 with its mark, commas, CRLF, days as yyyy-MM-dd. A text that a spreadsheet might
/// run as a formula gets an apostrophe before it; numbers, negative ones too, stay as they are. Titles are left out.
/// </summary>
public static class CsvWriter
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Write(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        Write(sheet, bytes);
        return bytes.ToArray();
    }

    public static void Write(Sheet sheet, Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        text.NewLine = "\r\n";
        Row(text, sheet.Columns.Select(c => SheetCell.Of(c.Heading)));
        foreach (var row in sheet.Rows)
        {
            Row(text, row);
        }

        if (sheet.Total is { } total)
        {
            Row(text, total);
        }
    }

    private static void Row(StreamWriter text, IEnumerable<SheetCell> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                text.Write(',');
            }

            first = false;
            text.Write(Field(cell));
        }

        text.WriteLine();
    }

    private static string Field(SheetCell cell) =>
        cell switch
        {
            SheetCell.IntegerCell whole => whole.Number.ToString(CultureInfo.InvariantCulture),
            SheetCell.DecimalCell part => part.Number.ToString(CultureInfo.InvariantCulture),
            SheetCell.DateCell date => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            SheetCell.TextCell text => Quoted(CellText.LooksLikeFormula(text.Text) ? "'" + text.Text : text.Text),
            _ => string.Empty,
        };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",;\"\n\t") < 0
            ? text
            : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

using System.Globalization;
using DangVu.Kernel.Results;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace DangVu.App.Sheets;

/// <summary>Reads XLSX and XLS; formulas give their stored results.</summary>
internal static class ExcelFile
{
    /// <summary>No more cells than this are walked in one sheet: a stray cell in the last column must not cost minutes.</summary>
    private const long MostCells = 100_000_000;

    /// <summary>So many rows pass between two looks at whether to stop.</summary>
    private const int Every = 500;

    internal static Result<Workbook> Read(byte[] bytes, string fileName, bool date1904, Action<int, int>? at = null)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            var sheets = new List<SheetGrid>();
            do
            {
                if (ReadSheet(reader, at) is not { } sheet)
                {
                    return WorkbookReader.No("import.sheet.too-wide", reader.Name ?? "", WorkbookReader.WidestSheet);
                }

                sheets.Add(sheet);
            } while (reader.NextResult());

            return sheets.All(sheet => sheet.Rows.Count == 0)
                ? WorkbookReader.No("import.file.empty", fileName)
                : new Workbook(sheets, date1904);
        }
        catch (InvalidPasswordException)
        {
            return WorkbookReader.No("import.file.encrypted", fileName);
        }
        catch (Exception problem)
            when (problem is not (OutOfMemoryException or StackOverflowException or OperationCanceledException))
        {
            // A damaged file makes the reader fail in many ways; for the clerk they are one.
            return WorkbookReader.No("import.file.not-a-workbook", fileName);
        }
    }

    private static SheetGrid? ReadSheet(IExcelDataReader reader, Action<int, int>? at)
    {
        var width = reader.FieldCount;
        if (width > WorkbookReader.WidestSheet && (long)width * reader.RowCount > MostCells)
        {
            return null;
        }

        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            var cells = ReadRow(reader, strings);
            if (cells.Length > WorkbookReader.WidestSheet)
            {
                return null;
            }

            if (reader.Depth % Every == 0)
            {
                at?.Invoke(reader.Depth, reader.RowCount);
            }

            if (cells.Length > 0)
            {
                rows.Add(new(reader.Depth + 1, cells, reader.RowHeight == 0));
            }
        }

        var merges = (reader.MergeCells ?? [])
            .Select(merge => new Merge(merge.FromRow + 1, merge.ToRow + 1, merge.FromColumn, merge.ToColumn))
            .ToList();
        return new(reader.Name ?? "", rows, merges, reader.VisibleState != "visible");
    }

    private static CellValue[] ReadRow(IExcelDataReader reader, Dictionary<string, string> strings)
    {
        var last = Math.Min(reader.FieldCount, 16_384) - 1;
        while (last >= 0 && ReadCell(reader, last, strings).IsEmpty)
        {
            last--;
        }

        var cells = new CellValue[last + 1];
        for (var column = 0; column <= last; column++)
        {
            cells[column] = ReadCell(reader, column, strings);
        }

        return cells;
    }

    private static CellValue ReadCell(IExcelDataReader reader, int column, Dictionary<string, string> strings)
    {
        var value = reader.GetValue(column);
        if (value is null)
        {
            return default;
        }

        return value switch
        {
            string text => CellValue.OfText(Interned(text, strings)),
            double number => CellValue.OfNumber(number, Padded(number, reader.GetNumberFormatString(column))),
            int number => CellValue.OfNumber(number),
            DateTime date => CellValue.OfDate(date),
            TimeSpan time => CellValue.OfNumber(time.TotalDays),
            bool flag => CellValue.OfBool(flag),
            _ => CellValue.OfText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    /// <summary>A format of zeros only ("000000000000") shows the zeros that the number itself has lost.</summary>
    private static string? Padded(double number, string? format) =>
        format is { Length: > 1 and <= 15 } && format.All(c => c == '0') && number >= 0 && number < 1e15
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : null;

    private static string Interned(string text, Dictionary<string, string> strings)
    {
        if (text.Length > 60)
        {
            return text;
        }

        if (strings.TryGetValue(text, out var known))
        {
            return known;
        }

        if (strings.Count < 200_000)
        {
            strings[text] = text;
        }

        return text;
    }
}

using System.Globalization;
using DangVu.Documents;

namespace DangVu.App.Ui.Copies;

/// <summary>A table of a page as typed cells: days as days, counts as numbers, all else as text that no spreadsheet runs.</summary>
internal static class CopySheets
{
    /// <summary>
    /// Tables with the same columns stand on one sheet under each other, with their titles, so that they print as one paper; others have
    /// a sheet each.
    /// </summary>
    public static IReadOnlyList<Sheet> Of(
        string name,
        IReadOnlyList<(string? Title, string? Text, Table Table)> tables,
        CopyStamp stamp
    )
    {
        if (
            tables.Count < 2
            || tables.Any(x => !x.Table.Columns.Select(Heading).SequenceEqual(tables[0].Table.Columns.Select(Heading)))
        )
            return [.. tables.Select(x => Of(x.Title ?? name, x.Table, stamp))];
        var first = tables[0].Table;
        return
        [
            Of(name, first with { Rows = [.. tables.SelectMany(x => x.Table.Rows)] }, stamp) with
            {
                Rows = tables.SelectMany(Block),
            },
        ];

        IEnumerable<IReadOnlyList<SheetCell>> Block((string? Title, string? Text, Table Table) table)
        {
            yield return Line(table.Title?.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), first.Columns.Count);
            foreach (var row in Rows(table.Table))
                yield return row;
            yield return Line(table.Text, first.Columns.Count);
        }
    }

    private static IReadOnlyList<SheetCell> Line(string? text, int columns) =>
        [SheetCell.Of(text), .. Enumerable.Repeat(SheetCell.Blank, columns - 1)];

    private static Sheet Of(string name, Table table, CopyStamp stamp) =>
        new(name, [.. table.Columns.Select((x, i) => new SheetColumn(Heading(x), Width(table, i)))], Rows(table))
        {
            Titles = stamp.Lines,
            Total = table.Total is { } total ? [.. total.Select(Typed)] : null,
        };

    /// <summary>CSV has no title lines, so that programs can read it; the stamp stands at its end.</summary>
    public static byte[] Csv(IReadOnlyList<(string? Title, string? Text, Table Table)> tables, CopyStamp stamp)
    {
        var first = tables.Count == 0 ? new Table([], []) : tables[0].Table;
        return CsvWriter.Write(new Sheet("", [.. first.Columns.Select(x => new SheetColumn(Heading(x)))], All()));

        IEnumerable<IReadOnlyList<SheetCell>> All()
        {
            foreach (var (i, (title, _, table)) in tables.Index())
            {
                if (i > 0)
                {
                    yield return [SheetCell.Blank];
                    yield return [SheetCell.Of(title)];
                    yield return [.. table.Columns.Select(x => SheetCell.Of(Heading(x)))];
                }
                foreach (var row in Rows(table))
                    yield return row;
                if (table.Total is { } total)
                    yield return [.. total.Select(Typed)];
            }
            yield return [SheetCell.Blank];
            foreach (var line in stamp.Lines)
                yield return [SheetCell.Of(line)];
        }
    }

    private static string Heading(Column column) => column.Text;

    private static IEnumerable<IReadOnlyList<SheetCell>> Rows(Table table) =>
        table.Rows.Select(r => (IReadOnlyList<SheetCell>)[.. r.Select(Typed)]);

    private static double Width(Table table, int column) =>
        Math.Clamp(
            table.Rows.Take(200).Select(r => column < r.Count ? r[column].Text.Length : 0).DefaultIfEmpty(0).Max() + 2,
            Math.Min(table.Columns[column].Text.Length + 2, 24),
            48
        );

    private static SheetCell Typed(Cell cell)
    {
        var text = cell.Sub is null ? cell.Text : $"{cell.Text} ({cell.Sub})";
        if (
            DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= 1900
        )
            return SheetCell.Of(day);
        return
            cell.Number
            && long.TryParse(
                text.Replace(".", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? SheetCell.Of(number)
            : SheetCell.Of(text);
    }
}

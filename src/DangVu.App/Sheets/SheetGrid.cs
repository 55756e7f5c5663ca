namespace DangVu.App.Sheets;

/// <summary>A row that holds something: its number as the workbook counts, its cells from the first column on.</summary>
internal sealed record SheetRow(int Number, CellValue[] Cells, bool IsHidden = false)
{
    internal CellValue this[int column] => column < Cells.Length ? Cells[column] : default;

    /// <summary>The columns that are not empty.</summary>
    internal IEnumerable<int> Filled()
    {
        for (var column = 0; column < Cells.Length; column++)
        {
            if (!Cells[column].IsEmpty)
            {
                yield return column;
            }
        }
    }
}

/// <summary>Merged cells, all ends included; rows as the workbook counts them, columns from 0.</summary>
internal readonly record struct Merge(int FromRow, int ToRow, int FromColumn, int ToColumn)
{
    internal bool Holds(int row, int column) =>
        FromRow <= row && row <= ToRow && FromColumn <= column && column <= ToColumn;
}

/// <summary>One sheet: its rows that hold something, in order.</summary>
internal sealed record SheetGrid(
    string Name,
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<Merge> Merges,
    bool IsHidden = false
);

/// <summary>A file as sheets; Date1904 tells which day its bare day numbers count from.</summary>
internal sealed record Workbook(IReadOnlyList<SheetGrid> Sheets, bool Date1904 = false);

namespace DangVu.Documents;

/// <summary>Works out in which column each cell of a table stands, once for all writers.</summary>
internal static class CellGrid
{
    public static IReadOnlyList<IReadOnlyList<PlacedCell>> Place(
        IReadOnlyList<TableRow> rows,
        int columns,
        bool spanRows
    )
    {
        var placed = new List<IReadOnlyList<PlacedCell>>(rows.Count);
        var above = new PlacedCell?[columns];
        var left = new int[columns];
        for (var r = 0; r < rows.Count; r++)
        {
            var line = new List<PlacedCell>(columns);
            var next = 0;
            var cells = rows[r].Cells;
            for (var column = 0; column < columns; )
            {
                if (left[column] > 0 && above[column] is { } over)
                {
                    line.Add(over with { Continued = true });
                    var to = column + over.Columns;
                    for (; column < to; column++)
                    {
                        left[column]--;
                    }

                    continue;
                }

                var cell = next < cells.Count ? cells[next] : (TableCell)string.Empty;
                next++;
                var wide = Math.Max(1, cell.ColumnSpan);
                if (column + wide > columns || HitsSpan(left, column, wide))
                {
                    throw new ArgumentException("A row does not fit into the columns of its table.", nameof(rows));
                }

                var high = spanRows ? Math.Clamp(cell.RowSpan, 1, rows.Count - r) : 1;
                var here = new PlacedCell(cell, column, wide, high, false);
                line.Add(here);
                for (var to = column + wide; column < to; column++)
                {
                    above[column] = here;
                    left[column] = high - 1;
                }
            }

            if (next < cells.Count)
            {
                throw new ArgumentException("A row has more cells than its table has columns.", nameof(rows));
            }

            placed.Add(line);
        }

        return placed;
    }

    private static bool HitsSpan(int[] left, int column, int wide)
    {
        for (var i = column; i < column + wide; i++)
        {
            if (left[i] > 0)
            {
                return true;
            }
        }

        return false;
    }
}

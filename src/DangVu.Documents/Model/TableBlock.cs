namespace DangVu.Documents;

/// <summary>A column: its share of the width and how its cells stand.</summary>
public sealed record TableColumn(double Width, PaperAlign Align = PaperAlign.Left);

/// <summary>A cell. Align null takes the column's (the centre in a header row). RowSpan counts in header rows only.</summary>
public sealed record TableCell(IReadOnlyList<PaperRun> Runs)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public PaperAlign? Align { get; init; }

    public static implicit operator TableCell(string? text) => new([new PaperRun(text ?? string.Empty)]);

    public static implicit operator TableCell(PaperRun run) => new([run]);
}

/// <summary>Cells from left to right.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public static TableRow Of(params TableCell[] cells) => new(cells);
}

/// <summary>
/// A ruled table whose header rows come again on every page. Short rows are filled with empty cells; a row wider than the
/// table is a mistake of the caller and throws.
/// </summary>
public sealed record TableBlock : PaperBlock
{
    public TableBlock(
        IReadOnlyList<TableColumn> columns,
        IEnumerable<TableRow> headers,
        IEnumerable<TableRow> rows,
        TableRow? total = null
    )
    {
        if (columns.Count == 0 || columns.Any(c => !double.IsFinite(c.Width) || c.Width <= 0))
        {
            throw new ArgumentException("A table needs columns, each with a width above zero.", nameof(columns));
        }

        Columns = columns;
        HeaderRows = CellGrid.Place([.. headers], columns.Count, spanRows: true);
        Rows = CellGrid.Place([.. rows], columns.Count, spanRows: false);
        if (HeaderRows.Count + Rows.Count == 0 && total is null)
        {
            // A table without a single row is no table to any reader of the file.
            Rows = CellGrid.Place([TableRow.Of()], columns.Count, spanRows: false);
        }

        Total = total is null ? null : CellGrid.Place([total], columns.Count, spanRows: false)[0];
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The header rows, each cell knowing its column.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> HeaderRows { get; }

    public IReadOnlyList<IReadOnlyList<PlacedCell>> Rows { get; }

    /// <summary>The bold last row, where there is one.</summary>
    public IReadOnlyList<PlacedCell>? Total { get; }

    /// <summary>Shares of the whole, which add up to one.</summary>
    public IReadOnlyList<double> Shares
    {
        get
        {
            var sum = Columns.Sum(c => c.Width);
            return [.. Columns.Select(c => c.Width / sum)];
        }
    }
}

/// <summary>A cell on the grid of its table. Continued marks the room under a cell that spans rows.</summary>
public sealed record PlacedCell(TableCell Cell, int Column, int Columns, int Rows, bool Continued)
{
    /// <summary>How the cell's lines stand.</summary>
    public PaperAlign AlignIn(TableBlock table, bool header) =>
        Cell.Align ?? (header ? PaperAlign.Center : table.Columns[Column].Align);
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DangVu.Documents;

/// <summary>Tables: the ruled ones of the body and the unruled ones that hold header and signatures.</summary>
internal static class DocxTables
{
    public static Table Ruled(TableBlock block, PaperStyle style, double width)
    {
        var edges = Edges(block.Shares, width);
        var table = Start(edges, ruled: true);
        for (var i = 0; i < block.HeaderRows.Count; i++)
        {
            table.Append(Row(block, block.HeaderRows[i], style, edges, header: true, bold: true, keepNext: true));
        }

        for (var i = 0; i < block.Rows.Count; i++)
        {
            var last = block.Total is not null && i == block.Rows.Count - 1;
            table.Append(Row(block, block.Rows[i], style, edges, header: false, bold: false, keepNext: last));
        }

        if (block.Total is { } total)
        {
            table.Append(Row(block, total, style, edges, header: false, bold: true, keepNext: false));
        }

        return table;
    }

    /// <summary>A table without rules; each row is a list of cells, each cell a list of paragraphs.</summary>
    public static Table Plain(IReadOnlyList<double> widths, params IReadOnlyList<IReadOnlyList<Paragraph>>[] rows)
    {
        var edges = new int[widths.Count + 1];
        for (var i = 0; i < widths.Count; i++)
        {
            edges[i + 1] = edges[i] + (int)Math.Round(widths[i] * 20);
        }

        var table = Start(edges, ruled: false);
        foreach (var row in rows)
        {
            var line = new W.TableRow(new TableRowProperties(new CantSplit()));
            for (var i = 0; i < row.Count; i++)
            {
                var cell = new W.TableCell(new TableCellProperties(Width(edges[i + 1] - edges[i])));
                cell.Append(row[i].Count > 0 ? row[i] : [DocxText.Spacer(1)]);
                line.Append(cell);
            }

            table.Append(line);
        }

        return table;
    }

    private static W.TableRow Row(
        TableBlock block,
        IReadOnlyList<PlacedCell> cells,
        PaperStyle style,
        int[] edges,
        bool header,
        bool bold,
        bool keepNext
    )
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header)
        {
            properties.Append(new TableHeader());
        }

        var row = new W.TableRow(properties);
        foreach (var placed in cells)
        {
            var look = new TableCellProperties(Width(edges[placed.Column + placed.Columns] - edges[placed.Column]));
            if (placed.Columns > 1)
            {
                look.Append(new GridSpan { Val = placed.Columns });
            }

            if (placed.Rows > 1)
            {
                look.Append(
                    new VerticalMerge { Val = placed.Continued ? MergedCellValues.Continue : MergedCellValues.Restart }
                );
            }

            look.Append(
                new TableCellVerticalAlignment
                {
                    Val = header ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top,
                }
            );
            IReadOnlyList<PaperRun> runs = placed.Continued ? [] : placed.Cell.Runs;
            var text = DocxText.Line(
                style,
                runs,
                style.TableSize,
                placed.AlignIn(block, header),
                before: 2,
                after: 2,
                keepNext: keepNext,
                bold: bold
            );
            row.Append(new W.TableCell(look, text));
        }

        return row;
    }

    private static Table Start(int[] edges, bool ruled)
    {
        var total = edges[^1].ToString(CultureInfo.InvariantCulture);
        var properties = new TableProperties(new TableWidth { Width = total, Type = TableWidthUnitValues.Dxa });
        if (ruled)
        {
            properties.Append(
                new TableBorders(
                    Rule<TopBorder>(),
                    Rule<LeftBorder>(),
                    Rule<BottomBorder>(),
                    Rule<RightBorder>(),
                    Rule<InsideHorizontalBorder>(),
                    Rule<InsideVerticalBorder>()
                )
            );
        }

        short side = ruled ? (short)80 : (short)0;
        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa }
            )
        );
        var grid = new TableGrid();
        for (var i = 1; i < edges.Length; i++)
        {
            grid.Append(new GridColumn { Width = (edges[i] - edges[i - 1]).ToString(CultureInfo.InvariantCulture) });
        }

        return new Table(properties, grid);
    }

    private static T Rule<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4U,
            Space = 0U,
            Color = "auto",
        };

    private static TableCellWidth Width(int twips) =>
        new() { Width = twips.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa };

    private static int[] Edges(IReadOnlyList<double> shares, double width)
    {
        var edges = new int[shares.Count + 1];
        var sum = 0.0;
        for (var i = 0; i < shares.Count; i++)
        {
            sum += shares[i];
            edges[i + 1] = (int)Math.Round(sum * width * 20);
        }

        return edges;
    }
}

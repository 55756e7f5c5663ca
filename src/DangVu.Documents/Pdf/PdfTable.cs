using SkiaSharp;

namespace DangVu.Documents;

/// <summary>Rows of a table as slabs: header rows as one that repeats, long rows cut between lines.</summary>
internal sealed class PdfTable(
    TableBlock table,
    PaperStyle style,
    Pens pens,
    double left,
    double width,
    double pageHeight
)
{
    private const double Side = 4;
    private const double Above = 2;

    private readonly double[] _edges = Edges(table.Shares, left, width);

    public IEnumerable<Slab> Slabs(double gap)
    {
        var head = table.HeaderRows.Count > 0 ? Head() : null;
        if (head is not null)
        {
            yield return head with
            {
                Before = gap,
                KeepWithNext = table.Rows.Count > 0 || table.Total is not null,
            };
        }

        // A header that would fill half a page does not come again.
        var again = head?.Height < pageHeight / 2 ? head : null;
        var room = pageHeight - (again?.Height ?? 0);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var before = head is null && i == 0 ? gap : 0;
            var keep = table.Total is not null && i == table.Rows.Count - 1;
            foreach (var slab in Row(table.Rows[i], false, room))
            {
                yield return slab with
                {
                    Head = again,
                    Before = before,
                    KeepWithNext = keep,
                };
                before = 0;
            }
        }

        if (table.Total is { } total)
        {
            foreach (var slab in Row(total, true, room))
            {
                yield return slab with
                {
                    Head = again,
                };
            }
        }
    }

    private IEnumerable<Slab> Row(IReadOnlyList<PlacedCell> cells, bool bold, double room)
    {
        var boxes = cells.Select(c => Box(c, header: false, bold)).ToList();
        var line = style.LineFor(style.TableSize);
        var most = boxes.Max(b => b.Lines.Count);
        var fit = Math.Max(1, (int)((room - 2 * Above) / line));
        for (var from = 0; from < most; from += fit)
        {
            var (first, to) = (from, Math.Min(most, from + fit));
            var height = (to - first) * line + 2 * Above;
            yield return new Slab(
                height,
                (canvas, y) =>
                {
                    for (var i = 0; i < cells.Count; i++)
                    {
                        boxes[i].Draw(canvas, _edges[cells[i].Column] + Side, y + Above, first, to);
                        Frame(canvas, cells[i], y, height);
                    }
                }
            );
        }
    }

    private Slab Head()
    {
        var rows = table.HeaderRows;
        var boxes = rows.Select(r => r.Select(c => c.Continued ? null : Box(c, header: true, bold: true)).ToList())
            .ToList();
        var heights = new double[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            heights[r] = style.LineFor(style.TableSize) + 2 * Above;
            for (var c = 0; c < rows[r].Count; c++)
            {
                if (boxes[r][c] is { } box && rows[r][c].Rows == 1)
                {
                    heights[r] = Math.Max(heights[r], box.Height + 2 * Above);
                }
            }
        }

        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Count; c++)
            {
                if (boxes[r][c] is { } box && rows[r][c].Rows > 1)
                {
                    var have = heights.Skip(r).Take(rows[r][c].Rows).Sum();
                    heights[r + rows[r][c].Rows - 1] += Math.Max(0, box.Height + 2 * Above - have);
                }
            }
        }

        return new Slab(heights.Sum(), (canvas, y) => DrawHead(canvas, y, boxes, heights));
    }

    private void DrawHead(SKCanvas canvas, double y, List<List<TextBox?>> boxes, double[] heights)
    {
        for (var r = 0; r < boxes.Count; r++)
        {
            for (var c = 0; c < boxes[r].Count; c++)
            {
                if (boxes[r][c] is not { } box)
                {
                    continue;
                }

                var cell = table.HeaderRows[r][c];
                var height = heights.Skip(r).Take(cell.Rows).Sum();
                box.Draw(canvas, _edges[cell.Column] + Side, y + (height - box.Height) / 2);
                Frame(canvas, cell, y, height);
            }

            y += heights[r];
        }
    }

    private TextBox Box(PlacedCell cell, bool header, bool bold) =>
        new(
            pens,
            cell.Cell.Runs,
            style.TableSize,
            style.LineFor(style.TableSize),
            Math.Max(1, _edges[cell.Column + cell.Columns] - _edges[cell.Column] - 2 * Side),
            cell.AlignIn(table, header),
            bold: bold
        );

    private void Frame(SKCanvas canvas, PlacedCell cell, double y, double height) =>
        canvas.DrawRect(
            (float)_edges[cell.Column],
            (float)y,
            (float)(_edges[cell.Column + cell.Columns] - _edges[cell.Column]),
            (float)height,
            pens.Rule
        );

    private static double[] Edges(IReadOnlyList<double> shares, double left, double width)
    {
        var edges = new double[shares.Count + 1];
        edges[0] = left;
        for (var i = 0; i < shares.Count; i++)
        {
            edges[i + 1] = edges[i] + shares[i] * width;
        }

        return edges;
    }
}

using System.Text;

namespace DangVu.App.Sheets;

/// <summary>
/// Reads separated text into rows numbered by record: the first is 1, blank records count, a line break inside quotes starts none.
/// </summary>
internal static class CsvParser
{
    private static readonly char[] Separators = [',', ';', '\t'];

    internal static IReadOnlyList<SheetRow> Parse(string text)
    {
        var start = 0;
        var separator = Hint(text, ref start) ?? Guess(text);
        return Parse(text, start, separator, int.MaxValue).Where(row => row.Cells.Length > 0).ToList();
    }

    /// <summary>Excel's first line "sep=;" names the separator and is no record.</summary>
    private static char? Hint(string text, ref int start)
    {
        if (text.Length < 5 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end is < 5 or > 6)
        {
            return null;
        }

        start = end + 1;
        return text[4];
    }

    /// <summary>The separator with which most of the first records have the same number of cells, more than one.</summary>
    private static char Guess(string text)
    {
        var head = text.Length > 60_000 ? text[..60_000] : text;
        return Separators.MaxBy(separator =>
        {
            var widths = Parse(head, 0, separator, 40).Select(row => row.Cells.Length).Where(width => width > 1);
            return widths.GroupBy(width => width).Select(same => same.Count() * Math.Min(same.Key, 30)).Sum();
        });
    }

    private static IEnumerable<SheetRow> Parse(string text, int at, char separator, int most)
    {
        var cells = new List<CellValue>();
        var cell = new StringBuilder();
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; at < text.Length && number <= most; number++)
        {
            cells.Clear();
            at = Record(text, at, separator, cells, cell, strings);
            while (cells.Count > 0 && cells[^1].IsEmpty)
            {
                cells.RemoveAt(cells.Count - 1);
            }

            yield return new(number, [.. cells]);
        }
    }

    private static int Record(
        string text,
        int at,
        char separator,
        List<CellValue> cells,
        StringBuilder cell,
        Dictionary<string, string> strings
    )
    {
        cell.Clear();
        var quoted = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                Close();
            }
            else if (c is '\r' or '\n')
            {
                Close();
                return c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
            }
            else
            {
                cell.Append(c);
            }
        }

        Close();
        return at;

        void Close()
        {
            var value = cell.ToString();
            cell.Clear();
            if (!strings.TryGetValue(value, out var known))
            {
                strings[value] = known = value;
            }

            cells.Add(CellValue.OfText(known));
        }
    }
}

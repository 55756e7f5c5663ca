using DangVu.App.Sheets;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>Finds the header of a member list: under any title, in one row or up to three, with groups over columns.</summary>
internal sealed class TableFinder(HeaderReader reader)
{
    private const int SearchedRows = 200;
    private const int MostHeaderRows = 3;

    internal MemberTable? Find(SheetGrid grid)
    {
        for (var at = 0; at < Math.Min(grid.Rows.Count, SearchedRows); at++)
        {
            if (IsHeader(grid, at))
            {
                return Read(grid, at);
            }
        }

        return null;
    }

    /// <summary>The texts of the row that looks most like a header, for the refusal that lists what was seen.</summary>
    internal IReadOnlyList<string> HeadersSeen(SheetGrid grid)
    {
        var best = grid
            .Rows.Take(SearchedRows)
            .Where(row => row.Filled().Count() > 1)
            .MaxBy(row => row.Filled().Count(column => reader.Role(row[column].Text).IsKnown));
        return best is null ? [] : best.Filled().Take(40).Select(column => Fold.Spaces(best[column].Text)).ToList();
    }

    private bool IsHeader(SheetGrid grid, int at)
    {
        var row = grid.Rows[at];
        var roles = row.Filled().Select(column => RoleAt(row, column)).Where(role => role.IsKnown).ToList();
        var named = roles.Any(role => role is { Field: ImportField.FullName, Part: not FieldPart.GivenName });
        var given = roles.Contains(new(ImportField.FullName, FieldPart.GivenName));
        return (named && roles.Count > 1) || (given && roles.Count > 2);
    }

    private ColumnRole RoleAt(SheetRow row, int column) =>
        row[column].Kind == CellKind.Text ? reader.Role(row[column].Text) : default;

    private MemberTable Read(SheetGrid grid, int at)
    {
        var rows = new List<SheetRow> { grid.Rows[at] };
        var next = at + 1;
        while (next < grid.Rows.Count && rows.Count < MostHeaderRows && IsSubHeader(grid, rows, grid.Rows[next]))
        {
            rows.Add(grid.Rows[next++]);
        }

        if (at > 0 && IsGroupRow(grid, grid.Rows[at - 1], rows[0]))
        {
            rows.Insert(0, grid.Rows[at - 1]);
        }

        var width = grid.Rows.Skip(at).Take(SearchedRows).Max(row => row.Cells.Length);
        var stacks = Enumerable.Range(0, width).Select(column => Stack(grid, rows, column)).ToArray();
        var texts = rows.SelectMany(row => row.Filled().Select(column => row[column].Text.Trim()))
            .ToHashSet(StringComparer.Ordinal);
        var roles = ColumnRoles.Settle(stacks.Select(reader.Role).ToArray());
        ColumnRoles.SplitName(grid, next, rows, roles, stacks);
        var unknown = stacks
            .Select((stack, column) => (stack, column))
            .Where(x => !roles[x.column].IsKnown && x.stack.Count > 0 && !reader.IsIgnored(x.stack))
            .Select(x => new UnknownColumn(
                Fold.Spaces(string.Join(' ', x.stack.Distinct())),
                Examples(grid, next, x.column)
            ))
            .ToList();
        return new(grid, roles, next, texts, unknown);
    }

    private static List<string> Examples(SheetGrid grid, int from, int column) =>
        [
            .. grid
                .Rows.Skip(from)
                .Take(SearchedRows)
                .Select(row => Fold.Spaces(row[column].Text))
                .Where(text => text.Length > 0)
                .Distinct()
                .Take(3)
                .Select(text => text.Length > 40 ? text[..40] + "…" : text),
        ];

    /// <summary>A row under the header with nothing of its own under the name, whose texts read together with those above.</summary>
    private bool IsSubHeader(SheetGrid grid, List<SheetRow> above, SheetRow row)
    {
        if (row.Number - above[^1].Number > 1 || row.Filled().Any(column => row[column].Kind != CellKind.Text))
        {
            return false;
        }

        var (read, unread) = (0, 0);
        foreach (var column in row.Filled())
        {
            var stack = Stack(grid, [.. above, row], column);
            var alone = reader.Role(row[column].Text);
            var together = reader.Role(stack);
            var outer = reader.Role(stack.Take(stack.Count - 1).ToList());
            var newMeaning = together.IsKnown && (together != outer || alone == together);
            _ = newMeaning ? read++ : unread++;
            if (outer.Field == ImportField.FullName && !newMeaning)
            {
                return false;
            }
        }

        return read > 0 && read >= unread;
    }

    /// <summary>The row just above the one with the name, when it groups columns.</summary>
    private bool IsGroupRow(SheetGrid grid, SheetRow above, SheetRow header)
    {
        if (header.Number - above.Number != 1)
        {
            return false;
        }

        return above
            .Filled()
            .Any(column => above[column].Kind == CellKind.Text && reader.Role(above[column].Text).IsKnown);
    }

    private static List<string> Stack(SheetGrid grid, List<SheetRow> rows, int column)
    {
        var stack = new List<string>();
        for (var level = 0; level < rows.Count; level++)
        {
            var below = rows.Skip(level + 1).Any(row => !row[column].IsEmpty);
            var text = Label(grid, rows[level], column, below);
            if (text.Length > 0 && (stack.Count == 0 || stack[^1] != text))
            {
                stack.Add(text);
            }
        }

        return stack;
    }

    /// <summary>The text over a column: its own, the merged cell's, or, where a group was centred without merging, the nearest on the left.</summary>
    private static string Label(SheetGrid grid, SheetRow row, int column, bool hasBelow)
    {
        if (!row[column].IsEmpty)
        {
            return row[column].Text.Trim();
        }

        foreach (var merge in grid.Merges)
        {
            if (merge.Holds(row.Number, column))
            {
                return merge.FromRow == row.Number ? row[merge.FromColumn].Text.Trim() : "";
            }
        }

        var left = column;
        while (hasBelow && left > 0 && row[left].IsEmpty)
        {
            left--;
        }

        return row[left].Text.Trim();
    }
}

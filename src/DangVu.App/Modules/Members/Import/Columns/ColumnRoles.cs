using DangVu.App.Sheets;

namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>Settles what single headers leave open: whose issue date it is, a field named twice, a name over two columns.</summary>
internal static class ColumnRoles
{
    internal static ColumnRole[] Settle(ColumnRole[] roles)
    {
        var taken = new HashSet<ColumnRole>();
        var number = ImportField.None;
        for (var column = 0; column < roles.Length; column++)
        {
            var role = roles[column];
            if (role.Field is ImportField.IdentityNumber or ImportField.CardNumber or ImportField.OldIdNumber)
            {
                number = role.Field;
            }

            if (role.Part == FieldPart.OfTheNumberBefore)
            {
                role = number == ImportField.CardNumber ? new(role.Field) : default;
            }

            roles[column] = role.IsKnown && taken.Add(role) ? role : default;
        }

        Complete(roles);
        return roles;
    }

    /// <summary>A column "Tên" alone is the whole name; a family part alone cannot be more than it says.</summary>
    private static void Complete(ColumnRole[] roles)
    {
        var whole = Array.IndexOf(roles, new(ImportField.FullName));
        var family = Array.IndexOf(roles, new(ImportField.FullName, FieldPart.FamilyName));
        var given = Array.IndexOf(roles, new(ImportField.FullName, FieldPart.GivenName));
        if (whole >= 0 && family < 0 && given == whole + 1)
        {
            roles[whole] = new(ImportField.FullName, FieldPart.FamilyName);
        }
        else if (whole >= 0)
        {
            Clear(roles, family);
            Clear(roles, given);
        }
        else if (given >= 0 && family < 0)
        {
            roles[given] = new(ImportField.FullName);
        }
    }

    private static void Clear(ColumnRole[] roles, int column)
    {
        if (column >= 0)
        {
            roles[column] = default;
        }
    }

    /// <summary>One header over two columns, family and middle names in the first, the given name in the second.</summary>
    internal static void SplitName(
        SheetGrid grid,
        int firstRow,
        List<SheetRow> header,
        ColumnRole[] roles,
        List<string>[] stacks
    )
    {
        var name = Array.IndexOf(roles, new(ImportField.FullName));
        var next = name + 1;
        if (name < 0 || next >= roles.Length || header.Any(row => !row[next].IsEmpty))
        {
            return;
        }

        var merged = grid.Merges.Any(merge =>
            merge.ToColumn > merge.FromColumn && header.Any(row => merge.Holds(row.Number, next))
        );
        if (stacks[next].Count > 0 && !merged)
        {
            return;
        }

        var rows = grid.Rows.Skip(firstRow).Take(100).Where(row => row[name].Kind == CellKind.Text).ToList();
        var filled = rows.Count(row =>
            row[next].Kind == CellKind.Text && !row[next].Text.Trim().Contains(' ', StringComparison.Ordinal)
        );
        if (rows.Count > 0 && filled * 2 > rows.Count)
        {
            roles[name] = new(ImportField.FullName, FieldPart.FamilyName);
            roles[next] = new(ImportField.FullName, FieldPart.GivenName);
        }
    }
}

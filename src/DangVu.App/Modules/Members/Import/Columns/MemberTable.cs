using DangVu.App.Sheets;

namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>A column that nothing is known of: its heading, and what stands in it.</summary>
internal sealed record UnknownColumn(string Header, IReadOnlyList<string> Examples);

/// <summary>A member list found in a sheet: what its columns hold, and where its rows begin (an index into the grid's rows).</summary>
internal sealed class MemberTable
{
    private readonly HashSet<string> headerTexts;

    internal MemberTable(
        SheetGrid grid,
        ColumnRole[] roles,
        int firstRow,
        HashSet<string> headerTexts,
        IReadOnlyList<UnknownColumn> unknown
    )
    {
        Grid = grid;
        Roles = roles;
        FirstRow = firstRow;
        this.headerTexts = headerTexts;
        Unknown = unknown;
        NameColumns = ColumnsOf(ImportField.FullName);
        OrdinalColumn = ColumnOf(ImportField.Ordinal);
    }

    internal SheetGrid Grid { get; }

    internal ColumnRole[] Roles { get; }

    internal int FirstRow { get; }

    internal IReadOnlyList<UnknownColumn> Unknown { get; }

    internal int[] NameColumns { get; }

    internal int? OrdinalColumn { get; }

    internal bool Has(ImportField field) => Roles.Any(role => role.Field == field);

    internal ColumnRole RoleOf(int column) => column < Roles.Length ? Roles[column] : default;

    internal int? ColumnOf(ImportField field, FieldPart part = FieldPart.Whole)
    {
        var column = Array.IndexOf(Roles, new ColumnRole(field, part));
        return column < 0 ? null : column;
    }

    internal int[] ColumnsOf(ImportField field) =>
        Enumerable.Range(0, Roles.Length).Where(column => Roles[column].Field == field).ToArray();

    /// <summary>Whether a text stands in the header; then a row of such texts is the header repeated on a new page.</summary>
    internal bool IsHeaderText(string text) => headerTexts.Contains(text.Trim());
}

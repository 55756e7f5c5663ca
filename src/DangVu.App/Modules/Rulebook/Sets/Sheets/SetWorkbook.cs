using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Sheets;

/// <summary>
/// A criteria set as a workbook of three sheets: criteria, grades, basis. Whatever no column holds stands in the last one as the file
/// spells it, so that the workbook loses nothing.
/// </summary>
internal static class SetWorkbook
{
    public static readonly string[] SheetKeys = ["criteria", "grades", "basis"];

    public static string Label(Texts t, string column) =>
        t["sets.sheet." + column.Replace('/', '-').ToLowerInvariant()];

    public static IReadOnlyList<Sheet> Of(RuleNode root, Texts t)
    {
        var outline = SetOutline.Of(root);
        return
        [
            Parts(t, "criteria", SetColumns.Criteria, outline.Where(r => r.Kind != PartKinds.Grade)),
            Parts(t, "grades", SetColumns.Grades, outline.Where(r => r.Kind == PartKinds.Grade)),
            Basis(t, root),
        ];
    }

    private static Sheet Parts(
        Texts t,
        string name,
        IReadOnlyList<(string Column, double Width)> columns,
        IEnumerable<OutlineRow> rows
    ) =>
        new(
            Label(t, name),
            [.. columns.Select(c => new SheetColumn(Label(t, c.Column), c.Width))],
            rows.Select(row => Row(t, columns, row)).ToList()
        );

    private static IReadOnlyList<SheetCell> Row(
        Texts t,
        IReadOnlyList<(string Column, double Width)> columns,
        OutlineRow row
    )
    {
        var cells = new Dictionary<string, SheetCell>(StringComparer.Ordinal)
        {
            [SetColumns.Level] = SheetCell.Of((long)row.Depth + 1),
            [SetColumns.Kind] = SheetCell.Of(t["sets.kind." + row.Kind]),
        };
        var rest = NodeTree.With(NodeTree.With(row.Node, "groups", null), "items", null);
        foreach (var (column, path, number) in SetColumns.Plain(row.Kind))
            if (NodeTree.At(rest, path) is ScalarNode scalar && (!number || Scalars.Number(scalar.Text, out _)))
                Take(
                    column,
                    path,
                    number && Scalars.Number(scalar.Text, out var n) ? SheetCell.Of(n) : SheetCell.Of(scalar.Text)
                );
        foreach (var (column, path, word) in SetColumns.Crosses(row.Kind))
            if (Pieces.Is(rest, path, word))
                Take(column, path, SheetCell.Of("x"));
        foreach (var (column, path, say, _) in SetColumns.Noted(row.Kind))
            if (NodeTree.At(rest, path) is { } piece && say(piece, t) is { } said)
                Take(column, path, SheetCell.Of(said));
        if (SetColumns.Implied(row.Kind) is var (implied, holds) && Pieces.Is(rest, implied, holds))
            rest = NodeTree.With(rest, implied, null);
        if (Pieces.Prune(rest) is { } left)
            cells[SetColumns.Rest] = SheetCell.Of(YamlRuleWriter.Flow(left));
        return [.. columns.Select(c => cells.GetValueOrDefault(c.Column) ?? SheetCell.Blank)];

        void Take(string column, string path, SheetCell cell)
        {
            cells[column] = cell;
            rest = NodeTree.With(rest, path, null);
        }
    }

    private static Sheet Basis(Texts t, RuleNode root)
    {
        var rows = new List<IReadOnlyList<SheetCell>>();
        var rest = root;
        foreach (var list in (string[])["preconditions", "vetoes", "groups", "items", "grades"])
            rest = NodeTree.With(rest, "body/" + list, null);
        foreach (var path in SetColumns.Head)
        {
            var text = NodeTree.Text(rest, path);
            rest = NodeTree.With(rest, path, null);
            rows.Add([
                SheetCell.Of(Label(t, path)),
                text is null ? SheetCell.Blank
                : SetColumns.IsDay(path) && Scalars.Date(text, out var day) ? SheetCell.Of((DateOnly?)day)
                : Scalars.Number(text, out var number) && path is "body/total" or "version" ? SheetCell.Of(number)
                : SheetCell.Of(text),
            ]);
        }
        rows.Add([
            SheetCell.Of(Label(t, SetColumns.Rest)),
            Pieces.Prune(rest) is { } left ? SheetCell.Of(YamlRuleWriter.Flow(left)) : SheetCell.Blank,
        ]);
        return new Sheet(Label(t, "basis"), [new(Label(t, "field"), 30), new(Label(t, "value"), 80)], rows);
    }
}

using System.Globalization;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.App.Sheets;
using DangVu.App.Ui;
using DangVu.Kernel.Rules.Evaluation;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Sheets;

/// <summary>What a workbook says: a tree whose lines are sheets and rows, and what in it could not be read at all.</summary>
internal sealed record SheetRead(RuleNode Tree, IReadOnlyList<string> Unreadable, IReadOnlyList<string> Sheets)
{
    /// <summary>Lines of the second sheet begin here, of the third at twice this.</summary>
    public const int PerSheet = 1_000_000;

    /// <summary>Everything that is wrong with the set as a rule, by sheet and row.</summary>
    public IReadOnlyList<string> Problems(string language)
    {
        var reading = new RuleReading("", OwnRuleReader.Facts);
        return
        [
            .. OwnRuleReader
                .Read(Tree, reading)
                .Problems.Select(p => At(p.Line) + RuleSentences.Say(language, $"problem.{p.Code}", [.. p.Args])),
        ];
    }

    public string At(int line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Sheets[Math.Clamp(line / PerSheet, 0, Sheets.Count - 1)]}:{Math.Max(1, line % PerSheet)}: "
        );
}

/// <summary>Reads the workbook that <see cref="SetWorkbook"/> writes, after a person worked in it.</summary>
internal sealed class SetWorkbookReader
{
    private static readonly Texts[] Languages = [new() { Language = "vi" }, new() { Language = "en" }];

    private readonly List<string> unreadable = [];
    private readonly List<string> sheets = [];
    private readonly List<(string Path, int Row)> groups = [];

    public static SheetRead Read(Workbook book) => new SetWorkbookReader().All(book);

    private SheetRead All(Workbook book)
    {
        var grids = SetWorkbook.SheetKeys.Select(key => book.Sheets.FirstOrDefault(s => Is(s.Name, key))).ToList();
        sheets.AddRange(
            SetWorkbook.SheetKeys.Select((key, i) => grids[i]?.Name ?? SetWorkbook.Label(Languages[0], key))
        );
        foreach (var (i, grid) in grids.Index())
            if (grid is null)
                unreadable.Add(Languages[0]["sets.sheet-missing", sheets[i]]);
        if (unreadable.Count > 0)
            return new SheetRead(Make.Map(), unreadable, sheets);
        var root = Head(grids[2]!);
        var levels = new List<(int Level, string Path)>();
        foreach (var (row, cell) in Rows(grids[0]!, SetColumns.Criteria))
            root = Part(root, row, cell, levels);
        foreach (var (path, row) in groups)
            if (!NodeTree.Has(NodeTree.At(root, path), "groups") && !NodeTree.Has(NodeTree.At(root, path), "items"))
                root = NodeTree.With(root, path + "/items", new SequenceNode([], row));
        foreach (var (row, cell) in Rows(grids[1]!, SetColumns.Grades))
            if (Piece(PartKinds.Grade, SheetRead.PerSheet + row, cell) is { } grade)
                root = NodeTree.With(root, "body/grades/-", grade);
        return new SheetRead(root, unreadable, sheets);
    }

    private RuleNode Head(SheetGrid grid)
    {
        RuleNode root = Make.Map();
        var rows = grid
            .Rows.Skip(1)
            .Select(r => (Line: 2 * SheetRead.PerSheet + r.Number, Key: r[0].Text.Trim(), Value: r[1].Text.Trim()))
            .Where(r => r.Value.Length > 0)
            .ToList();
        foreach (var (line, _, value) in rows.Where(r => Is(r.Key, SetColumns.Rest)))
            root = Parsed(value, line) ?? root;
        foreach (var (line, key, value) in rows)
        {
            if (Is(key, SetColumns.Rest))
                continue;
            if (SetColumns.Head.FirstOrDefault(path => Is(key, path)) is not { } path)
                Bad(line, "sets.sheet-field", key);
            else
                root = NodeTree.With(
                    root,
                    path,
                    new ScalarNode(
                        SetColumns.IsDay(path) && FormReader.TryDate(value, out var day) ? Scalars.Say(day) : value,
                        line
                    )
                );
        }
        return root;
    }

    private RuleNode Part(RuleNode root, int row, Func<string, string> cell, List<(int Level, string Path)> levels)
    {
        if (
            PartKinds.All.FirstOrDefault(k => Languages.Any(t => Same(t["sets.kind." + k], cell(SetColumns.Kind))))
            is not { } kind
        )
        {
            Bad(row, "sets.sheet-kind", cell(SetColumns.Kind));
            return root;
        }
        if (Piece(kind, row, cell) is not { } part)
            return root;
        if (kind is PartKinds.Precondition or PartKinds.Veto)
            return NodeTree.With(root, $"body/{PartKinds.ListOf(kind)}/-", part);
        if (
            !int.TryParse(cell(SetColumns.Level), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            || level < 1
        )
        {
            Bad(row, "sets.sheet-level", cell(SetColumns.Level));
            return root;
        }
        levels.RemoveAll(l => l.Level >= level);
        if (level > 1 && (levels.Count == 0 || levels[^1].Level != level - 1))
        {
            Bad(row, "sets.sheet-above", level);
            return root;
        }
        var list = (levels.Count == 0 ? "body" : levels[^1].Path) + "/" + PartKinds.ListOf(kind);
        if (kind == PartKinds.Group)
        {
            levels.Add((level, $"{list}/{NodeTree.Items(root, list).Count}"));
            groups.Add((levels[^1].Path, row));
        }
        return NodeTree.With(root, list + "/-", part);
    }

    private RuleNode? Piece(string kind, int row, Func<string, string> cell)
    {
        RuleNode part = Make.Map();
        if (cell(SetColumns.Rest) is { Length: > 0 } rest)
        {
            if (Parsed(rest, row) is not { } parsed)
                return null;
            part = parsed;
        }
        foreach (var (column, path, number) in SetColumns.Plain(kind))
        {
            if (cell(column) is not { Length: > 0 } text)
                continue;
            if (number && !Scalars.Number(text.Replace(',', '.'), out _))
                Bad(row, "sets.sheet-number", SetWorkbook.Label(Languages[0], column), text);
            part = NodeTree.With(part, path, Make.Text(number ? text.Replace(',', '.') : text));
        }
        foreach (var (column, path, word) in SetColumns.Crosses(kind))
            if (cell(column).Length > 0)
                part = NodeTree.With(part, path, Make.Text(word));
        foreach (var (column, path, _, read) in SetColumns.Noted(kind))
        {
            if (cell(column) is not { Length: > 0 } text)
                continue;
            if (read(text) is { } piece)
                part = NodeTree.With(part, path, piece);
            else
                Bad(row, "sets.sheet-notation", SetWorkbook.Label(Languages[0], column), text);
        }
        if (SetColumns.Implied(kind) is var (implied, holds))
            part = NodeTree.With(part, implied, Make.Text(holds));
        return Pieces.Stamp(part, row);
    }

    private RuleNode? Parsed(string text, int row)
    {
        if (SetDesk.Tree(text, "").Node is { } node)
            return Pieces.Stamp(node, row);
        Bad(row, "sets.sheet-notation", SetWorkbook.Label(Languages[0], SetColumns.Rest), text);
        return null;
    }

    private static IEnumerable<(int Row, Func<string, string> Cell)> Rows(
        SheetGrid grid,
        IReadOnlyList<(string Column, double Width)> columns
    )
    {
        if (grid.Rows.Count == 0)
            yield break;
        var heads = grid.Rows[0].Cells.Select(c => c.Text).ToList();
        var places = columns.ToDictionary(c => c.Column, c => heads.FindIndex(h => Is(h, c.Column)));
        foreach (var row in grid.Rows.Skip(1))
            yield return (
                row.Number,
                column =>
                    places.TryGetValue(column, out var at) && at >= 0
                        ? row[at].Text.Trim().ReplaceLineEndings("\n")
                        : ""
            );
    }

    private static bool Is(string text, string column) => Languages.Any(t => Same(SetWorkbook.Label(t, column), text));

    private static bool Same(string one, string other) =>
        string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);

    private void Bad(int line, string key, params object[] args) =>
        unreadable.Add(new SheetRead(Make.Map(), [], sheets).At(line) + Languages[0][key, args]);
}

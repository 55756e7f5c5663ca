using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Sheets;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Reads every member's row of one sheet, each with its cell: from the column, the heading above, or the sheet's name.</summary>
internal sealed class SheetDrafts(MemberTable table, CellNames names, Catalogues catalogues, bool date1904)
{
    private readonly SheetText text = new(table.Grid);
    private readonly int? cellColumn = table.ColumnOf(ImportField.Cell);

    internal int HiddenRows { get; private set; }

    internal List<Draft> Read(Action<int>? at = null)
    {
        var reading = new CellReading(text, date1904);
        var rows = new RowReader(table, reading, catalogues);
        var kinds = new RowKinds(table, text, names);
        var merged = MergedCells();
        var heading = names.Find(table.Grid.Name).Found?.Name ?? Titled()?.Name;
        var drafts = new List<Draft>();
        var judge = new NumberJudge();
        foreach (var row in table.Grid.Rows.Skip(table.FirstRow))
        {
            var kind = kinds.Next(row);
            if (kind == RowKind.Heading)
            {
                heading = kinds.Heading;
            }

            if (kind != RowKind.Data)
            {
                continue;
            }

            var draft = rows.Read(row);
            HiddenRows += row.IsHidden ? 1 : 0;
            Cell(draft, reading, merged, heading);
            judge.Learn(draft);
            drafts.Add(draft);
            if (drafts.Count % ImportWatch.Every == 0)
            {
                at?.Invoke(drafts.Count);
            }
        }

        drafts.ForEach(judge.Settle);
        return drafts;
    }

    /// <summary>The one cell that the title above the table names, if it names one.</summary>
    private KnownCell? Titled()
    {
        var titles = table
            .Grid.Rows.Take(table.FirstRow)
            .SelectMany(row => row.Filled().Select(column => Title(row, column)));
        var named = titles.OfType<KnownCell>().Distinct().Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private KnownCell? Title(SheetRow row, int column)
    {
        const string Word = "chi bo ";
        var said = Fold.Words(text.Read(row[column].Text, column).Text);
        var at = said.LastIndexOf(Word, StringComparison.Ordinal);
        return at < 0 ? null : names.Find(said[at..]).Found;
    }

    private void Cell(Draft draft, CellReading reading, Dictionary<int, string> merged, string? heading)
    {
        const ImportField Field = ImportField.Cell;
        var own = cellColumn is { } column ? reading.Text(draft, Field, column) : null;
        var written = own ?? merged.GetValueOrDefault(draft.Row.Number) ?? heading;
        if (written is null)
        {
            return;
        }

        var match = names.Find(written);
        draft.Cell = match.Found;
        draft.Member.Cell = match.Found?.Name;
        if (match.Found is not { } cell)
        {
            draft.Refuse(
                Field,
                match.IsAmbiguous ? "import.cell.ambiguous" : "import.cell.unknown",
                written,
                match.Nearest ?? ""
            );
        }
        else if (own is not null && cell.Name != own)
        {
            draft.Correct(Field, own, cell.Name, "catalogue-spelling");
        }
    }

    /// <summary>A cell's name written once in a field merged over the rows of its members.</summary>
    private Dictionary<int, string> MergedCells()
    {
        var merged = new Dictionary<int, string>();
        if (cellColumn is not { } column)
        {
            return merged;
        }

        var byNumber = table
            .Grid.Merges.Where(merge => merge.FromColumn <= column && column <= merge.ToColumn)
            .ToList();
        var anchors = byNumber.ToDictionary(merge => merge.FromRow, merge => merge.ToRow);
        foreach (var row in table.Grid.Rows.Skip(table.FirstRow))
        {
            if (!row[column].IsEmpty && anchors.TryGetValue(row.Number, out var last))
            {
                var said = text.Read(row[column].Text, column).Text;
                for (var number = row.Number + 1; number <= last; number++)
                {
                    merged[number] = said;
                }
            }
        }

        return merged;
    }
}

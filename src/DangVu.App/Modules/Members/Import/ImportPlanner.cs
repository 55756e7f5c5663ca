using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Sheets;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import;

/// <summary>Plans the import of a member list: every row with what will happen to it and why. Nothing is written.</summary>
internal static class ImportPlanner
{
    /// <summary>Reads the file and plans it.</summary>
    internal static Result<ImportPlan> Plan(Stream file, string fileName, ImportContext context) =>
        WorkbookReader.Read(file, fileName).Match(workbook => Plan(workbook, context), Result<ImportPlan>.Refused);

    /// <summary>Plans a file that has been read.</summary>
    internal static Result<ImportPlan> Plan(Workbook workbook, ImportContext context, ImportWatch? watch = null)
    {
        var all = workbook.Sheets.Sum(sheet => sheet.Rows.Count);
        var finder = new TableFinder(new HeaderReader(context.LearntHeaders));
        var names = new CellNames(context.Cells);
        var catalogues = new Catalogues(context.Ethnicities, context.Religions);
        var notes = new List<SheetNote>();
        var drafts = new List<Draft>();
        foreach (var grid in workbook.Sheets)
        {
            if (finder.Find(grid) is not { } table)
            {
                var seen = finder.HeadersSeen(grid).Select(header => new UnknownColumn(header, [])).ToList();
                notes.Add(new(grid.Name, false, grid.IsHidden, 0, [], seen, []));
                continue;
            }

            var sheet = new SheetDrafts(table, names, catalogues, workbook.Date1904);
            var read = sheet.Read(at => watch?.At(ImportStage.Rows, drafts.Count + at, all));
            var rules = new RowRules(table, context);
            read.ForEach(rules.Check);
            drafts.AddRange(read);
            var columns = table.Roles.Where(role => role.IsKnown).Select(role => role.Field).Distinct().ToList();
            notes.Add(new(grid.Name, true, grid.IsHidden, sheet.HiddenRows, columns, table.Unknown, Conversions(read)));
        }

        if (!notes.Exists(note => note.IsRead))
        {
            var seen = notes.SelectMany(note => note.Unknown).Select(column => column.Header).Take(40);
            return Refusal.Invalid("file", "import.columns.unknown", string.Join(", ", seen));
        }

        return Decide(drafts, context, notes, watch);
    }

    private static List<Conversion> Conversions(List<Draft> drafts) =>
        [
            .. drafts
                .SelectMany(draft => draft.Corrections)
                .Where(put => put.Code is "nfc" or "tcvn3" or "vni")
                .GroupBy(put => (put.Field, put.Code))
                .OrderBy(group => group.Key.Field)
                .Select(group => new Conversion(
                    group.Key.Field,
                    group.Key.Code,
                    group.Count(),
                    group.First().From,
                    group.First().To
                )),
        ];

    private static ImportPlan Decide(
        List<Draft> drafts,
        ImportContext context,
        List<SheetNote> notes,
        ImportWatch? watch
    )
    {
        var duplicates = new FileDuplicates(context.Verdicts);
        var matcher = new MemberMatcher(context.Members, context.Verdicts);
        var rows = new List<PlannedRow>(drafts.Count);
        var counts = new int[4];
        foreach (var draft in drafts)
        {
            duplicates.Check(draft);
            var known = draft.IsRefused ? null : matcher.Find(draft);
            if (known is null && draft.Member.Cell is null && !draft.IsRefused)
            {
                draft.Refuse(ImportField.Cell, "import.cell.missing");
            }

            if (known is null && !draft.IsRefused)
            {
                matcher.Compare(draft);
            }

            if (rows.Count % ImportWatch.Every == 0)
            {
                watch?.At(ImportStage.Comparing, rows.Count, drafts.Count);
            }

            var row = Planned(draft, known);
            counts[(int)row.Outcome]++;
            rows.Add(row);
        }

        var totals = new PlanTotals(rows.Count, counts[0], counts[1], counts[2], counts[3]);
        return new(rows, totals, notes);
    }

    private static PlannedRow Planned(Draft draft, KnownMember? known)
    {
        if (known?.Values.FullName is { } registered && draft.Member.FullName is { } written)
        {
            KeepMarks(draft, written, registered);
        }

        var changed = known is null ? [] : Changes.Between(draft.Member, known.Values);
        var outcome = (draft.IsRefused, known) switch
        {
            (true, _) => RowOutcome.Refused,
            (_, null) => RowOutcome.New,
            _ => changed.Count > 0 ? RowOutcome.Update : RowOutcome.Same,
        };
        return new(
            draft.Sheet,
            draft.Row.Number,
            outcome,
            draft.Member,
            draft.Cell?.Id,
            known?.Id,
            changed,
            draft.Corrections,
            draft.Problems,
            draft.Resembles
        );
    }

    /// <summary>A name written without marks, or with its tone elsewhere, does not spoil the one in the register.</summary>
    private static void KeepMarks(Draft draft, string written, string registered)
    {
        if (written == registered)
        {
            return;
        }

        var bare = PersonKey.IsBare(written) && Kernel.Text.Fold.Of(written) == Kernel.Text.Fold.Of(registered);
        if (bare || PersonKey.Exact(written) == PersonKey.Exact(registered))
        {
            draft.Member.FullName = registered;
            draft.Correct(ImportField.FullName, written, registered, "register-spelling");
        }
    }
}

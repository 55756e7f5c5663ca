using DangVu.App.Modules.Members.Import.Columns;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>What will happen to a row.</summary>
internal enum RowOutcome
{
    New,
    Update,
    Same,
    Refused,
}

/// <summary>Something the plan put right, and how it stood in the file.</summary>
internal sealed record Correction(ImportField Field, string From, string To, string Code);

/// <summary>Something wrong with a row: a warning, or the reason why it is refused. Args fill the placeholders of the code's text.</summary>
internal sealed record Problem(ImportField Field, string Code, bool IsWarning, IReadOnlyList<object> Args);

/// <summary>One data row of the file. MemberId and CellId are known where the register has them.</summary>
internal sealed record PlannedRow(
    string Sheet,
    int Row,
    RowOutcome Outcome,
    MemberValues Member,
    Guid? CellId,
    Guid? MemberId,
    IReadOnlyList<ImportField> Changed,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<Problem> Problems
);

/// <summary>How many rows meet which fate.</summary>
internal sealed record PlanTotals(int Read, int New, int Update, int Same, int Refused);

/// <summary>A sheet of the file: read with these columns, or skipped. HiddenRows counts data rows that the sheet hides.</summary>
internal sealed record SheetNote(
    string Sheet,
    bool IsRead,
    bool IsHidden,
    int HiddenRows,
    IReadOnlyList<ImportField> Columns,
    IReadOnlyList<string> UnknownHeaders
);

/// <summary>The whole plan; nothing is written yet.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, PlanTotals Totals, IReadOnlyList<SheetNote> Sheets);

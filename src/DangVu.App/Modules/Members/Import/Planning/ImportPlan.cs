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
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Resemblance> Resembles
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
    IReadOnlyList<UnknownColumn> Unknown,
    IReadOnlyList<Conversion> Conversions
);

/// <summary>Cells of a field that stood in another encoding: which, how many, and one as it stood and as it is read.</summary>
internal sealed record Conversion(ImportField Field, string Code, int Cells, string From, string To);

/// <summary>
/// Somebody whom a row may be about though nobody can be sure: a member of the register, or an earlier row of the list. The score runs from 0 to 100.
/// </summary>
internal sealed record Resemblance(Guid? MemberId, string? Sheet, int? Row, MemberValues Values, int Score);

/// <summary>The whole plan; nothing is written yet.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, PlanTotals Totals, IReadOnlyList<SheetNote> Sheets);

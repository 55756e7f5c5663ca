using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Sheets;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>A row while it is being read.</summary>
internal sealed class Draft(string sheet, SheetRow row)
{
    private List<Correction>? corrections;
    private List<Problem>? problems;

    internal string Sheet => sheet;

    internal SheetRow Row => row;

    internal MemberValues Member { get; } = new();

    internal KnownCell? Cell { get; set; }

    /// <summary>Numbers as the file has them, to be judged when the habits of their column are known.</summary>
    internal CellValue RawIdentity { get; set; }

    internal CellValue RawCard { get; set; }

    internal bool MayBeOldId { get; set; }

    internal bool IsRefused { get; private set; }

    internal List<Resemblance> Resembles { get; } = [];

    internal IReadOnlyList<Correction> Corrections => corrections ?? (IReadOnlyList<Correction>)[];

    internal IReadOnlyList<Problem> Problems => problems ?? (IReadOnlyList<Problem>)[];

    internal void Correct(ImportField field, string from, string to, string code) =>
        (corrections ??= []).Add(new(field, from, to, code));

    internal void Warn(ImportField field, string code, params object[] args) =>
        (problems ??= []).Add(new(field, code, true, args));

    internal void Refuse(ImportField field, string code, params object[] args)
    {
        (problems ??= []).Add(new(field, code, false, args));
        IsRefused = true;
    }
}

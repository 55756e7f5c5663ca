using DangVu.App.Modules.Members.Import.Columns;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>What a row would change. A blank never erases, and a vaguer date never replaces an exact one that it allows.</summary>
internal static class Changes
{
    private static readonly ImportField[] Fields = Enum.GetValues<ImportField>()
        .Where(field => field is not (ImportField.None or ImportField.Ordinal))
        .ToArray();

    internal static IReadOnlyList<ImportField> Between(MemberValues row, MemberValues known) =>
        [.. Fields.Where(field => IsChanged(field, row[field], known[field]))];

    private static bool IsChanged(ImportField field, string? told, string? known)
    {
        if (told is null || string.Equals(told, known, StringComparison.Ordinal))
        {
            return false;
        }

        var isDate = PartialDate.TryParse(told, out var toldDate) && PartialDate.TryParse(known, out var knownDate);
        return !isDate || !IsDateField(field) || !Vaguer(toldDate, known!);
    }

    private static bool Vaguer(PartialDate told, string known) =>
        PartialDate.TryParse(known, out var exact)
        && !told.IsWhole
        && told.AgreesWith(exact)
        && known.Length > told.ToString().Length;

    private static bool IsDateField(ImportField field) =>
        field
            is ImportField.BirthDate
                or ImportField.CardDate
                or ImportField.AdmittedOn
                or ImportField.RecognisedOn
                or ImportField.LeftOn;
}

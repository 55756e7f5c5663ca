using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import.Told;

/// <summary>Says in words what happens to a row and why.</summary>
internal static class ImportWords
{
    public static string Of(Texts t, Problem problem) => Of(t, problem.Code, problem.Args);

    public static string Of(Texts t, string code, IReadOnlyList<object> args) =>
        t.Of(Refusal.Rule(HasSuggestion(code, args) ? code + ".near" : code, [.. args]));

    public static string Field(Texts t, ImportField field) => t["import.field." + field.JsonName()];

    public static string Outcome(Texts t, RowOutcome outcome) => t["import.outcome." + Code(outcome)];

    public static string Code(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => "new",
            RowOutcome.Update => "update",
            RowOutcome.Same => "same",
            RowOutcome.Refused => "refused",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public static string Correction(Texts t, Correction c) =>
        t[
            "import.corrected",
            Field(t, c.Field),
            Masked(c.Field, c.From),
            Masked(c.Field, c.To),
            t["correction." + c.Code]
        ];

    /// <summary>Everything to be said of a row, one sentence after the other: reasons first, then what changes, then what was put right.</summary>
    public static IEnumerable<string> All(Texts t, PlannedRow row) =>
        row
            .Problems.OrderBy(p => p.IsWarning)
            .Select(p => (p.IsWarning ? t["import.warning"] + " " : "") + Of(t, p))
            .Concat(
                row.Changed.Select(field =>
                    t["import.changes", Field(t, field), Masked(field, row.Member[field] ?? "")]
                )
            )
            .Concat(row.Corrections.Select(c => Correction(t, c)));

    /// <summary>Long numbers are not laid open on a screen; their last four digits are enough to compare with the paper.</summary>
    internal static string Masked(ImportField field, string text) =>
        field
            is ImportField.IdentityNumber
                or ImportField.CardNumber
                or ImportField.OldIdNumber
                or ImportField.OldCardNumber
        && text.Length > 4
            ? "••••" + text[^4..]
            : text;

    private static bool HasSuggestion(string code, IReadOnlyList<object> args) =>
        code is "import.cell.unknown" or "import.ethnicity.unknown" or "import.religion.unknown"
        && args is [_, string { Length: > 0 }, ..];
}

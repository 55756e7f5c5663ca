using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Sheets;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Reads single cells of a row into a draft: text put right step by step, dates, ticks.</summary>
internal sealed partial class CellReading(SheetText text, bool date1904)
{
    /// <summary>The cell's text in Unicode, composed, without stray spaces; each step that changed it is told. Null when empty.</summary>
    internal string? Text(Draft draft, ImportField field, int column)
    {
        var cell = draft.Row[column];
        if (cell.IsEmpty)
        {
            return null;
        }

        if (cell.Kind == CellKind.Error)
        {
            draft.Warn(field, "import.cell.error", cell.Text);
            return null;
        }

        var said = cell.Text;
        if (cell.Kind == CellKind.Text)
        {
            var (read, undone) = text.Read(said, column);
            if (!string.Equals(read, said, StringComparison.Ordinal))
            {
                draft.Correct(field, said, read, CodeOf(undone));
                said = read;
            }
        }

        var tidy = Fold.Spaces(said);
        if (tidy.Length != said.Length)
        {
            draft.Correct(field, said, tidy, "trimmed");
        }

        return tidy.Length == 0 || IsNothing(tidy) ? null : tidy;
    }

    /// <summary>Text of which nothing is lost; a value with lost letters is left out, so that it cannot overwrite a good one.</summary>
    internal string? WholeText(Draft draft, ImportField field, int column)
    {
        var said = Text(draft, field, column);
        if (said is null || !LetterLost().IsMatch(said))
        {
            return said;
        }

        draft.Warn(field, "import.text.lost", said);
        return null;
    }

    /// <summary>A date as far as it is known; what cannot be read refuses the row.</summary>
    internal PartialDate? Date(Draft draft, ImportField field, int column)
    {
        var cell = draft.Row[column];
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return null;
            case CellKind.Date:
                return PartialDate.Of(DateOnly.FromDateTime(DateTime.FromOADate(cell.Number)));
            case CellKind.Number:
                return FromNumber(draft, field, cell);
        }

        return Text(draft, field, column) is { } said ? DateText(draft, field, said) : null;
    }

    /// <summary>A date written out.</summary>
    internal PartialDate? DateText(Draft draft, ImportField field, string said)
    {
        var date = Settle(draft, field, VietnameseDates.Read(said, date1904));
        if (date is { } serial && said.Length == 5 && said.All(char.IsAsciiDigit))
        {
            draft.Correct(field, said, serial.ToString(), "serial-date");
        }

        return date;
    }

    /// <summary>Whether the cell is a tick and nothing else.</summary>
    internal bool IsTick(SheetRow row, int column) =>
        row[column].Kind == CellKind.Bool
            ? row[column].Text.Length > 0
            : Fold.Of(row[column].Text)
                is "x"
                    or "1"
                    or "v"
                    or "✓"
                    or "✔"
                    or "√"
                    or "+"
                    or "*"
                    or "nam"
                    or "nu"
                    or "co";

    private PartialDate? FromNumber(Draft draft, ImportField field, CellValue cell)
    {
        const int SmallestSerial = 3654;
        if (cell.Number is >= 1900 and <= 2100 && cell.Number == Math.Floor(cell.Number))
        {
            return PartialDate.Of((int)cell.Number);
        }

        if (cell.Number < SmallestSerial)
        {
            return Settle(draft, field, VietnameseDates.Read(cell.Text));
        }

        var date = Settle(draft, field, VietnameseDates.FromSerial(cell.Number, date1904));
        if (date is { } read)
        {
            draft.Correct(field, cell.Text, read.ToString(), "serial-date");
        }

        return date;
    }

    private static PartialDate? Settle(Draft draft, ImportField field, Result<PartialDate> result)
    {
        if (result.IsDone)
        {
            return result.Value;
        }

        draft.Refuse(field, "import." + result.Refusals[0].Code, result.Refusals[0].Args);
        return null;
    }

    private static string CodeOf(TextEncoding undone) =>
        undone switch
        {
            TextEncoding.Unicode => "nfc",
            TextEncoding.Tcvn3 => "tcvn3",
            TextEncoding.Vni => "vni",
            _ => throw new ArgumentOutOfRangeException(nameof(undone)),
        };

    private static bool IsNothing(string said) => said is "-" or "--" or "---" or "." or "…" or "..." or "/" or "_";

    [GeneratedRegex(@"\uFFFD|\?[\p{L}?]|\p{L}\?")]
    private static partial Regex LetterLost();
}

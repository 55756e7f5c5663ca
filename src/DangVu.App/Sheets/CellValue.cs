using System.Globalization;

namespace DangVu.App.Sheets;

/// <summary>What a cell of a sheet holds.</summary>
internal enum CellKind : byte
{
    Empty,
    Text,
    Number,
    Date,
    Bool,
    Error,
}

/// <summary>
/// One cell as stored: text as typed, a number as a double (with its shown digits where a format of zeros pads it), a date as the
/// spreadsheet's day number in the 1900 system.
/// </summary>
internal readonly record struct CellValue(CellKind Kind, string? Stored, double Number)
{
    private static readonly string[] Errors = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"];

    internal static CellValue Empty => default;

    internal bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>The cell as a person reads it in the sheet.</summary>
    internal string Text =>
        Kind switch
        {
            CellKind.Empty => "",
            CellKind.Number => Stored ?? NumberText(Number),
            CellKind.Date => DateTime.FromOADate(Number).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
            _ => Stored ?? "",
        };

    internal static CellValue OfText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        return text[0] == '#' && Errors.Contains(text.Trim()) ? OfError(text.Trim()) : new(CellKind.Text, text, 0);
    }

    internal static CellValue OfNumber(double number, string? shown = null) => new(CellKind.Number, shown, number);

    internal static CellValue OfDate(DateTime date) => new(CellKind.Date, null, date.ToOADate());

    internal static CellValue OfBool(bool value) => new(CellKind.Bool, value ? "x" : "", 0);

    internal static CellValue OfError(string name) => new(CellKind.Error, name, 0);

    private static string NumberText(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}

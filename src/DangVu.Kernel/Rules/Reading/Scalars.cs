using System.Globalization;

namespace DangVu.Kernel.Rules.Reading;

/// <summary>The only spellings that rule files know for numbers, dates and yes/no.</summary>
public static class Scalars
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>No regulation counts beyond this; a larger number is a slip of the hand and would not add up.</summary>
    private const decimal Largest = 1_000_000_000_000;

    public static bool Number(string text, out decimal value) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= Largest;

    public static bool Date(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool Boolean(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    public static string Say(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Say(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a value as the declared type; null when it is not spelled so.</summary>
    public static FactValue? Value(string text, FactType type) =>
        type switch
        {
            FactType.Number => Number(text, out var number) ? FactValue.OfNumber(number) : null,
            FactType.Percent => Number(text, out var percent) ? FactValue.OfPercent(percent) : null,
            FactType.Boolean => Boolean(text, out var flag) ? FactValue.OfBoolean(flag) : null,
            FactType.Date => Date(text, out var date) ? FactValue.OfDate(date) : null,
            FactType.Text => FactValue.OfText(text),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
}

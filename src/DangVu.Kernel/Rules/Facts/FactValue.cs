using System.Globalization;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Rules;

/// <summary>One typed value. Plain properties, so that a stored trace can be read back.</summary>
public readonly record struct FactValue(FactType Type, decimal Number, DateOnly? Date, string? Text)
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
    };
    private static readonly NumberFormatInfo English = new()
    {
        NumberDecimalSeparator = ".",
        NumberGroupSeparator = ",",
    };

    public static FactValue OfNumber(decimal value) => new(FactType.Number, value, null, null);

    public static FactValue OfPercent(decimal value) => new(FactType.Percent, value, null, null);

    public static FactValue OfBoolean(bool value) => new(FactType.Boolean, value ? 1 : 0, null, null);

    public static FactValue OfDate(DateOnly value) => new(FactType.Date, 0, value, null);

    public static FactValue OfText(string value) => new(FactType.Text, 0, null, value);

    public bool IsTrue() => Type == FactType.Boolean && Number != 0;

    /// <summary>As it is said in a sentence of that language.</summary>
    public string In(string language)
    {
        var format = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;
        return Type switch
        {
            FactType.Number => Number.ToString("#,0.####", format),
            FactType.Percent => Number.ToString("#,0.####", format) + "%",
            FactType.Boolean => RuleSentences.Say(language, IsTrue() ? "value.yes" : "value.no"),
            FactType.Date => Date!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            FactType.Text => Text!,
            _ => throw new InvalidOperationException($"No such type: {Type}"),
        };
    }

    /// <summary>Orders two values of one type.</summary>
    public int Against(FactValue other)
    {
        if (Type != other.Type)
            throw new InvalidOperationException($"A {Type} cannot be compared with a {other.Type}");
        return Type switch
        {
            FactType.Date => Date!.Value.CompareTo(other.Date!.Value),
            FactType.Text => string.CompareOrdinal(Text, other.Text),
            _ => Number.CompareTo(other.Number),
        };
    }
}

namespace DangVu.Kernel.Rules;

/// <summary>How a fact is held against a value.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    OneOf,
}

public static class Comparisons
{
    private static readonly Dictionary<string, Comparison> Signs = new(StringComparer.Ordinal)
    {
        ["=="] = Comparison.Equal,
        ["!="] = Comparison.NotEqual,
        ["<"] = Comparison.Less,
        ["<="] = Comparison.AtMost,
        [">"] = Comparison.Greater,
        [">="] = Comparison.AtLeast,
        ["in"] = Comparison.OneOf,
    };

    public static string AllSigns => string.Join(" ", Signs.Keys);

    public static bool TryParse(string sign, out Comparison comparison) => Signs.TryGetValue(sign, out comparison);

    /// <summary>Yes/no and texts have no order; "in" is for texts and numbers.</summary>
    public static bool Fits(this Comparison comparison, FactType type) =>
        comparison switch
        {
            Comparison.Equal or Comparison.NotEqual => true,
            Comparison.OneOf => type is FactType.Text or FactType.Number,
            _ => type is FactType.Number or FactType.Percent or FactType.Date,
        };

    public static bool Holds(this Comparison comparison, FactValue input, IReadOnlyList<FactValue> to) =>
        comparison switch
        {
            Comparison.Equal => input.Against(to[0]) == 0,
            Comparison.NotEqual => input.Against(to[0]) != 0,
            Comparison.Less => input.Against(to[0]) < 0,
            Comparison.AtMost => input.Against(to[0]) <= 0,
            Comparison.Greater => input.Against(to[0]) > 0,
            Comparison.AtLeast => input.Against(to[0]) >= 0,
            Comparison.OneOf => to.Any(value => input.Against(value) == 0),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace DangVu.Kernel.Time;

/// <summary>A term of office (nhiệm kỳ), named by its two years: 2020-2025. Which days it covers is decided by the congresses.</summary>
public readonly partial record struct Term : IComparable<Term>
{
    private const int Longest = 10;

    private Term(int from, int to)
    {
        From = from;
        To = to;
    }

    /// <summary>The year of the congress that opens it.</summary>
    public int From { get; }

    /// <summary>The year of the congress that closes it.</summary>
    public int To { get; }

    /// <summary>A term from its years; null unless it lasts one to ten years.</summary>
    public static Term? Of(int from, int to) =>
        from is >= 1930 and <= 9000 && to > from && to - from <= Longest ? new(from, to) : null;

    /// <summary>Reads "2020-2025", with any dash and spaces.</summary>
    public static bool TryParse(string? text, out Term term)
    {
        var match = Years().Match(text ?? "");
        var parsed = match.Success ? Of(Year(match.Groups[1]), Year(match.Groups[2])) : null;
        term = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    /// <summary>By the first year.</summary>
    public int CompareTo(Term other) => (From, To).CompareTo((other.From, other.To));

    /// <summary>2020-2025.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:0000}-{To:0000}");

    public static bool operator <(Term left, Term right) => left.CompareTo(right) < 0;

    public static bool operator >(Term left, Term right) => left.CompareTo(right) > 0;

    public static bool operator <=(Term left, Term right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Term left, Term right) => left.CompareTo(right) >= 0;

    private static int Year(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*([0-9]{4})\s*[-\u2010-\u2015]\s*([0-9]{4})\s*\z")]
    private static partial Regex Years();
}

using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Notebooks.Domain;

/// <summary>A quarter of a year.</summary>
internal readonly record struct Quarter(int Year, int Number)
{
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public bool IsSound => Year is > 1930 and < 2200 && Number is >= 1 and <= 4;

    public DateOnly Start => new(Year, Number * 3 - 2, 1);

    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>"I/2023".</summary>
    public override string ToString() => $"{RomanNumeral.Of(Number)}/{Year}";

    /// <summary>The quarters that ended in the span, oldest first.</summary>
    public static IEnumerable<Quarter> EndedIn(DateOnly from, DateOnly to)
    {
        for (var quarter = Of(from); quarter.End < to; quarter = quarter.Next)
            yield return quarter;
    }
}

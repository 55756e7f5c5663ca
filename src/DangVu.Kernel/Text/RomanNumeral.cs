namespace DangVu.Kernel.Text;

/// <summary>Numbers as headings of papers and quarters of a year bear them: I, II, III, IV …</summary>
public static class RomanNumeral
{
    private static readonly (int Worth, string Letters)[] Signs =
    [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <param name="number">1 or more; hundreds are written with as many C as there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, for which there is no numeral.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var written = "";
        foreach (var (worth, letters) in Signs)
            for (; number >= worth; number -= worth)
                written += letters;
        return written;
    }
}

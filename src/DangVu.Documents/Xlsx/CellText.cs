namespace DangVu.Documents;

/// <summary>What a spreadsheet would make of a text if it were let.</summary>
internal static class CellText
{
    /// <summary>Whether a spreadsheet might run it: a first letter of a formula, plain or in full width, after any blanks.</summary>
    public static bool LooksLikeFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var first = text.AsSpan().TrimStart();
        return first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
    }

    /// <summary>Digits only, as an identity number: a spreadsheet would round it and drop its zeros.</summary>
    public static bool LooksLikeNumber(string text) => text.Length is > 0 and <= 255 && text.All(char.IsAsciiDigit);
}

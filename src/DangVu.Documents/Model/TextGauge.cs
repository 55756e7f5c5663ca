using System.Text;

namespace DangVu.Documents;

/// <summary>
/// How wide a line of Times New Roman is, well enough to plan the two halves of a header without any font at hand. Rounds up.
/// </summary>
internal static class TextGauge
{
    // Thousandths of the letter's size for the characters 32 to 126.
    private static readonly short[] s_bold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
        556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    private static readonly short[] s_italic =
    [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500,
        920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
        611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500,
        333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500,
        500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
    ];

    public static double Bold(string text, double size) => Width(text, size, s_bold);

    public static double Italic(string text, double size) => Width(text, size, s_italic);

    private static double Width(string text, double size, short[] table)
    {
        var sum = 0;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            sum += rune.Value switch
            {
                >= 32 and <= 126 => table[rune.Value - 32],
                'đ' => table['d' - 32],
                'Đ' => table['D' - 32],
                0x031B => 55,
                >= 0x0300 and <= 0x036F => 0,
                _ => 1000,
            };
        }

        return sum * size / 1000;
    }
}

using System.Collections.Frozen;
using System.Text;

namespace DangVu.Kernel.Text;

/// <summary>The letters of Vietnamese that are not ASCII, both cases, composed.</summary>
public static class VietnameseLetters
{
    private const string Roots = "aăâeêioôơuưy";
    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

    /// <summary>All 134 of them: đ and every vowel with a mark, small and capital.</summary>
    public static FrozenSet<char> All { get; } = Build();

    private static FrozenSet<char> Build()
    {
        var letters = new HashSet<char> { 'đ', 'Đ' };
        foreach (var root in Roots)
        {
            foreach (var tone in Tones)
            {
                var letter = (root + tone).Normalize(NormalizationForm.FormC)[0];
                if (letter > 127)
                {
                    letters.Add(letter);
                    letters.Add(char.ToUpperInvariant(letter));
                }
            }
        }

        return letters.ToFrozenSet();
    }
}

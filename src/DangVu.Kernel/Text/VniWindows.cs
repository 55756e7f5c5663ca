using System.Collections.Frozen;
using System.Text;

namespace DangVu.Kernel.Text;

/// <summary>VNI-Windows: a base letter followed by one mark, as Latin-1 characters in the file; a few letters stand alone.</summary>
internal static class VniWindows
{
    /// <summary>What stands after the base letter, and the marks it means: circumflex or breve, then tone.</summary>
    private static readonly (char Stored, string Marks)[] Marks =
    [
        ('ù', "\u0301"),
        ('ø', "\u0300"),
        ('û', "\u0309"),
        ('õ', "\u0303"),
        ('ï', "\u0323"),
        ('â', "\u0302"),
        ('á', "\u0302\u0301"),
        ('à', "\u0302\u0300"),
        ('å', "\u0302\u0309"),
        ('ã', "\u0302\u0303"),
        ('ä', "\u0302\u0323"),
        ('ê', "\u0306"),
        ('é', "\u0306\u0301"),
        ('è', "\u0306\u0300"),
        ('ú', "\u0306\u0309"),
        ('ü', "\u0306\u0303"),
        ('ë', "\u0306\u0323"),
    ];

    private static readonly (char Stored, char Letter)[] Alone =
    [
        ('ñ', 'đ'),
        ('ô', 'ơ'),
        ('ö', 'ư'),
        ('í', 'í'),
        ('ì', 'ì'),
        ('æ', 'ỉ'),
        ('ó', 'ĩ'),
        ('ò', 'ị'),
        ('î', 'ỵ'),
    ];

    private static readonly FrozenDictionary<(char Base, char Mark), char> Pairs = PairTable();
    private static readonly FrozenDictionary<char, char> Singles = SingleTable();

    internal static IEnumerable<(char Letter, string Stored)> Letters =>
        Pairs
            .Select(pair => (pair.Value, $"{pair.Key.Base}{pair.Key.Mark}"))
            .Concat(Singles.Select(single => (single.Value, single.Key.ToString())));

    internal static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Pairs.TryGetValue((text[i], text[i + 1]), out var letter))
            {
                decoded.Append(letter);
                i++;
            }
            else
            {
                decoded.Append(Singles.GetValueOrDefault(text[i], text[i]));
            }
        }

        return decoded.ToString();
    }

    private static FrozenDictionary<(char, char), char> PairTable()
    {
        var table = new Dictionary<(char, char), char>();
        foreach (var (stored, marks) in Marks)
        {
            foreach (var root in "aeiouyôö")
            {
                var letter = LetterOf(root) + marks;
                var composed = letter.Normalize(NormalizationForm.FormC);
                if (composed.Length != 1 || root == 'i' || !IsVietnamese(composed[0]))
                {
                    continue;
                }

                var capital = char.ToUpperInvariant(composed[0]);
                var (upperRoot, upperStored) = (char.ToUpperInvariant(root), char.ToUpperInvariant(stored));
                table[(root, stored)] = composed[0];
                table[(upperRoot, upperStored)] = capital;
                table[(upperRoot, stored)] = capital;
            }
        }

        return table.ToFrozenDictionary();
    }

    private static FrozenDictionary<char, char> SingleTable()
    {
        var table = new Dictionary<char, char>();
        foreach (var (stored, letter) in Alone)
        {
            table[stored] = letter;
            table[char.ToUpperInvariant(stored)] = char.ToUpperInvariant(letter);
        }

        return table.ToFrozenDictionary();
    }

    private static string LetterOf(char root) =>
        root switch
        {
            'ô' => "ơ",
            'ö' => "ư",
            _ => root.ToString(),
        };

    private static bool IsVietnamese(char letter) => VietnameseLetters.All.Contains(letter);
}

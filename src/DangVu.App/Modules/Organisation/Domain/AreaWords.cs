using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation.Domain;

/// <summary>
/// How well an area of work fits some words. Vietnamese words are mostly of two syllables, so pairs of syllables are compared, without
/// accents: "kinh tế, xây dựng" fits "Chinh trang tuyen duong, phat trien kinh te".
/// </summary>
internal static class AreaWords
{
    /// <summary>Pairs that stand before any area and name none.</summary>
    private static readonly HashSet<string> Empty =
    [
        "cong tac",
        "phu trach",
        "linh vuc",
        "thuc hien",
        "nhiem vu",
        "chi bo",
        "dang bo",
        "dang uy",
        "dang vien",
        "thi tran",
        "noi bo",
    ];

    /// <summary>The share of the best-fitting part of the area that occurs in the words, and how many pairs that is; null when none fits.</summary>
    public static (double Share, int Pairs)? Fit(string area, string words)
    {
        var said = Pairs(words).ToHashSet();
        (double Share, int Pairs)? best = null;
        foreach (var part in area.Split([',', ';', '.', ':', '(', ')', '/', '–', '-'], StringSplitOptions.TrimEntries))
        {
            var pairs = Pairs(part).Distinct().ToList();
            var telling = pairs.Where(p => !Empty.Contains(p)).ToList();
            var hits = telling.Count(said.Contains);
            if (hits == 0)
                continue;
            var fit = (Share: (double)hits / telling.Count, Pairs: hits);
            // Half of a part must be there: "an ninh" alone says little of "bảo vệ an ninh chính trị nội bộ".
            if (fit.Share >= 0.5 && (best is null || fit.CompareTo(best.Value) > 0))
                best = fit;
        }
        return best;
    }

    /// <summary>Neighbouring syllables of each stretch between signs: no pair reaches over a comma.</summary>
    private static IEnumerable<string> Pairs(string text) =>
        text.Split([',', ';', '.', ':', '(', ')', '"', '«', '»', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(stretch =>
            {
                var syllables = Fold.Words(stretch).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return syllables.Length == 1 ? [] : syllables.Zip(syllables.Skip(1), (a, b) => a + " " + b);
            });
}

using Marks = DangVu.Kernel.Text.Tone;

namespace DangVu.App.Ui;

/// <summary>How well an answer of the search box fits: with its accents first, wherever the tone mark stands (hòa, hoà), then without.</summary>
internal static class SearchRank
{
    public static int Of(string text, string folded, string typed, string typedFolded) =>
        Marks.OldStyle(text).Contains(Marks.OldStyle(typed), StringComparison.OrdinalIgnoreCase)
            ? (folded == typedFolded ? 0 : 1)
        : folded.StartsWith(typedFolded, StringComparison.Ordinal) ? 2
        : 3;
}

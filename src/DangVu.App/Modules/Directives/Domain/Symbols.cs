using System.Text.RegularExpressions;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Directives.Domain;

/// <summary>Numbers and symbols of documents as they stand in running text: "05-CT/TW", "01-KL/TW", "12-KH/CB".</summary>
internal static partial class Symbols
{
    public static IReadOnlyList<string> In(string words) =>
        [.. Pattern().Matches(Fold.Nfc(words)).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\d{1,4}-\p{Lu}[\p{L}]{0,5}(/\p{Lu}{1,8}(-\p{Lu}{1,8})?)?")]
    private static partial Regex Pattern();
}

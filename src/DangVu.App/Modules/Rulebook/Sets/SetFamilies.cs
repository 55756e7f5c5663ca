using System.Text;
using System.Text.RegularExpressions;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Rulebook.Sets;

/// <summary>Which families an office may write by itself: every criteria set that is shipped, and recognitions and boards of its own.</summary>
internal static partial class SetFamilies
{
    public const string Recognition = "recognition-";
    public const string Board = "board-";
    private const int LongestCode = 60;

    public static IReadOnlyList<string> Shipped(RuleBook book) =>
        [
            .. book
                .Families.Where(f => book.Versions(f)[^1].Body.Kind == BodyKind.Criteria)
                .Order(StringComparer.Ordinal),
        ];

    public static bool Allows(RuleBook book, string family) =>
        book.Families.Contains(family)
            ? book.Versions(family)[^1].Body.Kind == BodyKind.Criteria
            : OwnName().IsMatch(family) && family.Length <= LongestCode;

    /// <summary>A code as the family's or version's name bears it: small letters, digits, hyphens.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code) && code.Length <= LongestCode;

    /// <summary>A code from a title: "Chi bộ kiểu mẫu" gives "chi-bo-kieu-mau".</summary>
    public static string CodeOf(string title)
    {
        var code = new StringBuilder();
        foreach (var letter in Fold.Of(title))
            if (char.IsAsciiLetterOrDigit(letter))
                code.Append(char.ToLowerInvariant(letter));
            else if (code.Length > 0 && code[^1] != '-')
                code.Append('-');
        var whole = code.ToString().Trim('-');
        return whole.Length <= 40 ? whole : whole[..40].TrimEnd('-');
    }

    /// <summary>A set about members shows counts only, never persons.</summary>
    public static bool IsOfMembers(string family) =>
        family.StartsWith("classification-members", StringComparison.Ordinal)
        || family.StartsWith("classification-general", StringComparison.Ordinal);

    /// <summary>A set about one meeting is held against a meeting, not against a year.</summary>
    public static bool IsOfMeetings(string family) => family.StartsWith("meeting-", StringComparison.Ordinal);

    /// <summary>A board is of the whole organisation.</summary>
    public static bool IsOfTheWhole(string family) =>
        family.StartsWith(Board, StringComparison.Ordinal) || family.StartsWith("urban-", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:recognition|board)(?:-[a-z0-9]+)+\z")]
    private static partial Regex OwnName();

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Code();
}

using System.Globalization;
using System.Text.RegularExpressions;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>What a word on a criterion comes to: met or not, with the value as it is kept.</summary>
internal sealed record Said(bool IsMet, string? Value, decimal? Number);

/// <summary>Takes what somebody typed for a criterion as the set asks for it: a number where it measures, a level where it names levels. Pure.</summary>
internal static partial class Saying
{
    /// <summary>Percents and ratios of a set have at most this many places; more is a slip of the hand.</summary>
    private const int MostPlaces = 6;

    /// <summary>Whether a person says met or not; elsewhere the set tells it from the value.</summary>
    public static bool ByWord(CriteriaNode node) => node is PassLeaf;

    /// <param name="isMet">Null: not said.</param>
    /// <param name="value">Trimmed, not empty.</param>
    public static Result<Said> Of(CriteriaNode node, bool? isMet, string? value, DateOnly day)
    {
        switch (node)
        {
            case PassLeaf:
                return isMet is { } word
                    ? new Said(word, value, Parse(value))
                    : Refusal.Invalid("isMet", "boards.word-needed", node.Code);
            case ChoiceLeaf choice:
                if (value is null)
                    return Refusal.Invalid("value", "boards.value-needed", node.Code);
                if (choice.Choices.All(c => c.Code != value))
                    return Refusal.Invalid("value", "boards.value-choice", node.Code, value);
                return Told(choice, new Said(false, value, null), isMet, day);
            default:
                if (value is null)
                    return Refusal.Invalid("value", "boards.value-needed", node.Code);
                if (Parse(value) is not { } number)
                    return Refusal.Invalid("value", "boards.value-number", node.Code, value);
                if (number < 0)
                    return Refusal.Invalid("value", "boards.value-below", node.Code);
                if (node is JudgedLeaf or CriteriaGroup && number > node.Most)
                    return Refusal.Invalid("value", "boards.value-most", node.Code, node.Most);
                if (decimal.Round(number, MostPlaces) != number)
                    return Refusal.Invalid("value", "boards.value-number", node.Code, value);
                return node is CriteriaLeaf leaf
                    ? Told(leaf, new Said(false, value, number), isMet, day)
                    : new Said(number > 0, value, number);
        }
    }

    /// <summary>The set tells from the value whether it is met; whoever says otherwise is told.</summary>
    private static Result<Said> Told(CriteriaLeaf leaf, Said said, bool? isMet, DateOnly day)
    {
        var word = new Word(
            default,
            default,
            day,
            false,
            said.Value,
            said.Number,
            false,
            null,
            default,
            null,
            null,
            null,
            null
        );
        var met = Words.Judge(leaf, word, day) == Outcome.Met;
        return isMet is { } claimed && claimed != met
            ? Refusal.Invalid("isMet", "boards.word-against-rule", leaf.Code, said.Value ?? "")
            : said with
            {
                IsMet = met,
            };
    }

    /// <summary>"16,2", "1.250,5", "16.2 %", "58 triệu đồng/người": the number at the beginning, as it is written here; null where none stands there.</summary>
    public static decimal? Parse(string? value)
    {
        if (value is null || Leading().Match(value) is not { Success: true } found)
            return null;
        var text = found.Value.Replace(" ", "", StringComparison.Ordinal);
        // A point between groups of three is how thousands are written here; any other point stands before decimals, as machines write it.
        text = Thousands().IsMatch(text)
            ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : text.Replace(',', '.');
        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }

    [GeneratedRegex(@"^-?\d[\d.,]*(?<![.,])(?=\s|%|$|\p{L})")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Thousands();
}

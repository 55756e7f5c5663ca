using System.Text.RegularExpressions;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>Reads the words above a column, in whatever encoding they are, with the hints in brackets or without.</summary>
internal sealed partial class HeaderReader(IReadOnlyDictionary<string, ColumnRole>? learnt = null)
{
    private static readonly TextEncoding[] Encodings = [TextEncoding.Unicode, TextEncoding.Tcvn3, TextEncoding.Vni];
    private static readonly ILookup<int, string> ByLength = HeaderWords.Known.Keys.ToLookup(word => word.Length);

    private readonly Dictionary<string, ColumnRole> cache = new(StringComparer.Ordinal);

    /// <summary>The role a single text names, if any.</summary>
    internal ColumnRole Role(string text) => Role([text]);

    /// <summary>The role that stacked texts name, outermost first: all together, the last two, the outer and the last, the last, the first.</summary>
    internal ColumnRole Role(IReadOnlyList<string> stacked)
    {
        var texts = stacked.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct().ToList();
        if (texts.Count == 0)
        {
            return default;
        }

        var key = string.Join('\u0001', texts);
        if (!cache.TryGetValue(key, out var role))
        {
            cache[key] = role = Find(texts);
        }

        return role;
    }

    private ColumnRole Find(List<string> texts)
    {
        foreach (var tried in Combinations(texts))
        {
            foreach (var encoding in Encodings)
            {
                if (TryFind(LegacyEncodings.Decode(tried, encoding), out var role))
                {
                    return role;
                }
            }
        }

        return default;
    }

    private static IEnumerable<string> Combinations(List<string> texts)
    {
        yield return string.Join(' ', texts);
        if (texts.Count > 2)
        {
            yield return $"{texts[^2]} {texts[^1]}";
        }

        if (texts.Count > 1)
        {
            yield return $"{texts[0]} {texts[^1]}";
            yield return texts[^1];
            yield return texts[0];
        }
    }

    private bool TryFind(string text, out ColumnRole role)
    {
        if (learnt is not null && learnt.TryGetValue(Key(text), out role))
        {
            return true;
        }

        role = default;
        var bare = Brackets().Replace(text, " ");
        if (YearAlone().IsMatch(bare))
        {
            var year = Fold.Words(YearAlone().Replace(bare, " year"));
            if (year == "year" || Lookup(year, out role))
            {
                return role.IsKnown;
            }
        }

        return Lookup(Fold.Words(text), out role)
            || Lookup(Fold.Words(bare), out role)
            || WithLostLetters(bare, out role);
    }

    private bool Lookup(string words, out ColumnRole role)
    {
        role = default;
        return words.Length > 0
            && (
                (learnt is not null && learnt.TryGetValue(words, out role))
                || HeaderWords.Known.TryGetValue(words, out role)
            );
    }

    /// <summary>The form in which a heading is remembered.</summary>
    internal static string Key(string text) => Fold.Words(text);

    /// <summary>Whether somebody of the office has said that the column is not wanted.</summary>
    internal bool IsIgnored(IReadOnlyList<string> stacked) =>
        learnt is not null
        && learnt.TryGetValue(Key(string.Join(' ', stacked.Distinct())), out var role)
        && !role.IsKnown;

    /// <summary>A question mark stands for one letter that an export has lost.</summary>
    private static bool WithLostLetters(string text, out ColumnRole role)
    {
        role = default;
        var folded = Fold.Of(text).Trim('*', ' ');
        if (!LostLetters.AreIn(folded))
        {
            return false;
        }

        var roles = ByLength[folded.Length]
            .Where(word => LostLetters.Fits(folded, word))
            .Select(word => HeaderWords.Known[word])
            .Distinct()
            .Take(2)
            .ToList();
        role = roles.Count == 1 ? roles[0] : default;
        return roles.Count == 1;
    }

    /// <summary>The word for year, which folds to the same letters as the word for male.</summary>
    [GeneratedRegex(@"(^|\s)[nN][ăĂ][mM]\s*\*?\s*\z")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();
}

using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import;

/// <summary>What looking up a written name found: the one it means, or the nearest one to suggest.</summary>
internal readonly record struct NameMatch<T>(T? Found, string? Nearest, bool IsAmbiguous)
    where T : class;

/// <summary>Finds names of a catalogue by how people write them: exactly first, then whatever the case, marks and lost letters.</summary>
internal sealed class NameIndex<T>(Func<string, string>? strip = null)
    where T : class
{
    private const int FurthestSuggestion = 3;

    private readonly Dictionary<string, T?> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T?> folded = new(StringComparer.Ordinal);
    private readonly List<(string Spelling, string Fold)> spellings = [];
    private readonly Dictionary<string, NameMatch<T>> answers = new(StringComparer.Ordinal);

    internal void Add(string spelling, T meaning)
    {
        answers.Clear();
        Put(exact, Exact(spelling), meaning);
        Put(folded, Key(Fold.Words(spelling)), meaning);
        spellings.Add((spelling, Fold.Words(spelling)));
    }

    internal NameMatch<T> Find(string text)
    {
        if (!answers.TryGetValue(text, out var answer))
        {
            answers[text] = answer = Search(text);
        }

        return answer;
    }

    private NameMatch<T> Search(string text)
    {
        if (exact.TryGetValue(Exact(text), out var meaning) && meaning is not null)
        {
            return new(meaning, null, false);
        }

        if (LostLetters.AreIn(text))
        {
            return WithLostLetters(text);
        }

        var key = Key(Fold.Words(text));
        if (folded.TryGetValue(key, out meaning))
        {
            return new(meaning, null, meaning is null);
        }

        return InOldFont(text) ?? new(null, Nearest(key), false);
    }

    /// <summary>A text too short to tell its encoding by itself may be a name of the catalogue in one of the old ones.</summary>
    private NameMatch<T>? InOldFont(string text)
    {
        foreach (var encoding in new[] { TextEncoding.Tcvn3, TextEncoding.Vni })
        {
            var decoded = LegacyEncodings.Decode(text, encoding);
            if (decoded != text && exact.TryGetValue(Exact(decoded), out var meaning) && meaning is not null)
            {
                return new(meaning, null, false);
            }
        }

        return null;
    }

    private NameMatch<T> WithLostLetters(string text)
    {
        var lossy = Fold.Spaces(Fold.Of(text));
        var fits = new HashSet<T>();
        foreach (var (spelling, fold) in spellings)
        {
            var bare = Key(fold);
            if (new[] { fold, bare, "chi bo " + bare }.Any(word => LostLetters.Fits(lossy, word)))
            {
                fits.Add(folded[bare] ?? exact[Exact(spelling)]!);
            }
        }

        return fits.Count == 1 ? new(fits.Single(), null, false) : new(null, null, fits.Count > 1);
    }

    private string? Nearest(string key)
    {
        var nearest = spellings
            .Select(name => (name.Spelling, Distance: EditDistance(key, Key(name.Fold))))
            .OrderBy(name => name.Distance)
            .FirstOrDefault((Spelling: "", Distance: int.MaxValue));
        return nearest.Distance <= Math.Min(FurthestSuggestion, key.Length / 2) ? nearest.Spelling : null;
    }

    private string Exact(string text) => Key(Tone.OldStyle(Fold.Spaces(Fold.Nfc(text))).ToLowerInvariant());

    private string Key(string words) => strip is null ? words : strip(words);

    /// <summary>Two meanings under one key leave none.</summary>
    private static void Put(Dictionary<string, T?> map, string key, T meaning)
    {
        if (!map.TryAdd(key, meaning) && !Equals(map[key], meaning))
        {
            map[key] = null;
        }
    }

    private static int EditDistance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > FurthestSuggestion)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

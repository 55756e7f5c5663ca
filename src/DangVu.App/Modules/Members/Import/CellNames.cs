using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import;

/// <summary>Finds the office's cells by the names people write, with or without the word for cell, alone or in a path of bodies.</summary>
internal sealed partial class CellNames
{
    private static readonly char[] PathBreaks = [',', ';', '/', '\\', '>', '|', '–'];

    private readonly NameIndex<KnownCell> index = new(Strip);

    internal CellNames(IReadOnlyList<KnownCell> cells)
    {
        foreach (var cell in cells)
        {
            index.Add(cell.Name, cell);
        }

        // Old names come second, so that a name in use now is never made ambiguous by one of the past.
        var free = cells
            .SelectMany(cell => cell.OldNames, (cell, name) => (cell, name))
            .Where(old => index.Find(old.name) is { Found: null, IsAmbiguous: false })
            .ToList();
        foreach (var (cell, name) in free)
        {
            index.Add(name, cell);
        }
    }

    internal NameMatch<KnownCell> Find(string text)
    {
        var whole = index.Find(text);
        if (whole.Found is not null || whole.IsAmbiguous)
        {
            return whole;
        }

        var found = Segments(text)
            .Select(index.Find)
            .Select(match => match.Found)
            .OfType<KnownCell>()
            .Distinct()
            .ToList();
        return found.Count == 1 ? new(found[0], null, false) : whole;
    }

    /// <summary>A heading over a group of rows: "II. Chi bộ Ấp 5B (25 đảng viên)". Null when it is no such heading.</summary>
    internal string? Heading(string text)
    {
        var bare = Fold.Spaces(Tail().Replace(Numbering().Replace(text, ""), ""));
        var words = Fold.Words(bare);
        return bare.Length > 0 && (index.Find(bare).Found is not null || StartsAsCell(words)) ? bare : null;
    }

    private static bool StartsAsCell(string words) =>
        words.Length > 7 && words.StartsWith("chi bo ", StringComparison.Ordinal);

    private static IEnumerable<string> Segments(string text) =>
        text.Split(PathBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(text.Split(" - ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Strip(string words)
    {
        foreach (var prefix in (string[])["chi bộ ", "chi bo ", "chi bộ: ", "cb ", "cb. ", "cb: "])
        {
            if (words.StartsWith(prefix, StringComparison.Ordinal) && words.Length > prefix.Length)
            {
                return words[prefix.Length..].TrimStart();
            }
        }

        return words;
    }

    [GeneratedRegex(@"^\s*([0-9]{1,3}|[IVXLC]{1,6}|[A-Za-z])\s*[.)/:-]\s*")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\s*(\([^)]*\)|[:,;-]\s*[0-9]+\s*\p{L}[\p{L} /]*|[:.;])\s*\z")]
    private static partial Regex Tail();
}

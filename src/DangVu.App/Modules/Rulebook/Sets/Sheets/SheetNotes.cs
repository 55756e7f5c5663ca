using System.Text.RegularExpressions;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Sheets;

/// <summary>
/// How a cell says a condition, a measure, bands: "body.meetings-held >= body.meetings-due", one comparison a line. What this cannot say is
/// null, and stands in the column for the rest as the file spells it.
/// </summary>
internal static partial class SheetNotes
{
    private static readonly Texts[] Languages = [new() { Language = "vi" }, new() { Language = "en" }];

    public static string? Condition(RuleNode? when, Texts t) =>
        Compares.Of(when) is { } rows && rows.Rows.All(r => Line(r) is { } line && Comparison(line) == r)
            ? string.Join(
                '\n',
                rows.Rows.Select((r, i) => (i == 0 ? "" : t[rows.Any ? "sets.or" : "sets.and"] + " ") + Line(r))
            )
            : null;

    public static RuleNode? ReadCondition(string text)
    {
        var (rows, any) = (new List<CompareRow>(), false);
        foreach (var (i, line) in Lines(text).Index())
        {
            var said = line;
            if (i > 0)
            {
                any = Begins(line, "sets.or");
                if (!any && !Begins(line, "sets.and"))
                    return null;
                said = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
            }
            if (Comparison(said) is not { } row)
                return null;
            rows.Add(row);
        }
        return rows.Count == 0 ? null : new Compares(any && rows.Count > 1, rows).Node();
    }

    public static string? Measure(RuleNode? by, Texts t) =>
        Source.Of(by) switch
        {
            { Kind: Source.OfFact } one => one.Fact,
            { Kind: Source.Ratio } two => $"{two.Fact} / {two.Other}",
            { Kind: Source.Difference } two => $"{two.Fact} - {two.Other}",
            { } typed => t["sets.source." + typed.Kind],
            null => null,
        };

    public static RuleNode? ReadMeasure(string text)
    {
        var said = text.Trim();
        foreach (var kind in (string[])[Source.TypedNumber, Source.TypedPercent])
            if (Languages.Any(t => string.Equals(t["sets.source." + kind], said, StringComparison.OrdinalIgnoreCase)))
                return new Source(kind, null, null).Node();
        return said.Split(" / ") is [var of, var to] ? new Source(Source.Ratio, of.Trim(), to.Trim()).Node()
            : said.Split(" - ") is [var from, var less] ? new Source(Source.Difference, from.Trim(), less.Trim()).Node()
            : said.Contains(' ', StringComparison.Ordinal) ? null
            : new Source(Source.OfFact, said, null).Node();
    }

    /// <summary>A list of small mappings, one a line, their values between bars in the order of the paths.</summary>
    public static string? Rows(IReadOnlyList<RuleNode> items, params string[] paths)
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            var bare = paths.Aggregate(item, (node, path) => NodeTree.With(node, path, null));
            var cells = paths.Select(path => NodeTree.Text(item, path) ?? "").ToList();
            if (
                Pieces.Prune(bare) is not null
                || cells.Any(cell =>
                    cell.Contains('|', StringComparison.Ordinal) || cell.Contains('\n', StringComparison.Ordinal)
                )
            )
                return null;
            lines.Add(string.Join(" | ", cells).TrimEnd(' ', '|'));
        }
        return string.Join('\n', lines);
    }

    /// <summary>Null where a line has more values than there are places, or no number where one belongs.</summary>
    public static RuleNode? ReadRows(string text, params string[] paths)
    {
        var items = new List<RuleNode>();
        foreach (var line in Lines(text))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length > paths.Length)
                return null;
            RuleNode item = Make.Map();
            foreach (var (path, cell) in paths.Zip(cells))
            {
                var numeric = path is "from" or "below" or "points";
                if (numeric && cell.Length > 0 && !Scalars.Number(cell.Replace(',', '.'), out _))
                    return null;
                item = NodeTree.With(item, path, Make.Text(numeric ? cell.Replace(',', '.') : cell));
            }
            items.Add(item);
        }
        return Make.Some(items);
    }

    private static string? Line(CompareRow row) =>
        row is { To: null, ToFact: null } ? null : $"{row.Fact} {row.Is} {row.ToFact ?? row.To}";

    private static CompareRow? Comparison(string line)
    {
        if (Parts().Match(line.Trim()) is not { Success: true } match)
            return null;
        var (fact, sign, to) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim());
        return OwnRuleReader.Facts.Find(to) is not null
            ? new CompareRow(fact, sign, null, to)
            : new CompareRow(fact, sign, to, null);
    }

    private static bool Begins(string line, string key) =>
        Languages.Any(t => line.StartsWith(t[key] + " ", StringComparison.OrdinalIgnoreCase));

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(\S+)\s+(==|!=|>=|<=|>|<|in)\s+(\S.*)\z")]
    private static partial Regex Parts();
}

using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets;

/// <summary>Says by what a part is judged, straight from the tree, so that a draft with problems is said too.</summary>
internal static class PartWords
{
    public static string Judging(Texts t, string kind, RuleNode node) =>
        kind switch
        {
            PartKinds.Group => NodeTree.Text(node, "judged") == "true" ? t["sets.says.group-judged"]
            : NodeTree.Text(node, "metAtLeast") is { } least ? t["rules.met-at-least", least]
            : "",
            PartKinds.Judged => t["sets.says.judged", Shown(NodeTree.Text(node, "points/max"))],
            PartKinds.Choice => string.Join(
                "; ",
                NodeTree
                    .Items(node, "points/choices")
                    .Select(c => NodeTree.Text(c, "title/vi") + " – " + Shown(NodeTree.Text(c, "points")))
            ),
            PartKinds.Stated => t["rules.by-people"],
            PartKinds.When => Condition(t, NodeTree.At(node, "pass/when")),
            PartKinds.Measured => Measure(t, NodeTree.At(node, "points/by")) + Bands(t, node),
            PartKinds.Bonus or PartKinds.Penalty => t[
                "sets.says." + kind,
                Measure(t, NodeTree.At(node, kind + "/by")),
                Shown(NodeTree.Text(node, kind + "/each")),
                Shown(NodeTree.Text(node, kind + "/cap"))
            ],
            PartKinds.Grade => Grade(t, node),
            _ => Condition(t, NodeTree.At(node, "when")),
        };

    public static string Condition(Texts t, RuleNode? node)
    {
        if (Compares.Of(node) is { } rows)
            return string.Join(" " + t[rows.Any ? "sets.or" : "sets.and"] + " ", rows.Rows.Select(r => Compare(t, r)));
        return node is MappingNode { Entries: [var first, ..] }
            ? first.Key switch
            {
                "all" or "any" => string.Join(
                    " " + t[first.Key == "any" ? "sets.or" : "sets.and"] + " ",
                    NodeTree.Items(node, first.Key).Select(p => "(" + Condition(t, p) + ")")
                ),
                "not" => t["sets.says.not", Condition(t, first.Value)],
                "count" => t[
                    "sets.says.count",
                    NodeTree.Text(node, "atLeast"),
                    string.Join("; ", NodeTree.Items(node, "count").Select(p => Condition(t, p)))
                ],
                "paper" => t["sets.says.paper", NodeTree.Text(node, "paper")],
                _ => YamlRuleWriter.Flow(node),
            }
            : "";
    }

    public static string Measure(Texts t, RuleNode? by) =>
        Source.Of(by) switch
        {
            { Kind: Source.OfFact } one => Fact(t, one.Fact),
            { NeedsOther: true } two => t["sets.says." + two.Kind, Fact(t, two.Fact), Fact(t, two.Other)],
            { } typed => t["sets.source." + typed.Kind],
            null => by is null ? "" : YamlRuleWriter.Flow(by),
        };

    /// <summary>What people call the fact; a name that is not known stays as it is written.</summary>
    public static string Fact(Texts t, string? name) =>
        name is null ? "" : OwnRuleReader.Facts.Find(name)?.Title.In(t.Language) ?? name;

    private static string Compare(Texts t, CompareRow row) =>
        $"{Fact(t, row.Fact)} {t["sets.is." + Word(row.Is)]} {(row.ToFact is null ? Value(t, row.To) : Fact(t, row.ToFact))}";

    /// <summary>The sign in letters, as texts are named by.</summary>
    public static string Word(string sign) =>
        sign switch
        {
            "==" => "equal",
            "!=" => "not-equal",
            ">=" => "at-least",
            ">" => "more",
            "<=" => "at-most",
            "<" => "less",
            _ => "one-of",
        };

    public static string Value(Texts t, string? text) =>
        text switch
        {
            "true" => t["sets.yes"],
            "false" => t["sets.no"],
            _ => Shown(text),
        };

    /// <summary>Numbers and days as people write them.</summary>
    public static string Shown(string? text) =>
        text is null ? ""
        : Scalars.Date(text, out var day) ? Vn.Day(day)
        : Scalars.Number(text, out _) ? text.Replace('.', ',')
        : text;

    private static string Bands(Texts t, RuleNode node) =>
        NodeTree.Items(node, "points/bands") is { Count: > 0 } bands
            ? ": "
                + string.Join(
                    "; ",
                    bands.Select(b =>
                        (NodeTree.Text(b, "from"), NodeTree.Text(b, "below")) switch
                        {
                            ({ } from, { } below) => t["sets.band", Shown(from), Shown(below), Points(b)],
                            ({ } from, _) => t["sets.band-from", Shown(from), Points(b)],
                            (_, { } below) => t["sets.band-below", Shown(below), Points(b)],
                            _ => Points(b),
                        }
                    )
                )
            : "";

    private static string Points(RuleNode band) => Shown(NodeTree.Text(band, "points"));

    private static string Grade(Texts t, RuleNode node)
    {
        var parts = new List<string>();
        if (NodeTree.Text(node, "pointsFrom") is { } from)
            parts.Add(t["rules.points-from", Shown(from)]);
        if (NodeTree.Text(node, "metAll") == "true")
            parts.Add(t["rules.met-all"]);
        if (NodeTree.Text(node, "metAtLeast") is { } least)
            parts.Add(t["rules.met-at-least", least]);
        parts.AddRange(NodeTree.Items(node, "requires").Select(r => Condition(t, NodeTree.At(r, "when"))));
        return string.Join("; ", parts);
    }
}

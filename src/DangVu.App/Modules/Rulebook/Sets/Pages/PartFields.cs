using System.Globalization;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>The fields of a part, by its kind, with what the part says now.</summary>
internal static class PartFields
{
    private const int FewestRows = 4;

    /// <summary>Rows of a grid left free for more.</summary>
    private const int Spare = 2;

    public static IReadOnlyList<Field> Of(Texts t, string kind, RuleNode? part)
    {
        var say = new Said(t, part);
        List<Field> fields =
        [
            say.Text("code", "code", "sets.code", required: true, hint: "sets.code-hint"),
            say.Text("title", "title/vi", "sets.words", required: true),
        ];
        fields.AddRange(
            kind switch
            {
                PartKinds.Group =>
                [
                    say.Number("max", "max", "sets.max", hint: "sets.group-max-hint"),
                    say.Number("minimum", "minimum", "sets.minimum"),
                    say.Number("metAtLeast", "metAtLeast", "sets.met-at-least"),
                    say.Number("weight", "weight", "sets.weight", hint: "sets.weight-hint"),
                    say.Tick("judged", "judged", "sets.group-judged"),
                ],
                PartKinds.Judged => [say.Number("max", "points/max", "sets.max", required: true)],
                PartKinds.Choice =>
                [
                    say.Number("max", "points/max", "sets.max", required: true),
                    say.Grid(
                        "choices",
                        "points/choices",
                        "sets.choices",
                        [("code", "code"), ("title", "title/vi"), ("points", "points")]
                    ),
                ],
                PartKinds.Stated => [say.Number("points", "pass/points", "sets.pass-points")],
                PartKinds.When =>
                [
                    .. Conditions(t, say, "pass/when"),
                    say.Number("points", "pass/points", "sets.pass-points"),
                ],
                PartKinds.Measured =>
                [
                    say.Number("max", "points/max", "sets.max", required: true),
                    .. Sources(t, say, "points/by"),
                    say.Text("unit", "unit", "sets.unit"),
                    say.Grid(
                        "bands",
                        "points/bands",
                        "sets.bands",
                        [("from", "from"), ("below", "below"), ("points", "points")]
                    ),
                ],
                PartKinds.Bonus or PartKinds.Penalty =>
                [
                    .. Sources(t, say, kind + "/by"),
                    say.Number("each", kind + "/each", "sets.each", required: true),
                    say.Number("cap", kind + "/cap", "sets.cap", required: true),
                ],
                PartKinds.Grade =>
                [
                    say.Number("pointsFrom", "pointsFrom", "sets.points-from"),
                    say.Number("metAtLeast", "metAtLeast", "sets.met-at-least"),
                    say.Tick("metAll", "metAll", "sets.met-all"),
                ],
                _ => Conditions(t, say, "when"),
            }
        );
        if (PartKinds.IsLeaf(kind))
        {
            fields.Add(say.Grid("papers", "papers", "sets.papers", [("code", "code"), ("title", "title/vi")]));
            fields.Add(say.Tick("mayNotApply", "mayNotApply", "sets.may-not-apply"));
        }
        if (kind is not (PartKinds.Precondition or PartKinds.Veto))
        {
            fields.Add(say.Tick("verified", "verified", "sets.verified", otherwise: true));
            fields.Add(say.Text("note", "note/vi", "rules.note") with { Kind = FieldKind.LongText });
        }
        fields.Add(say.Text("titleEn", "title/en", "sets.words-en"));
        return fields;
    }

    /// <summary>Every fact with its title, those of one subject beside each other.</summary>
    public static IReadOnlyList<(string Key, string Text)> Facts(Texts t, bool counted = false) =>
        [
            .. OwnRuleReader
                .Facts.All.Where(f => !counted || f.Type is FactType.Number or FactType.Percent)
                .OrderBy(f => f.Name.Split('.')[0], StringComparer.Ordinal)
                .ThenBy(f => f.Title.In(t.Language), StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), true))
                .Select(f =>
                    (f.Name, $"{f.Title.In(t.Language)} ({t["sets.fact." + f.Type.ToString().ToLowerInvariant()]})")
                ),
        ];

    private static IReadOnlyList<Field> Conditions(Texts t, Said say, string path)
    {
        var when = say.At(path);
        var rows = Compares.Of(when);
        if (when is not null && rows is null)
            return
            [
                new Field("keep", t["sets.kept", PartWords.Condition(t, when)], FieldKind.Check) { Value = "on" },
                Grid(t, null),
                Join(t, false),
            ];
        return [Grid(t, rows), Join(t, rows?.Any ?? false)];
    }

    private static Field Grid(Texts t, Compares? rows) =>
        new("when", t["sets.when"], FieldKind.Grid)
        {
            Inputs =
            [
                new("fact", t["sets.fact"], FieldKind.Select) { Options = Facts(t) },
                new("is", t["sets.is"], FieldKind.Select)
                {
                    Options = [.. Compares.Signs.Select(s => (s, t["sets.is." + PartWords.Word(s)]))],
                },
                new("to", t["sets.to"]),
                new("other", t["sets.to-fact"], FieldKind.Select) { Options = Facts(t) },
            ],
            Rows =
            [
                .. Enumerable
                    .Range(0, Compares.Most)
                    .Select(i =>
                    {
                        var row = rows?.Rows.ElementAtOrDefault(i);
                        return new GridRow(
                            Key(i),
                            t["sets.row", i + 1],
                            null,
                            new Dictionary<string, string?>
                            {
                                ["fact"] = row?.Fact,
                                ["is"] = row?.Is,
                                ["to"] = row?.To is { } to ? PartWords.Value(t, to) : null,
                                ["other"] = row?.ToFact,
                            }
                        );
                    }),
            ],
        };

    private static Field Join(Texts t, bool any) =>
        new("join", t["sets.join"], FieldKind.Radio)
        {
            Required = true,
            Value = any ? "any" : "all",
            Options = [("all", t["sets.join-all"]), ("any", t["sets.join-any"])],
        };

    private static IEnumerable<Field> Sources(Texts t, Said say, string path)
    {
        var by = say.At(path);
        var source = Source.Of(by);
        var kept = by is not null && source is null;
        yield return new Field("source", t["sets.source"], FieldKind.Select)
        {
            Required = true,
            Value = kept ? "keep" : source?.Kind,
            Options =
            [
                .. Source.Kinds.Select(k => (k, t["sets.source." + k])),
                .. kept ? [("keep", t["sets.kept", PartWords.Measure(t, by)])] : Array.Empty<(string, string)>(),
            ],
        };
        yield return new Field("fact", t["sets.fact"], FieldKind.Select)
        {
            Value = source?.Fact,
            Options = Facts(t, counted: true),
        };
        yield return new Field("other", t["sets.other-fact"], FieldKind.Select)
        {
            Hint = t["sets.other-fact-hint"],
            Value = source?.Other,
            Options = Facts(t, counted: true),
        };
    }

    private static string Key(int row) => (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What the part says now, as fields.</summary>
    private sealed class Said(Texts t, RuleNode? part)
    {
        public RuleNode? At(string path) => NodeTree.At(part, path);

        public Field Text(string name, string path, string label, bool required = false, string? hint = null) =>
            new(name, t[label])
            {
                Required = required,
                Value = NodeTree.Text(part, path),
                Hint = hint is null ? null : t[hint],
            };

        public Field Number(string name, string path, string label, bool required = false, string? hint = null) =>
            new(name, t[label], FieldKind.Number)
            {
                Required = required,
                Value = PartWords.Shown(NodeTree.Text(part, path)),
                Hint = hint is null ? null : t[hint],
            };

        public Field Tick(string name, string path, string label, bool otherwise = false) =>
            new(name, t[label], FieldKind.Check)
            {
                Value = (NodeTree.Text(part, path) ?? (otherwise ? "true" : "")) == "true" ? "on" : null,
            };

        public Field Grid(string name, string path, string label, IReadOnlyList<(string Name, string Path)> inputs)
        {
            var items = NodeTree.Items(part, path);
            return new(name, t[label], FieldKind.Grid)
            {
                Inputs = [.. inputs.Select(i => new Field(i.Name, t["sets.input." + i.Name]))],
                Rows =
                [
                    .. Enumerable
                        .Range(0, Math.Max(FewestRows, items.Count + Spare))
                        .Select(i => new GridRow(
                            Key(i),
                            t["sets.row", i + 1],
                            null,
                            inputs.ToDictionary(x => x.Name, x => i < items.Count ? Cell(items[i], x.Path) : null)
                        )),
                ],
            };
        }

        /// <summary>A number with a comma; a code or words as they are, be they digits.</summary>
        private static string? Cell(RuleNode item, string path) =>
            path is "from" or "below" or "points"
                ? PartWords.Shown(NodeTree.Text(item, path))
                : NodeTree.Text(item, path);
    }
}

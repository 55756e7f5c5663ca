using System.Globalization;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>The part that a form describes; what the form does not show of an old part stays in it.</summary>
internal sealed class PartReader(FormReader form, RuleNode? old)
{
    private const int MostRows = 40;

    public RuleNode Read(string kind)
    {
        var (code, title) = (form.Text("code", 60), form.Text("title", 600));
        if (code.Length > 0 && !IsCode(code))
            form.Add(Refusal.Invalid("code", "rules.part-code", code));
        var head = new List<(string, RuleNode?)>
        {
            ("code", Make.Text(code)),
            ("title", Make.Words(title, form.Optional("titleEn", 600))),
        };
        if (kind is PartKinds.Precondition or PartKinds.Veto)
            return Make.Map([.. head, ("when", When("when"))]);
        head.Add(("verified", Make.No(form.Ticked("verified"))));
        head.Add(("note", Note()));
        head.Add(("notApplicableWhen", NodeTree.At(old, "notApplicableWhen")));
        if (PartKinds.IsLeaf(kind))
        {
            head.Add(("mayNotApply", Make.Yes(form.Ticked("mayNotApply"))));
            head.Add(
                ("unit", Make.Text(kind == PartKinds.Measured ? form.Optional("unit", 40) : NodeTree.Text(old, "unit")))
            );
            head.Add(("papers", Papers()));
        }
        return Make.Map(
            kind switch
            {
                PartKinds.Group =>
                [
                    .. head,
                    ("max", Number("max")),
                    ("minimum", Number("minimum")),
                    ("metAtLeast", Whole("metAtLeast")),
                    ("weight", Number("weight")),
                    ("judged", Make.Yes(form.Ticked("judged"))),
                    ("groups", NodeTree.At(old, "groups")),
                    ("items", NodeTree.At(old, "items") ?? (NodeTree.Has(old, "groups") ? null : Make.List())),
                ],
                PartKinds.Grade =>
                [
                    .. head,
                    ("pointsFrom", Number("pointsFrom")),
                    ("metAtLeast", Whole("metAtLeast")),
                    ("metAll", Make.Yes(form.Ticked("metAll"))),
                    ("requires", NodeTree.At(old, "requires")),
                    ("forces", NodeTree.At(old, "forces")),
                    ("quota", NodeTree.At(old, "quota")),
                ],
                PartKinds.Judged =>
                [
                    .. head,
                    ("points", Make.Map(("max", Needed("max")), ("judged", Make.Text("true")))),
                ],
                PartKinds.Choice => [.. head, ("points", Make.Map(("max", Needed("max")), ("choices", Choices())))],
                PartKinds.Stated =>
                [
                    .. head,
                    ("pass", Make.Map(("stated", Make.Text("true")), ("points", Number("points")))),
                ],
                PartKinds.When =>
                [
                    .. head,
                    ("pass", Make.Map(("when", When("pass/when")), ("points", Number("points")))),
                ],
                PartKinds.Measured =>
                [
                    .. head,
                    (
                        "points",
                        Make.Map(
                            ("max", Needed("max")),
                            ("by", By("points/by")),
                            ("bands", Bands()),
                            ("line", Other("line")),
                            ("steps", Other("steps"))
                        )
                    ),
                ],
                _ =>
                [
                    .. head,
                    (kind, Make.Map(("by", By(kind + "/by")), ("each", Needed("each")), ("cap", Needed("cap")))),
                ],
            }
        );
    }

    /// <summary>A number as people write it, with a comma or a point.</summary>
    public static decimal? Decimal(FormReader form, string field)
    {
        if (form.Optional(field, 40) is not { } text)
            return null;
        if (Scalars.Number(text.Replace(',', '.'), out var number))
            return number;
        form.Add(Refusal.Invalid(field, "field.number", text));
        return null;
    }

    private static bool IsCode(string code) =>
        code.All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '-' or '_' or '.') && char.IsAsciiLetterOrDigit(code[0]);

    private RuleNode? Number(string field) => Make.Number(Decimal(form, field));

    private RuleNode? Whole(string field)
    {
        var number = Decimal(form, field);
        if (number is { } n && n != decimal.Truncate(n))
            form.Add(Refusal.Invalid(field, "field.number", n));
        return Make.Number(number);
    }

    private RuleNode? Needed(string field)
    {
        if (form.Optional(field, 40) is null)
            form.Add(Refusal.Invalid(field, "field.required"));
        return Number(field);
    }

    private RuleNode? Note()
    {
        var vi = form.Optional("note", 2000);
        return NodeTree.Text(old, "note/vi") == vi ? NodeTree.At(old, "note") : Make.Words(vi, null);
    }

    private RuleNode? When(string path)
    {
        var kept = NodeTree.At(old, path);
        if (form.Ticked("keep") && kept is not null && Compares.Of(kept) is null)
            return kept;
        var rows = new List<CompareRow>();
        for (var i = 1; i <= Compares.Most; i++)
        {
            var (fact, sign, to, other) = (
                Cell("when", i, "fact"),
                Cell("when", i, "is"),
                Cell("when", i, "to"),
                Cell("when", i, "other")
            );
            if (fact is null && to is null && other is null)
                continue;
            if (fact is null || sign is null || (to is null) == (other is null))
                form.Add(Refusal.Invalid("when", "rules.part-condition", i));
            else
                rows.Add(new CompareRow(fact, sign, other is null ? Spelled(fact, to!, sign) : null, other));
        }
        if (rows.Count == 0 && !form.HasErrors)
            form.Add(Refusal.Invalid("when", "rules.part-condition", 1));
        return new Compares(form.Optional("join") == "any", rows).Node();
    }

    /// <summary>A value as files spell it: a decimal point, year-month-day, true and false.</summary>
    private static string Spelled(string fact, string text, string sign) =>
        OwnRuleReader.Facts.Find(fact)?.Type switch
        {
            FactType.Boolean => text.ToUpperInvariant() switch
            {
                "CÓ" or "YES" or "TRUE" or "CO" => "true",
                "KHÔNG" or "NO" or "FALSE" or "KHONG" => "false",
                _ => text,
            },
            FactType.Date when FormReader.TryDate(text, out var day) => Scalars.Say(day),
            FactType.Number or FactType.Percent when sign != "in" => text.TrimEnd('%', ' ').Replace(',', '.'),
            _ => text,
        };

    private RuleNode? By(string path)
    {
        var kind = form.Optional("source");
        if (kind == "keep")
            return NodeTree.At(old, path);
        if (kind is null || !Source.Kinds.Contains(kind))
        {
            form.Add(Refusal.Invalid("source", kind is null ? "field.required" : "field.choice"));
            return null;
        }
        var source = new Source(kind, form.Optional("fact"), form.Optional("other"));
        if (source.NeedsFact && source.Fact is null)
            form.Add(Refusal.Invalid("fact", "field.required"));
        if (source.NeedsOther && source.Other is null)
            form.Add(Refusal.Invalid("other", "field.required"));
        return source.Node();
    }

    private RuleNode? Bands()
    {
        var bands = Rows("bands", "from", "below", "points")
            .Select(row =>
                Make.Map(
                    ("from", Digits("bands", row[0])),
                    ("below", Digits("bands", row[1])),
                    ("points", Digits("bands", row[2]))
                )
            )
            .ToList();
        if (bands.Count == 0 && Other("line") is null && Other("steps") is null)
            form.Add(Refusal.Invalid("bands", "rules.part-bands"));
        return Make.Some(bands);
    }

    /// <summary>Another scale of the file stays while nobody types bands.</summary>
    private RuleNode? Other(string scale) =>
        Rows("bands", "from", "below", "points").Any() ? null : NodeTree.At(old, "points/" + scale);

    private RuleNode? Choices()
    {
        var choices = Rows("choices", "code", "title", "points").ToList();
        if (choices.Count < 2 || choices.Any(row => row.Any(cell => cell is null)))
            form.Add(Refusal.Invalid("choices", "rules.part-choices"));
        return Make.Some(
            choices.Select(row =>
                Make.Map(
                    ("code", Make.Text(row[0])),
                    ("title", Title("points/choices", row[1])),
                    ("points", Digits("choices", row[2]))
                )
            )
        );
    }

    private RuleNode? Papers()
    {
        var papers = Rows("papers", "code", "title").ToList();
        if (papers.Any(row => row.Any(cell => cell is null)))
            form.Add(Refusal.Invalid("papers", "rules.part-papers"));
        var before = NodeTree.Items(old, "papers");
        return Make.Some(
            papers.Select(row =>
                before.FirstOrDefault(p => NodeTree.Text(p, "code") == row[0] && NodeTree.Text(p, "title/vi") == row[1])
                ?? Make.Map(("code", Make.Text(row[0])), ("title", Make.Words(row[1], null)))
            )
        );
    }

    /// <summary>The English words stay beside the words that they translate.</summary>
    private RuleNode? Title(string list, string? vi) =>
        NodeTree.Items(old, list).Select(i => NodeTree.At(i, "title")).FirstOrDefault(w => NodeTree.Text(w, "vi") == vi)
        ?? Make.Words(vi, null);

    private RuleNode? Digits(string field, string? text)
    {
        if (text is null)
            return null;
        if (Scalars.Number(text.Replace(',', '.'), out var number))
            return Make.Number(number);
        form.Add(Refusal.Invalid(field, "field.number", text));
        return null;
    }

    /// <summary>The rows of a grid in which anything stands.</summary>
    private IEnumerable<string?[]> Rows(string grid, params string[] inputs)
    {
        for (var i = 1; i <= MostRows; i++)
        {
            string?[] row = [.. inputs.Select(input => Cell(grid, i, input))];
            if (row.Any(cell => cell is not null))
                yield return row;
        }
    }

    private string? Cell(string grid, int row, string input) =>
        form.Optional(string.Create(CultureInfo.InvariantCulture, $"{grid}.{row}.{input}"), 600);
}

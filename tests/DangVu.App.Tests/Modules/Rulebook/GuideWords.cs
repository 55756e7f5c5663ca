using DangVu.App.Modules.Rulebook.Sets.Pages;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Modules.Rulebook;

/// <summary>From the words of the guide, which are those of the screens, to what the forms post.</summary>
internal static class GuideWords
{
    private static readonly Texts T = new();

    /// <summary>A box of the form that begins a set.</summary>
    public static (string Name, string Value) Head(string label, string value) =>
        label == T["sets.name"] ? ("title", value)
        : label == T["sets.for"] && value == T["sets.for-recognition"] ? ("kind", "recognition")
        : label == T["sets.first-day"] ? ("effectiveFrom", value)
        : label == T["sets.document"] ? ("document", value)
        : throw new InvalidOperationException($"The form has no box «{label}» that takes «{value}»");

    /// <summary>The kind of a part, as the first step offers it.</summary>
    public static string Kind(string words) => PartKinds.All.Single(kind => T["sets.kind-long." + kind] == words);

    /// <summary>"Mã = x; Điều kiện 1 › Số liệu = y": the boxes named; every other one as the empty form shows it.</summary>
    public static (string, string)[] Fields(string kind, string boxes)
    {
        var form = PartFields.Of(T, kind, null);
        var shown = form.Where(f => f.Kind != FieldKind.Grid && f.Value is not null)
            .ToDictionary(f => f.Name, f => f.Value!);
        foreach (var box in boxes.Split("; "))
        {
            var (label, value) = (box.Split(" = ")[0], box.Split(" = ")[1]);
            var (name, field) = Find(form, label);
            shown[name] = field.Options.Count == 0 ? value : Option(field, value);
        }
        return [.. shown.Select(f => (f.Key, f.Value))];
    }

    private static (string Name, Field Field) Find(IReadOnlyList<Field> form, string label)
    {
        if (label.Split(" › ") is not [var line, var inside])
            return form.Single(f => f.Label == label) is var field ? (field.Name, field) : default;
        var (words, row) = (line[..line.LastIndexOf(' ')], line[(line.LastIndexOf(' ') + 1)..]);
        var grid = form.Single(f => f.Kind == FieldKind.Grid && f.Label.StartsWith(words, StringComparison.Ordinal));
        var input = grid.Inputs.Single(i => i.Label == inside);
        return ($"{grid.Name}.{row}.{input.Name}", input);
    }

    /// <summary>A list's choice by its words; a figure's words may be followed by its unit.</summary>
    private static string Option(Field field, string words) =>
        field.Options.Single(o => o.Text == words || o.Text.StartsWith(words + " (", StringComparison.Ordinal)).Key;
}

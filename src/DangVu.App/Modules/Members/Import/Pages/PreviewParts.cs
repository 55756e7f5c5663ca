using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>What a person should know of the file besides its rows: who looks like whom, columns not understood, old fonts, hidden rows.</summary>
internal static class PreviewParts
{
    public static IEnumerable<Section> Of(Texts t, ImportPlan plan, Guid upload)
    {
        var alike = plan.Rows.Count(row => row.Resembles.Count > 0);
        if (alike > 0)
            yield return new Section(t["import.alike"])
            {
                Text = t["import.alike.text", alike],
                Actions = [new(t["import.alike.go"], $"/members/import/{upload}/likeness")],
            };
        if (Unknown(t, plan, upload) is { } unknown)
            yield return unknown;
        if (Encodings(t, plan) is { } encodings)
            yield return encodings;
        var notes = new List<string>();
        foreach (var sheet in plan.Sheets)
        {
            if (!sheet.IsRead)
                notes.Add(t["import.sheet.skipped", sheet.Sheet]);
            if (sheet.HiddenRows > 0)
                notes.Add(t["import.sheet.hidden", sheet.Sheet, sheet.HiddenRows]);
        }
        if (notes.Count > 0)
            yield return new Section(t["import.sheets"]) { Text = string.Join(' ', notes) };
    }

    private static Section? Unknown(Texts t, ImportPlan plan, Guid upload)
    {
        var columns = plan
            .Sheets.Where(sheet => sheet.IsRead)
            .SelectMany(sheet => sheet.Unknown, (sheet, column) => (sheet.Sheet, column))
            .ToList();
        if (columns.Count == 0)
            return null;
        return new Section(t["import.unknown"])
        {
            Text = t["import.unknown.text"],
            Actions = [new(t["import.unknown.go"], $"/members/import/{upload}/columns")],
            Table = new Table(
                [new(t["import.sheet"]), new(t["import.header"]), new(t["import.examples"])],
                [
                    .. columns
                        .Take(Keyset.Page)
                        .Select(x =>
                            (IReadOnlyList<Cell>)[x.Sheet, x.column.Header, string.Join("; ", x.column.Examples)]
                        ),
                ]
            ),
        };
    }

    /// <summary>What was put right wholesale, with one example each: whoever knows the people sees at once whether it is right.</summary>
    private static Section? Encodings(Texts t, ImportPlan plan)
    {
        var read = plan.Sheets.SelectMany(sheet => sheet.Conversions, (sheet, put) => (sheet.Sheet, put)).ToList();
        if (read.Count == 0)
            return null;
        return new Section(t["import.encodings"])
        {
            Text = t["import.encodings.text"],
            Table = new Table(
                [
                    new(t["import.sheet"]),
                    new(t["import.header"]),
                    new(t["import.encoding"]),
                    new(t["import.cells"], true),
                    new(t["import.as-written"]),
                    new(t["import.as-read"]),
                ],
                [
                    .. read.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                x.Sheet,
                                ImportWords.Field(t, x.put.Field),
                                t["encoding." + x.put.Code],
                                Cell.Of(x.put.Cells),
                                Short(x.put.From),
                                Short(x.put.To),
                            ]
                    ),
                ]
            ),
        };
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}

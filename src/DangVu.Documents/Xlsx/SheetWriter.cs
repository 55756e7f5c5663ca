using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DangVu.Documents;

/// <summary>
/// Writes lists as a workbook, row by row, so that a long one needs little memory beside the file. The same lists give the same
/// bytes. There is no way to write a formula.
/// </summary>
public static class SheetWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Sheet sheet, PaperInfo? info = null) => Write([sheet], info);

    public static byte[] Write(IReadOnlyList<Sheet> sheets, PaperInfo? info = null)
    {
        if (sheets.Count == 0)
        {
            throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        }

        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddNewPart<WorkbookPart>(MainType, "rId1");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = SheetStyles.Build();
            var names = Names(sheets);
            var list = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = FormattableString.Invariant($"rId{i + 1}");
                SheetRows.Write(book.AddNewPart<WorksheetPart>(id), sheets[i]);
                list.Append(
                    new S.Sheet
                    {
                        Name = names[i],
                        SheetId = (uint)i + 1,
                        Id = id,
                    }
                );
            }

            book.Workbook = new Workbook(list);
            var title = sheets[0].Titles.Count > 0 ? sheets[0].Titles[0] : sheets[0].Name;
            FileProperties.Write(file.AddNewPart<CoreFilePropertiesPart>("rId2"), title, info ?? PaperInfo.None);
        }

        return FixedZip.Stamp(bytes.ToArray());
    }

    public static void Write(Sheet sheet, Stream to, PaperInfo? info = null) => to.Write(Write(sheet, info));

    /// <summary>What Excel takes as the name of a sheet: 31 letters, some signs not, no two alike.</summary>
    private static List<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var clean = PaperText.CleanLine(sheet.Name).Replace('\n', ' ');
            var kept = new string([.. clean.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))]).Trim(
                '\'',
                ' '
            );
            var name = Cut(kept.Length == 0 ? "Sheet" : kept, 31);
            for (var n = 2; !taken.Add(name); n++)
            {
                var tail = FormattableString.Invariant($" ({n})");
                name = Cut(kept.Length == 0 ? "Sheet" : kept, 31 - tail.Length) + tail;
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>At most so many UTF-16 units, never half a pair.</summary>
    internal static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}

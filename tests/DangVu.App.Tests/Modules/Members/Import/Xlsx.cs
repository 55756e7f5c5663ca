using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DangVu.App.Tests.Modules.Members.Import;

/// <summary>Writes small workbooks for tests, row by row, with numbers, dates, merges, hidden rows and gaps.</summary>
internal sealed class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, StringBuilder Rows, List<string> Merges)> sheets = [];
    private int next = 1;

    internal bool Date1904 { get; init; }

    internal Xlsx Sheet(string name)
    {
        sheets.Add((name, new(), []));
        next = 1;
        return this;
    }

    internal Xlsx Row(params object?[] cells) => RowAt(next, false, cells);

    internal Xlsx HiddenRow(params object?[] cells) => RowAt(next, true, cells);

    internal Xlsx RowAt(int number, bool hidden, params object?[] cells)
    {
        var rows = sheets[^1].Rows;
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\"{(hidden ? " hidden=\"1\"" : "")}>");
        for (var column = 0; column < cells.Length; column++)
        {
            rows.Append(Cell($"{Letters(column)}{number}", cells[column]));
        }

        rows.Append("</row>");
        next = number + 1;
        return this;
    }

    internal Xlsx Gap(int rows)
    {
        next += rows;
        return this;
    }

    internal Xlsx Merge(string range)
    {
        sheets[^1].Merges.Add(range);
        return this;
    }

    internal byte[] Bytes()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Types());
            Write(zip, "_rels/.rels", Links([($"{Relations}/officeDocument", "xl/workbook.xml")]));
            Write(zip, "xl/workbook.xml", Book());
            var links = sheets.Select((_, at) => ($"{Relations}/worksheet", $"worksheets/sheet{at + 1}.xml"));
            Write(zip, "xl/_rels/workbook.xml.rels", Links([.. links, ($"{Relations}/styles", "styles.xml")]));
            Write(zip, "xl/styles.xml", Styles);
            for (var at = 0; at < sheets.Count; at++)
            {
                Write(zip, $"xl/worksheets/sheet{at + 1}.xml", Body(sheets[at].Rows, sheets[at].Merges));
            }
        }

        return bytes.ToArray();
    }

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"000000000000\"/></numFmts>"
        + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static string Cell(string reference, object? value) =>
        value switch
        {
            null => "",
            string text =>
                $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
            DateOnly day =>
                $"<c r=\"{reference}\" s=\"1\"><v>{day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)}</v></c>",
            PaddedNumber number => $"<c r=\"{reference}\" s=\"2\"><v>{number.Value}</v></c>",
            ErrorCell error => $"<c r=\"{reference}\" t=\"e\"><v>{error.Name}</v></c>",
            Formula formula =>
                $"<c r=\"{reference}\" t=\"str\"><f>A1</f><v>{SecurityElement.Escape(formula.Result)}</v></c>",
            bool flag => $"<c r=\"{reference}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
            _ => $"<c r=\"{reference}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
        };

    internal static string Letters(int column) =>
        (column >= 26 ? ((char)('A' + (column / 26) - 1)).ToString() : "") + (char)('A' + (column % 26));

    private string Book() =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr{(Date1904 ? " date1904=\"1\"" : "")}/><sheets>"
        + string.Concat(
            sheets.Select(
                (sheet, at) =>
                    $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" r:id=\"r{at}\"/>"
            )
        )
        + "</sheets></workbook>";

    private static string Body(StringBuilder rows, List<string> merges) =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>"
        + (
            merges.Count == 0
                ? ""
                : $"<mergeCells>{string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>"
        )
        + "</worksheet>";

    private static string Links((string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            links.Select((link, at) => $"<Relationship Id=\"r{at}\" Type=\"{link.Type}\" Target=\"{link.Target}\"/>")
        )
        + "</Relationships>";

    private string Types() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }
}

/// <summary>A number shown with twelve digits by its format.</summary>
internal sealed record PaddedNumber(long Value);

/// <summary>A cell in error.</summary>
internal sealed record ErrorCell(string Name);

/// <summary>A formula with its stored result.</summary>
internal sealed record Formula(string Result);

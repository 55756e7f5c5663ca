using System.IO.Compression;
using System.Text;
using CsCheck;
using DangVu.App.Modules.Members.Import;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Sheets;

namespace DangVu.App.Tests.Modules.Members.Import;

public class FileTests
{
    private const string List =
        "Họ và tên,Quê quán,Chi bộ\nTrần Thị Phước,\"Bến Tre\nChâu Thành\",Chi bộ Ấp 5B\n\nĐỗ Thị Ý,Mỹ Tho,Ấp 5B\n";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    public void Csv_is_read_in_every_Unicode_encoding(string encoding, bool mark)
    {
        var how = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? how.GetPreamble() : [], .. how.GetBytes(List)];
        Check(bytes);
    }

    [Fact]
    public void Csv_in_windows_1258_is_read()
    {
        _ = WorkbookReader.Read("a,b"u8.ToArray(), "a.csv");
        Check(Encoding.GetEncoding(1258).GetBytes(Windows1258(List)));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Any_usual_separator_is_found(char separator) =>
        Check(Encoding.UTF8.GetBytes(List.Replace(',', separator)));

    [Fact]
    public void Old_fonts_are_undone_and_told()
    {
        var row = Office.Csv("Hä vµ tªn,Chi bé\nTRÇN THÞ PH¦íC,Chi bé Êp 5B\nTrÇn ThÞ Hång,Êp 5B").Rows[0];
        row.Member.FullName.ShouldBe("Trần Thị Phước");
        row.Member.Cell.ShouldBe("Chi bộ Ấp 5B");
        row.Corrected(ImportField.FullName).ShouldBe(["tcvn3", "title-case"]);
        row = Office.Csv("Hoï vaø teân,Chi boä\nTraàn Thò Phöôùc,Chi boä AÁp 5B").Rows[0];
        row.Member.FullName.ShouldBe("Trần Thị Phước");
        row.Member.Cell.ShouldBe("Chi bộ Ấp 5B");
        row.Corrected(ImportField.FullName).ShouldBe(["vni"]);
    }

    [Fact]
    public void Decomposed_text_and_stray_spaces_are_put_right_and_told()
    {
        var row = Office.Csv($"Họ và tên,Chi bộ\n{" Trần  Thị Phước ".Normalize(NormalizationForm.FormD)},Ấp 5B").Rows[
            0
        ];
        row.Member.FullName.ShouldBe("Trần Thị Phước");
        row.Corrected(ImportField.FullName).ShouldBe(["nfc", "trimmed"]);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_refused_by_name()
    {
        Office.Refusal([], "a.xlsx").ShouldBe("import.file.empty");
        Office.Refusal(" \n \n"u8.ToArray(), "a.csv").ShouldBe("import.file.empty");
        Office.Refusal(new Xlsx().Sheet("S").Bytes(), "a.xlsx").ShouldBe("import.file.empty");
        Office.Refusal("<html></html>"u8.ToArray(), "a.xls").ShouldBe("import.file.not-a-workbook");
        Office.Refusal([0, 1, 2, 3, 4, 5, 6, 7], "a.csv").ShouldBe("import.file.not-a-workbook");
        Office.Refusal([.. "PK"u8, 3, 4, 9, 9], "a.xlsx").ShouldBe("import.file.not-a-workbook");
        Office.Refusal([0xD0, 0xCF, 0x11, 0xE0, 1, 1], "a.xls").ShouldBe("import.file.not-a-workbook");
        Office.Refusal(Zip("xl/worksheets/sheet1.xml", 30_000_000), "a.xlsx").ShouldBe("import.file.zip-bomb");
        Office.Refusal(Zip("word/document.xml", 10), "a.docx").ShouldBe("import.file.not-a-workbook");
        Office.Refusal(new byte[WorkbookReader.LargestFile + 1], "a.xlsx").ShouldBe("import.file.too-large");
        var wide = new Xlsx().Sheet("S").Row([.. Enumerable.Range(0, 201).Select(n => (object)$"c{n}")]);
        Office.Refusal(wide.Bytes(), "a.xlsx").ShouldBe("import.sheet.too-wide");
    }

    [Fact]
    public void Any_bytes_give_a_plan_or_a_refusal_and_never_an_exception()
    {
        var seeds = new[]
        {
            new Xlsx().Sheet("Ấp 5B").Row("Họ và tên", "Ngày sinh").Row("Nguyễn Văn An", 21949).Bytes(),
            Encoding.UTF8.GetBytes(List),
        };
        Gen.Byte.Array[0, 300].Sample(bytes => Try(bytes, "a.csv"), iter: 300);
        Gen.Int[0, 1]
            .Select(Gen.Int[0, 5000], Gen.Byte, (which, at, value) => (which, at, value))
            .Sample(
                change =>
                {
                    var bytes = seeds[change.which].ToArray();
                    bytes[change.at % bytes.Length] = change.value;
                    Try(bytes, "a.xlsx");
                    Try(bytes[..(change.at % bytes.Length)], "a.csv");
                },
                iter: 400
            );
    }

    [Fact]
    public void Any_cells_under_a_header_give_each_row_one_outcome()
    {
        string[] odd =
        [
            "",
            " ",
            "x",
            "Tổng cộng",
            "31/02/1990",
            "1960",
            "'0",
            "?",
            "#N/A",
            "Chi bộ",
            "Nguyễn Văn An",
            "T/M",
            "NguyÔn",
            "1e+10",
            "\uD800",
        ];
        Gen.Int[0, odd.Length - 1]
            .Select(at => odd[at])
            .Array[7]
            .Array[1, 8]
            .Sample(
                rows =>
                {
                    var text =
                        "STT\tHọ và tên\tNgày sinh\tSố CCCD\tSố thẻ\tNgày vào Đảng\tChi bộ\n"
                        + string.Join('\n', rows.Select(row => string.Join('\t', row)));
                    var plan = Office.Csv(text);
                    plan.Totals.Read.ShouldBe(plan.Totals.New + plan.Totals.Refused);
                    plan.Rows.ShouldAllBe(row =>
                        (row.Outcome == DangVu.App.Modules.Members.Import.Planning.RowOutcome.Refused)
                        == row.Reasons().Any()
                    );
                },
                iter: 300
            );
    }

    private static void Try(byte[] bytes, string name) =>
        _ = ImportPlanner.Plan(new MemoryStream(bytes), name, Office.Context());

    private static void Check(byte[] bytes)
    {
        var rows = Office.Plan(bytes, "list.csv").Rows;
        rows.Select(row => (row.Row, row.Member.FullName, row.Member.Hometown, row.Member.Cell))
            .ShouldBe([
                (2, "Trần Thị Phước", "Bến Tre Châu Thành", "Chi bộ Ấp 5B"),
                (4, "Đỗ Thị Ý", "Mỹ Tho", "Chi bộ Ấp 5B"),
            ]);
    }

    /// <summary>Splits tones off the letters, as windows-1258 wants them.</summary>
    private static string Windows1258(string text)
    {
        var split = new StringBuilder();
        foreach (var c in text)
        {
            var apart = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = apart.FirstOrDefault(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            var letter =
                tone == 0 ? c.ToString() : apart.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize();
            split.Append(letter).Append(tone == 0 ? "" : tone.ToString());
        }

        return split.ToString();
    }

    private static byte[] Zip(string path, int zeros)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(path).Open();
            entry.Write(new byte[zeros]);
        }

        return bytes.ToArray();
    }
}

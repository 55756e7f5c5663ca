using System.Text;
using DangVu.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sheet = DangVu.Documents.Sheet;

namespace DangVu.Kernel.Tests.Documents;

public class SheetTests
{
    private static readonly Sheet s_list = new(
        "Đảng viên [2023]",
        [new("Họ và tên", 28), new("Số định danh"), new("Ngày vào Đảng"), new("Đảng phí"), new("Tỷ lệ")],
        [
            [
                SheetCell.Of("Đặng Văn Đức"),
                SheetCell.Of("001234567890"),
                SheetCell.Of(new DateOnly(1999, 2, 3)),
                SheetCell.Of(123_456_789_012L),
                SheetCell.Of(93.25m),
            ],
            [
                SheetCell.Of("=HYPERLINK(\"x\")"),
                SheetCell.Of("@a"),
                SheetCell.Of(new DateOnly(1890, 5, 19)),
                SheetCell.Of(long.MaxValue),
                SheetCell.Of(-1.5m),
            ],
            [
                SheetCell.Of("Trần\u0001 Thi\u0323 A\nB"),
                SheetCell.Blank,
                SheetCell.Blank,
                SheetCell.Of(-7),
                SheetCell.Blank,
            ],
        ]
    )
    {
        Titles = ["DANH SÁCH ĐẢNG VIÊN", "Chi bộ Khu phố 3"],
        Total = [SheetCell.Of("Cộng"), SheetCell.Blank, SheetCell.Blank, SheetCell.Of(5)],
    };

    [Fact]
    public void The_validator_finds_nothing_wrong()
    {
        using var file = SpreadsheetDocument.Open(
            new MemoryStream(SheetWriter.Write([s_list, s_list, s_list with { Name = "" }])),
            false
        );
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
            .Validate(file)
            .Select(e => e.Description + e.Path?.XPath)
            .ShouldBeEmpty();
        file.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(s => s.Name!.Value)
            .ShouldBe(["Đảng viên 2023", "Đảng viên 2023 (2)", "Sheet"]);
    }

    [Fact]
    public void Cells_read_back_as_what_they_are()
    {
        var cells = Cells();
        cells["A1"].InnerText.ShouldBe("DANH SÁCH ĐẢNG VIÊN");
        cells["A4"].InnerText.ShouldBe("Họ và tên");
        cells["A5"].InnerText.ShouldBe("Đặng Văn Đức");
        (cells["B5"].DataType!.Value == CellValues.InlineString).ShouldBeTrue();
        cells["B5"].InnerText.ShouldBe("001234567890");
        cells["C5"].CellValue!.Text.ShouldBe("36194");
        cells["D5"].CellValue!.Text.ShouldBe("123456789012");
        cells["E5"].CellValue!.Text.ShouldBe("93.25");
        cells["C6"].InnerText.ShouldBe("19/05/1890");
        cells["D6"].InnerText.ShouldBe("9223372036854775807");
        cells["A7"].InnerText.ShouldBe("Trần Thị A\nB");
        cells["A8"].InnerText.ShouldBe("Cộng");
        cells.ShouldNotContainKey("B7");
    }

    [Fact]
    public void Text_like_a_formula_stays_text()
    {
        var cells = Cells();
        cells.Values.ShouldAllBe(c => c.CellFormula == null);
        cells["A6"].InnerText.ShouldBe("=HYPERLINK(\"x\")");
        (cells["A6"].DataType!.Value == CellValues.InlineString).ShouldBeTrue();
        cells["A6"].StyleIndex!.Value.ShouldBe(1U);
        cells["B6"].StyleIndex!.Value.ShouldBe(1U);
    }

    [Fact]
    public void The_heading_is_frozen_and_columns_have_their_width()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Write(s_list)), false);
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Pane>().Single().VerticalSplit!.Value.ShouldBe(4);
        sheet.Descendants<Column>().First().Width!.Value.ShouldBe(28);
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes() => SheetWriter.Write(s_list).ShouldBe(SheetWriter.Write(s_list));

    [Fact]
    public void Text_longer_than_a_cell_holds_is_cut_visibly()
    {
        var sheet = new Sheet(
            "x",
            [new("a")],
            [
                [SheetCell.Of(new string('đ', 40000))],
            ]
        );
        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Write(sheet)), false);
        var text = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Last().InnerText;
        text.Length.ShouldBe(32767);
        text.ShouldEndWith("…");
    }

    [Fact]
    public void Csv_has_its_mark_and_disarms_formulas_but_not_numbers()
    {
        var bytes = CsvWriter.Write(s_list);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding
            .UTF8.GetString(bytes[3..])
            .ShouldBe(
                "Họ và tên,Số định danh,Ngày vào Đảng,Đảng phí,Tỷ lệ\r\n"
                    + "Đặng Văn Đức,001234567890,1999-02-03,123456789012,93.25\r\n"
                    + "\"'=HYPERLINK(\"\"x\"\")\",'@a,1890-05-19,9223372036854775807,-1.5\r\n"
                    + "\"Trần Thị A\nB\",,,-7,\r\n"
                    + "Cộng,,,5\r\n"
            );
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("+84 75")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public void Csv_disarms(string text)
    {
        var csv = Encoding.UTF8.GetString(
            CsvWriter.Write(
                new Sheet(
                    "x",
                    [new("a")],
                    [
                        [SheetCell.Of(text)],
                    ]
                )
            )[3..]
        );
        csv.Split("\r\n")[1].TrimStart('"').ShouldStartWith("'");
    }

    private static Dictionary<string, Cell> Cells()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Write(s_list)), false);
        return file.WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<Cell>()
            .ToDictionary(c => c.CellReference!.Value!, c => c);
    }
}

using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;

namespace DangVu.App.Tests.Modules.Members.Import;

public class TableShapeTests
{
    [Fact]
    public void The_Partys_own_export_layout_is_known()
    {
        var plan = Office.Plan(
            new Xlsx()
                .Sheet("DS đảng viên")
                .Row("ĐẢNG BỘ XÃ MỘT")
                .Row("DANH SÁCH ĐẢNG VIÊN")
                .Gap(1)
                .Row(
                    "ID",
                    "Họ tên*",
                    "Tên khác",
                    "Giới tính*",
                    "Sinh ngày*\n(dd/mm/yyyy)",
                    "Dân tộc*",
                    "Tôn giáo*",
                    "Số định danh*",
                    "Số thẻ* (12 số)",
                    "Nơi cấp",
                    "Ngày cấp",
                    "Số thẻ theo QĐ 85",
                    "Tổ chức đảng*",
                    "Nơi khai sinh*",
                    null,
                    null,
                    "Quê quán*",
                    null,
                    "Thường trú*",
                    null,
                    "Ngày vào Đảng*",
                    "Ngày chính thức*",
                    "CMND cũ",
                    "Trạng thái hoạt động",
                    "Ngày rời/mất/miễn",
                    "Ghi chú"
                )
                .Row(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "Quốc gia",
                    "Tỉnh",
                    "Chi tiết",
                    "Tỉnh",
                    "Xã",
                    "Tỉnh",
                    "Xã"
                )
                .Row(
                    "1",
                    "Nguyễn Văn An",
                    null,
                    "Nam",
                    "03/02/1960",
                    "Kinh",
                    "Không",
                    "083060000001",
                    "083060000001",
                    "Bến Tre",
                    "02/09/2022",
                    "83012345",
                    "Chi bộ Ấp 5B",
                    "Việt Nam",
                    "Bến Tre",
                    "Trạm y tế",
                    "Bến Tre",
                    "Xã Một",
                    "Bến Tre",
                    "Xã Hai",
                    "03/02/1985",
                    "03/02/1986",
                    "320000001",
                    "Đang sinh hoạt",
                    null,
                    "tốt"
                )
                .Merge("N4:P4")
                .Merge("Q4:R4")
                .Merge("S4:T4")
        );
        var row = plan.Rows.ShouldHaveSingleItem();
        row.Row.ShouldBe(6);
        row.Problems.ShouldBeEmpty();
        row.Member.ShouldBe(
            new MemberValues
            {
                PartyRecordId = "1",
                FullName = "Nguyễn Văn An",
                Sex = "male",
                BirthDate = row.Member.BirthDate,
                Ethnicity = "Kinh",
                Religion = "Không",
                IdentityNumber = "083060000001",
                CardNumber = "083060000001",
                CardPlace = "Bến Tre",
                CardDate = row.Member.CardDate,
                OldCardNumber = "83012345",
                Cell = "Chi bộ Ấp 5B",
                BirthPlace = "Trạm y tế, Bến Tre, Việt Nam",
                Hometown = "Xã Một, Bến Tre",
                Residence = "Xã Hai, Bến Tre",
                AdmittedOn = row.Member.AdmittedOn,
                RecognisedOn = row.Member.RecognisedOn,
                OldIdNumber = "320000001",
                Status = "official",
                Note = "tốt",
            }
        );
        row.Member.BirthDate.ToString().ShouldBe("1960-02-03");
        row.Member.CardDate.ToString().ShouldBe("2022-09-02");
    }

    [Fact]
    public void A_two_row_header_with_columns_for_men_and_women_is_read()
    {
        var plan = Office.Plan(
            new Xlsx()
                .Sheet("Sheet1")
                .Row("TT", "Họ và tên", null, "Năm sinh", null, "Quê quán", "Ngày vào Đảng", null, "Chi bộ")
                .Row(null, null, null, "Nam", "Nữ", null, "Dự bị", "Chính thức")
                .Row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)")
                .Row(1, "Nguyễn Văn", "An", 1960, null, "Bến Tre", "3/2/1985", "3/2/1986", "Ấp 5B")
                .Row(2, "Trần Thị", "Bưởi", null, 1970, "Bến Tre", "3/2/2023", null, "CB ấp 5b")
                .Row(null, "Tổng cộng", null, 1, 1)
                .Row(null, "Người lập biểu", null, null, null, null, "T/M CHI BỘ")
                .Row(null, "Lê Thị", "Hoa", null, null, null, "Phạm Văn Sáu")
                .Merge("B1:C2")
                .Merge("D1:E1")
                .Merge("G1:H1")
        );
        plan.Rows.Select(row =>
                (row.Row, row.Member.FullName, row.Member.Sex, row.Member.BirthDate?.Year, row.Member.Status)
            )
            .ShouldBe([
                (4, "Nguyễn Văn An", "male", 1960, "official"),
                (5, "Trần Thị Bưởi", "female", 1970, "probationary"),
            ]);
        plan.Rows.ShouldAllBe(row => row.Member.Cell == "Chi bộ Ấp 5B" && row.Outcome == RowOutcome.New);
    }

    [Fact]
    public void Columns_in_any_order_and_ticks_for_sex_are_read()
    {
        var plan = Office.Csv(
            "Chi bộ;NTNS;Nữ;Nam;Số CCCD;HỌ VÀ TÊN\nẤp 5B;3.2.1970;x;;083170000001;TRẦN THỊ BƯỞI\nẤp 5B;1960;;x;;LÊ VĂN AN\n"
        );
        plan.Rows.Select(row => (row.Row, row.Member.FullName, row.Member.Sex))
            .ShouldBe([(2, "Trần Thị Bưởi", "female"), (3, "Lê Văn An", "male")]);
        plan.Rows[0].Corrected(ImportField.FullName).ShouldBe(["title-case"]);
    }

    [Fact]
    public void Headings_between_the_rows_name_the_cell()
    {
        var plan = Office.Plan(
            new Xlsx()
                .Sheet("Danh sách")
                .Row("STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng")
                .Row("I", "CHI BỘ ẤP 5B (2 đảng viên)")
                .Row(1, "Nguyễn Văn An", "03/02/1960", "03/02/1985")
                .Row(2, "Trần Thị Bưởi", "03/02/1961", "03/02/1985")
                .Row("Cộng: 2")
                .Row("Chi bộ Trường tiểu học")
                .Row(1, "Lê Văn Cường", "03/02/1962", "03/02/1985")
                .Row("STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng")
                .Row("Chi bộ Ấp 7C")
                .Row(1, "Phạm Văn Dũng", "03/02/1962", "03/02/1985")
                .Merge("A6:D6")
        );
        plan.Rows.Select(row => (row.Row, row.Member.Cell))
            .ShouldBe([(3, "Chi bộ Ấp 5B"), (4, "Chi bộ Ấp 5B"), (7, "Chi bộ Trường Tiểu học"), (10, null)]);
        plan.Rows[3].Reasons().ShouldBe(["import.cell.unknown"]);
    }

    [Fact]
    public void A_sheet_named_after_a_cell_gives_it_and_other_sheets_are_skipped()
    {
        var plan = Office.Plan(
            new Xlsx()
                .Sheet("Ấp 5B")
                .Row("Họ và tên", "Năm sinh")
                .Row("Nguyễn Văn An", "1960")
                .Sheet("Hướng dẫn")
                .Row("Cách điền mẫu này")
                .Sheet("Trường Tiểu học")
                .Gap(4)
                .Row("Họ và tên", "Năm sinh")
                .Gap(2)
                .Row("Trần Thị Bưởi", 1970)
        );
        plan.Rows.Select(row => (row.Sheet, row.Row, row.Member.Cell))
            .ShouldBe([("Ấp 5B", 2, "Chi bộ Ấp 5B"), ("Trường Tiểu học", 8, "Chi bộ Trường Tiểu học")]);
        plan.Sheets.Select(sheet => sheet.IsRead).ShouldBe([true, false, true]);
    }

    [Fact]
    public void A_cell_merged_over_its_members_counts_for_all_and_hidden_rows_are_read_and_told()
    {
        var plan = Office.Plan(
            new Xlsx()
                .Sheet("S")
                .Row("Chi bộ", "Họ và tên", "Ngày sinh")
                .Row("Ấp 5B", "Nguyễn Văn An", new DateOnly(1960, 2, 3))
                .HiddenRow(null, "Trần Thị Bưởi", new DateOnly(1961, 2, 3))
                .Merge("A2:A3")
        );
        plan.Rows.Select(row => row.Member.Cell).ShouldBe(["Chi bộ Ấp 5B", "Chi bộ Ấp 5B"]);
        plan.Rows[0].Member.BirthDate.ToString().ShouldBe("1960-02-03");
        plan.Sheets[0].HiddenRows.ShouldBe(1);
    }

    [Fact]
    public void Birth_dates_in_three_columns_are_put_together()
    {
        var plan = Office.Plan(
            new Xlsx()
                .Sheet("Ấp 5B")
                .Row("STT", "Họ và tên", "Ngày sinh", null, null, "Giới tính")
                .Row(null, null, "Ngày", "Tháng", "Năm")
                .Row(1, "Nguyễn Văn An", 3, 2, 1960, "Nam")
                .Row(2, "Trần Thị Bưởi", null, null, 1961, "Nữ")
                .Merge("C1:E1")
                .Merge("A1:A2")
                .Merge("B1:B2")
                .Merge("F1:F2")
        );
        plan.Rows.Select(row => (row.Member.BirthDate.ToString(), row.Member.Sex))
            .ShouldBe([("1960-02-03", "male"), ("1961", "female")]);
    }

    [Fact]
    public void Issue_dates_belong_to_the_number_before_them()
    {
        var plan = Office.Csv(
            "Họ và tên,Chi bộ,Số CCCD,Ngày cấp,Nơi cấp,Số thẻ đảng viên,Ngày cấp,Nơi cấp\nNguyễn Văn An,Ấp 5B,,01/01/2021,Hà Nội,83012345,02/09/2010,Bến Tre"
        );
        var row = plan.Rows.ShouldHaveSingleItem();
        row.Member.CardPlace.ShouldBe("Bến Tre");
        row.Member.CardDate.ToString().ShouldBe("2010-09-02");
    }

    [Fact]
    public void A_list_that_names_no_member_column_is_refused_with_what_was_seen()
    {
        var refusals = DangVu
            .App.Modules.Members.Import.ImportPlanner.Plan(
                new MemoryStream("Tên hàng,Giá\nGạo,5"u8.ToArray()),
                "a.csv",
                Office.Context()
            )
            .Refusals;
        refusals.Single().Code.ShouldBe("import.columns.unknown");
        refusals.Single().Args[0].ToString().ShouldBe("Tên hàng, Giá");
    }

    [Theory]
    [InlineData("CHI BỘ ẤP 5B")]
    [InlineData("DANH SÁCH ĐẢNG VIÊN CHI BỘ ẤP 5B")]
    public void The_title_above_a_list_of_one_cell_names_it(string title)
    {
        var file = new Xlsx().Sheet("Sheet1").Row("ĐẢNG BỘ XÃ MỘT").Row(title).Gap(1);
        var plan = Office.Plan(file.Row("TT", "Họ và tên", "Năm sinh").Row(1, "Nguyễn Văn An", 1960));
        plan.Rows.Select(row => (row.Row, row.Member.Cell)).ShouldBe([(5, "Chi bộ Ấp 5B")]);
    }
}

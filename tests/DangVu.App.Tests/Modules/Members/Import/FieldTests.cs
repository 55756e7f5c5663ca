using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;

namespace DangVu.App.Tests.Modules.Members.Import;

public class FieldTests
{
    private static PlannedRow One(string headers, params object?[] cells) =>
        Office.Plan(new Xlsx().Sheet("Ấp 5B").Row(headers.Split('|')).Row(cells)).Rows.ShouldHaveSingleItem();

    [Fact]
    public void A_card_number_that_lost_its_zero_is_restored_and_told()
    {
        var row = One("Họ và tên|Giới tính|Năm sinh|Số thẻ đảng viên", "Nguyễn Văn An", "Nam", 1960, 83060000001);
        row.Member.CardNumber.ShouldBe("083060000001");
        row.Corrections.ShouldBe([new(ImportField.CardNumber, "83060000001", "083060000001", "lost-zero")]);
    }

    [Theory]
    [InlineData("Nam", 1960, "1060000001", "001060000001")]
    [InlineData("Nữ", 2003, "79303000001", "079303000001")]
    [InlineData("Nam", 1960, "083 060 000 001", "083060000001")]
    [InlineData("Nam", 1960, "'083060000001", "083060000001")]
    public void Identity_numbers_come_back_where_the_row_bears_them_out(
        string sex,
        int year,
        string written,
        string number
    )
    {
        var row = One("Họ và tên|Giới tính|Năm sinh|Số CCCD", "Nguyễn Văn An", sex, year, written);
        row.Member.IdentityNumber.ShouldBe(number);
        row.Outcome.ShouldBe(RowOutcome.New);
        row.Corrections.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Nữ", 1960, "83060000001", "import.identity.lost-digits")]
    [InlineData("Nam", 1961, "83060000001", "import.identity.lost-digits")]
    [InlineData("Nam", 1960, "5060000001", "import.identity.lost-digits")]
    [InlineData("Nam", 1960, "1160000001", "import.identity.lost-digits")]
    [InlineData("Nam", 1960, "320000001", "import.identity.old-nine-digits")]
    [InlineData("Nam", 1960, "8,306E+10", "import.identity.lost-digits")]
    [InlineData("Nam", 1960, "08306000000A", "import.identity.not-a-number")]
    [InlineData("Nam", 1960, "000000000000", "import.identity.not-a-number")]
    [InlineData("Nam", 1960, "0830600000011", "import.identity.length")]
    public void Identity_numbers_in_doubt_refuse_the_row(string sex, int year, string written, string code)
    {
        var row = One("Họ và tên|Giới tính|Năm sinh|Số CCCD", "Nguyễn Văn An", sex, year, written);
        row.Reasons().ShouldBe([code]);
        row.Outcome.ShouldBe(RowOutcome.Refused);
    }

    [Fact]
    public void Zeros_that_a_format_shows_are_not_lost()
    {
        var row = One("Họ và tên|Số CCCD", "Nguyễn Văn An", new PaddedNumber(1060000001));
        row.Member.IdentityNumber.ShouldBe("001060000001");
        row.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void A_column_for_both_numbers_sorts_the_old_one_out()
    {
        var row = One("Họ và tên|Số CMND/CCCD", "Nguyễn Văn An", "320000001");
        row.Member.OldIdNumber.ShouldBe("320000001");
        row.Member.IdentityNumber.ShouldBeNull();
        row.Outcome.ShouldBe(RowOutcome.New);
    }

    [Fact]
    public void Card_numbers_of_a_column_that_says_nothing_of_persons_are_padded_by_width()
    {
        var plan = Office.Csv(
            "Họ và tên,Giới tính,Năm sinh,Số thẻ,Chi bộ\nNguyễn Văn An,Nam,1960,083999000001,5B x\n"
                + "Trần Văn Ba,Nam,1961,083999000002,Ấp 5B\nLê Văn Ba,Nam,1962,83999000003,Ấp 5B\n"
        );
        plan.Rows[2].Member.CardNumber.ShouldBe("083999000003");
        plan.Rows[0].Reasons().ShouldBe(["import.cell.unknown"]);
    }

    [Theory]
    [InlineData("31/02/1960", "import.date.impossible")]
    [InlineData("3/2/60", "import.date.two-digit-year")]
    [InlineData("khoảng 1960", "import.date.unreadable")]
    [InlineData("03/02/2024", "import.date.future")]
    [InlineData("03/02/1860", "import.birth.too-old")]
    [InlineData("03/02/1990", "import.admission.under-age")]
    public void Birth_dates_that_cannot_be_refuse_the_row(string birth, string code) =>
        One("Họ và tên|Ngày sinh|Ngày vào Đảng", "Nguyễn Văn An", birth, "03/02/2005").Reasons().ShouldBe([code]);

    [Fact]
    public void A_year_alone_is_no_doubt()
    {
        var row = One("Họ và tên|Ngày sinh|Ngày vào Đảng|Ngày chính thức", "Nguyễn Văn An", "1987", "2005", "03/2006");
        row.Outcome.ShouldBe(RowOutcome.New);
        row.Member[ImportField.BirthDate].ShouldBe("1987");
        row.Member[ImportField.RecognisedOn].ShouldBe("2006-03");
    }

    [Fact]
    public void Recognition_before_admission_refuses_the_row() =>
        One("Họ và tên|Ngày vào Đảng|Ngày chính thức", "Nguyễn Văn An", "03/02/2005", "03/02/2004")
            .Reasons()
            .ShouldBe(["import.recognised.before-admission"]);

    [Fact]
    public void A_day_number_is_read_as_a_date_and_told()
    {
        var row = One("Họ và tên|Ngày sinh", "Nguyễn Văn An", 21949);
        row.Member[ImportField.BirthDate].ShouldBe("1960-02-03");
        row.Corrections.ShouldBe([new(ImportField.BirthDate, "21949", "1960-02-03", "serial-date")]);
    }

    [Fact]
    public void A_day_number_counts_from_the_workbooks_own_first_day()
    {
        var file = new Xlsx { Date1904 = true }
            .Sheet("Ấp 5B")
            .Row("Họ và tên", "Ngày sinh")
            .Row("Nguyễn Văn An", 21949 - 1462);
        Office.Plan(file).Rows.Single().Member[ImportField.BirthDate].ShouldBe("1960-02-03");
    }

    [Theory]
    [InlineData("khmer", "Khmer")]
    [InlineData("Khơ-me", "Khmer")]
    [InlineData("KINH", "Kinh")]
    [InlineData("H'Mông", "Mông")]
    public void Ethnic_groups_take_the_catalogues_spelling(string written, string name) =>
        One("Họ và tên|Dân tộc", "Nguyễn Văn An", written).Member.Ethnicity.ShouldBe(name);

    [Theory]
    [InlineData("phat giao hoa hao", "Phật giáo Hòa Hảo")]
    [InlineData("Phật giáo Hoà Hảo", "Phật giáo Hòa Hảo")]
    [InlineData("Ph?t giáo", "Phật giáo")]
    [InlineData("không", "Không")]
    public void Religions_take_the_catalogues_spelling_whatever_the_encoding_lost(string written, string name) =>
        One("Họ và tên|Tôn giáo", "Nguyễn Văn An", written).Member.Religion.ShouldBe(name);

    [Fact]
    public void A_name_outside_the_catalogue_is_kept_with_a_warning()
    {
        var row = One("Họ và tên|Dân tộc", "Nguyễn Văn An", "Kinhh");
        row.Member.Ethnicity.ShouldBe("Kinhh");
        row.Problems.Single().Args.ShouldBe(["Kinhh", "Kinh"]);
        row.Outcome.ShouldBe(RowOutcome.New);
    }

    [Theory]
    [InlineData("", "import.name.missing")]
    [InlineData("Nguy?n V?n An", "import.text.lost")]
    [InlineData("Nguyễn Văn 2", "import.name.implausible")]
    public void A_row_without_a_whole_name_is_refused(string name, string code) =>
        One("STT|Họ và tên|Ngày sinh", 1, name, "03/02/1960").Reasons().ShouldBe([code]);

    [Theory]
    [InlineData("Chi bộ Ấp 5B")]
    [InlineData("ấp 5b")]
    [InlineData("CB. AP 5B")]
    [InlineData("Chi b? ?p 5B")]
    [InlineData("Chi bộ Ấp 5")]
    [InlineData("Chi bộ Ấp 5B, Đảng bộ xã Một")]
    public void A_cell_is_known_by_every_way_of_writing_it(string written)
    {
        var plan = Office.Plan(new Xlsx().Sheet("S").Row("Họ và tên", "Chi bộ").Row("Nguyễn Văn An", written));
        plan.Rows.Single().Member.Cell.ShouldBe("Chi bộ Ấp 5B");
    }

    [Fact]
    public void A_misspelt_cell_is_refused_with_the_nearest_one()
    {
        var plan = Office.Plan(new Xlsx().Sheet("S").Row("Họ và tên", "Chi bộ").Row("Nguyễn Văn An", "Chi bộ Ấp 5C"));
        var problem = plan.Rows.Single().Problems.Single();
        problem.Code.ShouldBe("import.cell.unknown");
        problem.Args[1].ShouldBeOneOf("Chi bộ Ấp 5B", "Chi bộ Ấp 5");
        Office.Csv("Họ và tên,Năm sinh\nNguyễn Văn An,1960").Rows.Single().Reasons().ShouldBe(["import.cell.missing"]);
    }

    [Theory]
    [InlineData("Chính thức", "official")]
    [InlineData("Đảng viên dự bị", "probationary")]
    [InlineData("Miễn sinh hoạt", "exempt")]
    [InlineData("Chuyển đi", "transferred")]
    [InlineData("Xóa tên", "left")]
    [InlineData("Từ trần", "dead")]
    public void Status_words_become_codes(string word, string code) =>
        One("Họ và tên|Trạng thái", "Nguyễn Văn An", word).Member.Status.ShouldBe(code);

    [Fact]
    public void Unknown_words_for_sex_and_status_refuse_the_row()
    {
        One("Họ và tên|Trạng thái", "Nguyễn Văn An", "Tạm").Reasons().ShouldBe(["import.status.unknown"]);
        One("Họ và tên|Giới tính", "Nguyễn Văn An", "Na").Reasons().ShouldBe(["import.sex.unknown"]);
        One("Họ và tên|Nam|Nữ", "Nguyễn Văn An", "x", "x").Reasons().ShouldBe(["import.sex.both"]);
    }

    [Fact]
    public void Formula_results_count_and_error_cells_only_warn()
    {
        var row = One("Họ và tên|Dân tộc|Quê quán", new Formula("Nguyễn Văn An"), new ErrorCell("#N/A"), true);
        row.Member.FullName.ShouldBe("Nguyễn Văn An");
        row.Member.Ethnicity.ShouldBeNull();
        row.Outcome.ShouldBe(RowOutcome.New);
    }
}

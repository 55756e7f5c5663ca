using DangVu.Kernel.Text;

namespace DangVu.Kernel.Tests.Text;

public class VietnameseNameTests
{
    [Fact]
    public void A_name_has_family_middle_and_given_part()
    {
        VietnameseName.Of(" Nguyễn  Thị Minh Khai ").ShouldBe(new VietnameseName("Nguyễn", "Thị Minh", "Khai"));
        VietnameseName.Of("Lê Duẩn").ShouldBe(new VietnameseName("Lê", "", "Duẩn"));
        VietnameseName.Of("Duẩn").Full.ShouldBe("Duẩn");
        VietnameseName.Of("").Full.ShouldBe("");
    }

    [Fact]
    public void Lists_go_by_given_name_then_family_then_middle_in_Vietnamese_order()
    {
        string[] right =
        [
            "Trần Văn An",
            "Đỗ Thị Ân",
            "Lê Duy",
            "Lê Dương",
            "Dương Văn Đặng",
            "Đặng Văn Đặng",
            "Nguyễn Thị Hà",
            "Nguyễn Văn Hà",
            "Phạm Thị Hà",
            "Lê Văn Tấn Tài",
        ];
        var sorted = right.Reverse().OrderBy(VietnameseName.SortKey, Comparer<byte[]>.Create(Compare)).ToArray();
        sorted.ShouldBe(right);
    }

    [Fact]
    public void A_shorter_given_name_comes_before_a_longer_one_whatever_the_family() =>
        Compare(VietnameseName.SortKey("Vũ Hoa"), VietnameseName.SortKey("An Hoan")).ShouldBeLessThan(0);

    [Fact]
    public void Case_and_composition_do_not_change_the_place() =>
        VietnameseName
            .SortKey("NGUYỄN VĂN Á")
            .ShouldBe(VietnameseName.SortKey("Nguyễn Văn Á".Normalize(System.Text.NormalizationForm.FormD)));

    [Theory]
    [InlineData("Nguyễn Văn An", true)]
    [InlineData("H'Hen Niê", true)]
    [InlineData("Y Bhăm Êban-Kpă", true)]
    [InlineData("An", false)]
    [InlineData("Nguyễn Văn 2", false)]
    [InlineData("Nguy?n V?n An", false)]
    [InlineData("- -", false)]
    [InlineData("", false)]
    public void Only_words_of_letters_make_a_name(string text, bool plausible) =>
        VietnameseName.IsPlausible(text).ShouldBe(plausible);

    [Theory]
    [InlineData("NGUYỄN VĂN AN", "Nguyễn Văn An")]
    [InlineData("nguyễn văn an", "Nguyễn Văn An")]
    [InlineData("ĐỖ THỊ Ý", "Đỗ Thị Ý")]
    [InlineData("H'HEN NIÊ", "H'Hen Niê")]
    [InlineData("Y BHĂM ÊBAN-KPĂ", "Y Bhăm Êban-Kpă")]
    [InlineData("K'Brôih YBhăm", "K'Brôih YBhăm")]
    [InlineData("Lê VĨNH", "Lê Vĩnh")]
    public void Names_in_capitals_are_written_in_title_case(string text, string title) =>
        VietnameseName.TitleCase(text).ShouldBe(title);

    private static int Compare(byte[]? left, byte[]? right) => left.AsSpan().SequenceCompareTo(right);
}

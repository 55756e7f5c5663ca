using CsCheck;
using DangVu.Kernel.Text;

namespace DangVu.Kernel.Tests.Text;

public class FoldTests
{
    [Theory]
    [InlineData("Đặng Thị Ánh Nguyệt", "dang thi anh nguyet")]
    [InlineData("  CHI BỘ\u00A0 ẤP\n5B ", "chi bo ap 5b")]
    [InlineData("Hoà", "hoa")]
    [InlineData("Hòa", "hoa")]
    [InlineData("Ô\u200Bng Ưu", "ong uu")]
    [InlineData("", "")]
    public void Folding_leaves_what_one_would_type_without_marks(string text, string fold) =>
        Fold.Of(text).ShouldBe(fold);

    [Fact]
    public void Words_drop_the_signs_between_them() => Fold.Words("Số thẻ (12 số)*").ShouldBe("so the 12 so");

    [Fact]
    public void Composed_and_decomposed_text_fold_alike()
    {
        const string name = "Trần Thị Hữu Phước";
        Fold.Of(name.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(Fold.Of(name));
        Fold.Nfc(name.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(name);
    }

    [Fact]
    public void Folding_any_text_never_throws_and_folding_twice_changes_nothing() =>
        Gen.String.Sample(text =>
            Fold.Of(Fold.Of(text)) == Fold.Of(text) && Fold.Spaces(Fold.Spaces(text)) == Fold.Spaces(text)
        );

    [Fact]
    public void A_broken_surrogate_becomes_the_replacement_character() => Fold.Nfc("An\uD800").ShouldBe("An\uFFFD");
}

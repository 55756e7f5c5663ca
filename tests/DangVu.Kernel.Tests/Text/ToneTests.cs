using CsCheck;
using DangVu.Kernel.Text;

namespace DangVu.Kernel.Tests.Text;

public class ToneTests
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Thúy", "Thuý")]
    [InlineData("ỦY BAN", "UỶ BAN")]
    [InlineData("khỏe mạnh, họa", "khoẻ mạnh, hoạ")]
    [InlineData("Ủy viên Ủy ban kiểm tra", "Uỷ viên Uỷ ban kiểm tra")]
    public void The_tone_moves_between_the_two_styles(string old, string @new)
    {
        Tone.NewStyle(old).ShouldBe(@new);
        Tone.OldStyle(@new).ShouldBe(old);
    }

    [Theory]
    [InlineData("quý")]
    [InlineData("Quỳ Hợp")]
    [InlineData("hoàn toàn")]
    [InlineData("khuỷu")]
    [InlineData("ngoài")]
    [InlineData("thuở")]
    [InlineData("của")]
    public void Other_syllables_are_the_same_in_both_styles(string word)
    {
        Tone.NewStyle(word).ShouldBe(word);
        Tone.OldStyle(word).ShouldBe(word);
    }

    [Fact]
    public void Styles_undo_each_other_and_never_change_the_fold() =>
        Gen.Char["hoaeuyqtòàóáùúýỳủỷạọ "]
            .Array[0, 12]
            .Select(letters => new string(letters))
            .Sample(text =>
                Tone.OldStyle(Tone.NewStyle(text)) == Tone.OldStyle(text)
                && Fold.Of(Tone.NewStyle(text)) == Fold.Of(text)
            );
}

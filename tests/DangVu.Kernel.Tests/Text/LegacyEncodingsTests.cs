using CsCheck;
using DangVu.Kernel.Text;

namespace DangVu.Kernel.Tests.Text;

public class LegacyEncodingsTests
{
    private static readonly string[] Names =
    [
        "Nguyễn Văn Ấn",
        "Trần Thị Bưởi",
        "Lê Hoàng Phước",
        "Phạm Quốc Cường",
        "Huỳnh Thị Mỹ Duyên",
        "Đặng Ngọc Hiệp",
        "Võ Thị Kim Hường",
        "Bùi Tấn Lộc",
        "Đỗ Thuỳ Trang",
        "Hồ Nhựt Trường",
        "Dương Thị Thuỷ",
        "Lý Thị Đẹp",
    ];

    private static readonly Gen<string> AnyName = Gen.Int[0, Names.Length - 1].Select(at => Names[at]);

    [Theory]
    [InlineData("NguyÔn V¨n An", "Nguyễn Văn An")]
    [InlineData("§¶ng bé thÞ trÊn", "Đảng bộ thị trấn")]
    [InlineData("tr\u00ADêng häc", "trường học")]
    [InlineData("NGUYÔN V¨N AN", "NGUYỄN VĂN AN")]
    [InlineData("Hä vµ tªn", "Họ và tên")]
    public void Tcvn3_becomes_Unicode(string stored, string text) =>
        LegacyEncodings.Decode(stored, TextEncoding.Tcvn3).ShouldBe(text);

    [Theory]
    [InlineData("Nguyeãn Vaên An", "Nguyễn Văn An")]
    [InlineData("Ñaûng boä thò traán", "Đảng bộ thị trấn")]
    [InlineData("TRAÀN THÒ PHÖÔÙC", "TRẦN THỊ PHƯỚC")]
    [InlineData("Hoï vaø teân", "Họ và tên")]
    [InlineData("Huyønh Kyõ", "Huỳnh Kỹ")]
    public void Vni_becomes_Unicode(string stored, string text) =>
        LegacyEncodings.Decode(stored, TextEncoding.Vni).ShouldBe(text);

    [Fact]
    public void Every_Vietnamese_letter_has_a_place_in_Vni()
    {
        VietnameseLetters.All.Count.ShouldBe(134);
        foreach (var letter in VietnameseLetters.All)
        {
            LegacyEncodings.Decode(LegacyEncoders.Vni(letter.ToString()), TextEncoding.Vni).ShouldBe(letter.ToString());
        }
    }

    [Fact]
    public void Every_small_letter_has_a_place_in_Tcvn3()
    {
        foreach (var letter in VietnameseLetters.All.Where(char.IsLower))
        {
            LegacyEncodings
                .Decode(LegacyEncoders.Tcvn3(letter.ToString()), TextEncoding.Tcvn3)
                .ShouldBe(letter.ToString());
        }
    }

    [Fact]
    public void Any_text_of_Vietnamese_words_comes_back_from_Vni_and_in_small_letters_from_Tcvn3() =>
        AnyName
            .Array[1, 6]
            .Select(names => string.Join(' ', names))
            .Sample(text =>
                LegacyEncodings.Decode(LegacyEncoders.Vni(text), TextEncoding.Vni) == text
                && LegacyEncodings.Decode(LegacyEncoders.Tcvn3(text.ToLowerInvariant()), TextEncoding.Tcvn3)
                    == text.ToLowerInvariant()
            );

    [Fact]
    public void A_column_is_judged_by_its_samples()
    {
        LegacyEncodings.Detect(Names).Encoding.ShouldBe(TextEncoding.Unicode);
        LegacyEncodings.Detect(Names.Select(LegacyEncoders.Tcvn3)).Encoding.ShouldBe(TextEncoding.Tcvn3);
        LegacyEncodings.Detect(Names.Select(LegacyEncoders.Vni)).Encoding.ShouldBe(TextEncoding.Vni);
        LegacyEncodings.Detect(["Tran Van A", "12"]).ShouldBe(new EncodingVerdict(TextEncoding.Unicode, 1, 0));
        LegacyEncodings.Detect(Names.Select(LegacyEncoders.Vni)).Confidence.ShouldBe(1);
    }

    [Fact]
    public void Any_single_name_is_judged_rightly() =>
        AnyName.Sample(name =>
            LegacyEncodings.Detect([name]).Encoding == TextEncoding.Unicode
            && LegacyEncodings.Detect([LegacyEncoders.Vni(name)]).Encoding == TextEncoding.Vni
            && LegacyEncodings.Detect([LegacyEncoders.Tcvn3(name)]).Encoding == TextEncoding.Tcvn3
        );

    [Fact]
    public void A_Unicode_value_in_a_column_of_another_encoding_stays()
    {
        LegacyEncodings.Read("Nguyễn Văn An", TextEncoding.Tcvn3).ShouldBe("Nguyễn Văn An");
        LegacyEncodings.Read("Hà", TextEncoding.Tcvn3).ShouldBe("Hà");
        LegacyEncodings.Read("Hµ", TextEncoding.Tcvn3).ShouldBe("Hà");
    }

    [Fact]
    public void Decoding_any_text_never_throws() =>
        Gen.String.Sample(text =>
        {
            LegacyEncodings.Decode(text, TextEncoding.Tcvn3);
            LegacyEncodings.Decode(text, TextEncoding.Vni);
            LegacyEncodings.Detect([text]);
        });
}

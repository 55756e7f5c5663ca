using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Differences;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>What a new version changes is said line by line, so that nobody has to compare two files.</summary>
public sealed class DifferenceTests
{
    private const string Older = """
        total: 20
        values: [{ code: kept, title: { vi: "Họp đủ", en: "Kept" }, is: { ratio: { of: { fact: held }, to: { fact: due } } } }]
        vetoes: [{ code: out, title: { vi: "Bị kỷ luật", en: "Disciplined" }, when: { fact: disciplined, is: "==", to: true } }]
        groups:
          - code: work
            title: { vi: "Công việc", en: "Work" }
            max: 10
            items:
              - { code: rate, title: { vi: "Tỷ lệ", en: "Rate" }, points: { max: 10, by: { value: kept }, bands: [{ from: 90, points: 10 }, { below: 90, points: 5 }] } }
          - code: life
            title: { vi: "Nền nếp", en: "Life" }
            items:
              - { code: plan, title: { vi: "Kế hoạch", en: "Plan" }, pass: { stated: true, points: 10 } }
        grades:
          - { code: high, title: { vi: "Cao", en: "High" }, pointsFrom: 15, quota: { counted: [high], among: [low], percent: 20, rounding: down, scope: cell } }
          - { code: low, title: { vi: "Thấp", en: "Low" } }
        """;

    [Fact]
    public void A_version_differs_from_itself_in_nothing() => Differ(Older).ShouldBeEmpty();

    [Theory]
    [InlineData("pointsFrom: 15", "pointsFrom: 16", "Đổi mức xếp loại “Cao”: từ số điểm từ 15 thành 16")]
    [InlineData("percent: 20", "percent: 15", "Đổi mức xếp loại “Cao”: tỷ lệ khống chế từ 20% thành 15%")]
    [InlineData(
        "rounding: down",
        "rounding: nearest",
        "Đổi mức xếp loại “Cao”: cách làm tròn tỷ lệ từ làm tròn xuống thành làm tròn đến số gần nhất"
    )]
    [InlineData(
        "from: 90, points: 10 }, { below: 90",
        "from: 80, points: 10 }, { below: 80",
        "Đổi tiêu chí “Tỷ lệ”: thang điểm từ dưới 90: 5 điểm; từ 90: 10 điểm thành dưới 80: 5 điểm; từ 80: 10 điểm"
    )]
    [InlineData(
        "to: { fact: due }",
        "to: { fact: score }",
        "Đổi giá trị “Họp đủ”: cách tính từ “Số liệu held” chia cho “Số liệu due”, tính phần trăm thành “Số liệu held” chia cho “Số liệu score”, tính phần trăm"
    )]
    [InlineData(
        "to: true",
        "to: false",
        "Đổi trường hợp loại trừ “Bị kỷ luật”: xét khi từ “Số liệu disciplined” là có thành “Số liệu disciplined” là không"
    )]
    [InlineData(
        "vi: \"Kế hoạch\"",
        "vi: \"Bản kế hoạch\"",
        "Đổi tiêu chí “Bản kế hoạch”: tên từ Kế hoạch thành Bản kế hoạch"
    )]
    [InlineData(
        "code: work",
        "code: labour",
        "Thêm nhóm “Công việc” (điểm tối đa: 10)",
        "Bỏ nhóm “Công việc” (điểm tối đa: 10)"
    )]
    [InlineData(
        "pass: { stated: true, points: 10 }",
        "points: { max: 10, judged: true }",
        "Đổi tiêu chí “Kế hoạch”: cách đánh giá từ người có thẩm quyền xác nhận thành người chấm cho điểm"
    )]
    public void Each_change_is_one_line(string was, string is_, params string[] lines)
    {
        var newer = Older.Replace(was, is_);
        newer.ShouldNotBe(Older);
        Differ(newer).Select(line => line.In("vi")).ShouldBe(lines);
    }

    [Fact]
    public void What_is_said_of_a_whole_place_names_everything_it_holds() =>
        Differ(
                Older.Replace(
                    "grades:",
                    "      - { code: more, title: { vi: \"Thưởng\", en: \"Extra\" }, bonus: { by: { fact: held }, each: 2, cap: 4 } }\ngrades:"
                )
            )
            .ShouldHaveSingleItem()
            .In("en")
            .ShouldBe(
                "Added: criterion “Extra” (in the group: Life; how it is judged: points added; formula: “Fact held”; points each: 2; at most: 4)"
            );

    [Fact]
    public void A_difference_that_the_list_has_no_words_for_is_not_passed_over()
    {
        var one = Version("grades:\n  - { code: a, title: { vi: \"Một\", en: \"One\" } }", "grades");
        var two = one with { Checksum = "another" };
        RuleDiff.Between(one, two).ShouldHaveSingleItem().In("vi").ShouldContain("không liệt kê được");
    }

    private static IReadOnlyList<Difference> Differ(string newer) =>
        RuleDiff.Between(Version(Older, "criteria"), Version(newer, "criteria"));

    private static RuleVersion Version(string body, string kind)
    {
        var (version, problems) = Yaml.Rule(kind, body);
        problems.ShouldBeEmpty();
        return version!;
    }
}

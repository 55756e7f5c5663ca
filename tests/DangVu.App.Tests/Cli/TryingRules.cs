using System.Text.Json;
using DangVu.App.Tests.Rules;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Cli;

/// <summary>dangvu rules explain --facts and rules check PATH: what somebody who writes a set of their own works with.</summary>
public sealed class TryingRules : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dangvu-try-").FullName;

    [Fact]
    public async Task A_case_is_tried_by_the_version_of_its_day_and_every_reason_is_said()
    {
        var file = Write(
            "case.json",
            """
            {
            	"facts": { "meetings.attendance-rate": 85, "meetings.absent-without-reason": 0 },
            	"items": { "prepared": true, "content-right": true }
            }
            """
        );
        var said = await Dangvu.Run("rules", "explain", "meeting-quality", "--as-of", "2023-06-07", "--facts", file);

        said.Code.ShouldBe(0, said.Error);
        var lines = said.Out.Split('\n').Select(line => line.Trim()).ToList();
        lines[0].ShouldStartWith("meeting-quality/guidance-12");
        lines[1].ShouldBe("✗ chưa đạt vì đạt 3 trong 8 tiêu chí, theo 12-HD/BTCTW ngày 06/07/2018");
        lines.ShouldContain("✗ Tỷ lệ đảng viên dự họp: chưa đạt vì tỷ lệ dự họp là 85% (mốc: trên 85%)");
        lines.ShouldContain(line =>
            line.StartsWith("Chưa kết luận; còn có thể: Khá; Trung bình; Kém", StringComparison.Ordinal)
        );
        lines.ShouldContain(line =>
            line.StartsWith(
                "Còn thiếu: Thời lượng buổi sinh hoạt (phút) (meetings.minutes-long)",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task The_trace_comes_as_JSON_and_can_be_read_back()
    {
        var file = Write(
            "case.yaml",
            "facts:\n  review.points: 92\n  review.disciplined: true\n  review.degradation-concluded: false\n"
        );
        var said = await Dangvu.Run(
            "rules",
            "explain",
            "classification-bodies",
            "--as-of",
            "2025-12-20",
            "--facts",
            file,
            "--json"
        );

        said.Code.ShouldBe(0, said.Error);
        said.Json.GetProperty("grade").GetString().ShouldBe("not-completed");
        said.Json.GetProperty("rule").GetString().ShouldBe("classification-bodies/regulation-366");
        said.Json.GetProperty("checksum").GetString()!.Length.ShouldBe(64);
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var traces = JsonSerializer.Deserialize<List<Trace>>(said.Json.GetProperty("trace").GetRawText(), web)!;
        traces.Count.ShouldBe(4);
        traces[^1].Outcome.ShouldBe(Outcome.Met);
    }

    [Theory]
    [InlineData("facts: { meetings.attendance: 85 }", "case.yaml:1: không có số liệu nào tên “meetings.attendance”")]
    [InlineData(
        "facts: { meetings.attendance-rate: nhiều }",
        "case.yaml:1: “meetings.attendance-rate” thuộc loại percent"
    )]
    [InlineData("facts:\n  meetings.thematic: 3", "case.yaml:2: “meetings.thematic” thuộc loại boolean")]
    [InlineData("items: { nowhere: true }", "case.yaml:1: không có tiêu chí “nowhere”")]
    [InlineData("items: { prepared: 5 }", "case.yaml:1: “prepared” thuộc loại boolean")]
    [InlineData("items: { length: 5 }", "case.yaml:1: không có tiêu chí “length” để nhập")]
    [InlineData("notApplicable: [prepared]", "case.yaml:1: tiêu chí “prepared” không được ghi là không áp dụng")]
    [InlineData("colour: red", "case.yaml:1: không có khóa “colour”")]
    [InlineData("facts: [", "case.yaml:")]
    public async Task A_case_that_the_rule_has_no_place_for_is_refused_by_line(string text, string problem)
    {
        var said = await Dangvu.Run(
            "rules",
            "explain",
            "meeting-quality",
            "--as-of",
            "2023-06-07",
            "--facts",
            Write("case.yaml", text)
        );
        said.Code.ShouldBe(1);
        said.Error.ShouldContain(problem);
        said.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_without_criteria_or_grades_cannot_be_tried()
    {
        var said = await Dangvu.Run(
            "rules",
            "explain",
            "votes",
            "--as-of",
            "2023-06-07",
            "--facts",
            Write("case.yaml", "facts: {}")
        );
        said.Code.ShouldBe(1);
        said.Error.ShouldContain("votes/");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_so()
    {
        var said = await Dangvu.Run("rules", "explain", "meeting-quality", "--facts", Path.Combine(folder, "nowhere"));
        said.Code.ShouldBe(1);
        (await Dangvu.Run("rules", "check", Path.Combine(folder, "nowhere"))).Code.ShouldBe(1);
    }

    [Fact]
    public async Task An_own_file_is_checked_wherever_it_lies_with_the_cases_beside_it()
    {
        Write("own.yaml", Own("pointsFrom: 5"));
        Write("own.cases.yaml", "cases:\n  - { name: tám điểm, items: { a: 8 }, expect: { grade: enough } }\n");
        var good = await Dangvu.Run("rules", "check", Path.Combine(folder, "own.yaml"));
        good.Code.ShouldBe(0, good.Out);
        good.Out.ShouldContain("1 phiên bản, 1 trường hợp mẫu, 0 lỗi.");

        Write("own.yaml", Own("pointsFrom: 9"));
        var other = await Dangvu.Run("rules", "check", folder);
        other.Code.ShouldBe(1);
        other.Out.ShouldContain("own.cases.yaml:2: trường hợp “tám điểm”: grade phải là enough, nhưng là not");

        Write("own.yaml", Own("pointsfrom: 9"));
        var broken = await Dangvu.Run("rules", "check", folder, "--json");
        broken.Code.ShouldBe(1);
        broken.Json.GetProperty("problems")[0].GetString()!.ShouldStartWith("own.yaml:12: không có khóa “pointsfrom”");
    }

    [Fact]
    public async Task Two_own_versions_of_one_day_are_refused()
    {
        Write("one.yaml", Own("pointsFrom: 5"));
        Write("two.yaml", Own("pointsFrom: 6").Replace("slug: own", "slug: other", StringComparison.Ordinal));
        var said = await Dangvu.Run("rules", "check", folder);
        said.Code.ShouldBe(1);
        said.Out.ShouldContain("chồng với");
    }

    [Fact]
    public async Task The_shipped_rules_are_whole()
    {
        var said = await Dangvu.Run("rules", "check");
        said.Code.ShouldBe(0, said.Out);
        said.Out.ShouldContain("0 lỗi");
        Checkout.Rules.ShouldNotBeEmpty();
    }

    private static string Own(string threshold) =>
        $$"""
            family: recognition-own
            slug: own
            version: 1
            effectiveFrom: 2024-01-01
            title: { vi: "Bộ riêng", en: "Own set" }
            basis: { document: "05-KH/ĐU", note: { vi: "của đơn vị", en: "own" } }
            local: true
            kind: criteria
            body:
              items: [{ code: a, title: { vi: "Một", en: "One" }, points: { max: 10, judged: true } }]
              grades:
                - { code: enough, title: { vi: "Đủ", en: "Enough" }, {{threshold}} }
                - { code: not, title: { vi: "Chưa", en: "Not" } }
            """;

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

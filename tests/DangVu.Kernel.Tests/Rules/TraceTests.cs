using System.Text.Json;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Tests.Rules;

public sealed class TraceTests
{
    private static readonly Basis Basis = new("294-QĐ/TW", "mục 9.3", new DateOnly(2025, 5, 26), null);

    private static readonly VoteRule Admission = new(
        "admission",
        new RuleText("Kết nạp", "Admission"),
        VoteBase.AllOfficial,
        2,
        3,
        false
    );

    [Fact]
    public void A_decision_says_why_and_by_which_rule_in_both_languages()
    {
        var trace = Admission.Check(new VoteCounts(20, 17, 17, 13));

        TraceWriter
            .Sentence(trace, "vi", Basis)
            .ShouldBe(
                "Kết nạp: chưa đạt vì có 13 phiếu tán thành trên 20 người được tính, cần ít nhất 14, theo 294-QĐ/TW, mục 9.3 ngày 26/05/2025"
            );
        TraceWriter
            .Sentence(trace, "en", Basis)
            .ShouldBe(
                "Admission: not met because 13 votes in favour of 20 members counted, at least 14 are needed, under 294-QĐ/TW, mục 9.3 of 26/05/2025"
            );
    }

    [Fact]
    public void A_condition_of_one_fact_is_said_in_one_line_and_an_exclusion_says_that_it_applies()
    {
        var body = Yaml.Body<CriteriaBody>(
            "criteria",
            """
            vetoes: [{ code: out, title: { vi: "Có người bị kỷ luật", en: "Somebody was disciplined" }, when: { fact: held, is: ">", to: 0 } }]
            items: [{ code: a, title: { vi: "Họp đủ", en: "Meetings" }, pass: { when: { fact: rate, is: ">=", to: 85 } } }]
            """
        );
        var lines = TraceWriter.Lines(body.Evaluate(FactSet.None.WithPercent("rate", 90).With("held", 1)).Trace, "vi");
        lines
            .Select(line => line.Text)
            .ShouldBe([
                "chưa đạt vì đạt 1 trong 1 tiêu chí nhưng rơi vào trường hợp loại trừ",
                "Có người bị kỷ luật: chưa đạt vì rơi vào trường hợp loại trừ, số liệu held là 1 (mốc: trên 0)",
                "Họp đủ: đạt vì số liệu rate là 90% (mốc: từ 85% trở lên)",
            ]);
    }

    [Fact]
    public void Numbers_are_said_in_the_manner_of_the_language()
    {
        FactValue.OfNumber(5310000.5m).In("vi").ShouldBe("5.310.000,5");
        FactValue.OfNumber(5310000.5m).In("en").ShouldBe("5,310,000.5");
        FactValue.OfPercent(85).In("vi").ShouldBe("85%");
        FactValue.OfDate(new DateOnly(2023, 6, 7)).In("en").ShouldBe("07/06/2023");
    }

    [Fact]
    public void A_trace_stored_with_a_decision_is_read_back_and_says_the_same()
    {
        var body = Yaml.Body<CriteriaBody>(
            "criteria",
            "items:\n  - { code: a, title: { vi: \"Tỷ lệ\", en: \"Rate\" }, pass: { when: { all: [{ fact: rate, is: \">=\", to: 85 }, { paper: plan }] }, points: 2 } }"
        );
        var trace = body.Evaluate(FactSet.None.WithPercent("rate", 90)).Trace;

        var back = JsonSerializer.Deserialize<Trace>(JsonSerializer.Serialize(trace))!;

        TraceWriter.Lines(back, "vi").ShouldBe(TraceWriter.Lines(trace, "vi"));
        TraceWriter.Lines(back, "en").Count.ShouldBe(5);
        back.Missing.ShouldBe(["paper.plan"]);
    }
}

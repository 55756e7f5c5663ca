using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>A line of the month is one event of a calendar, whichever way its source names it.</summary>
public sealed class NamesOfLines
{
    private static readonly Guid Cell = new("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("018f0000-0000-7000-8000-000000000002");
    private const string Record = "018f0000-0000-7000-8000-0000000000aa";
    private static readonly DateOnly Due = new(2023, 6, 30);

    private static string Of(string? key, Guid body, string? href = null, string text = "Nộp báo cáo") =>
        EntryKeys.Of(
            new MonthItem(text, null, Due, Tone.Due, null, href is null ? null : new Link("Mở", href)) { Key = key },
            body,
            Due
        );

    [Theory]
    [InlineData("tasks/" + Record, "tasks/" + Record)]
    [InlineData("admissions/" + Record + ":step:clock", "admissions/" + Record + "-step-clock")]
    [InlineData("clocks:probation:/members/" + Record, "clocks/probation--members-" + Record)]
    public void What_names_a_record_is_the_same_for_every_body(string key, string expected)
    {
        Of(key, Cell).ShouldBe(expected);
        Of(key, Other).ShouldBe(expected);
    }

    [Theory]
    [InlineData("self-review:2023-06", "self-review")]
    [InlineData("notebooks:comment:2023-Q2", "notebooks")]
    [InlineData("member-requests", "member-requests")]
    [InlineData("badges:files:2023-09-02", "badges")]
    [InlineData("standing:Đảng phí:2023-06", "standing")]
    [InlineData("", "")]
    public void What_names_none_is_each_bodys_own(string key, string kind)
    {
        Of(key, Cell).ShouldStartWith($"{kind}/{Cell}-");
        Of(key, Other).ShouldNotBe(Of(key, Cell));
        Of(key, Cell).ShouldBe(Of(key, Cell, text: "Lời khác"));
    }

    [Fact]
    public void Without_a_name_the_record_behind_the_button_names_it()
    {
        Of(null, Cell, $"/tasks/{Record}/result").ShouldBe(Of(null, Cell, "/tasks/" + Record));
        Of(null, Cell, "/admissions/" + Record).ShouldStartWith("admissions/" + Record + "-");
        Of(null, Cell).ShouldStartWith($"month/{Cell}-202306-");
    }

    [Fact]
    public void What_may_name_a_person_is_told_outside_only_by_its_sort()
    {
        foreach (
            var kind in new[]
            {
                "admissions",
                "clocks",
                "members",
                "notebooks",
                "shortcomings",
                "self-review",
                "month",
                "xyz",
                "",
            }
        )
            OutsideWords.SortOf(new Entry(kind + "/1", Cell, "", "Nguyễn Văn A", Due, Tone.Due)).ShouldNotBeNull(kind);
        OutsideWords.SortOf(new Entry("tasks/1", Cell, "", "Nộp báo cáo", Due, Tone.Due)).ShouldBeNull();
    }
}

using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Recognition;

/// <summary>Values measured by the set, points of groups, and what stays when the set changes.</summary>
public sealed class TheBoardThroughTime
{
    private const string ClassV = "urban-class-v";
    private const string ClassIII = "urban-class-iii";
    private static readonly DateOnly In2026 = new(2026, 2, 2);

    [Fact]
    public async Task Where_the_set_measures_the_value_decides_and_earns_its_points()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(ClassIII), In2026);
        await office.Do(
            "boards.assess",
            new Assess(
                board,
                [
                    new AssessedItem("II.03", Value: "110.000 người", Evidence: "Niên giám thống kê"),
                    new AssessedItem("II.04", Value: "499", Evidence: "Niên giám thống kê"),
                    new AssessedItem("III.13", Value: "project", Evidence: "Quyết định phê duyệt"),
                ],
                In2026
            ),
            In2026
        );
        var day = await On(office, board, In2026);
        var people = day.Places.Single(p => p.Leaf.Code == "II.03");
        people.IsMet.ShouldBeTrue();
        people.Trace.Points.ShouldBe(Score.Of(6.25m));
        day.Places.Single(p => p.Leaf.Code == "II.04").State(In2026).ShouldBe("not-met");
        day.Places.Single(p => p.Leaf.Code == "III.13").Trace.Points.ShouldBe(Score.Of(2.5m));
        day.Met.ShouldBe(2);
        day.Groups.Single(g => g.Group.Code == "II").Met.ShouldBe(1);
    }

    [Theory]
    [InlineData("II.03", "nhiều", "boards.value-number")]
    [InlineData("II.03", "-5", "boards.value-below")]
    [InlineData("II.03", null, "boards.value-needed")]
    [InlineData("III.13", "một nửa", "boards.value-choice")]
    public async Task A_value_of_the_wrong_kind_is_refused(string code, string? value, string refusal)
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(ClassIII), In2026);
        (
            await office.Refused(
                "boards.assess",
                new Assess(board, [new AssessedItem(code, Value: value, Evidence: "Báo cáo")], In2026),
                office.Work(In2026)
            )
        ).ShouldBe([refusal]);
    }

    [Fact]
    public async Task Nobody_can_say_met_where_the_value_says_otherwise()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(ClassIII), In2026);
        (
            await office.Refused(
                "boards.assess",
                new Assess(board, [new AssessedItem("II.04", true, "499", "Báo cáo")], In2026),
                office.Work(In2026)
            )
        ).ShouldBe(["boards.word-against-rule"]);
    }

    [Fact]
    public async Task The_points_of_a_group_are_given_by_a_person_and_held_against_its_minimum()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(ClassV), new DateOnly(2021, 1, 4));
        var day = new DateOnly(2022, 6, 1);
        await office.Do(
            "boards.assess",
            new Assess(
                board,
                [
                    new AssessedItem("density", Value: "3,5", Evidence: "Tự chấm"),
                    new AssessedItem("role", Value: "16", Evidence: "Tự chấm"),
                ],
                day
            )
        );
        var then = await On(office, board, day);
        then.Groups.Single(g => g.Group.Code == "role").Trace.Outcome.ShouldBe(Outcome.Met);
        then.Groups.Single(g => g.Group.Code == "density").Trace.Outcome.ShouldBe(Outcome.NotMet);
        then.Met.ShouldBe(0);
        then.Evaluation.Grade.ShouldBe("not-yet");
        (
            await office.Refused(
                "boards.assess",
                new Assess(board, [new AssessedItem("density", Value: "6,5", Evidence: "Tự chấm")], day)
            )
        ).ShouldBe(["boards.value-most"]);
    }

    [Fact]
    public async Task When_the_set_changes_words_are_carried_over_by_code_and_the_board_says_so()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(ClassV), new DateOnly(2022, 10, 3));
        await office.Do(
            "boards.assess",
            new Assess(board, [new AssessedItem("01", true, Evidence: "Biên bản")], new DateOnly(2022, 12, 1))
        );
        var now = await On(office, board, TestOffice.Today);
        now.Rule.Slug.ShouldBe("resolution-26");
        now.Met.ShouldBe(1);
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/boards/" + board)).Body;
        page.ShouldContain("giữ 59 mục theo mã, thêm 0, bỏ 0");
        page.ShouldContain("1 mục còn dùng đánh giá trước ngày 01/01/2023");
        await office.Do("boards.confirm", new Confirm(board, [new ConfirmedItem("01")], "Rà soát theo bộ mới"));
        (await clerk.Get("/boards/" + board)).Body.ShouldNotContain("mục còn dùng đánh giá trước");
        var words = office.Work().Db.Set<Assessment>().OrderBy(a => a.On).Select(a => a.RuleId).ToList();
        words.ShouldBe(["urban-class-v/resolution-1210", "urban-class-v/resolution-26"]);
    }

    [Fact]
    public void Places_are_kept_by_code_and_those_with_other_words_are_named()
    {
        static PassLeaf Leaf(string code, string title) => new(code, new RuleText(title, title), null, 0);
        static CriteriaBody Set(params CriteriaNode[] nodes) => new(null, NotApplicableMeans.Drop, nodes, [], [], []);
        var change = VersionChange.Between(
            Set(Leaf("1", "Đường"), Leaf("2", "Nước"), Leaf("3", "Chợ")),
            Set(Leaf("1", "Đường"), Leaf("2", "Nước sạch"), Leaf("4", "Cây xanh"))
        );
        change.Kept.ShouldBe(["1"]);
        change.Reworded.ShouldBe(["2"]);
        change.New.ShouldBe(["4"]);
        change.Gone.ShouldBe(["3"]);
    }

    [Theory]
    [InlineData("16,2%", "16.2")]
    [InlineData("1.250,5 m²", "1250.5")]
    [InlineData("110.000", "110000")]
    [InlineData("3.5", "3.5")]
    [InlineData("58 triệu đồng/người", "58")]
    [InlineData("-4", "-4")]
    [InlineData("khoảng 5", null)]
    [InlineData("1,2,3", null)]
    [InlineData("", null)]
    public void Numbers_are_read_as_they_are_written_here(string typed, string? number) =>
        Saying
            .Parse(typed)
            .ShouldBe(number is null ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_past_day_shows_the_board_as_it_stood_then()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(ClassV), new DateOnly(2022, 10, 3));
        await office.Do(
            "boards.assess",
            new Assess(board, [new AssessedItem("01", true, Evidence: "Biên bản")], new DateOnly(2023, 5, 1))
        );
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get($"/boards/{board}")).Body.ShouldContain("1/59");
        var past = (await clerk.Get($"/boards/{board}?day=2023-04-01")).Body;
        past.ShouldContain("0/59");
        past.ShouldNotContain($"/boards/{board}/assess\"");
    }

    internal static async Task<BoardDay> On(TestOffice office, Guid id, DateOnly day)
    {
        var work = office.Work(day);
        var board = await work.Db.Set<Board>().SingleAsync(b => b.Id == id);
        return await (await BoardState.Read(work, board)).On(day);
    }
}

using System.Net;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Reviews;

public sealed class AReviewSheet
{
    private static readonly DateOnly First = new(2021, 11, 25);
    private static readonly DateOnly Second = new(2022, 11, 25);

    [Fact]
    public async Task Begins_with_what_the_register_knows_marked_as_such_and_proved_by_links()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[4];
        var task = await office.Do(
            "programme.task",
            new AddTask(
                office.Ap5B,
                new TaskLine("Vận động làm đường tổ 3", new DateOnly(2022, 9, 30), PersonId: member),
                false
            ),
            new DateOnly(2022, 8, 1)
        );
        await office.Do(
            "programme.result",
            new RecordResult(task, new TaskResult("done", new DateOnly(2022, 9, 20), "Xong 300 m")),
            new DateOnly(2022, 9, 20)
        );
        await office.Do(
            "notebooks.register",
            new RegisterNotebook(member, 2022, [new("Giúp một hộ khó khăn")]),
            new DateOnly(2022, 1, 10)
        );
        await office.Do(
            "notebooks.deed",
            new AddDeed(member, new DateOnly(2022, 5, 3), "Giúp hộ bà Sáu"),
            new DateOnly(2022, 5, 3)
        );
        var round = await Open(office, Second);
        var sheet = await Of(office, round, member);
        var secretary = await office.SignIn("bithu.ap5b");
        var page = (await secretary.Get("/reviews/sheets/" + sheet)).Body;
        page.ShouldContain("Được giao 1 việc, đã xong 1 việc, trong đó 1 việc đúng hạn");
        page.ShouldContain("/tasks/" + task);
        page.ShouldContain("Sổ tay năm 2022: đăng ký 1 việc, đã ghi 1 việc làm");
        var form = (await secretary.Get($"/reviews/sheets/{sheet}/edit")).Body;
        form.ShouldContain("Vận động làm đường tổ 3 (Xong 300 m)");
        // Nothing is kept before the writer saves; then it is the writer's own words.
        (await office.Work().Db.Set<SheetPart>().CountAsync()).ShouldBe(0);
        await office.Do(
            "reviews.write-sheet",
            new WriteSheet(sheet, new Dictionary<string, string> { ["person.duties"] = "Đã xong đường tổ 3." }),
            Second
        );
        (await secretary.Get($"/reviews/sheets/{sheet}/edit")).Body.ShouldNotContain("Xong 300 m");
    }

    [Fact]
    public async Task Stands_beside_last_years_and_says_whether_its_shortcomings_were_put_right()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[4];
        var before = await Open(office, First);
        await Conclude(office, before, First.AddDays(10), "Kết luận năm trước");
        var mended = await Name(office, member, "Đi họp trễ");
        await Name(office, member, "Ít phát biểu");
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming("remedied", new DateOnly(2022, 4, 1), mended, "Đã đúng giờ")
        );
        await office.Do("shortcomings.progress", new FollowShortcoming("verified", new DateOnly(2022, 5, 1), mended));
        var round = await Open(office, Second);
        await Conclude(office, round, Second.AddDays(10), "Kết luận năm nay");
        var sheet = await Of(office, round, member);
        var secretary = await office.SignIn("bithu.ap5b");
        var page = (await secretary.Get($"/reviews/sheets/{sheet}/compare")).Body;
        page.ShouldContain("Kết luận năm trước");
        page.ShouldContain("Kết luận năm nay");
        page.ShouldContain("1 trên 2 việc");
        // The next review opens with what is still open.
        var opens = (await secretary.Get("/reviews/sheets/" + sheet)).Body;
        opens.ShouldContain("Ít phát biểu");
        var old = await Of(office, before, member);
        (await secretary.Get($"/reviews/sheets/{old}/compare")).Body.ShouldContain("chưa có bản kiểm điểm nào");
        (await (await office.SignIn("bithu.kp1")).Status($"/reviews/sheets/{sheet}/compare")).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Carries_the_written_comment_of_the_residence_cell()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office, Second);
        var sheet = await Of(office, round, office.People.Ap5BMembers[4]);
        var collective = (
            await office.Work().Db.Set<ReviewSheet>().FirstAsync(s => s.RoundId == round && s.MemberId == null)
        ).Id;
        var comment = new ResidenceComment("Gương mẫu nơi cư trú", "Chi ủy khu phố 2", Second, sheet);
        (await office.Refused("reviews.residence", comment with { SheetId = collective })).ShouldBe([
            "reviews.persons-only",
        ]);
        (await office.Refused("reviews.residence", comment with { On = TestOffice.Today.AddDays(1) })).ShouldBe([
            "field.future",
        ]);
        await office.Do("reviews.residence", comment, Second);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/reviews/sheets/" + sheet)).Body.ShouldContain("Gương mẫu nơi cư trú");
        (await secretary.Get($"/reviews/sheets/{sheet}/paper")).Body.ShouldContain("Chi ủy khu phố 2");
    }

    [Fact]
    public async Task Is_printed_and_so_are_the_minutes_and_who_has_not_yet()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office, Second);
        await Conclude(office, round, Second.AddDays(10), "Nhất trí với tự kiểm điểm");
        var sheet = await Of(office, round, office.People.Ap5BMembers[4]);
        var secretary = await office.SignIn("bithu.ap5b");
        foreach (
            var address in new[]
            {
                $"/reviews/sheets/{sheet}/paper",
                $"/reviews/{round}/minutes",
                $"/reviews/{round}/progress",
                "/shortcomings/paper",
            }
        )
        {
            var page = await secretary.Get(address);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            page.Body.ShouldContain("ĐẢNG CỘNG SẢN VIỆT NAM");
            foreach (var format in new[] { "docx", "pdf" })
                (await secretary.Status($"{address}.{format}")).ShouldBe(HttpStatusCode.OK, address);
            (await secretary.Status(address + ".exe")).ShouldBe(HttpStatusCode.NotFound);
        }
        (await secretary.Get($"/reviews/sheets/{sheet}/paper")).Body.ShouldContain("BẢN KIỂM ĐIỂM CÁ NHÂN");
        (await secretary.Get($"/reviews/{round}/minutes")).Body.ShouldContain("Nhất trí với tự kiểm điểm");
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status($"/reviews/sheets/{sheet}/paper.pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get($"/reviews/{round}/minutes?body={office.Ap5B}")).Body.ShouldNotContain("Nguyễn Văn AE");
        (await (await office.SignIn("dangvien")).Status($"/reviews/{round}/minutes.docx")).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static Task<Guid> Open(TestOffice office, DateOnly first) =>
        office.Do(
            "reviews.open-round",
            new OpenRound(office.Root, "year-end", first.Year, first, first.AddDays(30)),
            first
        );

    private static Task<Guid> Conclude(TestOffice office, Guid round, DateOnly on, string said) =>
        office.Do(
            "reviews.conclude-body",
            new ConcludeBody(
                round,
                office.Ap5B,
                on,
                [
                    new("cell-committee", Conclusion: said),
                    .. office.People.Ap5BMembers.Select(m => new Concluded(MemberId: m, Conclusion: said)),
                ]
            ),
            on
        );

    private static Task<Guid> Name(TestOffice office, Guid member, string text) =>
        office.Do(
            "shortcomings.add",
            new AddShortcoming(
                office.Ap5B,
                "review",
                First.AddDays(10),
                "Sửa",
                text,
                member,
                Deadline: new DateOnly(2022, 6, 30)
            ),
            First.AddDays(10)
        );

    private static async Task<Guid> Of(TestOffice office, Guid round, Guid member) =>
        (
            await office
                .Work()
                .Db.Set<ReviewSheet>()
                .SingleAsync(s => s.RoundId == round && s.MemberId == member && s.Subject == "member")
        ).Id;
}

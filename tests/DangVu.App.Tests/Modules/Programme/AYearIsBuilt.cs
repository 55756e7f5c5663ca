using System.Net;
using CsCheck;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Programme;

public sealed class AYearIsBuilt
{
    private static readonly DateOnly December = new(2023, 12, 20);

    [Fact]
    public async Task Quarters_and_months_come_from_the_deadlines_and_open_points_go_over()
    {
        await using var office = await TestOffice.New();
        var open = await office.Do(
            "programme.task",
            new AddTask(office.Root, new TaskLine("Việc còn lại", new DateOnly(2023, 11, 20)))
        );
        var year = await office.Do(
            "programme.build",
            new BuildYear(
                office.Root,
                2024,
                "Chuẩn bị đại hội",
                [
                    new TaskLine("Học tập nghị quyết", new DateOnly(2024, 3, 20)),
                    new TaskLine("Sơ kết", new DateOnly(2024, 8, 10)),
                    new TaskLine("Gửi báo cáo", After: new DueAfter("meeting.committee", 5)),
                ],
                [new CarriedTask(open, new DateOnly(2024, 2, 15))],
                [new YearTarget("Kết nạp đảng viên", "người", 6)]
            ),
            December
        );
        var db = office.Work().Db;
        var periods = await db.Set<WorkProgramme>().OrderBy(p => p.Period).Select(p => p.Period).ToListAsync();
        periods.ShouldBe(["2024", "2024-02", "2024-03", "2024-08", "2024-Q1", "2024-Q3"]);
        (await db.Set<ProgrammeTask>().SingleAsync(t => t.Title == "Gửi báo cáo")).ProgrammeId.ShouldBe(year);
        var old = await office.Work().Get<ITasks>().Find(open);
        old!.State.ShouldBe("rolled-over");
        old.Reason.ShouldBe("Chuyển sang chương trình năm 2024");
        var next = await db.Set<ProgrammeTask>().SingleAsync(t => t.RolledFromId == open);
        (next.Deadline, next.Number).ShouldBe((new DateOnly(2024, 2, 15), 1));
        (await db.Set<Target>().SingleAsync()).Planned.ShouldBe(6);
    }

    [Fact]
    public async Task One_wrong_line_and_nothing_is_written()
    {
        await using var office = await TestOffice.New();
        var build = new BuildYear(
            office.Root,
            2024,
            Tasks: [new TaskLine("Đúng", new DateOnly(2024, 3, 20)), new TaskLine("Sai năm", new DateOnly(2025, 1, 5))]
        );
        (await office.Refused("programme.build", build, office.Work(December))).ShouldContain("programme.outside-year");
        (await office.Work().Db.Set<WorkProgramme>().CountAsync()).ShouldBe(0);
        (await office.Refused("programme.build", new BuildYear(office.Root, 2024))).ShouldContain(
            "programme.nothing-chosen"
        );
        (await office.Refused("programme.build", build, office.As("cell-secretary", office.Kp1))).ShouldContain(
            "scope.outside"
        );
    }

    [Fact]
    public async Task The_page_offers_documents_targets_of_the_term_and_open_points_to_tick()
    {
        await using var office = await TestOffice.New();
        var directive = await office.Do(
            "directives.receive",
            new ReceiveDirective(
                office.Root,
                "conclusion",
                "Bộ Chính trị",
                new DateOnly(2021, 5, 18),
                "01-KL/TW",
                "Học tập"
            )
        );
        var open = await office.Do(
            "programme.task",
            new AddTask(office.Root, new TaskLine("Việc năm trước", new DateOnly(2022, 11, 20))),
            new DateOnly(2022, 10, 1)
        );
        await office.Do(
            "programme.target",
            new SetTarget(office.Root, 2022, "Kết nạp đảng viên", "người", 5),
            new DateOnly(2022, 1, 5)
        );
        var clerk = await office.SignIn("vanphong");
        const string Page = "/programmes/build?year=2023";
        var page = (await clerk.Get(Page)).Body;
        page.ShouldContain("01-KL/TW");
        page.ShouldContain("Việc năm trước");
        page.ShouldContain("Kết nạp đảng viên");
        var nothing = await clerk.Post(Page);
        nothing.Status.ShouldBe(HttpStatusCode.Conflict);
        nothing.Body.ShouldContain("Chưa chọn việc nào.");
        var done = await clerk.Post(
            Page,
            ($"tasks.{directive}.take", "on"),
            ($"tasks.{directive}.title", "Thực hiện Kết luận 01"),
            ($"tasks.{directive}.on", "30/9/2023"),
            ($"carried.{open}.take", "on"),
            ($"carried.{open}.on", "15/7/2023")
        );
        done.Status.ShouldBe(HttpStatusCode.SeeOther, done.Body);
        (await clerk.Get("/programme?period=2023-09")).Body.ShouldContain("Thực hiện Kết luận 01");
        (await clerk.Get("/programme?period=2023-07&view=days")).Body.ShouldContain("Lịch tháng 7/2023");
        var bars = (await clerk.Get("/programme?period=2023&view=bars")).Body;
        bars.ShouldContain("class=\"chart gantt\"");
        bars.ShouldNotContain("style=");
        (await (await office.SignIn("dangvien")).Status(Page)).ShouldNotBe(HttpStatusCode.OK);
        (await (await office.SignIn("bithu.kp1")).Status(Page + "&body=" + office.Ap5B)).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public void A_whole_is_the_sum_or_the_average_of_what_is_known()
    {
        Gen.Decimal[0, 100000]
            .Array[0, 12]
            .Sample(known =>
            {
                List<decimal?> parts = [.. known, null];
                if (known.Length == 0)
                {
                    TargetTree.Whole(RollUps.Sum, parts).ShouldBeNull();
                    return;
                }
                TargetTree.Whole(RollUps.Sum, parts).ShouldBe(known.Sum());
                var average = TargetTree.Whole(RollUps.Average, parts)!.Value;
                average.ShouldBeInRange(Math.Round(known.Min(), 4) - 0.0001m, Math.Round(known.Max(), 4) + 0.0001m);
                TargetTree.Whole(RollUps.Last, parts).ShouldBeNull();
            });
    }

    [Fact]
    public async Task A_whole_is_counted_from_its_parts_whoever_reports_first()
    {
        await using var office = await TestOffice.New();
        var whole = await office.Do(
            "programme.target",
            new SetTarget(
                office.Root,
                2023,
                "Quần chúng ưu tú",
                "người",
                5,
                Parts: [new(office.Ap5B, 2), new(office.Kp1, 3)],
                RollUp: RollUps.Sum
            )
        );
        var parts = await office
            .Work()
            .Db.Set<Target>()
            .Where(t => t.ParentId == whole)
            .ToDictionaryAsync(t => t.BodyId, t => t.Id);
        var day = new DateOnly(2023, 6, 1);
        (await office.Refused("programme.target-value", new RecordTarget(whole, day, 4))).ShouldContain(
            "target.counted"
        );
        await office.Do("programme.target-value", new RecordTarget(parts[office.Ap5B], day, 2));
        await office.Do("programme.target-value", new RecordTarget(parts[office.Kp1], day, 1));
        var values = await office.Work().Db.Set<TargetValue>().Where(v => v.TargetId == whole).ToListAsync();
        values.ShouldHaveSingleItem().Value.ShouldBe(3);
        await office.Do(
            "programme.target-value",
            new RecordTarget(whole, TestOffice.Today, Parts: [new(office.Kp1, 3)])
        );
        (await office.Work().Db.Set<Target>().SingleAsync(t => t.Id == whole)).Reached.ShouldBe(5);
    }
}

using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Directives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Programme;

public sealed class TasksAndMonths
{
    private static readonly DateOnly Given = new(2023, 5, 2);

    private static Task<Guid> May(TestOffice office, params TaskLine[] tasks) =>
        office.Do(
            "programme.make",
            new MakeProgramme(office.Root, "2023-05", "Tháng 5", Tasks: tasks, Approve: true),
            Given
        );

    private static TaskLine Line(string title, int day, Guid? body = null, Guid? person = null) =>
        new(title, new DateOnly(2023, 5, day), body, person, "Có biên bản");

    private static async Task<List<ProgrammeTask>> Tasks(TestOffice office, Guid programme) =>
        await office
            .Work()
            .Db.Set<ProgrammeTask>()
            .Where(t => t.ProgrammeId == programme)
            .OrderBy(t => t.Number)
            .ToListAsync();

    [Fact]
    public async Task A_months_programme_opens_its_quarter_and_year_which_stay_to_be_filled()
    {
        await using var office = await TestOffice.New();
        await May(office, Line("Giao ban", 5));
        var year = await office.Do("programme.make", new MakeProgramme(office.Root, "2023", "Cả năm", Approve: true));
        (await office.Refused("programme.make", new MakeProgramme(office.Root, "2023", "Lần hai"))).ShouldContain(
            "programme.there-already"
        );
        (await office.Refused("programme.make", new MakeProgramme(office.Root, "2023-13"))).ShouldContain(
            "programme.period"
        );
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/programmes/" + year)).Body;
        page.ShouldContain("Cả năm");
        page.ShouldContain("quý 2/2023");
    }

    [Fact]
    public async Task Late_tasks_stand_first_until_they_have_a_result()
    {
        await using var office = await TestOffice.New();
        var may = await May(office, Line("Việc trễ", 20), Line("Việc xong", 10));
        await office.Do(
            "programme.results",
            new RecordResults(may, [new(2, new TaskResult("done", Result: "Đã họp"))]),
            new DateOnly(2023, 5, 12)
        );
        await office.Do(
            "programme.task",
            new AddTask(office.Root, new TaskLine("Việc tháng sáu", new DateOnly(2023, 6, 20))),
            new DateOnly(2023, 6, 1)
        );
        var clerk = await office.SignIn("vanphong");
        var june = (await clerk.Get("/programme")).Body;
        june.ShouldContain("1 việc trễ hạn");
        june.ShouldContain("trễ 18 ngày");
        june.IndexOf("Việc trễ", StringComparison.Ordinal)
            .ShouldBeLessThan(june.IndexOf("Việc tháng sáu", StringComparison.Ordinal));
        june.ShouldNotContain("Việc xong");
        (await clerk.Get("/programme?period=2023-05")).Body.ShouldContain("Việc xong");
        (await clerk.Get("/programme?period=2023&state=late")).Body.ShouldContain("Việc trễ");
    }

    [Fact]
    public async Task Rolling_over_needs_a_reason_and_carries_the_task_on()
    {
        await using var office = await TestOffice.New();
        var may = await May(office, Line("Sửa đường", 20, office.Ap5B, office.People.Ap5BMembers[2]));
        var june = await office.Do(
            "programme.make",
            new MakeProgramme(office.Root, "2023-06", "Tháng 6", Approve: true),
            new DateOnly(2023, 5, 28)
        );
        var task = (await Tasks(office, may))[0];
        (
            await office.Refused(
                "programme.result",
                new RecordResult(task.Id, new TaskResult("rolled-over", Deadline: new DateOnly(2023, 6, 20)))
            )
        ).ShouldContain("field.required");
        (
            await office.Refused(
                "programme.result",
                new RecordResult(
                    task.Id,
                    new TaskResult("rolled-over", Reason: "Mưa", Deadline: new DateOnly(2023, 5, 1))
                )
            )
        ).ShouldContain("field.before");
        await office.Do(
            "programme.result",
            new RecordResult(task.Id, new TaskResult("rolled-over", Reason: "Mưa", Deadline: new DateOnly(2023, 6, 20)))
        );
        var next = (await Tasks(office, june)).ShouldHaveSingleItem();
        next.RolledFromId.ShouldBe(task.Id);
        next.PersonId.ShouldBe(task.PersonId);
        (
            await office.Refused("programme.result", new RecordResult(task.Id, new TaskResult("done", Result: "x")))
        ).ShouldContain("task.closed");
    }

    [Fact]
    public async Task Who_answers_for_a_task_records_its_result_but_does_not_drop_it()
    {
        await using var office = await TestOffice.New();
        var mine = office.People.Ap5BMembers[5];
        var may = await May(
            office,
            Line("Việc của tôi", 20, office.Ap5B, mine),
            Line("Việc người khác", 20, office.Ap5B)
        );
        var tasks = await Tasks(office, may);
        var member = await office.SignIn("dangvien");
        (await member.Get("/tasks/mine")).Body.ShouldContain("Việc của tôi");
        (await member.Status("/tasks/" + tasks[0].Id)).ShouldBe(HttpStatusCode.OK);
        (await member.Status("/tasks/" + tasks[1].Id)).ShouldBe(HttpStatusCode.NotFound);
        (await member.Status($"/tasks/{tasks[1].Id}/result")).ShouldBe(HttpStatusCode.NotFound);
        (await member.Status($"/tasks/{tasks[0].Id}/drop")).ShouldBe(HttpStatusCode.Forbidden);
        var drop = new RecordResult(tasks[0].Id, new TaskResult("dropped", Reason: "Không thích"));
        (await office.Refused("programme.result", drop, office.As("member", office.Ap5B, mine))).ShouldContain(
            "task.leaders-decide"
        );
        (
            await member.Post($"/tasks/{tasks[0].Id}/result", ("state", "done"), ("on", "07/06/2023"), ("result", ""))
        ).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (
            await member.Post(
                $"/tasks/{tasks[0].Id}/result",
                ("state", "done"),
                ("on", "07/06/2023"),
                ("result", "Đã làm")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await member.Get("/tasks/" + tasks[0].Id)).Body.ShouldContain("xong, trễ 18 ngày");
    }

    [Fact]
    public async Task A_neighbour_cells_tasks_programmes_and_targets_are_not_seen()
    {
        await using var office = await TestOffice.New();
        var may = await May(office, Line("Việc Ấp 5B", 20, office.Ap5B));
        var task = (await Tasks(office, may))[0].Id;
        var own = await office.Do("programme.make", new MakeProgramme(office.Ap5B, "2023", "Chi bộ"));
        var target = await office.Do(
            "programme.target",
            new SetTarget(office.Ap5B, 2023, "Giới thiệu quần chúng", "người", 2)
        );
        foreach (
            var path in new[]
            {
                "/tasks/" + task,
                $"/tasks/{task}/result",
                $"/tasks/{task}/roll-over",
                "/programmes/" + own,
                "/targets/" + target,
                $"/targets/{target}/value",
            }
        )
        {
            (await (await office.SignIn("bithu.ap5b")).Status(path)).ShouldBe(HttpStatusCode.OK, path);
            (await (await office.SignIn("bithu.kp1")).Status(path)).ShouldBe(HttpStatusCode.NotFound, path);
            (await (await office.SignIn(null)).Status(path)).ShouldBe(HttpStatusCode.Redirect, path);
        }
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Get("/programme?period=2023-05")).Body.ShouldNotContain("Việc Ấp 5B");
        (await neighbour.Status("/programme?body=" + office.Ap5B)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status("/programmes/" + may)).ShouldBe(HttpStatusCode.NotFound);
        var line = new TaskLine("Giao sang", new DateOnly(2023, 6, 30), office.Ap5B);
        (
            await office.Refused(
                "programme.task",
                new AddTask(office.Kp1, line),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldContain("scope.outside");
        (
            await office.Refused(
                "programme.results",
                new RecordResults(may, []),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldContain("scope.outside");
    }

    [Fact]
    public async Task A_task_with_a_past_deadline_or_an_unknown_person_is_refused()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("programme.task", new AddTask(office.Root, Line("Quá hạn", 20)))).ShouldContain(
            "task.deadline-past"
        );
        var nobody = new TaskLine("Không rõ", new DateOnly(2023, 6, 30), PersonId: Guid.CreateVersion7());
        (await office.Refused("programme.task", new AddTask(office.Root, nobody))).ShouldContain("task.person-unknown");
    }

    [Fact]
    public async Task The_thread_of_a_directive_leads_to_tasks_months_and_results()
    {
        await using var office = await TestOffice.New();
        var source = await office.Do(
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
        var may = await May(office, Line("Đăng ký làm theo Bác", 20) with { DirectiveId = source });
        await office.Do(
            "programme.results",
            new RecordResults(may, [new(1, new TaskResult("done", Result: "Đủ 16 đảng viên đăng ký"))])
        );
        var page = (await (await office.SignIn("vanphong")).Get("/directives/" + source)).Body;
        page.ShouldContain("Đăng ký làm theo Bác");
        page.ShouldContain("tháng 5/2023");
        page.ShouldContain("Đủ 16 đảng viên đăng ký");
    }

    [Fact]
    public async Task The_report_counts_given_tasks_once_and_not_proposed_or_dropped_ones()
    {
        await using var office = await TestOffice.New();
        var may = await May(office, Line("Xong", 10), Line("Trễ", 20), Line("Chuyển", 21), Line("Thôi", 22));
        await office.Do(
            "programme.make",
            new MakeProgramme(office.Kp1, "2023-05", "Dự kiến", Tasks: [Line("Mới đề xuất", 20)]),
            Given
        );
        await office.Do(
            "programme.results",
            new RecordResults(
                may,
                [
                    new(1, new TaskResult("done", new DateOnly(2023, 5, 9), "Đã họp")),
                    new(3, new TaskResult("rolled-over", Reason: "Mưa", Deadline: new DateOnly(2023, 6, 25))),
                    new(4, new TaskResult("dropped", Reason: "Gộp")),
                ]
            ),
            new DateOnly(2023, 6, 3)
        );
        var figures = await StudySessions.Figures(office);
        figures["programme.tasks.total"].Value.ShouldBe(3);
        figures["programme.tasks.done"].Value.ShouldBe(1);
        figures["programme.tasks.late"].Value.ShouldBe(1);
        (await StudySessions.Figures(office, new DateOnly(2023, 5, 8)))["programme.tasks.done"].Value.ShouldBe(0);
        var clerk = await office.SignIn("vanphong");
        foreach (var evidence in figures["programme.tasks.total"].Evidence)
            (await clerk.Status("/api/v1/" + evidence)).ShouldBe(HttpStatusCode.OK, evidence);
        var tally = await office
            .Work()
            .Get<ITasks>()
            .Tally(office.Root, new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 31), TestOffice.Today);
        tally.ShouldBe(new TaskTally(2, 1, 1, 1));
    }

    [Fact]
    public async Task Targets_are_given_to_cells_and_reached_values_stand_over_time()
    {
        await using var office = await TestOffice.New();
        var target = await office.Do(
            "programme.target",
            new SetTarget(
                office.Root,
                2023,
                "Quần chúng ưu tú",
                "người",
                5,
                Parts: [new(office.Ap5B, 2), new(office.Kp1, 3)]
            )
        );
        await office.Do(
            "programme.target-value",
            new RecordTarget(target, new DateOnly(2023, 3, 31), 2, Parts: [new(office.Ap5B, 2)])
        );
        await office.Do("programme.target-value", new RecordTarget(target, new DateOnly(2023, 6, 1), 5));
        (
            await office.Refused("programme.target-value", new RecordTarget(target, TestOffice.Today.AddDays(1), 5))
        ).ShouldContain("field.future");
        (
            await office.Refused("programme.target", new SetTarget(office.Root, 2023, "Quần chúng ưu tú", "người", 5))
        ).ShouldContain("target.there-already");
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/targets")).Body.ShouldContain("Đã đạt 1 trong 1");
        (await clerk.Get("/targets/" + target)).Body.ShouldContain("Chi bộ Ấp 5B");
    }
}

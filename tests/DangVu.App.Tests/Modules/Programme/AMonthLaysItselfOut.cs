using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.MonthPlans;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Programme;

public sealed class AMonthLaysItselfOut
{
    private static readonly DateOnly July = new(2023, 7, 1);
    private static readonly DateOnly LaidOut = new(2023, 6, 20);

    private static Task<Guid> Task(TestOffice office, string title, DateOnly deadline, Guid? person = null) =>
        office.Do("programme.task", new AddTask(office.Ap5B, new TaskLine(title, deadline, PersonId: person)));

    private static Task<Guid> Plan(TestOffice office, params ItemDecision[] decisions) =>
        office.Do("programme.month-plan", new PlanMonth(office.Ap5B, July, decisions), LaidOut);

    private static async Task<List<PlanItem>> Items(TestOffice office, Guid plan) =>
        await office.Work().Db.Set<PlanItem>().Where(i => i.PlanId == plan).ToListAsync();

    [Fact]
    public async Task The_next_month_lies_laid_out_from_the_20th_and_not_before()
    {
        await using var office = await TestOffice.New();
        var plan = new PlanMonth(office.Ap5B, July);
        (await office.Refused("programme.month-plan", plan, office.Work(new DateOnly(2023, 6, 19)))).ShouldContain(
            "month-plan.not-yet"
        );
        (await office.Refused("programme.month-plan", plan with { Month = new(2023, 5, 1) })).ShouldContain(
            "month-plan.over"
        );
        (
            await office.Refused("programme.month-plan", plan with { Month = new(2023, 8, 1) }, office.Work(LaidOut))
        ).ShouldContain("month-plan.not-yet");
        await office.Do("programme.month-plan", plan, LaidOut);
    }

    [Fact]
    public async Task One_step_takes_in_all_that_the_books_owe_in_the_month()
    {
        await using var office = await TestOffice.New();
        var person = office.People.Ap5BMembers[2];
        var task = await Task(office, "Làm cổng rào", new DateOnly(2023, 7, 20), person);
        await Task(office, "Việc tháng tám", new DateOnly(2023, 8, 5));
        var items = await Items(office, await Plan(office));
        items.ShouldContain(i => i.Key == PlanKeys.Task(task) && i.PersonId == person);
        items.ShouldContain(i => i.Key == PlanKeys.Standing("fees", July) && i.PlannedOn == new DateOnly(2023, 7, 25));
        items.ShouldContain(i => i.Key == "self-review:2023-07");
        items.ShouldContain(i => i.Key == "meetings:cell:2023-07" && i.Title == "Sinh hoạt chi bộ tháng 7");
        items.ShouldNotContain(i => i.Title == "Việc tháng tám");
        items.ShouldAllBe(i => i.State == PlanStates.Kept);
    }

    [Fact]
    public async Task An_item_is_moved_or_dropped_only_with_what_that_needs()
    {
        await using var office = await TestOffice.New();
        var key = PlanKeys.Task(await Task(office, "Làm cổng rào", new DateOnly(2023, 7, 20)));
        async Task<string> Refused(ItemDecision decision) =>
            (
                await office.Refused(
                    "programme.month-plan",
                    new PlanMonth(office.Ap5B, July, [decision]),
                    office.Work(LaidOut)
                )
            )[0];
        (await Refused(new(key, "dropped"))).ShouldBe("month-plan.drop-reason");
        (await Refused(new(key, "moved"))).ShouldBe("month-plan.move-day");
        (await Refused(new(key, "moved", new DateOnly(2023, 8, 3)))).ShouldBe("month-plan.move-reason");
        (await Refused(new(key, "moved", new DateOnly(2023, 6, 30), "Sớm"))).ShouldBe("field.before");
        (await Refused(new(key, "moved", new DateOnly(2025, 6, 30), "Xa"))).ShouldBe("month-plan.move-far");
        (await Refused(new("tasks/" + Guid.Empty, "kept"))).ShouldBe("month-plan.unknown-item");
        (await office.Work().Db.Set<MonthPlan>().CountAsync()).ShouldBe(0);
        var item = (
            await Items(office, await Plan(office, new ItemDecision(key, "moved", new DateOnly(2023, 7, 12))))
        ).Single(i => i.Key == key);
        (item.State, item.PlannedOn).ShouldBe((PlanStates.Kept, new DateOnly(2023, 7, 12)));
    }

    [Fact]
    public async Task A_task_moved_to_another_month_is_rolled_over_in_the_same_step()
    {
        await using var office = await TestOffice.New();
        var task = await Task(office, "Làm cổng rào", new DateOnly(2023, 7, 20));
        await Plan(office, new ItemDecision(PlanKeys.Task(task), "moved", new DateOnly(2023, 8, 15), "Chờ vật tư"));
        var tasks = await office.Work().Get<ITasks>().Find(task);
        tasks!.State.ShouldBe("rolled-over");
        tasks.Reason.ShouldBe("Chờ vật tư");
        (await office.Work().Get<ITasks>().Find(tasks.NextId!.Value))!.Deadline.ShouldBe(new DateOnly(2023, 8, 15));
    }

    [Fact]
    public async Task What_was_moved_or_left_undone_comes_up_in_its_month()
    {
        await using var office = await TestOffice.New();
        var june = await office.Do(
            "programme.month-plan",
            new PlanMonth(
                office.Ap5B,
                new(2023, 6, 1),
                [new(PlanKeys.Standing("fees", new(2023, 6, 1)), "moved", new DateOnly(2023, 7, 2), "Quỹ chưa chốt")],
                [new("Thăm gia đình chính sách", new DateOnly(2023, 6, 27))]
            )
        );
        var own = (await Items(office, june)).Single(i => i.Title == "Thăm gia đình chính sách");
        // While June runs, its work may still be done in June; what was moved on purpose is there at once.
        var july = await Items(office, await Plan(office));
        july.ShouldNotContain(i => i.Key == own.Key);
        july.ShouldContain(i =>
            i.Key == PlanKeys.Standing("fees", new(2023, 6, 1)) && i.PlannedOn == new DateOnly(2023, 7, 2)
        );
        july.ShouldContain(i => i.Key == PlanKeys.Standing("fees", July));
        var later = await office.Do("programme.month-plan", new PlanMonth(office.Ap5B, July), new DateOnly(2023, 7, 3));
        (await Items(office, later)).ShouldContain(i => i.Key == own.Key && i.Own && i.State == PlanStates.Kept);
        var left = (await Items(office, june)).Single(i => i.Key == own.Key);
        (left.State, left.MovedTo).ShouldBe((PlanStates.Moved, July));
    }

    [Fact]
    public async Task Done_comes_from_the_record_and_only_what_has_none_is_ticked()
    {
        await using var office = await TestOffice.New();
        var june = new DateOnly(2023, 6, 1);
        var task = await Task(office, "Làm cổng rào", new DateOnly(2023, 6, 20));
        var plan = await office.Do("programme.month-plan", new PlanMonth(office.Ap5B, june));
        var items = await Items(office, plan);
        (
            await office.Refused(
                "programme.month-done",
                new FinishItem(items.Single(i => i.Key == PlanKeys.Task(task)).Id)
            )
        ).ShouldContain("month-plan.done-elsewhere");
        var fees = items.Single(i => i.Key == PlanKeys.Standing("fees", june)).Id;
        await office.Do("programme.month-done", new FinishItem(fees));
        (await office.Refused("programme.month-done", new FinishItem(fees))).ShouldContain("month-plan.done-already");
        await office.Do("programme.result", new RecordResult(task, new TaskResult("done", Result: "Đã xong 200 m")));
        var secretary = await office.SignIn("bithu.ap5b");
        var page = (await secretary.Get("/month-plan?month=2023-06")).Body;
        page.ShouldContain("đã chốt ngày 07/06/2023");
        page.ShouldContain("xong ngày 07/06/2023");
        page.ShouldContain("đã xong");
        (await secretary.Get("/month?month=2023-06")).Body.ShouldContain("Thu đảng phí");
    }

    [Fact]
    public async Task What_comes_up_after_the_plan_was_confirmed_is_said_to_be_new()
    {
        await using var office = await TestOffice.New();
        await office.Do("programme.month-plan", new PlanMonth(office.Ap5B, new(2023, 6, 1)));
        await Task(office, "Việc giao thêm", new DateOnly(2023, 6, 25));
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/month-plan?month=2023-06")).Body.ShouldContain("Mới thêm sau khi chốt");
        (await secretary.Get("/month?month=2023-06")).Body.ShouldContain("mới thêm sau khi chốt");
    }

    [Fact]
    public async Task The_secretary_decides_everything_in_one_form_without_script()
    {
        await using var office = await TestOffice.New();
        var task = await Task(office, "Làm cổng rào", new DateOnly(2023, 6, 20));
        var secretary = await office.SignIn("bithu.ap5b");
        const string Form = "/month-plan/edit?month=2023-06";
        (await secretary.Get(Form)).Body.ShouldContain("Làm cổng rào");
        var row = "items." + PlanKeys.Id(PlanKeys.Task(task)) + ".";
        var own = "own." + PlanKeys.Id("own:1") + ".";
        var half = await secretary.Post(
            Form,
            ("then", "confirm"),
            (row + "decision", "dropped"),
            (own + "title", "Dọn vệ sinh nhà văn hóa")
        );
        half.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        half.Body.ShouldContain("Việc thêm cần cả tên việc và ngày.");
        half.Body.ShouldContain("Dọn vệ sinh nhà văn hóa");
        (
            await secretary.Post(
                Form,
                ("then", "confirm"),
                (row + "decision", "dropped"),
                (row + "reason", "Ấp đã làm"),
                (own + "title", "Dọn vệ sinh nhà văn hóa"),
                (own + "on", "24/06/2023")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var page = (await secretary.Get("/month-plan?month=2023-06")).Body;
        page.ShouldContain("Dọn vệ sinh nhà văn hóa");
        page.ShouldContain("Ấp đã làm");
        (await secretary.Get("/month?month=2023-06")).Body.ShouldNotContain("Làm cổng rào");
    }

    [Fact]
    public async Task Two_secretaries_deciding_at_once_are_told()
    {
        await using var office = await TestOffice.New();
        var june = new PlanMonth(office.Ap5B, new(2023, 6, 1), Version: 0);
        await office.Do("programme.month-plan", june);
        (await office.Refused("programme.month-plan", june)).ShouldContain("conflict.changed");
        await office.Do("programme.month-plan", june with { Version = 1 });
    }

    [Fact]
    public async Task A_neighbours_plan_is_not_seen_and_a_plain_member_sees_none()
    {
        await using var office = await TestOffice.New();
        var plan = await office.Do("programme.month-plan", new PlanMonth(office.Ap5B, new(2023, 6, 1)));
        var item = (await Items(office, plan)).First(i => i.Own).Id;
        foreach (
            var path in new[]
            {
                "/month-plan?month=2023-06&body=" + office.Ap5B,
                "/month-plan/edit?month=2023-06&body=" + office.Ap5B,
                "/month-plan/items/" + item,
                "/month-plans/" + plan,
                "/api/v1/month-plans/" + plan,
            }
        )
        {
            (await (await office.SignIn("bithu.ap5b")).Status(path)).ShouldBe(HttpStatusCode.OK, path);
            (await (await office.SignIn("bithu.kp1")).Status(path)).ShouldBe(HttpStatusCode.NotFound, path);
            (await (await office.SignIn("dangvien")).Status(path)).ShouldNotBe(HttpStatusCode.OK, path);
            (await (await office.SignIn(null)).Status(path)).ShouldNotBe(HttpStatusCode.OK, path);
        }
        (
            await office.Refused(
                "programme.month-plan",
                new PlanMonth(office.Ap5B, new(2023, 6, 1)),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldContain("scope.outside");
        (
            await office.Refused(
                "programme.month-plan",
                new PlanMonth(office.Ap5B, new(2023, 6, 1)),
                office.As("cell-committee", office.Ap5B)
            )
        ).ShouldContain("scope.outside");
    }

    [Fact]
    public async Task A_remedy_agreed_in_self_review_is_written_into_no_plan()
    {
        await using var office = await TestOffice.New();
        var work = office.Work();
        (
            await work.Do<Guid>(
                "test",
                async () =>
                {
                    await work.Raise(
                        new ShortcomingFound(
                            office.Ap5B,
                            office.People.Ap5BMembers[3],
                            "self-review",
                            Guid.CreateVersion7(),
                            TestOffice.Today,
                            null,
                            "Bớt uống rượu",
                            new DateOnly(2023, 6, 28)
                        )
                    );
                    return office.Ap5B;
                }
            )
        ).IsDone.ShouldBeTrue();
        var own = office.As("cell-secretary", office.Ap5B);
        (
            await own.Run("programme.month-plan", new PlanMonth(office.Ap5B, new(2023, 6, 1)), PlanMonth.Handle)
        ).IsDone.ShouldBeTrue();
        (await office.Work().Db.Set<PlanItem>().ToListAsync()).ShouldNotContain(i =>
            i.Title != null && i.Title.Contains("rượu")
        );
        (await (await office.SignIn("bithu.ap5b")).Get("/month-plan?month=2023-06")).Body.ShouldContain("rượu");
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/month-plan?month=2023-06&body=" + office.Ap5B)).Body.ShouldNotContain("rượu");
    }

    [Fact]
    public async Task The_committee_sees_at_once_which_cells_have_no_plan()
    {
        await using var office = await TestOffice.New();
        await office.Do("programme.month-plan", new PlanMonth(office.Ap5B, new(2023, 6, 1)));
        var clerk = await office.SignIn("vanphong");
        var list = (await clerk.Get("/month-plans?month=2023-06")).Body;
        list.ShouldContain("1/3 đã chốt, còn 2 chưa chốt");
        (await clerk.Get("/month?month=2023-06")).Body.ShouldContain("1 chi bộ chưa chốt kế hoạch tháng 6/2023");
    }
}

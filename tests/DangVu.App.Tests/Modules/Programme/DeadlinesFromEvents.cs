using CsCheck;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Rules;
using DangVu.App.Tests.House;
using DangVu.Kernel.Results;
using DangVu.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Programme;

public sealed class DeadlinesFromEvents
{
    private static TaskLine After(string code, int days, DateOnly? happened = null) =>
        new("Gửi nghị quyết", After: new DueAfter(code, days, HappenedOn: happened));

    private static async Task<ProgrammeTask> Read(TestOffice office, Guid id) =>
        await office.Work().Db.Set<ProgrammeTask>().SingleAsync(t => t.Id == id);

    [Fact]
    public void So_many_working_days_lie_between_the_event_and_the_deadline()
    {
        var rules = RuleFiles.Book();
        Gen.Select(Gen.Int[0, 4500], Gen.Int[0, 60])
            .Sample(
                (after, days) =>
                {
                    var from = new DateOnly(2014, 1, 1).AddDays(after);
                    var calendar = WorkingCalendar.On(rules, from);
                    var due = DueDays.After(calendar, from, days);
                    WorkingDays.Between(calendar, from, due).ShouldBe(days);
                    if (days > 0)
                        calendar.IsWorking(due).ShouldBeTrue();
                    DueDays.After(calendar, from, days + 1).ShouldBeGreaterThan(due);
                    DueDays
                        .DaysOff(calendar, from, due)
                        .ShouldAllBe(d => !calendar.IsWorking(d) && d > from && d < due);
                },
                iter: 2000
            );
    }

    [Fact]
    public void A_periods_end_is_the_last_day_of_the_period_that_holds_the_day()
    {
        for (var day = new DateOnly(2023, 1, 1); day.Year < 2025; day = day.AddDays(1))
            foreach (var months in new[] { 1, 3, 6, 12 })
            {
                var end = DueDays.EndOfPeriod(day, months);
                end.ShouldBeGreaterThanOrEqualTo(day);
                (end.AddDays(1).Day, end.Month % months).ShouldBe((1, 0));
                day.AddMonths(months).ShouldBeGreaterThan(end);
            }
    }

    [Fact]
    public async Task A_deadline_waits_for_its_event_and_is_then_counted_without_the_days_off()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "programme.task",
            new AddTask(office.Ap5B, After("meeting.cell", 3)),
            new DateOnly(2023, 4, 20)
        );
        (await Read(office, id)).IsWaiting.ShouldBeTrue();
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/tasks/" + id)).Body.ShouldContain("3 ngày làm việc sau khi sinh hoạt chi bộ");
        (await secretary.Get("/programme")).Body.ShouldContain("Gửi nghị quyết");
        async Task Held(Guid body)
        {
            var work = office.Work(new DateOnly(2023, 4, 28));
            (
                await work.Do<Guid>(
                    "test",
                    async () =>
                    {
                        await work.Get<ITaskClocks>().Happened("meeting.cell", body, new DateOnly(2023, 4, 28));
                        return body;
                    }
                )
            ).IsDone.ShouldBeTrue();
        }
        await Held(office.Kp1);
        (await Read(office, id)).IsWaiting.ShouldBeTrue();
        await Held(office.Ap5B);
        // 29–30 April is a weekend, 30 April and 1 May are holidays with 2 and 3 May in lieu as the year's rule has them.
        var task = await Read(office, id);
        task.DueFrom.ShouldBe(new DateOnly(2023, 4, 28));
        task.Deadline.ShouldBe(
            DueDays.After(WorkingCalendar.On(RuleFiles.Book(), new DateOnly(2023, 4, 28)), new DateOnly(2023, 4, 28), 3)
        );
        var page = (await secretary.Get("/tasks/" + id)).Body;
        page.ShouldContain("(ngày 28/04/2023)");
        page.ShouldContain("Ngày nghỉ đã trừ: 01/05/2023");
    }

    [Fact]
    public async Task A_document_that_comes_in_sets_the_deadline_that_waited_for_it()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "programme.task",
            new AddTask(office.Root, After("directive.received", 2)),
            new DateOnly(2023, 6, 1)
        );
        (await Read(office, id)).IsWaiting.ShouldBeTrue();
        await office.Do(
            "directives.receive",
            new ReceiveDirective(
                office.Root,
                "plan",
                "Huyện ủy",
                new DateOnly(2023, 6, 2),
                "150-KH/HU",
                "Kế hoạch quý III",
                new DateOnly(2023, 6, 5)
            )
        );
        (await Read(office, id)).Deadline.ShouldBe(new DateOnly(2023, 6, 7));
    }

    [Fact]
    public async Task From_the_end_of_a_quarter_or_a_day_already_known_it_is_counted_at_once()
    {
        await using var office = await TestOffice.New();
        var quarter = await Read(
            office,
            await office.Do("programme.task", new AddTask(office.Ap5B, After("quarter-end", 5)))
        );
        (quarter.DueFrom, quarter.Deadline).ShouldBe((new DateOnly(2023, 6, 30), new DateOnly(2023, 7, 7)));
        var known = await Read(
            office,
            await office.Do(
                "programme.task",
                new AddTask(office.Ap5B, After("directive.received", 10, new DateOnly(2023, 6, 5)))
            )
        );
        known.Deadline.ShouldBe(new DateOnly(2023, 6, 19));
        (await office.Refused("programme.task", new AddTask(office.Ap5B, After("no-such-event", 3)))).ShouldContain(
            "field.choice"
        );
        (
            await office.Refused(
                "programme.task",
                new AddTask(office.Ap5B, After("quarter-end", 3) with { Deadline = new DateOnly(2023, 6, 30) })
            )
        ).ShouldContain("task.one-deadline");
        (await office.Refused("programme.task", new AddTask(office.Ap5B, new TaskLine("Không hạn")))).ShouldContain(
            "field.required"
        );
    }

    [Fact]
    public async Task A_resolution_gives_tasks_to_its_own_body_and_those_below_and_hears_how_they_end()
    {
        await using var office = await TestOffice.New();
        var meeting = Guid.CreateVersion7();
        async Task<Result<Guid>> Give(Guid resolvedBy, TaskOrder order)
        {
            var work = office.Work();
            return await work.Do("test", () => work.Get<ITasks>().FromResolution(resolvedBy, order));
        }
        var order = new TaskOrder(
            office.Ap5B,
            "Làm cổng rào tuyến ấp",
            new DateOnly(2023, 6, 6),
            SourceKind: "meetings",
            SourceId: meeting,
            GivenOn: new DateOnly(2023, 6, 3)
        );
        (await Give(office.Kp1, order)).Refusals[0].Code.ShouldBe("task.not-below");
        (await Give(office.Root, order with { SourceId = null })).IsRefused.ShouldBeTrue();
        (await Give(office.Root, order with { Deadline = new DateOnly(2023, 6, 2) }))
            .Refusals[0]
            .Code.ShouldBe("task.deadline-past");
        var id = (await Give(office.Root, order)).Value;
        await office.Do("programme.result", new RecordResult(id, new TaskResult("done", Result: "Xong 200 m")));
        var seen = (await office.Work().Get<ITasks>().OfSource("meetings", meeting)).ShouldHaveSingleItem();
        (seen.Id, seen.State, seen.Result).ShouldBe((id, "done", "Xong 200 m"));
        (await office.Work().Get<ITasks>().OfSource("inspections", meeting)).ShouldBeEmpty();
    }
}

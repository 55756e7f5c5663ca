using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Rulebook.Facts;

/// <summary>Each book's facts with records made through the acts, counted by hand.</summary>
public sealed class WhatTheBooksSay
{
    private static DateOnly On(int month, int day) => AYearOnRecord.On(month, day);

    [Fact]
    public async Task Tasks_due_in_the_year_are_done_late_and_beyond_what_was_asked()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Tasks(office);
        var (cell, doer, head) = (office.Ap5B, office.People.Ap5BMembers[3], office.People.Ap5BMembers[0]);
        var answers = await office.Facts([
            Asking.Body(cell),
            Asking.Body(office.Root),
            Asking.Member(doer, cell),
            Asking.Member(head, cell),
        ]);
        // The cell: four due, three done, two of them in time; one of four beyond.
        answers.Say(cell, "review.tasks-given").ShouldBe("4");
        answers.Say(cell, "review.tasks-done-rate").ShouldBe("75%");
        answers.Say(cell, "review.tasks-on-time-rate").ShouldBe("50%");
        answers.Say(cell, "review.tasks-late").ShouldBe("2");
        answers.Say(cell, "review.tasks-late-rate").ShouldBe("50%");
        answers.Say(cell, "review.tasks-beyond-rate").ShouldBe("25%");
        // The organisation's year is that of its cells.
        answers.Say(office.Root, "review.tasks-given").ShouldBe("4");
        // Who answers for three of them; the fourth is another's.
        answers.Say(doer, "review.tasks-done-rate").ShouldBe("100%");
        answers.Say(doer, "review.tasks-beyond-rate").ShouldBe("33,3333%");
        // The cell's secretary answers for none, and leads a cell that did three of four.
        answers.Say(head, "review.tasks-done-rate").ShouldBe("?");
        answers.Say(head, "review.led-done-rate").ShouldBe("75%");
        answers.Say(head, "review.led-beyond-rate").ShouldBe("25%");
        answers.Link(doer, "review.tasks-late")!.ShouldContain("person=" + doer);
    }

    [Fact]
    public async Task A_task_counts_once_its_day_is_over_and_only_within_the_days_asked_about()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Tasks(office);
        var cell = Asking.Body(office.Ap5B);
        (await office.Of(cell, "review.tasks-given", to: On(9, 30))).ShouldBe("2");
        (await office.Of(cell, "review.tasks-given", to: On(10, 8))).ShouldBe("3");
        (await office.Of(cell, "review.tasks-done-rate", to: On(10, 8))).ShouldBe("66,6667%");
        (await office.Of(cell, "review.tasks-beyond-rate", to: On(4, 4))).ShouldBe("?");
        (await office.Of(cell, "review.tasks-given", new(2021, 1, 1), new(2021, 12, 31))).ShouldBe("?");
        (await office.Of(cell, "review.tasks-given", new(2023, 1, 1), new(2023, 12, 31))).ShouldBe("?");
    }

    [Fact]
    public async Task A_result_is_judged_by_those_who_gave_the_task_and_one_below_is_not_well_done()
    {
        await using var office = await TestOffice.New();
        var doer = office.People.Ap5BMembers[0];
        var task = await AYearOnRecord.Task(office, "Xây cổng ấp", On(3, 31), doer, On(3, 20));
        var open = await AYearOnRecord.Task(office, "Chưa làm", On(3, 31), doer, null);
        async Task Refuses(string code, TaskRating rating, Guid? by = null) =>
            (
                await office.Refused(
                    "programme.rate",
                    new RateTasks([rating]),
                    by is { } who ? office.As("cell-secretary", office.Ap5B, who) : null
                )
            ).ShouldBe([code]);
        await Refuses("task.rate-own", new TaskRating(task, "beyond", "Tốt"), doer);
        await Refuses("task.rate-done-only", new TaskRating(open, "met"));
        await Refuses("field.required", new TaskRating(task, "beyond"));
        await Refuses("field.choice", new TaskRating(task, "best", "Tốt"));
        (
            await office.Refused(
                "programme.rate",
                new RateTasks([new TaskRating(task, "met")]),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldBe(["record.none"]);
        await office.Do("programme.rate", new RateTasks([new TaskRating(task, "below", "Sơn chưa xong", On(5, 1))]));
        (await office.Of(Asking.Member(doer, office.Ap5B), "review.tasks-on-time-rate")).ShouldBe("0%");
        (await office.Of(Asking.Member(doer, office.Ap5B), "review.tasks-beyond-rate")).ShouldBe("0%");
        (await office.Of(Asking.Member(doer, office.Ap5B), "review.tasks-done-rate")).ShouldBe("50%");
    }

    [Fact]
    public async Task Meetings_are_counted_over_whole_months_from_where_the_book_begins()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Meetings(office);
        var cell = Asking.Body(office.Ap5B);
        var answers = await office.Facts([cell, Asking.Body(office.Kp1)]);
        answers.Say(cell.Id, "body.meetings-held").ShouldBe("11");
        answers.Say(cell.Id, "body.meetings-due").ShouldBe("12");
        answers.Say(cell.Id, "body.thematic-held").ShouldBe("3");
        // Thirteen of fourteen were scored fair or better.
        answers.Say(cell.Id, "body.good-meetings-rate").ShouldBe("92,8571%");
        // Eight on the list at fourteen meetings, two times one was away.
        answers.Say(cell.Id, "body.attendance-rate").ShouldBe("98,2143%");
        answers.Say(office.Kp1, "body.meetings-due").ShouldBe("?");
        // By the middle of July six whole months are over.
        (await office.Of(cell, "body.meetings-due", to: On(7, 15))).ShouldBe("6");
        (await office.Of(cell, "body.meetings-held", to: On(7, 15))).ShouldBe("6");
        // What lies before the first meeting in the book was never written down here.
        (await office.Of(cell, "body.meetings-held", new(2021, 12, 1))).ShouldBe("?");
        var last = await AYearOnRecord.Meet(office, On(12, 28), "thematic");
        (await office.Of(cell, "body.good-meetings-rate")).ShouldBe("?");
        await office.Do("meetings.annul", new AnnulMeeting(last, "Nhập nhầm"));
        (await office.Of(cell, "body.good-meetings-rate")).ShouldBe("92,8571%");
        var away = Asking.Member(office.People.Ap5BMembers[4], office.Ap5B);
        (await office.Of(away, "member.absent-without-reason")).ShouldBe("1");
        (await office.Of(away, "member.absent-with-reason")).ShouldBe("1");
        (await office.Of(away, "member.absent-without-reason", to: On(4, 30))).ShouldBe("0");
        (await office.Of(Asking.Member(office.People.Kp1Members[4], office.Kp1), "member.attendance-rate")).ShouldBe(
            "?"
        );
    }

    [Fact]
    public async Task Targets_are_known_once_each_has_a_value_and_a_partner_has_its_own()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Targets(office);
        var cell = Asking.Body(office.Ap5B);
        (await office.Of(cell, "body.resolution-target-rate")).ShouldBe("50%");
        (await office.Of(cell, "body.resolution-target-rate", to: On(12, 1))).ShouldBe("?");
        (await office.Of(Asking.Body(office.People.Partner), "partner.target-rate")).ShouldBe("100%");
        (await office.Of(Asking.Body(office.People.Partner), "body.resolution-target-rate")).ShouldBe("?");
        await AYearOnRecord.Target(office, office.Ap5B, "Chưa ai báo", 5, null);
        (await office.Of(cell, "body.resolution-target-rate")).ShouldBe("?");
    }

    [Fact]
    public async Task Discipline_is_counted_by_its_day_and_nobody_disciplined_is_said_where_the_book_is_kept()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Inspection(office);
        var (cell, other) = (Asking.Body(office.Ap5B), Asking.Body(office.Kp1));
        var disciplined = Asking.Member(office.People.Ap5BMembers[6], office.Ap5B);
        (await office.Of(cell, "body.members-disciplined")).ShouldBe("1");
        (await office.Of(other, "body.members-disciplined")).ShouldBe("0");
        (await office.Of(Asking.Body(office.Root), "body.members-disciplined")).ShouldBe("1");
        (await office.Of(disciplined, "review.disciplined")).ShouldBe("có");
        (await office.Of(Asking.Member(office.People.Kp1Members[1], office.Kp1), "review.disciplined")).ShouldBe(
            "không"
        );
        (await office.Of(cell, "review.disciplined")).ShouldBe("không");
        // An ordinary member's discipline is none of the leaders'.
        (await office.Of(cell, "review.below-disciplined")).ShouldBe("0");
        await AYearOnRecord.Discipline(office, office.People.Ap5BMembers[1], On(8, 1));
        (await office.Of(cell, "review.below-disciplined")).ShouldBe("1");
        (await office.Of(disciplined, "review.disciplined", to: On(5, 11))).ShouldBe("không");
        (await office.Of(disciplined, "review.disciplined", new(2021, 1, 1), new(2021, 12, 31))).ShouldBe("?");
        (await office.Of(cell, "body.inspection-plan")).ShouldBe("có");
        (await office.Of(cell, "body.inspection-done-rate")).ShouldBe("50%");
        (await office.Of(other, "body.inspection-plan")).ShouldBe("?");
    }

    [Fact]
    public async Task A_shortcoming_counts_once_verified_and_one_not_due_yet_counts_nowhere()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Shortcomings(office);
        var cell = Asking.Body(office.Ap5B);
        var (mended, young) = (
            Asking.Member(office.People.Ap5BMembers[2], office.Ap5B),
            Asking.Member(office.People.Ap5BMembers[5], office.Ap5B)
        );
        (await office.Of(cell, "review.repaired-rate")).ShouldBe("50%");
        (await office.Of(cell, "review.shortcomings-overdue")).ShouldBe("1");
        (await office.Of(cell, "review.repaired-rate", to: On(5, 31))).ShouldBe("100%");
        (await office.Of(mended, "review.repaired-rate")).ShouldBe("100%");
        (await office.Of(mended, "review.shortcomings-open", to: On(5, 1))).ShouldBe("1");
        (await office.Of(young, "review.repaired-rate")).ShouldBe("?");
        (await office.Of(young, "review.shortcomings-open")).ShouldBe("1");
        (await office.Of(young, "review.shortcomings-overdue")).ShouldBe("0");
        (await office.Of(mended, "review.repaired-rate", new(2023, 1, 1), TestOffice.Today)).ShouldBe("?");
    }

    [Fact]
    public async Task To_be_carried_into_another_year_is_not_to_be_put_right_and_dropped_ones_count_nowhere()
    {
        await using var office = await TestOffice.New();
        var cell = Asking.Body(office.Ap5B);
        var carried = await AYearOnRecord.Found(office, On(2, 10), On(9, 30), null, null);
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming(
                "carried",
                On(12, 20),
                carried,
                "Chưa đủ kinh phí",
                Deadline: new DateOnly(2023, 6, 30)
            ),
            On(12, 20)
        );
        (await office.Of(cell, "review.repaired-rate")).ShouldBe("0%");
        (await office.Of(cell, "review.shortcomings-overdue")).ShouldBe("1");
        (await office.Of(cell, "review.repaired-rate", to: On(8, 1))).ShouldBe("?");
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming("dropped", On(12, 28), carried, "Nhập trùng"),
            On(12, 28)
        );
        (await office.Of(cell, "review.shortcomings-open")).ShouldBe("?");
    }
}

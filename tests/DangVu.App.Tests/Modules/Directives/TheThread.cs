using System.Net;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Meetings.Discussed;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Directives;

/// <summary>A directive's thread reads from the document down to the report, and each reader sees the own part of it.</summary>
public sealed class TheThread
{
    private static readonly DateOnly Held = new(2023, 5, 4);

    private static Task<Guid> Meeting(TestOffice office, Guid body, DateOnly day, string agenda) =>
        office.Do(
            "meetings.record",
            new RecordMeeting(
                body,
                body == office.Root ? "committee" : "cell",
                "regular",
                day,
                "Thống nhất giao từng đồng chí phụ trách",
                RestPresent: true,
                Minutes: [new MinutesLine(agenda, "Đã bàn")]
            ),
            day
        );

    [Fact]
    public async Task The_story_goes_from_documents_over_tasks_months_meetings_and_results_to_the_report()
    {
        await using var office = await TestOffice.New();
        var source = await TheDocumentRegister.Received(office);
        await office.Do(
            "directives.issue",
            new IssueDirective(office.Root, "plan", new DateOnly(2023, 4, 3), "Thực hiện nghị quyết", [source]),
            new DateOnly(2023, 4, 3)
        );
        var task = await office.Do(
            "programme.task",
            new AddTask(
                office.Root,
                new TaskLine("Rà soát 27 biểu hiện", new DateOnly(2023, 5, 20), DirectiveId: source)
            ),
            new DateOnly(2023, 5, 2)
        );
        var meeting = await Meeting(office, office.Ap5B, Held, "Quán triệt Nghị quyết 04-NQ/TW");

        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get($"/directives/{source}/thread")).Body;
        page.ShouldContain("01-KH/ĐU");
        page.ShouldContain("Rà soát 27 biểu hiện");
        page.ShouldContain("tháng 5/2023");
        page.ShouldContain("/meetings/" + meeting);
        page.ShouldContain("Thống nhất giao từng đồng chí phụ trách");
        // The half-term draft counts it; no task has a result yet, and the page says so and what to do.
        page.ShouldContain("/reports/half-term");
        page.ShouldContain("Chưa ghi kết quả nào.");
        page.ShouldContain($"/tasks/new?body={office.Root}&amp;directive={source}");

        await office.Do("programme.result", new RecordResult(task, new TaskResult("done", Result: "Đủ 16 người")));
        (await clerk.Get($"/directives/{source}/thread")).Body.ShouldContain("Đủ 16 người");
        foreach (var format in new[] { "docx", "pdf" })
            (await clerk.Status($"/directives/{source}/thread.{format}")).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status($"/directives/{source}/thread.exe")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_empty_thread_says_what_to_do_next()
    {
        await using var office = await TestOffice.New();
        var source = await TheDocumentRegister.Received(office);
        var page = (await (await office.SignIn("vanphong")).Get($"/directives/{source}/thread")).Body;
        page.ShouldContain("Chưa có nhiệm vụ nào theo văn bản này.");
        page.ShouldContain("Chưa ghi cuộc họp nào bàn về văn bản này.");
        page.ShouldContain($"/directives/issue?body={office.Root}&amp;source={source}");
        page.ShouldContain($"/meetings/of-directive/{source}");
    }

    [Fact]
    public async Task A_neighbour_sees_the_committees_part_of_the_thread_and_not_the_other_cells()
    {
        await using var office = await TestOffice.New();
        var source = await TheDocumentRegister.Received(office);
        var own = await Meeting(office, office.Ap5B, Held, "Bàn 04-NQ/TW");
        await office.Do(
            "programme.task",
            new AddTask(
                office.Ap5B,
                new TaskLine("Việc của Ấp 5B", new DateOnly(2023, 6, 20), office.Ap5B, DirectiveId: source)
            )
        );
        var path = $"/directives/{source}/thread";
        var body = (await (await office.SignIn("bithu.ap5b")).Get(path)).Body;
        body.ShouldContain("/meetings/" + own);
        body.ShouldContain("Việc của Ấp 5B");
        var neighbour = await office.SignIn("bithu.kp1");
        body = (await neighbour.Get(path)).Body;
        body.ShouldNotContain("/meetings/" + own);
        body.ShouldNotContain("Việc của Ấp 5B");
        (await (await office.SignIn("dangvien")).Status(path)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("mttq")).Status(path)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status(path)).ShouldBe(HttpStatusCode.Redirect);
        var kept = await TheDocumentRegister.Received(office, "05-NQ/TW", shared: false);
        (await neighbour.Status($"/directives/{kept}/thread")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/directives/{kept}/thread.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_meeting_is_put_into_a_thread_by_hand_and_taken_out_again()
    {
        await using var office = await TestOffice.New();
        var source = await TheDocumentRegister.Received(office);
        var meeting = await Meeting(office, office.Ap5B, Held, "Nhiệm vụ tháng tới");
        var links = () => office.Work().Db.Set<DiscussedDirective>().CountAsync(d => d.MeetingId == meeting);
        (await links()).ShouldBe(0);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get($"/meetings/of-directive/{source}")).Body.ShouldContain(meeting.ToString());
        (await secretary.Post($"/meetings/of-directive/{source}", ("meeting", meeting.ToString()))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await links()).ShouldBe(1);
        (await secretary.Get("/meetings/" + meeting)).Body.ShouldContain($"/directives/{source}/thread");
        (
            await office.Refused(
                "meetings.discussed",
                new DiscussDirectives(meeting, [source]),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldContain("scope.outside");
        var later = await office.Do(
            "directives.issue",
            new IssueDirective(office.Root, "plan", TestOffice.Today, "Ra sau cuộc họp")
        );
        (await office.Refused("meetings.discussed", new DiscussDirectives(meeting, [later]))).ShouldContain(
            "discussed.document-later"
        );
        await office.Do("meetings.discussed", new DiscussDirectives(meeting, [source], Discussed: false));
        (await links()).ShouldBe(0);
        (
            await office.Refused("meetings.discussed", new DiscussDirectives(meeting, [source], Discussed: false))
        ).ShouldContain("discussed.not-there");
    }

    [Fact]
    public async Task A_signed_report_keeps_which_paragraph_spoke_of_the_document()
    {
        await using var office = await TestOffice.New();
        var source = await TheDocumentRegister.Received(office);
        await office.Do("reports.word", new WordReport("half-term", "ahead1", "Tiếp tục thực hiện 04-NQ/TW."));
        var report = await office.Do(
            "reports.sign",
            new SignReport("half-term", TestOffice.Today, "21-BC/ĐU", TestOffice.Today)
        );
        await office.Do("reports.word", new WordReport("half-term", "ahead1", null));
        var page = (await (await office.SignIn("vanphong")).Get($"/directives/{source}/thread")).Body;
        page.ShouldContain("/reports/signed/" + report);
        page.ShouldContain("Tiếp tục thực hiện 04-NQ/TW.");
        // Who may not read reports does not read their paragraphs here.
        (await (await office.SignIn("bithu.kp1")).Get($"/directives/{source}/thread")).Body.ShouldNotContain(
            "/reports/signed/" + report
        );
    }

    [Fact]
    public async Task A_chain_of_documents_may_not_close_into_a_circle_over_several_steps()
    {
        await using var office = await TestOffice.New();
        async Task<Guid> Next(params Guid[] of) =>
            await office.Do(
                "directives.issue",
                new IssueDirective(office.Root, "plan", TestOffice.Today, "Kế hoạch", of)
            );
        var first = await Next();
        var second = await Next(first);
        var third = await Next(second);
        (await office.Refused("directives.link", new LinkDirective(first, [third]))).ShouldContain("directive.circle");
    }
}

using System.Net;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.MonthPlans;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Papers;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Programme;

public sealed class TheProgrammesPapers
{
    private static readonly DateOnly June = new(2023, 6, 1);

    [Fact]
    public async Task A_programme_bears_no_number_until_it_is_issued_and_then_keeps_it()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "programme.make",
            new MakeProgramme(
                office.Root,
                "2023-06",
                "Sơ kết giữa nhiệm kỳ",
                Tasks: [new TaskLine("Giao ban cụm", new DateOnly(2023, 6, 20), Measure: "Có biên bản")]
            )
        );
        (
            await office.Refused("programme.issue", new IssueProgramme(id, ProgrammeForms.Programme, TestOffice.Today))
        ).ShouldContain("programmepaper.not-approved");
        await office.Do("programme.approve", new ApproveProgramme(id));
        var clerk = await office.SignIn("vanphong");
        var at = $"/programmes/{id}/papers/programme";
        var draft = (await clerk.Get(at)).Body;
        draft.ShouldContain("Giao ban cụm (cần đạt: Có biên bản)");
        draft.ShouldContain("Chưa lấy số");
        (await clerk.Post(at + "/issue", ("on", "07/06/2023"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(at)).Body.ShouldContain("01-CTr/ĐU");
        (
            await office.Refused("programme.issue", new IssueProgramme(id, ProgrammeForms.Programme, TestOffice.Today))
        ).ShouldContain("programmepaper.numbered");
        foreach (var format in new[] { "docx", "pdf" })
            (await clerk.Status($"{at}.{format}")).ShouldBe(HttpStatusCode.OK, format);
    }

    [Fact]
    public async Task The_monthly_report_says_what_was_done_what_is_late_and_what_goes_over_with_its_reason()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "programme.make",
            new MakeProgramme(
                office.Root,
                "2023-05",
                "Tháng 5",
                Tasks:
                [
                    new TaskLine("Xong", new DateOnly(2023, 5, 10)),
                    new TaskLine("Trễ", new DateOnly(2023, 5, 20)),
                    new TaskLine("Chuyển", new DateOnly(2023, 5, 21)),
                ],
                Approve: true
            ),
            new DateOnly(2023, 5, 2)
        );
        await office.Do(
            "programme.results",
            new RecordResults(
                id,
                [
                    new(1, new TaskResult("done", new DateOnly(2023, 5, 9), "Đã họp đủ")),
                    new(3, new TaskResult("rolled-over", Reason: "Mưa lớn", Deadline: new DateOnly(2023, 6, 25))),
                ]
            )
        );
        var page = (await (await office.SignIn("vanphong")).Get($"/programmes/{id}/papers/report")).Body;
        page.ShouldContain("Đã họp đủ");
        page.ShouldContain("Trễ hạn (1)");
        page.ShouldContain("Mưa lớn");
        page.ShouldContain("còn 1 nhiệm vụ trễ hạn");
    }

    [Fact]
    public async Task A_cells_plan_and_the_report_on_it_are_papers_of_the_cell_only()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "programme.month-plan",
            new PlanMonth(
                office.Ap5B,
                June,
                Own: [new OwnItem("Dọn vệ sinh nhà văn hóa", new DateOnly(2023, 6, 24), office.People.Ap5BMembers[1])]
            )
        );
        await office.Do("programme.month-results", new FinishItems(id, Keys: [PlanKeys.Standing("fees", June)]));
        (await office.Refused("programme.month-results", new FinishItems(id, Keys: []))).ShouldContain(
            "month-plan.none-done"
        );
        var secretary = await office.SignIn("bithu.ap5b");
        var plan = (await secretary.Get($"/month-plans/{id}/papers/month-plan")).Body;
        plan.ShouldContain("Dọn vệ sinh nhà văn hóa");
        plan.ShouldContain("24/06/2023");
        var report = (await secretary.Get($"/month-plans/{id}/papers/month-report")).Body;
        report.ShouldContain("Đã làm xong (1)");
        report.ShouldContain("Thu đảng phí");
        (await secretary.Status($"/month-plans/{id}/papers/month-plan.pdf")).ShouldBe(HttpStatusCode.OK);
        (await secretary.Status($"/month-plans/{id}/papers/other")).ShouldBe(HttpStatusCode.NotFound);
        var neighbour = await office.SignIn("bithu.kp1");
        foreach (var path in new[] { "month-plan", "month-plan.pdf", "month-plan/issue", "month-report.docx" })
            (await neighbour.Status($"/month-plans/{id}/papers/{path}")).ShouldBe(HttpStatusCode.NotFound, path);
        var issued = await secretary.Post($"/month-plans/{id}/papers/month-plan/issue", ("on", "07/06/2023"));
        issued.Status.ShouldBe(HttpStatusCode.SeeOther, issued.Body);
        (await secretary.Get($"/month-plans/{id}/papers/month-plan")).Body.ShouldContain("01-KH/CB");
    }
}

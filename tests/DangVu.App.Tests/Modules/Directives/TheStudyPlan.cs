using System.Net;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Directives;

/// <summary>Who is to study what by when, make-up sessions, and who has not been through it (P16).</summary>
public sealed class TheStudyPlan
{
    private static readonly DateOnly Day = new(2023, 3, 18);
    private static readonly DateOnly Due = new(2023, 6, 20);

    private static async Task<(Guid Document, Guid Study)> Held(TestOffice office)
    {
        var document = await TheDocumentRegister.Received(office);
        var study = await office.Do(
            "directives.study",
            new PlanStudy(office.Root, "dissemination", "Quán triệt Nghị quyết", Day, [document])
        );
        await office.Do(
            "directives.attendance",
            new RecordAttendance(study, [new(office.People.Ap5BMembers[3], "excused", "Bệnh")], RestPresent: true)
        );
        return (document, study);
    }

    [Fact]
    public async Task The_coverage_page_counts_each_body_and_leads_to_those_not_yet()
    {
        await using var office = await TestOffice.New();
        var (document, _) = await Held(office);
        await office.Do("directives.study-plan", new SetStudyPlan(office.Root, document, Due));
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/studies/coverage")).Body.ShouldContain("15/16");
        (await (await office.SignIn("bithu.ap5b")).Get("/studies/coverage")).Body.ShouldContain("7/8");
        (await (await office.SignIn("bithu.kp1")).Get("/studies/coverage")).Body.ShouldContain("8/8");
        var byCell = (await clerk.Get($"/directives/{document}/not-yet")).Body;
        byCell.ShouldContain("7/8");
        byCell.ShouldContain("8/8");
        (await clerk.Get($"/directives/{document}/not-yet?body={office.Ap5B}")).Body.ShouldContain("Nguyễn Văn AD");
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Get($"/directives/{document}/not-yet?body={office.Ap5B}")).Body.ShouldNotContain(
            "Nguyễn Văn AD"
        );
        foreach (var page in new[] { "/studies/coverage", "/studies/plans/new" })
            (await (await office.SignIn("dangvien")).Status(page)).ShouldBe(HttpStatusCode.Forbidden, page);
        (await clerk.Get("/members/" + office.People.Ap5BMembers[2])).Body.ShouldContain("Quán triệt Nghị quyết");
    }

    [Fact]
    public async Task A_make_up_session_calls_only_those_who_were_not_there()
    {
        await using var office = await TestOffice.New();
        var (document, study) = await Held(office);
        var makeUp = await office.Do(
            "directives.study",
            new PlanStudy(office.Ap5B, "dissemination", "Học bù", Day.AddDays(7), MakesUpFor: study)
        );
        (
            await office.Refused(
                "directives.attendance",
                new RecordAttendance(makeUp, [new(office.People.Ap5BMembers[2], "present")])
            )
        ).ShouldContain("study.not-on-list");
        await office.Do("directives.attendance", new RecordAttendance(makeUp, [], RestPresent: true));
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/studies/" + makeUp)).Body.ShouldContain("1/1");
        // The documents are those of the session that was missed, so everybody is through now.
        (await clerk.Get($"/directives/{document}/not-yet?body={office.Ap5B}")).Body.ShouldContain(
            "Mọi đảng viên đều đã học."
        );
        (
            await office.Refused(
                "directives.study",
                new PlanStudy(office.Ap5B, "dissemination", "Trước", Day, MakesUpFor: study)
            )
        ).ShouldContain("field.before");
    }

    [Fact]
    public async Task The_months_plan_of_a_cell_shows_the_study_that_is_due()
    {
        await using var office = await TestOffice.New();
        var (document, _) = await Held(office);
        await office.Do("directives.study-plan", new SetStudyPlan(office.Root, document, Due));
        var secretary = await office.SignIn("bithu.ap5b");
        var month = (await secretary.Get("/month?month=2023-06")).Body;
        month.ShouldContain("Học tập 04-NQ/TW");
        month.ShouldContain("còn 13 ngày");
    }

    [Fact]
    public async Task A_plan_is_moved_by_planning_again_and_given_up_with_a_reason()
    {
        await using var office = await TestOffice.New();
        var (document, _) = await Held(office);
        var plan = await office.Do("directives.study-plan", new SetStudyPlan(office.Root, document, Due));
        (await office.Do("directives.study-plan", new SetStudyPlan(office.Root, document, Due.AddDays(5)))).ShouldBe(
            plan
        );
        (
            await office.Refused("directives.study-plan", new SetStudyPlan(office.Root, document, Due, Version: 99))
        ).ShouldContain("conflict.changed");
        (
            await office.Refused(
                "directives.study-plan",
                new SetStudyPlan(office.Root, document, new DateOnly(2020, 1, 1))
            )
        ).ShouldContain("field.before");
        (await office.Refused("directives.drop-study-plan", new DropStudyPlan(plan, " "))).ShouldContain(
            "field.required"
        );
        (
            await office.Refused(
                "directives.drop-study-plan",
                new DropStudyPlan(plan, "Hoãn"),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldContain("scope.outside");
        await office.Do("directives.drop-study-plan", new DropStudyPlan(plan, "Hoãn"));
        (await (await office.SignIn("vanphong")).Get("/studies/coverage")).Body.ShouldNotContain("04-NQ/TW");
    }

    [Fact]
    public async Task The_list_of_attendance_prints_the_readers_own_part()
    {
        await using var office = await TestOffice.New();
        var (_, study) = await Held(office);
        foreach (var format in new[] { "docx", "pdf" })
            (await (await office.SignIn("bithu.ap5b")).Status($"/studies/{study}/roll.{format}")).ShouldBe(
                HttpStatusCode.OK
            );
        (await (await office.SignIn("dangvien")).Status($"/studies/{study}/roll.pdf")).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task A_session_does_not_study_a_document_that_was_not_there_yet()
    {
        await using var office = await TestOffice.New();
        var document = await TheDocumentRegister.Received(office);
        (
            await office.Refused(
                "directives.study",
                new PlanStudy(office.Root, "dissemination", "Sớm quá", new DateOnly(2023, 2, 1), [document])
            )
        ).ShouldContain("study.document-later");
    }
}

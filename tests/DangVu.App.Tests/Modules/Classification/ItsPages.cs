using System.Net;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Classification;

public sealed class ItsPages
{
    [Fact]
    public async Task The_clerk_opens_a_round_and_fills_its_grids_on_screen()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        (await clerk.Status("/classification")).ShouldBe(HttpStatusCode.OK);
        var opened = await clerk.Post(
            "/classification/rounds/new",
            ("year", "2022"),
            ("selfBy", "05/12/2022"),
            ("decideBy", "")
        );
        opened.Status.ShouldBe(HttpStatusCode.SeeOther);
        var round = opened.Location!;
        (await clerk.Get(round)).Body.ShouldContain("20%");
        var self = await clerk.Post(
            round + "/self?kind=cell",
            ("on", "05/12/2022"),
            Cell(office.Ap5B, "excellent"),
            Cell(office.Kp1, "good")
        );
        self.Status.ShouldBe(HttpStatusCode.SeeOther, self.Body);
        var proposed = await clerk.Post(
            round + "/propose?kind=cell",
            ("on", "06/12/2022"),
            Cell(office.Ap5B, "excellent"),
            Cell(office.Kp1, "good")
        );
        proposed.Status.ShouldBe(HttpStatusCode.SeeOther, proposed.Body);
        var refused = await clerk.Post(
            round + "/decide?kind=cell",
            ("on", "20/12/2022"),
            ("decision", "01-QĐ/ĐU"),
            Cell(office.Ap5B, "excellent"),
            Cell(office.Kp1, "good")
        );
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Body.ShouldContain("được tối đa 0");
        refused.Body.ShouldContain("01-QĐ/ĐU");
        var decided = await clerk.Post(
            round + "/decide?kind=cell",
            ("on", "20/12/2022"),
            ("decision", "01-QĐ/ĐU"),
            Cell(office.Ap5B, "good"),
            ($"grades.{office.Ap5B}.reason", "Theo tỷ lệ"),
            Cell(office.Kp1, "good")
        );
        decided.Status.ShouldBe(HttpStatusCode.SeeOther, decided.Body);
        (await clerk.Get("/classification")).Body.ShouldContain("tốt");
        (await clerk.Status(round + "/members?cell=" + office.Ap5B)).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status(round + "/graded")).ShouldBe(HttpStatusCode.OK);
        foreach (var kind in SubjectKinds.All)
        foreach (var grid in (string[])["self", "propose", "decide"])
            (await clerk.Status($"{round}/{grid}?kind={kind}")).ShouldBe(HttpStatusCode.OK, kind + grid);
    }

    [Fact]
    public async Task A_neighbour_cells_secretary_a_member_and_a_stranger_see_nothing_of_a_cells_grades()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Decided(round, SubjectKinds.Member);
        var member = office.Work().Subject(round, office.People.Ap5BMembers[3]).Id;
        var own = await office.SignIn("bithu.ap5b");
        (await own.Status("/classification/subjects/" + member)).ShouldBe(HttpStatusCode.OK);
        (await own.Get($"/classification/rounds/{round}")).Body.ShouldNotContain("Chi bộ Khu phố 1</a>");
        (await own.Status("/api/v1/classifications/" + member)).ShouldBe(HttpStatusCode.OK);
        (await own.Status("/classification/rounds/new")).ShouldBe(HttpStatusCode.Forbidden);
        (await own.Status($"/classification/subjects/{member}/annul")).ShouldBe(HttpStatusCode.Forbidden);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/classification/subjects/" + member)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/classification/rounds/{round}/members?cell={office.Ap5B}")).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await neighbour.Status($"/classification/subjects/{member}/complaint")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status("/api/v1/classifications/" + member)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status("/classification/subjects/" + member)).ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await (await office.SignIn(null)).Status("/classification")).ShouldNotBe(HttpStatusCode.OK);
        var work = office.As("cell-secretary", office.Kp1);
        (
            await office.Refused(
                "classification.propose",
                new Propose(round, SubjectKinds.Member, office.Ap5B, AsBefore: true),
                work
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task A_partner_body_sees_and_writes_its_own_and_nothing_else()
    {
        await using var office = await TestOffice.New();
        var partner = await office.SignIn("mttq");
        (await partner.Status("/own/classification")).ShouldBe(HttpStatusCode.OK);
        var round = await office.Round();
        var own = office.Work().Subject(round, office.People.Partner).Id;
        var cell = office.Work().Subject(round, office.Ap5B).Id;
        (await partner.Get("/own/classification")).Body.ShouldContain("Hội Nông dân");
        (
            await partner.Post($"/own/classification/{own}/self", ("grade", "good"), ("on", "07/06/2023"))
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        office.Work().Subject(round, office.People.Partner).SelfGrade.ShouldBe("good");
        (await partner.Status($"/own/classification/{cell}/self")).ShouldBe(HttpStatusCode.NotFound);
        (await partner.Status("/classification")).ShouldBe(HttpStatusCode.Forbidden);
        (await partner.Status("/own/classification?body=" + office.Ap5B)).ShouldBe(HttpStatusCode.NotFound);
        await office.Do(
            "classification.propose",
            new Propose(round, SubjectKinds.Partner, office.Root, AsBefore: true)
        );
        await office.Do("classification.decide", new Decide(round, SubjectKinds.Partner, "01-QĐ/ĐU", AsProposed: true));
        (await partner.Get("/own/classification")).Body.ShouldContain("Hoàn thành tốt nhiệm vụ");
    }

    private static (string, string) Cell(Guid of, string grade) => ($"grades.{of}.grade", grade);
}

using System.Net;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Inspection;

namespace DangVu.App.Tests.Modules.Cadres;

public sealed class CadreTests
{
    [Fact]
    public async Task Only_approved_lists_count_and_a_person_counts_once()
    {
        await using var office = await TestOffice.New();
        var people = office.People.Ap5BMembers;
        var first = await Plan(office, "Bí thư", people[0], people[1]);
        (await DisciplineTests.Figure(office, "cadres.planned")).Value.ShouldBe(0);
        (
            await office.Refused(
                "cadres.approve",
                new ApprovePlan(await Plan(office, "Không ai"), new(2022, 5, 1), "7-QĐ")
            )
        ).ShouldBe(["cadres.plan-empty"]);
        await office.Do("cadres.approve", new ApprovePlan(first, new(2022, 5, 1), "8-QĐ"));
        var second = await Plan(office, "Phó Bí thư", people[1], people[2]);
        await office.Do("cadres.approve", new ApprovePlan(second, new(2022, 5, 1), "9-QĐ"));
        (await DisciplineTests.Figure(office, "cadres.planned")).Value.ShouldBe(3);
        await office.Do("cadres.remove", new RemovePlanned(second, people[2], new(2023, 1, 1), "Quá tuổi"));
        (await DisciplineTests.Figure(office, "cadres.planned")).Value.ShouldBe(2);
        (
            await office.Refused(
                "cadres.plan",
                new PlanCadres(office.Root, "2025-2030", "Bí thư", new(2022, 4, 1), [new(people[0])])
            )
        ).ShouldBe(["cadres.listed"]);
        var page = (await (await office.SignIn("vanphong")).Get("/cadres/" + first)).Body;
        page.ShouldContain("1/2 (50,0%)");
    }

    [Fact]
    public async Task A_class_counts_when_its_roll_is_taken_and_the_absent_are_not_trained()
    {
        await using var office = await TestOffice.New();
        var (ap, kp) = (office.People.Ap5BMembers, office.People.Kp1Members);
        var id = await office.Do(
            "cadres.class",
            new PlanClass(office.Root, "study", "Học nghị quyết", new(2022, 1, 5), new(2022, 3, 1), new(2022, 3, 2))
        );
        (await DisciplineTests.Figure(office, "training.classes")).Value.ShouldBe(0);
        await office.Do(
            "cadres.attendance",
            new RecordAttendance(
                id,
                new(2022, 3, 2),
                [new(ap[0], "attended"), new(ap[1], "absent"), new(kp[0], "attended")]
            )
        );
        (await DisciplineTests.Figure(office, "training.classes")).Evidence.ShouldBe(["training-classes/" + id]);
        (await DisciplineTests.Figure(office, "training.members")).Value.ShouldBe(2);
        await office.Do("cadres.attendance", new RecordAttendance(id, new(2022, 3, 2), [new(ap[1], "attended")]));
        (await DisciplineTests.Figure(office, "training.members")).Value.ShouldBe(3);
        (await office.Refused("cadres.cancel-class", new CancelClass(id, "x"))).ShouldBe(["cadres.class-held"]);
        (
            await office.Refused(
                "cadres.class",
                new PlanClass(office.Root, "nothing", "x", new(2022, 1, 5), new(2022, 3, 1), new(2022, 3, 2))
            )
        ).ShouldBe(["field.choice"]);
        var neighbour = (await (await office.SignIn("bithu.kp1")).Get("/training/" + id)).Body;
        neighbour.ShouldContain("Nguyễn Văn KA");
        neighbour.ShouldNotContain("Nguyễn Văn AA");
    }

    [Fact]
    public async Task A_cell_secretary_reads_no_list_of_the_committee_and_writes_none()
    {
        await using var office = await TestOffice.New();
        var id = await Plan(office, "Bí thư", office.People.Ap5BMembers[0]);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Status("/cadres/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await secretary.Status("/cadres/new")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("dangvien")).Status("/cadres")).ShouldBe(HttpStatusCode.Forbidden);
        (
            await office.Refused(
                "cadres.policy",
                new RecordPolicy(office.Root, "Cử đi học", TestOffice.Today),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldBe(["scope.outside"]);
    }

    private static Task<Guid> Plan(TestOffice office, string post, params Guid[] people) =>
        office.Do(
            "cadres.plan",
            new PlanCadres(
                office.Root,
                "2025-2030",
                post,
                new(2022, 4, 1),
                [.. people.Select(p => new PersonIn(p, "intermediate"))]
            )
        );
}

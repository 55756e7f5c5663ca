using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Tests.House;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Modules.Inspection;

public sealed class DisciplineTests
{
    [Fact]
    public async Task A_decision_counts_its_member_once_and_an_annulled_one_not_at_all()
    {
        await using var office = await TestOffice.New();
        (await Figure(office, "discipline.members")).Value.ShouldBe(0);
        (await Figure(office, "discipline.members")).Evidence.ShouldBeEmpty();
        var member = office.People.Ap5BMembers[4];
        var first = await Decide(office, member, "reprimand", new(2022, 5, 1));
        (await Figure(office, "discipline.members")).Value.ShouldBe(1);
        var second = await Decide(office, member, "warning", new(2023, 1, 5));
        var both = await Figure(office, "discipline.members");
        both.Value.ShouldBe(1);
        both.Evidence.ShouldBe(["disciplines/" + first, "disciplines/" + second]);
        await Decide(office, office.People.Kp1Members[4], "reprimand", new(2020, 6, 1));
        await office.Do(
            "discipline.decide",
            new DecideDiscipline("reprimand", "9-QĐ", new(2022, 1, 1), "Thiếu lãnh đạo", BodyId: office.Kp1)
        );
        (await Figure(office, "discipline.members")).Value.ShouldBe(1);
        (await Figure(office, "discipline.members", new(2022, 4, 30))).Value.ShouldBe(0);
        foreach (var id in new[] { first, second })
            await office.Do(
                "discipline.annul",
                new AnnulDiscipline(id, new(2023, 6, 1), "12-QĐ", "Không đúng người", true)
            );
        (await Figure(office, "discipline.members")).Value.ShouldBe(0);
        (
            await office.Refused("discipline.annul", new AnnulDiscipline(first, new(2023, 6, 2), "13-QĐ", "Lại"))
        ).ShouldBe(["discipline.annulled"]);
    }

    [Fact]
    public async Task Forms_hold_for_whom_the_rules_say_and_an_announced_decision_ends_of_itself()
    {
        await using var office = await TestOffice.New();
        var probationary = office.People.Ap5BMembers[7];
        (
            await office.Refused(
                "discipline.decide",
                new DecideDiscipline("expulsion", "1-QĐ", new(2023, 1, 1), "Lý do", probationary)
            )
        ).ShouldBe(["discipline.form-not-for"]);
        (
            await office.Refused(
                "discipline.decide",
                new DecideDiscipline("removal", "1-QĐ", new(2023, 1, 1), "Lý do", BodyId: office.Ap5B)
            )
        ).ShouldBe(["discipline.form-not-for"]);
        (
            await office.Refused(
                "discipline.decide",
                new DecideDiscipline("warning", "1-QĐ", new(2023, 1, 1), "Lý do", probationary, office.Ap5B)
            )
        ).ShouldBe(["inspection.one-subject"]);
        var id = await Decide(office, office.People.Ap5BMembers[4], "reprimand", new(2022, 3, 1));
        await office.Do("discipline.announce", new AnnounceDiscipline(id, new(2022, 3, 10)));
        (await (await office.SignIn("kiemtra")).Get("/discipline/" + id)).Body.ShouldContain("10/03/2023");
    }

    [Fact]
    public async Task An_expulsion_takes_the_member_off_the_list()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[4];
        await Decide(office, member, "expulsion", new(2023, 2, 1));
        (await office.Work().Get<IMembers>().Find(member))!.Status.ShouldBe(MemberStatus.Left);
        (await Figure(office, "members.left")).Value.ShouldBe(1);
        (
            await office.Refused(
                "discipline.decide",
                new DecideDiscipline("expulsion", "2-QĐ", new(2023, 2, 1), "Lý do", office.People.Ap5BMembers[5]),
                office.As("inspection", office.Root)
            )
        ).ShouldBe(["discipline.expulsion-register"]);
    }

    [Fact]
    public async Task A_neighbour_cell_does_not_see_the_decision_and_a_cell_secretary_writes_none()
    {
        await using var office = await TestOffice.New();
        var id = await Decide(office, office.People.Ap5BMembers[4], "reprimand", new(2023, 2, 1));
        (await (await office.SignIn("bithu.kp1")).Status("/discipline/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("bithu.ap5b")).Status("/discipline/" + id)).ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("bithu.ap5b")).Status("/discipline/new")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("dangvien")).Status("/discipline")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_programme_counts_what_was_planned_and_done_and_tells_of_shortcomings()
    {
        await using var office = await TestOffice.New();
        var done = await Plan(office, 1);
        var open = await Plan(office, 2);
        var cancelled = await Plan(office, 3);
        await office.Do("inspection.cancel", new CancelItem(cancelled, new(2023, 5, 1), "Trùng với cấp trên"));
        (
            await office.Refused(
                "inspection.finish",
                new FinishItem(done, new(2023, 3, 20), "Tốt", Shortcomings: [new ShortcomingIn("Sổ ghi chậm", "")])
            )
        ).ShouldBe(["field.required"]);
        await office.Do(
            "inspection.finish",
            new FinishItem(
                done,
                new(2023, 3, 20),
                "Cơ bản tốt",
                Shortcomings: [new ShortcomingIn("Sổ ghi chậm", "Ghi ngay", new(2023, 7, 1))]
            )
        );
        (await Figure(office, "inspection.planned")).Evidence.ShouldBe(
            ["inspections/" + done, "inspections/" + open],
            ignoreOrder: true
        );
        (await Figure(office, "inspection.done")).Evidence.ShouldBe(["inspections/" + done]);
        (await Figure(office, "shortcomings.open")).Value.ShouldBe(1);
        (await office.Refused("inspection.finish", new FinishItem(done, new(2023, 3, 21), "Nữa"))).ShouldBe([
            "inspection.item-closed",
        ]);
    }

    private static Task<Guid> Plan(TestOffice office, int quarter) =>
        office.Do(
            "inspection.plan",
            new PlanInspections(
                office.Root,
                2023,
                new(2023, 1, 10),
                [new ItemIn("inspection", quarter, "Việc sinh hoạt chi bộ", office.Ap5B)]
            )
        );

    private static Task<Guid> Decide(TestOffice office, Guid member, string form, DateOnly on) =>
        office.Do("discipline.decide", new DecideDiscipline(form, "5-QĐ/UBKT", on, "Vi phạm (giả định)", member));

    internal static async Task<Figure> Figure(TestOffice office, string name, DateOnly? asOf = null)
    {
        var work = office.Work();
        var term = new TermRef(Guid.Empty, "2020-2025", new(2020, 7, 1), new(2025, 6, 30));
        foreach (var source in work.Get<IEnumerable<IFigures>>())
        foreach (var figure in await source.Read(work, new FigureSpan(term, term.From, asOf ?? TestOffice.Today)))
            if (figure.Name == name)
                return figure;
        throw new InvalidOperationException(name);
    }
}

using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Tests.House;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Modules.Admissions;

public sealed class AdmissionTests
{
    [Fact]
    public async Task From_chosen_candidate_to_official_member_step_by_step()
    {
        await using var office = await TestOffice.New();
        var id = await ToVote(office, new(2021, 9, 1));
        await Vote(office, id, "cell-vote", new(2022, 2, 1), 7, 7, 6);
        await Vote(office, id, "committee-vote", new(2022, 2, 10), 15, 15, 15);
        await office.Do("admissions.decide", new Decide(id, "decision", new(2022, 3, 10), true, "45-QĐ/HU"));
        var member = await office.Do("admissions.admit", new Admit(id, new(2022, 4, 1)));
        var known = (await office.Work().Get<IMembers>().Find(member))!;
        known.Status.ShouldBe(MemberStatus.Probationary);
        known.CellId.ShouldBe(office.Ap5B);
        (await Figure(office, "admissions.admitted")).Evidence.ShouldBe(["admissions/" + id]);
        (await office.Refused("admissions.step", new DoStep(id, "probation", new(2023, 3, 31)))).ShouldBe([
            "admission.probation-runs",
        ]);
        await office.Do("admissions.step", new DoStep(id, "probation", new(2023, 4, 3)));
        await office.Do(
            "admissions.step",
            new DoStep(
                id,
                "official-papers",
                new(2023, 4, 5),
                Papers(
                    new(2023, 4, 5),
                    "new-member-certificate",
                    "probation-self-review",
                    "helper-comment",
                    "official-comments-summary"
                )
            )
        );
        await Vote(office, id, "official-cell-vote", new(2023, 4, 12), 7, 7, 7);
        await Vote(office, id, "official-committee-vote", new(2023, 4, 20), 15, 14, 14);
        await office.Do("admissions.decide", new Decide(id, "official-decision", new(2023, 5, 9), true, "88-QĐ/HU"));
        (await office.Work().Get<IMembers>().Find(member))!.Status.ShouldBe(MemberStatus.Official);
        (await Figure(office, "admissions.recognised")).Evidence.ShouldBe(["admissions/" + id]);
        var (status, body, _) = await (await office.SignIn("bithu.ap5b")).Get("/admissions/" + id);
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("01/04/2023");
    }

    [Fact]
    public async Task Two_thirds_of_all_official_members_carry_and_one_vote_less_does_not()
    {
        await using var office = await TestOffice.New();
        var carried = await ToVote(office, new(2021, 9, 1));
        await Vote(office, carried, "cell-vote", new(2022, 2, 1), 12, 9, 8);
        var lost = await ToVote(office, new(2021, 9, 1));
        await Vote(office, lost, "cell-vote", new(2022, 2, 1), 12, 9, 7);
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/admissions/" + carried)).Body.ShouldContain("Đảng ủy xét, biểu quyết");
        (await clerk.Get("/admissions/" + lost)).Body.ShouldContain("Không được chấp thuận");
        (
            await office.Refused("admissions.vote", new RecordVote(lost, "cell-vote", new(2022, 3, 1), 12, 12, 12))
        ).ShouldBe(["admission.ended"]);
        (await Figure(office, "admissions.admitted")).Value.ShouldBe(0);
    }

    [Fact]
    public async Task A_step_waits_for_its_papers_its_order_and_its_actor()
    {
        await using var office = await TestOffice.New();
        var id = await Choose(office, new(2023, 1, 9));
        (await office.Refused("admissions.step", new DoStep(id, "class", new(2023, 3, 1)))).ShouldBe([
            "admission.paper-missing",
        ]);
        (await office.Refused("admissions.step", new DoStep(id, "file", new(2023, 3, 1)))).ShouldBe([
            "admission.other-step",
        ]);
        (await office.Refused("admissions.admit", new Admit(id, new(2023, 3, 1)))).ShouldBe(
            ["admission.no-decision"],
            ignoreOrder: true
        );
        (await office.Refused("admissions.step", new DoStep(id, "class", new(2022, 3, 1)))).ShouldBe([
            "admission.before",
        ]);
        var other = await ToVote(office, new(2022, 9, 1));
        await Vote(office, other, "cell-vote", new(2023, 2, 1), 7, 7, 7);
        (
            await office.Refused(
                "admissions.vote",
                new RecordVote(other, "committee-vote", new(2023, 2, 9), 15, 15, 15),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task A_clock_that_ran_out_is_late_in_the_list()
    {
        await using var office = await TestOffice.New();
        var id = await ToVote(office, new(2022, 6, 1));
        await Vote(office, id, "cell-vote", new(2022, 11, 1), 7, 7, 7);
        await Vote(office, id, "committee-vote", new(2022, 11, 8), 15, 15, 15);
        (await (await office.SignIn("bithu.ap5b")).Get("/admissions")).Body.ShouldContain("quá hạn");
    }

    [Fact]
    public async Task A_neighbour_sees_no_case_and_a_plain_member_none()
    {
        await using var office = await TestOffice.New();
        var id = await Choose(office, new(2023, 1, 9));
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/admissions/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/admissions/{id}/step")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/admissions")).Body.ShouldNotContain("Trần Thị Thử");
        (await neighbour.Status("/api/v1/admissions/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status("/admissions/" + id)).ShouldBe(HttpStatusCode.Forbidden);
        (
            await office.Refused(
                "admissions.drop",
                new DropCandidate(id, TestOffice.Today, "x"),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task Whoever_leaves_by_any_screen_gets_a_line_but_only_leaving_the_Party_is_counted()
    {
        await using var office = await TestOffice.New();
        var people = office.People.Ap5BMembers;
        await office.Do("members.status", new SetStatus(people[4], MemberStatus.Dead, new(2022, 1, 5), "death"));
        await office.Do(
            "admissions.leave",
            new RecordLeaving(people[5], "transfer-out", new(2022, 2, 5), Place: "Xã bên")
        );
        (
            await office.Refused(
                "admissions.leave",
                new RecordLeaving(people[6], "struck-off", new(2022, 3, 5), "Bỏ sinh hoạt", Entitled: 12, InFavour: 7)
            )
        ).ShouldBe(["admission.not-carried"]);
        var struck = await office.Do(
            "admissions.leave",
            new RecordLeaving(people[6], "struck-off", new(2022, 3, 5), "Bỏ sinh hoạt", Entitled: 12, InFavour: 8)
        );
        (await Figure(office, "members.left")).Evidence.ShouldBe(["movements/" + struck]);
        var page = (await (await office.SignIn("vanphong")).Get("/movements")).Body;
        page.ShouldContain("Từ trần");
        page.ShouldContain("Xã bên");
        (
            await office.Refused(
                "admissions.leave",
                new RecordLeaving(people[2], "resigned", new(2022, 3, 5), "x"),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task Screening_lists_with_a_ground_and_counts_only_results()
    {
        await using var office = await TestOffice.New();
        var (one, two) = (office.People.Ap5BMembers[4], office.People.Kp1Members[4]);
        var round = await office.Do("admissions.screening", new OpenScreening(office.Root, 2022, new(2023, 1, 10)));
        (
            await office.Refused("admissions.screening", new OpenScreening(office.Root, 2022, new(2023, 1, 11)))
        ).ShouldBe(["screening.year-open"]);
        await office.Do(
            "admissions.screening-list",
            new ListForScreening(round, new(2023, 1, 12), [new(one, "absent"), new(two, "unpaid")])
        );
        (await Figure(office, "screening.reviewed")).Value.ShouldBe(0);
        (
            await office.Refused(
                "admissions.screening-outcome",
                new ConcludeScreening(round, one, "struck-off", new(2023, 3, 1))
            )
        ).ShouldBe(["screening.leave-first"]);
        await office.Do("admissions.screening-outcome", new ConcludeScreening(round, one, "improved", new(2023, 3, 1)));
        (await Figure(office, "screening.reviewed")).Value.ShouldBe(1);
        var neighbour = (await (await office.SignIn("bithu.kp1")).Get("/screening/" + round)).Body;
        neighbour.ShouldContain("Nguyễn Văn KE");
        neighbour.ShouldNotContain("Nguyễn Văn AE");
    }

    private static Task<Guid> Choose(TestOffice office, DateOnly on) =>
        office.Do(
            "admissions.choose",
            new ChooseCandidate(
                office.Ap5B,
                "Trần Thị Thử",
                "female",
                new(1998, 3, 4),
                on,
                Helpers: [office.People.Ap5BMembers[0]]
            )
        );

    /// <summary>A candidate whose case lies before the cell.</summary>
    private static async Task<Guid> ToVote(TestOffice office, DateOnly chosen)
    {
        var id = await Choose(office, chosen);
        var on = chosen.AddDays(30);
        await office.Do("admissions.step", new DoStep(id, "class", on, Papers(on, "awareness-certificate")));
        await office.Do(
            "admissions.step",
            new DoStep(
                id,
                "file",
                on,
                Papers(on, "application", "applicant-record", "introducer-letter", "union-resolution")
            )
        );
        await office.Do("admissions.step", new DoStep(id, "verification", on, Papers(on, "verification-result")));
        await office.Do("admissions.step", new DoStep(id, "comments", on, Papers(on, "comments-summary")));
        return id;
    }

    private static Task Vote(
        TestOffice office,
        Guid id,
        string step,
        DateOnly on,
        int entitled,
        int present,
        int inFavour
    ) =>
        office.Do(
            "admissions.vote",
            new RecordVote(
                id,
                step,
                on,
                entitled,
                present,
                inFavour,
                Papers: step switch
                {
                    "cell-vote" => Papers(on, "cell-resolution"),
                    "committee-vote" => Papers(on, "committee-resolution"),
                    "official-cell-vote" => Papers(on, "official-cell-resolution"),
                    _ => [],
                }
            )
        );

    private static List<PaperIn> Papers(DateOnly on, params string[] codes) =>
        [.. codes.Select(c => new PaperIn(c, on))];

    private static Task<Figure> Figure(TestOffice office, string name) =>
        Inspection.DisciplineTests.Figure(office, name);
}

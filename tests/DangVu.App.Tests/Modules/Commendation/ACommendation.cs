using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Commendation;
using DangVu.App.Modules.Commendation.Contracts;
using DangVu.App.Modules.Commendation.Decide;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Commendation.Vote;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Notebooks;

namespace DangVu.App.Tests.Modules.Commendation;

public sealed class ACommendation
{
    private static readonly DateOnly Day = new(2023, 5, 10);

    [Fact]
    public async Task Counts_each_decided_recipient_by_level_and_twice_for_whom_was_commended_twice()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[3];
        await Decided(office, "committee.merit", member: member);
        await Decided(office, "committee.praise", member: member);
        await Decided(office, "committee.merit", body: office.Ap5B);
        await Decided(office, "committee.merit", body: office.People.Partner);
        await Decided(office, "superior.merit", member: office.People.Kp1Members[3]);
        await Decided(office, "cell.praise", member: office.People.Kp1Members[4]);
        var figures = await Counting.Figures(office, TestOffice.Today);
        figures["commendation.committee.individuals"].Value.ShouldBe(2);
        figures["commendation.committee.collectives"].Value.ShouldBe(2);
        figures["commendation.superior.individuals"].Value.ShouldBe(1);
        figures["commendation.superior.collectives"].Value.ShouldBe(0);
        figures["commendation.superior.collectives"].Evidence.ShouldBeEmpty();
        (await Counting.Figures(office, Day.AddDays(-1)))["commendation.committee.individuals"].Value.ShouldBe(0);
    }

    [Fact]
    public async Task Only_proposed_declined_or_annulled_does_not_count()
    {
        await using var office = await TestOffice.New();
        await Proposed(office, "committee.merit", office.People.Ap5BMembers[2]);
        var declined = await Proposed(office, "committee.merit", office.People.Ap5BMembers[3]);
        await office.Do("commendation.decline", new DeclineAward(declined, "Chưa nổi bật"));
        var annulled = await Decided(office, "committee.merit", member: office.People.Ap5BMembers[4]);
        await office.Do("commendation.annul", new AnnulAward(annulled, new DateOnly(2023, 6, 1), "Trùng lần trước"));
        (await Counting.Figures(office, TestOffice.Today))["commendation.committee.individuals"].Value.ShouldBe(0);
        // It stood on the day before it was annulled.
        (await Counting.Figures(office, new DateOnly(2023, 5, 31)))["commendation.committee.individuals"]
            .Value.ShouldBe(1);
    }

    [Fact]
    public async Task Goes_its_way_in_order_and_says_why_not()
    {
        await using var office = await TestOffice.New();
        var id = await Proposed(office, "committee.merit", office.People.Ap5BMembers[2]);
        (await office.Refused("commendation.present", new PresentAward(id, TestOffice.Today))).ShouldBe([
            "commendation.not-decided",
        ]);
        (await office.Refused("commendation.decide", new DecideAwards([id], Day.AddDays(-30), "1-QĐ/ĐU"))).ShouldBe([
            "commendation.before-proposal",
        ]);
        (await office.Refused("commendation.decide", new DecideAwards([id], TestOffice.Today))).ShouldBe([
            "field.required",
        ]);
        await office.Do("commendation.decide", new DecideAwards([id], Day.AddDays(2), "1-QĐ/ĐU"));
        (await office.Refused("commendation.decide", new DecideAwards([id], TestOffice.Today, "2-QĐ/ĐU"))).ShouldBe([
            "commendation.not-proposed",
        ]);
        (await office.Refused("commendation.annul", new AnnulAward(id, TestOffice.Today, ""))).ShouldBe([
            "field.required",
        ]);
        (await office.Refused("commendation.present", new PresentAward(id, Day))).ShouldBe([
            "commendation.before-decision",
        ]);
        (await office.Refused("commendation.propose", new ProposeAward("cell.praise", "Tốt", office.Ap5B))).ShouldBe([
            "commendation.not-for-collective",
        ]);
        (await office.Refused("commendation.propose", new ProposeAward("committee.merit", "Tốt"))).ShouldBe([
            "commendation.no-recipient",
        ]);
    }

    [Fact]
    public async Task Rests_on_deeds_in_the_recipients_own_notebook()
    {
        await using var office = await TestOffice.New();
        var (member, other) = (office.People.Ap5BMembers[2], office.People.Ap5BMembers[3]);
        await office.Do("notebooks.register", new RegisterNotebook(member, 2023, [new("Giúp một hộ")]));
        var deed = await office.Do("notebooks.deed", new AddDeed(member, Day, "Đã giúp một hộ sửa nhà"));
        (
            await office.Refused(
                "commendation.propose",
                new ProposeAward("committee.merit", "Tốt", MemberId: other, DeedIds: [deed])
            )
        ).ShouldBe(["commendation.foreign-deed"]);
        var id = await office.Do(
            "commendation.propose",
            new ProposeAward("committee.merit", "Tốt", MemberId: member, DeedIds: [deed])
        );
        (await (await office.SignIn("bithu.ap5b")).Get("/commendations/" + id)).Body.ShouldContain(
            "Đã giúp một hộ sửa nhà"
        );
    }

    [Fact]
    public async Task Of_the_committee_is_proposed_by_the_cell_and_decided_by_the_committee()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[2];
        var secretary = await office.SignIn("bithu.ap5b");
        var (status, body, location) = await secretary.Post(
            "/commendations/new",
            ("memberId", member.ToString()),
            ("kind", "committee.merit"),
            ("theme", "ho-chi-minh"),
            ("merit", "Giúp nhiều hộ khó khăn")
        );
        status.ShouldBe(HttpStatusCode.SeeOther, body);
        var decision = new[] { ("number", "9-QĐ/ĐU"), ("on", "07/06/2023") };
        (await secretary.Post(location + "/decide", decision)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var committee = await office.SignIn("bithu");
        (await committee.Post(location + "/decide", decision)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await committee.Get("/commendations")).Body.ShouldContain("9-QĐ/ĐU");
    }

    [Fact]
    public async Task Without_the_majority_of_the_rules_is_not_decided()
    {
        await using var office = await TestOffice.New();
        var id = await Proposed(office, "committee.merit", office.People.Ap5BMembers[2]);
        (await office.Refused("commendation.vote", new VoteAwards([id], Day, "cell", 8, 9, 5))).ShouldBe([
            "commendation.vote-present",
        ]);
        (await office.Refused("commendation.vote", new VoteAwards([id], Day, "cell", 8, 6, 5, 1, 1))).ShouldBe([
            "commendation.vote-cast",
        ]);
        // Four of eight is no majority of all, though most of those present were in favour.
        await office.Do("commendation.vote", new VoteAwards([id], Day, "cell", 8, 6, 4, 2));
        (await office.Refused("commendation.decide", new DecideAwards([id], TestOffice.Today, "1-QĐ/ĐU"))).ShouldBe([
            "commendation.vote-lost",
        ]);
        await office.Do("commendation.vote", new VoteAwards([id], Day.AddDays(1), "cell", 8, 6, 5, 1));
        await office.Do("commendation.decide", new DecideAwards([id], TestOffice.Today, "1-QĐ/ĐU"));
        var page = (await (await office.SignIn("bithu.ap5b")).Get("/commendations/" + id)).Body;
        page.ShouldContain("cần 5 phiếu đồng ý");
        page.ShouldContain("Không đủ số phiếu");
    }

    [Fact]
    public async Task Is_voted_on_by_the_cell_but_for_the_committee_only_by_the_committees_side()
    {
        await using var office = await TestOffice.New();
        var id = await Proposed(office, "committee.merit", office.People.Ap5BMembers[2]);
        var secretary = office.As("cell-secretary", office.Ap5B);
        (
            await secretary.Run("commendation.vote", new VoteAwards([id], Day, "cell", 8, 8, 8), VoteAwards.Handle)
        ).IsDone.ShouldBeTrue();
        (
            await office.Refused(
                "commendation.vote",
                new VoteAwards([id], Day, "standing-committee", 5, 5, 5),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task Starts_from_a_deed_which_then_stays_in_its_notebook()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[2];
        await office.Do("notebooks.register", new RegisterNotebook(member, 2023, [new("Giúp một hộ")]));
        var deed = await office.Do("notebooks.deed", new AddDeed(member, Day, "Đã giúp một hộ sửa nhà"));
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/notebooks/deeds/" + deed)).Body.ShouldContain("/commendations/new?deed=" + deed);
        var form = (await secretary.Get("/commendations/new?deed=" + deed)).Body;
        form.ShouldContain("Đã giúp một hộ sửa nhà");
        var (status, body, _) = await secretary.Post(
            "/commendations/new?deed=" + deed,
            ("memberId", member.ToString()),
            ("kind", "committee.merit"),
            ("theme", "ho-chi-minh"),
            ("merit", "Đã giúp một hộ sửa nhà")
        );
        status.ShouldBe(HttpStatusCode.SeeOther, body);
        (await office.Refused("notebooks.deed-remove", new RemoveDeed(deed, "Nhầm"))).ShouldBe(["notebooks.deed-used"]);
        (await secretary.Get("/notebooks/deeds/" + deed)).Body.ShouldContain("Đang đề nghị");
        (await (await office.SignIn("bithu.kp1")).Get("/commendations/new?deed=" + deed)).Body.ShouldNotContain(
            "sửa nhà"
        );
    }

    [Fact]
    public async Task Is_counted_by_year_and_every_number_opens_its_rows()
    {
        await using var office = await TestOffice.New();
        await Decided(office, "committee.merit", member: office.People.Ap5BMembers[2]);
        await Decided(office, "committee.merit", member: office.People.Ap5BMembers[3]);
        await Decided(office, "committee.praise", body: office.Ap5B);
        var secretary = await office.SignIn("bithu");
        var counts = (await secretary.Get("/commendations/counts")).Body;
        var link = WebUtility.HtmlDecode(
            counts
                .Split("href=\"")
                .Select(x => x.Split('"')[0])
                .Single(x => x.Contains("to=individual", StringComparison.Ordinal))
        );
        var rows = (await secretary.Get(link)).Body;
        rows.ShouldContain("Nguyễn Văn AC");
        rows.ShouldContain("Nguyễn Văn AD");
        rows.ShouldNotContain("Biểu dương của đảng ủy</td>");
    }

    [Theory]
    [InlineData("submission")]
    [InlineData("list")]
    [InlineData("decision")]
    [InlineData("certificate")]
    public async Task Has_its_papers(string paper)
    {
        await using var office = await TestOffice.New();
        var id = await Decided(office, "committee.merit", member: office.People.Ap5BMembers[2]);
        await Decided(office, "committee.merit", member: office.People.Ap5BMembers[3]);
        await Decided(office, "committee.merit", member: office.People.Kp1Members[3]);
        var address = $"/commendations/{id}/papers/{paper}";
        var clerk = await office.SignIn("vanphong");
        var text = (await clerk.Get(address)).Body;
        text.ShouldContain("Nguyễn Văn AC");
        text.ShouldContain("Nguyễn Văn AD");
        (await clerk.Get(address + ".pdf")).Body.ShouldStartWith("%PDF");
        (await clerk.Get(address + ".docx")).Body.ShouldStartWith("PK");
        // The cell's own secretary gets a paper with the cell's own people on it.
        (await (await office.SignIn("bithu.ap5b")).Get(address)).Body.ShouldNotContain("Nguyễn Văn KD");
        (await (await office.SignIn("bithu.kp1")).Status(address)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status(address + ".pdf")).ShouldBe(HttpStatusCode.Forbidden);
        // What the level above gives, the level above certifies.
        var superior = await Decided(office, "superior.merit", member: office.People.Ap5BMembers[4]);
        if (paper is "decision" or "certificate")
            (await clerk.Status($"/commendations/{superior}/papers/{paper}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Proposed_goes_along_with_the_member_and_decided_stays()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[2];
        var decided = await Decided(office, "committee.merit", member: member);
        var open = await Proposed(office, "superior.merit", member);
        await office.Do("members.move", new MoveMember(member, office.Kp1, new DateOnly(2023, 6, 1)));
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/commendations/" + open)).ShouldBe(HttpStatusCode.OK);
        (await neighbour.Status("/commendations/" + decided)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Counts_excellent_years_only_as_far_as_they_run()
    {
        static YearGrade Grade(int year, bool highest) => new(year, "", highest, "");
        AwardKinds.Running([Grade(2022, true), Grade(2021, true), Grade(2020, false), Grade(2019, true)]).ShouldBe(2);
        AwardKinds.Running([Grade(2022, true), Grade(2020, true)]).ShouldBe(1);
        AwardKinds.Running([]).ShouldBe(0);
    }

    [Fact]
    public async Task Is_closed_to_the_neighbour_the_plain_member_and_nobody()
    {
        await using var office = await TestOffice.New();
        var id = await Decided(office, "committee.merit", member: office.People.Ap5BMembers[2]);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/commendations/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/commendations/{id}/annul")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status("/api/v1/commendations/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/commendations")).Body.ShouldNotContain("Nguyễn Văn AC");
        (await (await office.SignIn("dangvien")).Status("/commendations")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status("/commendations")).ShouldBe(HttpStatusCode.Redirect);
        var own = office.As("cell-secretary", office.Kp1);
        (await office.Refused("commendation.annul", new AnnulAward(id, TestOffice.Today, "?"), own)).ShouldBe([
            "scope.outside",
        ]);
    }

    private static Task<Guid> Proposed(TestOffice office, string kind, Guid? member = null, Guid? body = null) =>
        office.Do("commendation.propose", new ProposeAward(kind, "Gương mẫu", body, member), Day);

    private static async Task<Guid> Decided(TestOffice office, string kind, Guid? member = null, Guid? body = null)
    {
        var id = await Proposed(office, kind, member, body);
        await office.Do(
            "commendation.decide",
            new DecideAwards(
                [id],
                Day,
                "5-QĐ",
                kind.StartsWith("superior", StringComparison.Ordinal) ? "Huyện ủy" : null
            ),
            Day
        );
        return id;
    }
}

using System.Net;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members;

public sealed class TheRegister
{
    [Fact]
    public async Task A_neighbour_cells_secretary_cannot_open_a_members_file()
    {
        await using var office = await TestOffice.New();
        var file = "/members/" + office.People.Ap5BMembers[2];
        (await (await office.SignIn("bithu.ap5b")).Status(file)).ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("bithu.kp1")).Status(file)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status(file)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("quantri")).Status(file)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_list_of_another_cell_chosen_by_address_shows_nobody()
    {
        await using var office = await TestOffice.New();
        var (status, body, _) = await (await office.SignIn("bithu.kp1")).Get("/members?body=" + office.Ap5B);
        status.ShouldBe(HttpStatusCode.NotFound);
        body.ShouldNotContain("Nguyễn Văn A");
    }

    [Fact]
    public async Task Numbers_are_masked_until_a_reason_is_given_and_the_reveal_is_logged()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var file = "/members/" + office.People.Ap5BMembers[2];
        (await clerk.Get(file)).Body.ShouldContain("•••• •••• 0102");
        (await clerk.Get(file)).Body.ShouldNotContain("000070000102");
        (await clerk.Get(file + "/numbers")).Status.ShouldBe(HttpStatusCode.NotFound);
        ((int)(await clerk.Post(file + "/reveal", ("reason", ""))).Status).ShouldBe(422);
        (await clerk.Post(file + "/reveal", ("reason", "Đối chiếu hồ sơ"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(file + "/numbers")).Body.ShouldContain("000070000102");
        (await clerk.Get(file + "/numbers")).Status.ShouldBe(HttpStatusCode.NotFound);
        var work = office.Work();
        work.Db.Set<DangVu.App.Audit.AuditEntry>()
            .Any(e => e.Action == "reveal" && e.Reason == "Đối chiếu hồ sơ")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task The_second_of_two_people_saving_the_same_file_is_told_what_changed()
    {
        await using var office = await TestOffice.New();
        var first = await office.SignIn("vanphong");
        var second = await office.SignIn("bithu");
        var edit = "/members/" + office.People.Ap5BMembers[2] + "/edit";
        var page = (await second.Get(edit)).Body;
        var token = Hidden(page, "__RequestVerificationToken");
        var version = Hidden(page, "version");
        (
            await first.Post(
                edit,
                ("fullName", "Nguyễn Văn AC"),
                ("sex", "male"),
                ("birthDate", "12/05/1970"),
                ("occupation", "Làm vườn")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var refused = await second.Raw(
            edit,
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["version"] = version,
                ["fullName"] = "Nguyễn Văn AC",
                ["sex"] = "male",
                ["birthDate"] = "12/05/1970",
                ["occupation"] = "Buôn bán",
            }
        );
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Body.ShouldContain("Làm vườn");
        refused.Body.ShouldContain("value=\"Buôn bán\"");
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_every_error_at_once()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (status, body, _) = await clerk.Post(
            "/members/new",
            ("cellId", office.Ap5B.ToString()),
            ("on", "31/02/2020"),
            ("status", "official"),
            ("fullName", "Lê Thị Thử"),
            ("sex", ""),
            ("birthDate", "1990")
        );
        ((int)status).ShouldBe(422);
        body.ShouldContain("Lê Thị Thử");
        body.ShouldContain("31/02/2020");
        body.ShouldContain("href=\"#f-on\"");
        body.ShouldContain("href=\"#f-sex\"");
    }

    [Fact]
    public async Task A_number_that_another_member_has_is_refused()
    {
        await using var office = await TestOffice.New();
        var command = new AddMember(
            office.Kp1,
            TestOffice.Today,
            new MemberFacts("Trần Văn Mới", "male", "1980", IdentityNumber: "000070000100")
        );
        (await office.Refused("members.add", command)).ShouldContain("member.identity-taken");
    }

    [Fact]
    public async Task The_list_as_at_a_past_day_is_right_after_a_later_death()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Kp1Members[4];
        await office.Do("members.status", new SetStatus(who, MemberStatus.Dead, new DateOnly(2022, 3, 1), "death"));
        var members = office.Work().Get<IMembers>();
        (await members.On(new DateOnly(2022, 2, 28), office.Kp1)).ShouldContain(m => m.Id == who);
        (await members.On(new DateOnly(2022, 3, 1), office.Kp1)).ShouldNotContain(m => m.Id == who);
    }

    [Fact]
    public async Task Names_are_found_without_accents()
    {
        await using var office = await TestOffice.New();
        (await (await office.SignIn("vanphong")).Get("/members?q=nguyen+van+ac")).Body.ShouldContain("Nguyễn Văn AC");
    }

    private static string Hidden(string page, string name) =>
        WebUtility.HtmlDecode(
            System.Text.RegularExpressions.Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value
        );
}

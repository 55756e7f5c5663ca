using System.Net;
using DangVu.App.Modules.Members.Papers;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members;

public sealed class TheDossier
{
    [Fact]
    public async Task What_must_be_there_and_is_not_is_counted_and_shown_as_missing()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        var page = $"/members/{who}/papers";
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get(page)).Body.ShouldContain("còn thiếu 23 giấy tờ");
        (
            await clerk.Post(page + "/tick", ("codes", "member-record"), ("on", "01/06/2023"), ("note", "bản chính"))
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var body = (await clerk.Get(page)).Body;
        body.ShouldContain("còn thiếu 22 giấy tờ");
        body.ShouldContain("Xem thấy ngày 01/06/2023; bản chính");
    }

    [Fact]
    public async Task A_probationary_member_need_not_have_the_papers_of_an_official_one()
    {
        await using var office = await TestOffice.New();
        var body = (
            await (await office.SignIn("vanphong")).Get($"/members/{office.People.Ap5BMembers[7]}/papers")
        ).Body;
        body.ShouldContain("còn thiếu 12 giấy tờ");
    }

    [Fact]
    public async Task A_tick_is_taken_back_only_with_its_reason()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        await office.Do("members.papers", new TickPapers(who, ["application", "index"], TestOffice.Today));
        (await office.Refused("members.paper-untick", new UntickPaper(who, "application", " "))).ShouldBe([
            "field.required",
        ]);
        await office.Do("members.paper-untick", new UntickPaper(who, "application", "Cho mượn"));
        (await office.Refused("members.paper-untick", new UntickPaper(who, "application", "x"))).ShouldBe([
            "record.none",
        ]);
        (await office.Refused("members.papers", new TickPapers(who, ["no-such"], TestOffice.Today))).ShouldBe([
            "field.choice",
        ]);
        (await office.Refused("members.papers", new TickPapers(who, ["index"], new(2024, 1, 1)))).ShouldBe([
            "field.future",
        ]);
    }

    [Fact]
    public async Task A_neighbour_sees_no_dossier_and_the_cell_only_reads_it()
    {
        await using var office = await TestOffice.New();
        var page = $"/members/{office.People.Ap5BMembers[2]}/papers";
        (await (await office.SignIn("bithu.kp1")).Status(page)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status(page)).ShouldBe(HttpStatusCode.Forbidden);
        var own = (await (await office.SignIn("bithu.ap5b")).Get(page)).Body;
        own.ShouldContain("còn thiếu");
        own.ShouldNotContain("/tick");
    }
}
